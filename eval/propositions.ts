/**
 * Measures how well statements are grouped by what they are about, on eval/marks/propositions: B³ and pairs, with no vectors
 * and with nothing grouped beside it. With --data, prints groups drawn by seed from what named speakers said in one month of
 * the White House record, to be read: does each speak of one thing?
 *
 * usage: tsx eval/propositions.ts [--test] [--misses] [--data DIR [--month 2022-05] [--seed 1] [--groups 50]]
 *
 * --test     the test half; the development half where it is not given
 * --misses   prints the groups of each article as they were found
 * --data     a folder that holds briefings
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { groupTold, type Told } from '../src/proposition/group.ts'
import { unitsOf, type Unit } from '../src/told-units.ts'
import { sentencesOfTurns, transcriptReading } from '../src/transcript-reading.ts'
import { openVectors } from '../src/vectors.ts'
import { openGroupMarks } from './marks/propositions/open.ts'
import { groupedOf, groupingWith, vectorsOfMarks, type Grouping } from './proposition-figures.ts'

const { values } = parseArgs({
  options: {
    test: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    data: { type: 'string' },
    month: { type: 'string', default: '2022-05' },
    seed: { type: 'string', default: '1' },
    groups: { type: 'string', default: '50' },
  },
})
if (values.data === undefined) await measure()
else await drawGroups(join(values.data, 'briefings'))

async function measure(): Promise<void> {
  const marks = openGroupMarks().filter(({ half }) => half === (values.test ? 'test' : 'dev'))
  const grouping = groupingWith(await vectorsOfMarks())
  const ways: Readonly<Record<string, Grouping>> = {
    grouped: grouping,
    'by words alone': groupingWith(),
    'nothing grouped': () => [],
  }
  for (const from of [null, 'wikinews', 'briefings', 'written']) {
    const of = marks.filter((mark) => from === null || mark.from === from)
    for (const [name, way] of Object.entries(ways)) {
      const { statements, precision, recall, f1, pairs } = groupedOf(of, way)
      const shown = [precision, recall, f1, pairs.precision, pairs.recall].map((share) => (100 * share).toFixed(1))
      const [p, r, f, pairP, pairR] = shown
      console.log(
        `${from ?? 'all'}, ${of.length} articles, ${statements} statements, ${name}: B³ P ${p} R ${r} F1 ${f}; pairs P ${pairP} R ${pairR}`,
      )
    }
  }
  if (values.misses)
    for (const mark of marks) {
      const { title, told } = mark
      const found = grouping(mark)
      console.log(`\n${title}`)
      for (const { id, text, source, group } of told)
        console.log(
          `  ${group ?? '.'} ${found.findIndex(({ members }) => members.includes(id)) + 1 || '.'} ${source}: ${text.slice(0, 110)}`,
        )
    }
}

async function drawGroups(briefings: string): Promise<void> {
  if (!existsSync(briefings)) throw new Error(`No ${briefings}: name the folder of the corpora with --data DIR.`)
  const ledger = openLedger(':memory:')
  const folders = readdirSync(briefings).map((series) => join(briefings, series, values.month))
  await recordAdd(
    ledger,
    folders.filter((folder) => existsSync(folder)),
    { read: readTranscripts },
  )
  const units = spokenUnits(ledger)
  ledger.close()
  const told: Told[] = units.map(({ id, text }) => ({ id, text }))
  const groups = [...groupTold(told, await vectorsOfAlike(told))]
  const grouped = groups.reduce((sum, { members }) => sum + members.length, 0)
  console.log(`${units.length} statements, ${groups.length} groups that hold ${grouped} of them`)
  const unitFor = new Map(units.map((unit) => [unit.id, unit]))
  const random = randomOf(Number(values.seed))
  for (let at = 0; at < Number(values.groups) && groups.length > 0; at++) {
    const [group] = groups.splice(Math.floor(random() * groups.length), 1)
    console.log(`\n${at + 1}. ${group!.title}`)
    for (const id of group!.members.slice(0, 8)) {
      const { text, reading } = unitFor.get(id)!
      console.log(`   ${reading.document.published?.slice(0, 10)}  ${text.replace(/\s+/g, ' ').slice(0, 240)}`)
    }
  }
}

/** Vectors of what words alone would group. */
async function vectorsOfAlike(told: readonly Told[]): Promise<(text: string) => Float32Array | null> {
  const alike = new Set(groupTold(told).flatMap(({ members }) => members))
  const open = await openVectors({})
  const vectors = await open.of(told.filter(({ id }) => alike.has(id)).map(({ text }) => text))
  await open.close()
  return vectors
}

function spokenUnits(ledger: ReturnType<typeof openLedger>): Unit[] {
  const lookup = recordLookup(ledger)
  const known = { sourceFor: new Map(), originFor: new Map(), isMeant: () => true }
  return ledger.rows('select doc from transcripts order by day, doc').flatMap(([doc]) => {
    const transcript = lookup.transcript(Number(doc))
    const turns = transcript.turns.filter(({ role, speaker }) => role === 'speaker' && speaker !== null)
    const sentences = sentencesOfTurns(
      transcript.text,
      turns.map(({ span }) => span),
    )
    return unitsOf(transcriptReading(transcript, sentences), known)
  })
}

/** Numbers from 0 up to 1 that a seed settles. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
