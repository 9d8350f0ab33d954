/**
 * Writes what the reader's encoder will see of each article, by the program's own code, so that training and use
 * cannot drift apart.
 *
 * usage: tsx training/features.ts VOCAB.txt ARTICLES.jsonl OUT.jsonl
 */
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createWordPiece, parseVocabulary } from '../src/model/word-piece.ts'
import { features } from '../src/reader/features.ts'
import type { Span } from '../src/span.ts'

const [vocabularyPath, articlesPath, outPath] = process.argv.slice(2)
if (!vocabularyPath || !articlesPath || !outPath) {
  console.error('usage: tsx training/features.ts VOCAB.txt ARTICLES.jsonl OUT.jsonl')
  process.exit(2)
}

const cut = createWordPiece(parseVocabulary(readFileSync(vocabularyPath, 'utf8')))
const out = createWriteStream(outPath)
for await (const line of createInterface({ input: createReadStream(articlesPath) })) {
  if (line.trim() !== '') out.write(`${JSON.stringify(encode(JSON.parse(line)))}\n`)
}
out.end()

function encode(article: { id: string; text: string }) {
  const pieces = cut(article.text)
  const paragraphs = paragraphsOf(article.text)
  const { shapes, marks, places } = features(article.text, pieces, paragraphs, paragraphs[0] ?? null)
  const { ids, starts, ends, words } = pieces
  const columns = { ids, starts, ends, words, shapes, marks, places }
  const plain = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.from(column)]))
  return { id: article.id, ...plain, paragraphs: paragraphs.map(({ start }) => start) }
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\n\s*\n|$/g)) {
    if (text.slice(start, gap.index).trim() !== '') spans.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  return spans
}
