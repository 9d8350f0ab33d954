/**
 * Measures who said what on the articles of `marks/sources`: on the attributions that a person marked, with the words as
 * the reader parses them.
 *
 * usage: tsx eval/sources.ts [--half dev|test|fresh|third-dev|third-test] [--misses] [--model DIR]
 *
 * --misses  prints each attribution with another source, kind or name than is marked
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { whoSaid } from '../src/source/who-said.ts'
import { openWords } from './kept-words.ts'
import { docOf } from './read-corpus.ts'
import { countArticle, figuresOf, markedAttributions, noCounts, type MarkedArticle } from './source-score.ts'

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    misses: { type: 'boolean' },
    model: { type: 'string' },
  },
})
const words = await openWords(values)
for (const half of values.half === undefined ? ['dev', 'test', 'fresh'] : [values.half]) await measure(half)
await words.close()

async function measure(half: string): Promise<void> {
  const counts = noCounts()
  const lines = readFileSync(join(import.meta.dirname, `marks/sources/${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  for (const line of lines) {
    const article = JSON.parse(line) as MarkedArticle
    const { doc } = await docOf(article)
    const said = whoSaid(doc, markedAttributions(article), await words.wordsOf(doc))
    countArticle(counts, article, said, String)
  }
  if (values.misses) for (const miss of counts.misses) console.log(miss)
  console.log(`${half}: ${lines.length} articles, ${counts.attributions} attributions, ${counts.joins} joins to a name`)
  for (const [name, figure] of Object.entries(figuresOf(counts))) {
    console.log(`${name.padEnd(20)}${figure.toFixed(1).padStart(6)}`)
  }
}
