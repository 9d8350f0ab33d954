/**
 * Measures who said what on the articles of `marks/sources`: on the attributions that a person marked, with the words as
 * the reader parses them.
 *
 * usage: tsx eval/sources.ts [--half dev|test|fresh|third-dev|third-test|fourth] [--marks FILE] [--misses] [--rules] [--model DIR]
 *
 * --marks   another file of the same form
 * --misses  prints each attribution with another source, kind or name than is marked
 * --rules   prints for each rule that joins to a name how many of its joins are right
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { whoSaid } from '../src/source/who-said.ts'
import { openWords } from './kept-words.ts'
import { docOf } from './read-corpus.ts'
import { countArticle, figuresOf, markedAttributions, noCounts, type MarkedArticle } from './source-score.ts'

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    marks: { type: 'string' },
    misses: { type: 'boolean' },
    rules: { type: 'boolean' },
    model: { type: 'string' },
  },
})
const words = await openWords(values)
const halves = values.half === undefined ? ['dev', 'test', 'fresh'] : values.half.split(',')
for (const half of values.marks === undefined ? halves : [])
  await measure(half, join(import.meta.dirname, `marks/sources/${half}.jsonl`))
if (values.marks !== undefined) await measure(basename(values.marks), values.marks)
await words.close()

async function measure(half: string, path: string): Promise<void> {
  const counts = noCounts()
  const lines = readFileSync(path, 'utf8').trim().split('\n')
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
  if (!values.rules) return
  for (const [rule, { joins, right }] of [...counts.byRule].toSorted((a, b) => b[1].joins - a[1].joins))
    console.log(`  ${rule.padEnd(18)}${String(right).padStart(6)} of ${joins}`)
}
