/**
 * Measures who said what on the articles of `marks/sources`: on the attributions that a person marked, with the words as
 * the reader parses them.
 *
 * usage: tsx eval/sources.ts [--half dev|test|fresh|third-dev|third-test|fourth] [--polnear 1|2 --data DIR] [--misses] [--rules] [--model DIR]
 *
 * --polnear 1|2 --data DIR   the first or second round of articles of PolNeAR, which DIR holds as polnear/train.jsonl
 * --misses  prints each attribution with another source, kind or name than is marked
 * --rules   prints for each rule that joins to a name how many of its joins are right
 */
import { parseArgs } from 'node:util'
import { openWords } from './kept-words.ts'
import { polnearArticles } from './polnear-sources.ts'
import { countSources, sourceArticles } from './source-figures.ts'
import { figuresOf, type MarkedArticle } from './source-score.ts'

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    polnear: { type: 'string' },
    data: { type: 'string' },
    misses: { type: 'boolean' },
    rules: { type: 'boolean' },
    model: { type: 'string' },
  },
})
const words = await openWords(values)
const halves = values.half === undefined ? ['dev', 'test', 'fresh'] : values.half.split(',')
if (values.polnear === undefined) for (const half of halves) await measure(half, sourceArticles(half))
else {
  if (!values.data) throw new Error('Name the folder of the corpora with --data DIR: it holds polnear.')
  await measure('polnear', polnearArticles(values.data, values.polnear === '2' ? 2 : 1))
}
await words.close()

async function measure(half: string, articles: readonly MarkedArticle[]): Promise<void> {
  const counts = await countSources(articles, words.wordsOf)
  if (values.misses) for (const miss of counts.misses) console.log(miss)
  console.log(
    `${half}: ${articles.length} articles, ${counts.attributions} attributions, ${counts.joins} joins to a name`,
  )
  for (const [name, figure] of Object.entries(figuresOf(counts))) {
    console.log(`${name.padEnd(20)}${figure.toFixed(1).padStart(6)}`)
  }
  if (!values.rules) return
  for (const [rule, { joins, right }] of [...counts.byRule].toSorted((a, b) => b[1].joins - a[1].joins))
    console.log(`  ${rule.padEnd(18)}${String(right).padStart(6)} of ${joins}`)
}
