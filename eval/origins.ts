/**
 * Measures how well copies of a text are told from what looks like one, on eval/marks/origins.
 *
 * usage: tsx eval/origins.ts [--test] [--misses]
 *
 * --test    the test half; the development half where it is not given
 * --misses  prints each pair that was judged otherwise
 */
import { parseArgs } from 'node:util'
import { judgedCopies, originShares, type JudgedCopy } from './origin-figures.ts'

const { values } = parseArgs({
  options: { test: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
})
const half = values.test ? 'test' : 'dev'
const judged = judgedCopies(half)
console.log(
  `${half}: ${judged.filter(({ mark }) => mark.copy).length} copies, ${judged.filter(({ mark }) => !mark.copy).length} look-alikes`,
)
for (const [name, share] of Object.entries(originShares(half))) console.log(`${name.padEnd(30)}${share.toFixed(1)}`)
for (const kind of new Set(judged.map(kindOf))) {
  const pairs = judged.filter((one) => kindOf(one) === kind)
  console.log(`  ${kind.padEnd(34)}${pairs.filter(({ found }) => found).length} of ${pairs.length} taken for copies`)
}
if (values.misses)
  for (const { mark } of judged.filter(({ mark: { copy }, found }) => copy !== found))
    console.log(`${mark.copy ? 'missed' : 'false'} | ${mark.kind} | ${mark.a} | ${mark.b}`)

function kindOf({ mark }: JudgedCopy): string {
  return `${mark.copy ? 'copy' : 'not'}: ${mark.kind}`
}
