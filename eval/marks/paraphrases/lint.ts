// Looks the paraphrase marks through for what a program can see: `tsx eval/marks/paraphrases/lint.ts`. Prints counts by
// set, verdict and half; exit 1 where a mark is at fault.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { slice, type Span } from '../../../src/span.ts'
import { paraphraseVerdicts } from '../../../src/verdict.ts'

/** A statement in an article held by hand against transcripts; offsets are into `article`, paths are below `record/`. */
export type ParaphraseMark = {
  readonly id: string
  readonly article: string
  readonly published: string
  readonly statement: string
  readonly spans: readonly Span[]
  readonly speaker: string
  readonly said: { readonly from: string; readonly to: string } | null
  readonly venue: string
  readonly record: readonly string[]
  readonly passages: readonly { readonly path: string; readonly text: string }[]
  readonly verdict: string
  readonly because: { readonly article: string; readonly record: string } | null
  readonly note?: string
  readonly half: 'dev' | 'test'
}

const folder = import.meta.dirname
const verdicts: readonly string[] = paraphraseVerdicts
const decided = new Set(['overstated', 'understated', 'contradicted'])
const withoutPassage = new Set(['not-in-record', 'record-not-held'])

/** The sets of marks: `cases` and `wire` for tuning, `third` and `fourth` by annotators who had not seen the program. */
export const paraphraseSets = ['cases', 'third', 'fourth', 'wire'] as const

/** The sets that have been seen and may be tuned on. */
export const tuningSets = ['cases', 'third', 'wire'] as const satisfies readonly (typeof paraphraseSets)[number][]

/** The marks of a set as they stand in its file. */
export function openMarks(set: (typeof paraphraseSets)[number] = 'cases'): ParaphraseMark[] {
  return readFileSync(join(folder, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ParaphraseMark)
}

/** What is wrong with the marks, one line a fault; none where all is well. */
export function faultsOf(marks: readonly ParaphraseMark[]): string[] {
  const twice = marks.filter(({ id }, at) => marks.findIndex((other) => other.id === id) < at)
  return [
    ...twice.map(({ id }) => `${id}: the id stands twice`),
    ...marks.flatMap((mark) => [...shape(mark), ...words(mark)].map((fault) => `${mark.id}: ${fault}`)),
  ]
}

function shape(mark: ParaphraseMark): string[] {
  const faults: string[] = []
  if (!verdicts.includes(mark.verdict)) faults.push(`no such verdict: ${mark.verdict}`)
  if (mark.half !== halfOf(mark.id)) faults.push(`belongs into ${halfOf(mark.id)}`)
  if (decided.has(mark.verdict) !== (mark.because !== null)) faults.push('deciding words where none belong, or none')
  if (withoutPassage.has(mark.verdict) !== (mark.passages.length === 0)) faults.push('passages do not fit the verdict')
  const said = mark.spans.map((span) => slice(mark.article, span)).join(' ')
  if (said !== mark.statement) faults.push(`the spans hold “${said}”`)
  return faults
}

function words({ record, passages, because, statement }: ParaphraseMark): string[] {
  const faults = record.filter((path) => !existsSync(join(folder, 'record', path))).map((path) => `no file ${path}`)
  for (const { path, text } of passages)
    if (!record.includes(path) || !oneLine(readFileSync(join(folder, 'record', path), 'utf8')).includes(text))
      faults.push(`not in the record: “${text}”`)
  if (because === null) return faults
  if (!statement.includes(because.article)) faults.push(`not in the statement: “${because.article}”`)
  if (!passages.some(({ text }) => text.includes(because.record))) faults.push(`in no passage: “${because.record}”`)
  return faults
}

function halfOf(id: string): 'dev' | 'test' {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1 ? 'test' : 'dev'
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function count(marks: readonly ParaphraseMark[], verdict: string, half: string): number {
  return marks.filter((mark) => mark.verdict === verdict && mark.half === half).length
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const set of paraphraseSets) {
    const marks = openMarks(set)
    console.log(set)
    for (const verdict of verdicts)
      console.log(`  ${verdict.padEnd(16)} dev ${count(marks, verdict, 'dev')}, test ${count(marks, verdict, 'test')}`)
  }
  const marks = paraphraseSets.flatMap((set) => openMarks(set))
  const faults = faultsOf(marks)
  for (const fault of faults) console.error(fault)
  console.log(`${marks.length} marks, ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
