// Time to hold an article of twenty quotations against the record, end to end but for the reading, on the full record
// and on an eighth of it by turns; then hostile quotations. `tsx bench/check.ts --data DIR [--full FILE] [--eighth FILE]`,
// DIR with the folder `briefings`; ledgers named are made where they are missing, and kept.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, type Ledger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { caseOf, checkArticle, checkQuotation, quotationOf } from '../src/record/check.ts'
import type { RecordLookup } from '../src/record/lookup.ts'
import type { ReadArticle } from '../src/record/read-article.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, full: { type: 'string' }, eighth: { type: 'string' } },
})
const briefings = join(values.data ?? '', 'briefings')
if (values.data === undefined || !existsSync(briefings)) {
  console.error('bench/check needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}

type Said = { readonly words: string; readonly speaker: string; readonly day: string }

const rounds = 9
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-check-'))
const files = readdirSync(briefings, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .toSorted()
  .map((file) => join(briefings, file))
const full = await ledgerAt(values.full ?? join(scratch, 'full.db'), files)
const eighth = await ledgerAt(
  values.eighth ?? join(scratch, 'eighth.db'),
  files.filter((_, i) => i % 8 === 0),
)
articles()
hostile()
rmSync(scratch, { recursive: true, force: true })

async function ledgerAt(path: string, from: readonly string[]): Promise<Ledger> {
  const ledger = openLedger(path)
  if (ledger.rows('select 1 from docs limit 1').length === 0) {
    await recordAdd(ledger, from, { read: readTranscripts })
    ledger.settle()
  }
  return ledger
}

// Each round is another article, held first against the one record, then against the other.
function articles(): void {
  const said = drawn(eighth, rounds * 20)
  const times = new Map<string, number[]>([
    ['full', []],
    ['eighth', []],
  ])
  const lookups = { full: recordLookup(full), eighth: recordLookup(eighth) }
  for (let round = 0; round < rounds; round++) {
    const article = articleOf(said.slice(round * 20, round * 20 + 20))
    const order = round % 2 === 0 ? (['full', 'eighth'] as const) : (['eighth', 'full'] as const)
    for (const name of order) times.get(name)?.push(timeOf(article, lookups[name]))
  }
  for (const [name, ms] of times) console.log(`20 quotations, ${name.padEnd(6)} ${shown(ms)}`)
  const [one, other] = [...times.values()].map(median)
  console.log(`full to eighth: ${((one ?? 0) / (other ?? 1)).toFixed(2)}`)
}

function shown(ms: readonly number[]): string {
  return `first ${(ms[0] ?? 0).toFixed(0)} ms, median ${median(ms).toFixed(0)} ms, most ${Math.max(...ms).toFixed(0)} ms of processor time`
}

function median(ms: readonly number[]): number {
  return ms.toSorted((a, b) => a - b)[ms.length >> 1] ?? 0
}

function timeOf(article: ReadArticle, lookup: RecordLookup): number {
  const cpu = process.cpuUsage()
  const { findings } = checkArticle(caseOf(article, lookup))
  const { user, system } = process.cpuUsage(cpu)
  if (findings.length !== 20) throw new Error(`${findings.length} findings where 20 were expected`)
  return (user + system) / 1000
}

// Of twenty, ten are as they were said, seven have a word left out, two are another day's, one is nobody's.
function drawn(ledger: Ledger, count: number): Said[] {
  const rows = ledger.rows(
    `select d.text, t.start, t.speaker, r.day from turns t join docs d on d.n = t.doc join transcripts r on r.doc = t.doc
     where t.speaker is not null and t.role = 'speaker' and t."end" - t.start > 400 and (t.doc * 7919 + t.n * 104729) % 13 = 0 limit ?`,
    count,
  )
  return rows.map(([text, start, speaker, day], i) => {
    const words = String(text)
      .slice(Number(start), Number(start) + 200)
      .replace(/[“”"()[\]~]/g, '')
      .split(/\s+/)
      .slice(0, 25)
    const kind = i % 20
    if (kind > 9 && kind < 17) words.splice(9, 1)
    const other = rows[(i + 7) % rows.length]
    return {
      words: kind === 19 ? words.toReversed().join(' ') : words.join(' '),
      speaker: String(speaker),
      day: String(kind === 17 || kind === 18 ? other?.[3] : day),
    }
  })
}

function articleOf(said: readonly Said[]): ReadArticle {
  let text = ''
  const attributions = said.map(({ words, speaker, day }, i) => {
    const content = { start: text.length, end: text.length + words.length + 2 }
    text += `“${words}” `
    const source = { start: text.length, end: text.length + speaker.length }
    text += `${speaker} `
    const cue = { start: text.length, end: text.length + 4 }
    text += 'said at a briefing.\n\n'
    return {
      id: `a${i}`,
      kind: 'direct' as const,
      source: { spans: [source], text: speaker, id: `s${i}` },
      cue: { spans: [cue], text: 'said' },
      content: { spans: [content], text: `“${words}”` },
      parent: null,
      said: { from: day, to: day },
      venue: { kind: 'briefing' },
      claims: [],
    }
  })
  const sources = said.map(({ speaker }, i) => ({ id: `s${i}`, name: speaker, kind: 'person' }))
  const parts = [{ kind: 'body' as const, start: 0, end: text.length, date: null }]
  return { document: { published: said[0]?.day ?? null }, text, parts, attributions, sources }
}

function hostile(): void {
  const [row] = full.rows(`select text from docs where length(text) > 90000 limit 1`)
  const real = String(row?.[0]).split(/\s+/)
  for (const [name, words] of [
    ['10,000 words of a transcript', real.slice(0, 10_000)],
    ['the same backwards', real.slice(0, 10_000).toReversed()],
    ['every other word of it', real.slice(0, 10_000).filter((_, i) => i % 2 === 0)],
    ['one word a thousand times', Array.from({ length: 1000 }, () => 'people')],
    ['two words five thousand times', Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? 'the' : 'president'))],
    ['10,000 common words', Array.from({ length: 10_000 }, (_, i) => ['we', 'are', 'going', 'to', 'the'][(i * 7) % 5])],
    ['5,000 ellipses', Array.from({ length: 5000 }, () => 'we …')],
  ] as const) {
    const start = performance.now()
    const said = { from: '2022-03-01', to: '2022-03-31' }
    const about = { speaker: 'Jen Psaki', said, venue: 'briefing' }
    const [finding] = checkQuotation(quotationOf(words.join(' '), about), recordLookup(full))
    console.log(`${name.padEnd(32)} ${(performance.now() - start).toFixed(0).padStart(6)} ms  ${finding?.verdict}`)
  }
}
