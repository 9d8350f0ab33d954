// Real quotations held against the record. `tsx eval/record.ts --data DIR [--ledger FILE] [--fold tune|held]`, DIR with
// `briefings` and `quotes-vs-record`. Labels are read as the data's README maps them: three pools (same words, altered,
// no record), then verdict by verdict, and every miss. Half of the cases, by a hash of their id, were looked at while
// the rules were made (`tune`); the other half (`held`) tells whether the rules fit more than those.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { checkQuotation, quotationOf, searchOf } from '../src/record/check.ts'
import type { Finding } from '../src/record/finding.ts'

type Case = {
  readonly id: string
  readonly date: string
  readonly speaker: string
  readonly quote: string
  readonly label: string
  readonly record: string | null
}
type Pool = 'same words' | 'altered' | 'no record'

const { values } = parseArgs({
  options: { data: { type: 'string' }, ledger: { type: 'string' }, all: { type: 'boolean' }, fold: { type: 'string' } },
})
const data = values.data ?? ''
const cases = join(data, 'quotes-vs-record', 'dev-2022-2024.jsonl')
if (!existsSync(cases) || !existsSync(join(data, 'briefings'))) {
  console.error('eval/record needs --data DIR with briefings/ and quotes-vs-record/dev-2022-2024.jsonl')
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-eval-'))
const ledger = openLedger(values.ledger ?? join(scratch, 'record.db'))
if (ledger.rows('select 1 from docs limit 1').length === 0)
  await recordAdd(ledger, [join(data, 'briefings')], { read: readTranscripts })
const search = searchOf(recordLookup(ledger))

const pools: Record<string, Pool> = {
  exact: 'same words',
  trivial: 'same words',
  'altered-minor': 'altered',
  'altered-meaning': 'altered',
  spliced: 'altered',
  'not-in-record': 'no record',
}
const verdictPools: Record<string, Pool> = {
  verbatim: 'same words',
  tidied: 'same words',
  altered: 'altered',
  spliced: 'altered',
  'record-not-held': 'no record',
}

const all = readFileSync(cases, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)
const results = all
  .map((one) => ({ one, fold: foldOf(one.id), finding: findingOf(one) }))
  .filter(({ fold }) => values.fold === undefined || fold === values.fold)
for (const fold of ['tune', 'held'] as const)
  report(
    fold,
    results.filter((result) => result.fold === fold),
  )
report('all', results)
confusion()
misses()
rmSync(scratch, { recursive: true, force: true })

function foldOf(id: string): 'tune' | 'held' {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'held'
}

function findingOf(one: Case): Finding {
  const said = { from: one.date, to: one.date }
  return checkQuotation(quotationOf(one.quote, { speaker: one.speaker, said, venue: 'unstated' }), search)[0] as Finding
}

function isRight({ one, finding }: { one: Case; finding: Finding }): boolean {
  const pool = verdictPools[finding.verdict]
  const weighty = finding.edits.some(({ weight, marked }) => weight === 'meaning' && !marked)
  if (one.label === 'trivial' && finding.verdict === 'altered' && !weighty) return true
  if (one.label === 'altered-meaning' && finding.verdict === 'not-in-record') return true
  return pool === pools[one.label]
}

function report(name: string, some: typeof results): void {
  const right = some.filter(isRight).length
  const passed = some.filter(
    ({ one, finding }) => pools[one.label] === 'altered' && finding.verdict === 'verbatim',
  ).length
  console.log(
    `${name.padEnd(5)} ${right} of ${some.length} pooled right (${((100 * right) / Math.max(1, some.length)).toFixed(1)} %), ${passed} altered passed as verbatim`,
  )
}

function confusion(): void {
  const counts = new Map<string, number>()
  for (const { one, finding } of results) {
    const weighty =
      finding.verdict === 'altered' && finding.edits.some(({ weight }) => weight === 'meaning') ? ' (meaning)' : ''
    const key = `${one.label.padEnd(16)} ${finding.verdict}${weighty}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const [key, count] of [...counts].toSorted()) console.log(`  ${String(count).padStart(3)}  ${key}`)
}

function misses(): void {
  for (const result of results) {
    if (isRight(result) && values.all !== true) continue
    const { one, finding, fold } = result
    console.log(`\n${one.id} [${fold}] ${one.label} → ${finding.verdict}: ${finding.reason}`)
    console.log(`  article: ${one.quote}`)
    console.log(
      `  record:  ${finding.record?.text ?? 'none'} (${finding.record?.date ?? ''}, ${finding.record?.speaker ?? ''})`,
    )
    for (const { kind, article, record, weight, why } of finding.edits)
      console.log(`    ${kind} "${article}" | "${record}" ${weight}: ${why}`)
  }
}
