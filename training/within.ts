/**
 * Marks the attributions inside the contents of others with the weights that are there: each marked content is read once
 * more as if it stood alone (self-training, Scudder 1965). What the network learns from is PolNeAR's own marks of the
 * outermost, and these inside.
 *
 * usage: tsx training/within.ts WEIGHTS_DIR ARTICLES.jsonl OUT.jsonl
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { attributeWithin } from '../src/attribution/attribute.ts'
import type { Attribution } from '../src/attribution/attribution.ts'
import { docOf } from '../eval/read-corpus.ts'
import { openReader } from '../src/reader/reader.ts'
import type { Span } from '../src/span.ts'

type Marked = { readonly id: string; readonly text: string; readonly attributions: readonly Roles[] }
type Roles = { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }

const [weights, articlesPath, outPath] = process.argv.slice(2)
if (!weights || !articlesPath || !outPath) {
  console.error('usage: tsx training/within.ts WEIGHTS_DIR ARTICLES.jsonl OUT.jsonl')
  process.exit(2)
}

const reader = await openReader({ model: weights })
const out = createWriteStream(outPath)
for await (const line of createInterface({ input: createReadStream(articlesPath) })) {
  if (line.trim() !== '') out.write(`${JSON.stringify(await within(JSON.parse(line)))}\n`)
}
out.end()
await reader.close()

async function within({ id, text, attributions }: Marked) {
  const { doc } = await docOf({ id, text, attributions: [] })
  const outer = attributions
    .filter(({ cue, content }) => cue.length > 0 && content.length > 0)
    .map(({ source, cue, content }, at): Attribution => {
      const kind = 'indirect'
      return { id: `${at}`, kind, source, cue, content, parent: null, confidence: 1 }
    })
  const all = await attributeWithin(doc, outer, reader)
  const inner = all.filter(({ parent }) => parent !== null && Number.isInteger(Number(parent)))
  return {
    id,
    attributions: inner.map(({ source, cue, content, confidence }) => ({
      source: source ?? [],
      cue,
      content,
      confidence,
    })),
  }
}
