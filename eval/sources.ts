/**
 * Measures who said what on the articles of `marks/sources`: on the attributions that a person marked, with the words as
 * the reader parses them.
 *
 * usage: tsx eval/sources.ts [--half dev|test] [--misses] [--model DIR] [--threads N]
 *
 * --misses  prints each attribution with another source, kind or name than is marked
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attributeDoc } from '../src/attribution/attribute.ts'
import type { Doc } from '../src/document/doc.ts'
import { openWeights } from '../src/model/weights.ts'
import { openReader, type Reader, type Word } from '../src/reader/reader.ts'
import { whoSaid } from '../src/source/who-said.ts'
import { docOf } from './read-corpus.ts'
import { countArticle, figuresOf, markedAttributions, noCounts, type MarkedArticle } from './source-score.ts'

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    misses: { type: 'boolean' },
    model: { type: 'string' },
    threads: { type: 'string' },
  },
})
const kept = join(import.meta.dirname, '../tmp/source-words')
const weights = JSON.stringify((await openWeights(values.model)).manifest.files)
let opening: Promise<Reader> | null = null
for (const half of values.half === undefined ? ['dev', 'test'] : [values.half]) await measure(half)
await (await (opening as Promise<Reader> | null))?.close()

async function measure(half: string): Promise<void> {
  const counts = noCounts()
  const lines = readFileSync(join(import.meta.dirname, `marks/sources/${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  for (const line of lines) {
    const article = JSON.parse(line) as MarkedArticle
    const { doc } = await docOf(article)
    const said = whoSaid(doc, markedAttributions(article), await wordsOf(doc))
    countArticle(counts, article, said, String)
  }
  if (values.misses) for (const miss of counts.misses) console.log(miss)
  console.log(`${half}: ${lines.length} articles, ${counts.attributions} attributions, ${counts.joins} joins to a name`)
  for (const [name, figure] of Object.entries(figuresOf(counts))) {
    console.log(`${name.padEnd(20)}${figure.toFixed(1).padStart(6)}`)
  }
}

/** The words of a doc; those read once by the same weights are kept under `tmp/source-words`. */
async function wordsOf(doc: Doc): Promise<readonly Word[]> {
  const key = createHash('sha256').update(weights).update(JSON.stringify(doc)).digest('hex').slice(0, 24)
  const path = join(kept, `${key}.json`)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Word[]
  opening ??= openReader({ model: values.model, threads: Number(values.threads ?? 1) })
  const { words } = await attributeDoc(doc, await opening)
  mkdirSync(kept, { recursive: true })
  writeFileSync(path, JSON.stringify(words))
  return words
}
