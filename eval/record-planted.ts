// Holds planted quotations against the record: `tsx eval/record-planted.ts --cases FILE… --ledger FILE [--misses N]`, or
// `--record DIR` of transcripts in place of a ledger; with neither, the samples in `eval/record-sample` and
// `eval/record-fresh-sample`. FILE of cases as `record-plant.ts` and `record-plant-fresh.ts` write it; several count
// together. Exit 1 where a figure is under its floor (`eval/record-floors.json`).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { holdPlanted, isRight, samples, sumsOf, underRecordFloors } from './planted-score.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', multiple: true },
    ledger: { type: 'string' },
    record: { type: 'string', multiple: true },
    misses: { type: 'string' },
    kind: { type: 'string' },
  },
})
const files = values.cases ?? samples.map((sample) => join(sample, 'cases.jsonl'))
const folders = values.record ?? samples.map((sample) => join(sample, 'briefings'))
if (![...files, ...(values.ledger === undefined ? folders : [values.ledger])].every((path) => existsSync(path))) {
  console.error('eval/record-planted needs --cases FILE (from record-plant) and --ledger FILE or --record DIR')
  process.exit(2)
}
const start = performance.now()
const held = await holdPlanted(files, values.ledger === undefined ? { folders } : { ledger: values.ledger })
const ms = performance.now() - start
const results = held.filter(({ one }) => values.kind === undefined || one.kind === values.kind)
table()
console.log(`${(ms / held.length).toFixed(1)} ms a quotation`)
misses(Number(values.misses ?? 2))

function table(): void {
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
  const sums = sumsOf(results)
  const { passed, trues, named, errors, slipped } = sums
  console.log(`true quotations passed: ${passed} of ${trues} (${((100 * passed) / trues).toFixed(2)} %)`)
  console.log(
    `errors named by kind: ${named} of ${errors} (${((100 * named) / errors).toFixed(2)} %); passed as verbatim: ${slipped}`,
  )
  const faults = values.kind === undefined ? underRecordFloors(sums) : []
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
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
