// Speed and size of the record: words a second of adding, size of the file against the text, time to hold twenty
// quotations against the full record and against an eighth of it. `tsx bench/record.ts --data DIR [--keep FILE]`, DIR
// with the folder `briefings`.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, type Ledger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { checkQuotation, quotationOf, searchOf } from '../src/record/check.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, keep: { type: 'string' } } })
const briefings = join(values.data ?? '', 'briefings')
if (values.data === undefined || !existsSync(briefings)) {
  console.error('bench/record needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-record-'))
const files = readdirSync(briefings, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .toSorted()
  .map((file) => join(briefings, file))

const full = await build(values.keep ?? join(scratch, 'full.db'), files)
const eighth = await build(
  join(scratch, 'eighth.db'),
  files.filter((_, i) => i % 8 === 0),
)
const quotations = sample(eighth, 60)
for (const [name, ledger] of [
  ['eighth', eighth],
  ['full', full],
  ['eighth', eighth],
  ['full', full],
] as const) {
  const times = [0, 1, 2].map((k) => checkTime(ledger, quotations.slice(k * 20, k * 20 + 20)))
  console.log(
    `check, 20 quotations, ${name}: ${times.map(({ ms, busy }) => `${ms.toFixed(0)} (${(busy * 1000).toFixed(0)})`).join(', ')} ms (processor time)`,
  )
}
rmSync(scratch, { recursive: true, force: true })

async function build(path: string, from: readonly string[]): Promise<Ledger> {
  const ledger = openLedger(path)
  const start = performance.now()
  const cpu = process.cpuUsage()
  const added = await recordAdd(ledger, from, { read: readTranscripts })
  ledger.settle()
  const seconds = (performance.now() - start) / 1000
  const busy = secondsSince(cpu)
  const [text] = ledger.rows('select sum(octet_length(text)) from docs')[0] ?? [0]
  const size = statSync(path).size
  console.log(
    `added ${added.added} transcripts, ${added.words} words in ${seconds.toFixed(1)} s: ${Math.round(added.words / seconds)} words/s ` +
      `(${Math.round(added.words / busy)} a second of processor time); ` +
      `file ${(size / 1e6).toFixed(0)} MB, ${(size / Number(text)).toFixed(2)} times the text; ${added.failed.length} failed`,
  )
  return ledger
}

// Every other quotation as it is, every other with a word left out, all with speaker and day.
function sample(ledger: Ledger, count: number) {
  const rows = ledger.rows(
    `select d.text, t.start, t."end", t.speaker, r.day from turns t join docs d on d.n = t.doc join transcripts r on r.doc = t.doc
     where t.speaker is not null and t."end" - t.start > 400 and (t.doc * 7919 + t.n * 104729) % 97 = 0 limit ?`,
    count,
  )
  return rows.map(([text, start, , speaker, day], i) => {
    const words = String(text)
      .slice(Number(start), Number(start) + 180)
      .split(' ')
      .slice(0, 25)
    if (i % 2 === 1) words.splice(9, 1)
    const said = { from: String(day), to: String(day) }
    return quotationOf(words.join(' '), { speaker: String(speaker), said, venue: 'briefing' })
  })
}

// A loaded machine makes wall time a matter of luck: both are shown.
function secondsSince(cpu: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1e6
}

function checkTime(ledger: Ledger, some: ReturnType<typeof sample>): { ms: number; busy: number } {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const search = searchOf(recordLookup(ledger))
  const verdicts = some.map((quotation) => checkQuotation(quotation, search)[0]?.verdict)
  const time = { ms: performance.now() - start, busy: secondsSince(cpu) }
  if (process.env['VERDICTS'] !== undefined) console.log(verdicts.join(' '))
  return time
}
