import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copiesOf, type Printed } from '../src/origin/copies.ts'

/** A marked pair: whether one text was made from the other, or both from a third. */
export type OriginMark = {
  readonly a: string
  readonly b: string
  readonly copy: boolean
  readonly kind: string
  readonly half: 'dev' | 'test'
}

/** A marked pair and whether the program takes the two for copies. */
export type JudgedCopy = { readonly mark: OriginMark; readonly found: boolean }

const FOLDER = join(import.meta.dirname, 'marks/origins')

/** The marked pairs of a half, judged among all texts of that half at once. */
export function judgedCopies(half: 'dev' | 'test'): JudgedCopy[] {
  const marks = linesOf<OriginMark>('pairs.jsonl').filter((mark) => mark.half === half)
  const ids = new Set(marks.flatMap(({ a, b }) => [a, b]))
  const copies = copiesOf(linesOf<Printed>('texts.jsonl').filter(({ id }) => ids.has(id)))
  const keys = new Set(copies.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  return marks.map((mark) => ({ mark, found: keys.has(`${mark.a} ${mark.b}`) }))
}

/** Precision and recall of copies in percent, by the names that eval/origin-floors.json knows them by. */
export function originShares(half: 'dev' | 'test'): Readonly<Record<string, number>> {
  const judged = judgedCopies(half)
  const hits = judged.filter(({ mark, found }) => mark.copy && found).length
  return {
    [`copies, precision (${half})`]: (100 * hits) / Math.max(1, judged.filter(({ found }) => found).length),
    [`copies, recall (${half})`]: (100 * hits) / judged.filter(({ mark }) => mark.copy).length,
  }
}

function linesOf<Line>(name: string): Line[] {
  return readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}
