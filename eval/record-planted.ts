// Holds planted quotations against the record: `tsx eval/record-planted.ts --cases FILE… --ledger FILE [--misses N]`, or
// `--record DIR` of transcripts in place of a ledger; with neither, the samples in `eval/record-sample` and
// `eval/record-fresh-sample`. FILE of cases as `record-plant.ts` and `record-plant-fresh.ts` write it; several count
// together. Exit 1 where a figure is under its floor (`eval/record-floors.json`).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, type Ledger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { checkQuotation, quotationOf, searchOf } from '../src/record/check.ts'
import type { Finding, Quotation } from '../src/record/finding.ts'
import type { Span } from '../src/span.ts'

type Case = {
  readonly id: string
  readonly kind: string
  readonly words: string
  readonly pieces?: readonly string[]
  /** The article it stands in, and where; without one its pieces are put into one. */
  readonly article?: string
  readonly spans?: readonly Span[]
  readonly speaker: string
  readonly day: string
  readonly venue: string
  readonly expect: readonly string[]
  readonly meaning?: true
  readonly truth: string
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', multiple: true },
    ledger: { type: 'string' },
    record: { type: 'string', multiple: true },
    misses: { type: 'string' },
    kind: { type: 'string' },
  },
})
const samples = ['record-sample', 'record-fresh-sample'].map((name) => join(import.meta.dirname, name))
const files = values.cases ?? samples.map((sample) => join(sample, 'cases.jsonl'))
const folders = values.record ?? samples.map((sample) => join(sample, 'briefings'))
if (![...files, ...(values.ledger === undefined ? folders : [values.ledger])].every((path) => existsSync(path))) {
  console.error('eval/record-planted needs --cases FILE (from record-plant) and --ledger FILE or --record DIR')
  process.exit(2)
}
const search = searchOf(recordLookup(await opened()))
const cases = files
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Case)
const start = performance.now()
const results = cases
  .filter(({ kind }) => values.kind === undefined || kind === values.kind)
  .map((one) => ({ one, findings: checkQuotation(asQuotation(one), search) }))
const ms = performance.now() - start
table()
console.log(`${(ms / results.length).toFixed(1)} ms a quotation`)
misses(Number(values.misses ?? 2))

async function opened(): Promise<Ledger> {
  if (values.ledger !== undefined) return openLedger(values.ledger, { mode: 'read' })
  const ledger = openLedger(':memory:')
  await recordAdd(ledger, folders, { read: readTranscripts })
  return ledger
}

function asQuotation(one: Case): Quotation {
  const said = { from: one.day, to: one.day }
  const plain = quotationOf(one.words, { speaker: one.speaker, said, venue: one.venue })
  if (one.article !== undefined) return { ...plain, text: one.article, pieces: one.spans ?? [] }
  if (one.pieces === undefined) return plain
  const [first = '', second = ''] = one.pieces
  const text = `“${first},” she said, “${second}”`
  const at = text.lastIndexOf('“') + 1
  return {
    ...plain,
    text,
    pieces: [
      { start: 1, end: 1 + first.length },
      { start: at, end: at + second.length },
    ],
  }
}

function isRight({ one, findings }: { one: Case; findings: readonly Finding[] }): boolean {
  const [finding] = findings
  if (finding === undefined || findings.length > 1 || !one.expect.includes(finding.verdict)) return false
  return one.meaning !== true || finding.edits.some(({ weight }) => weight === 'meaning')
}

function isTrue(one: Case): boolean {
  return one.expect.every((verdict) => verdict === 'verbatim' || verdict === 'tidied')
}

function table(): void {
  const sums = { passed: 0, trues: 0, named: 0, errors: 0, slipped: 0 }
  for (const kind of new Set(results.map(({ one }) => one.kind))) {
    const some = results.filter(({ one }) => one.kind === kind)
    const counts = new Map<string, number>()
    for (const { findings } of some)
      for (const verdict of new Set(findings.map((finding) => finding.verdict)))
        counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    const right = some.filter(isRight).length
    console.log(
      `${kind.padEnd(28)} ${right} of ${some.length}   ${[...counts]
        .toSorted((a, b) => b[1] - a[1])
        .map(([v, n]) => `${v} ${n}`)
        .join(', ')}`,
    )
  }
  for (const result of results) {
    const verdicts = result.findings.map(({ verdict }) => verdict)
    if (isTrue(result.one)) {
      sums.trues++
      if (verdicts.every((verdict) => verdict === 'verbatim' || verdict === 'tidied')) sums.passed++
    } else {
      sums.errors++
      if (isRight(result)) sums.named++
      if (verdicts.every((verdict) => verdict === 'verbatim')) sums.slipped++
    }
  }
  console.log(
    `true quotations passed: ${sums.passed} of ${sums.trues} (${((100 * sums.passed) / sums.trues).toFixed(2)} %)`,
  )
  checkFloors({
    'true quotations passed': sums.passed / sums.trues,
    'errors named by kind': sums.named / sums.errors,
    'not passed as verbatim': 1 - sums.slipped / sums.errors,
  })
  console.log(
    `errors named by kind: ${sums.named} of ${sums.errors} (${((100 * sums.named) / sums.errors).toFixed(2)} %); passed as verbatim: ${sums.slipped}`,
  )
}

function checkFloors(figures: Readonly<Record<string, number>>): void {
  const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'record-floors.json'), 'utf8')) as Record<
    string,
    number
  >
  for (const [name, figure] of Object.entries(figures)) {
    const floor = floors[name] ?? 1
    if (values.kind !== undefined || figure >= floor) continue
    console.error(`${name}: ${figure.toFixed(4)} is under its floor of ${floor}`)
    process.exitCode = 1
  }
}

function misses(most: number): void {
  for (const kind of new Set(results.map(({ one }) => one.kind))) {
    const wrong = results.filter((result) => result.one.kind === kind && !isRight(result))
    for (const { one, findings } of wrong.slice(0, most)) {
      console.log(
        `\n${one.id} ${kind}, ${one.speaker}, ${one.day}, ${one.venue} → ${findings.map(({ verdict }) => verdict).join(' + ')}: ${findings[0]?.reason}`,
      )
      console.log(
        `  printed: ${one.words}\n  truth:   ${one.truth}\n  found:   ${findings[0]?.record?.text ?? ''} (${findings[0]?.record?.speaker}, ${findings[0]?.record?.date})`,
      )
      for (const { kind: how, article, record, weight, why } of findings.flatMap(({ edits }) => edits))
        console.log(`    ${how} "${article}" | "${record}" ${weight}: ${why}`)
    }
  }
}
