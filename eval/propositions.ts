// Prints groups drawn by seed from what named speakers said in one month of the White House record, to be read: does each
// speak of one thing? `tsx eval/propositions.ts --data DIR [--month 2022-05] [--seed 1] [--groups 50]`, DIR with the folder
// `briefings`. What readers found is in docs/propositions.md.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { groupTold } from '../src/proposition/group.ts'
import { unitsOf, type Unit } from '../src/told-units.ts'
import { sentencesOfTurns, transcriptReading } from '../src/transcript-reading.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    month: { type: 'string', default: '2022-05' },
    seed: { type: 'string', default: '1' },
    groups: { type: 'string', default: '50' },
  },
})
const briefings = join(values.data ?? '', 'briefings')
if (values.data === undefined || !existsSync(briefings)) {
  console.error('eval/propositions needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}

const ledger = openLedger(':memory:')
const folders = readdirSync(briefings).map((series) => join(briefings, series, values.month))
await recordAdd(
  ledger,
  folders.filter((folder) => existsSync(folder)),
  { read: readTranscripts },
)
const units = spokenUnits()
const unitFor = new Map(units.map((unit) => [unit.id, unit]))
const groups = groupTold(units)
const grouped = groups.reduce((sum, { members }) => sum + members.length, 0)
console.log(`${units.length} statements, ${groups.length} groups that hold ${grouped} of them`)
const random = randomOf(Number(values.seed))
for (let at = 0; at < Number(values.groups) && groups.length > 0; at++) {
  const [group] = groups.splice(Math.floor(random() * groups.length), 1)
  console.log(`\n${at + 1}. ${group!.title}`)
  for (const id of group!.members.slice(0, 8)) {
    const { text, reading } = unitFor.get(id)!
    console.log(`   ${reading.document.published?.slice(0, 10)}  ${text.replace(/\s+/g, ' ').slice(0, 240)}`)
  }
}
ledger.close()

function spokenUnits(): Unit[] {
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
