// How far the first and a second marker agree on the relation of sixty pairs drawn by a hash of their ids.
//
//   npx tsx eval/marks/comparisons/agreement.ts                 the figures
//   npx tsx eval/marks/comparisons/agreement.ts --fresh         those of a third marker, on forty fresh pairs
//   npx tsx eval/marks/comparisons/agreement.ts --differences   and every pair on which they differ
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { agreement, type Labels } from '../again/kappa.ts'
import { openComparisonMarks, relationOf } from './build.ts'

const isFresh = argv.includes('--fresh')
const pairs = new Map(openComparisonMarks(isFresh ? 'fresh' : 'pairs').map((mark) => [mark.id, mark]))
const lines = readFileSync(join(import.meta.dirname, isFresh ? 'again-fresh.txt' : 'again.txt'), 'utf8')
  .trim()
  .split('\n')
const twice = lines.map((line) => {
  const [short = '', id = ''] = line.split(' ')
  const mark = pairs.get(id)
  const second = relationOf(short)
  if (!mark?.relation || second === null)
    throw new Error(`A line of again.txt has another form than "relation id": ${line}`)
  return { mark, labels: [mark.relation, second] as const satisfies Labels }
})

console.log(`relation: ${agreement(twice.map(({ labels }) => labels))}`)
const contradiction = twice.map(({ labels: [first, second] }): Labels => [
  `${first === 'contradicts'}`,
  `${second === 'contradicts'}`,
])
console.log(`contradicts or not: ${agreement(contradiction)}`)
if (argv.includes('--differences'))
  for (const { mark, labels } of twice.filter(({ labels: [first, second] }) => first !== second))
    console.log(`${labels.join(' > ')} | ${mark.a} || ${mark.b}`)
