import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Doc } from '../src/document/doc.ts'
import type { Word } from '../src/reader/words.ts'
import { whoSaid } from '../src/source/who-said.ts'
import { docOf } from './read-corpus.ts'
import { countArticle, markedAttributions, noCounts, type Counts, type MarkedArticle } from './source-score.ts'

/** The articles of one half of `marks/sources`. */
export function sourceArticles(half: string): MarkedArticle[] {
  const lines = readFileSync(join(import.meta.dirname, `marks/sources/${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as MarkedArticle)
}

/** Counts what is said of the sources of some articles, on the attributions that are marked. */
export async function countSources(
  articles: readonly MarkedArticle[],
  wordsOf: (doc: Doc) => Promise<readonly Word[]>,
): Promise<Counts> {
  const counts = noCounts()
  for (const article of articles) {
    const { doc } = await docOf(article)
    countArticle(counts, article, whoSaid(doc, markedAttributions(article), await wordsOf(doc)), String)
  }
  return counts
}
