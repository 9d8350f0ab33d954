/**
 * Measures how well what changed from one telling to the next is named, on eval/marks/drift.
 *
 * usage: tsx eval/drift.ts [--test] [--misses]
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { changesOf, type Wording } from '../src/drift/change.ts'

const { values } = parseArgs({
  options: { test: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
})
const told = (text: string): Wording => ({ text, source: null, cue: null, decided: null })
const judged = readFileSync(join(import.meta.dirname, 'marks/drift/tellings.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, string, string])
  .filter(([, before]) => (createHash('sha256').update(before).digest()[0]! % 2 === 1) === values.test)
  .map(([changes, before, after]) => ({
    before,
    after,
    marked: changes.split(' '),
    found: changesOf(told(before), told(after)).map(({ change }) => change as string),
  }))
const right = judged.filter(({ marked, found }) => marked.toSorted().join() === found.toSorted().join()).length
console.log(`${values.test ? 'test' : 'dev'}: all changes of a pair right in ${right} of ${judged.length}`)
for (const change of ['hardened', 'softened', 'widened', 'narrowed', 'reworded', 'none']) {
  const [meant, named] = [
    judged.filter(({ marked }) => marked.includes(change)),
    judged.filter(({ found }) => found.includes(change)),
  ]
  const hit = meant.filter((one) => named.includes(one)).length
  console.log(`  ${change}: named ${named.length}, right ${hit}, marked ${meant.length}`)
}
if (values.misses)
  for (const { before, after, marked, found } of judged)
    if (marked.toSorted().join() !== found.toSorted().join())
      console.log(`${marked.join(' ')} > ${found.join(' ')} | ${before} | ${after}`)
