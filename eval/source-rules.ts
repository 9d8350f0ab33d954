/**
 * Measures each rule that joins words to a name on GUM's coreference: news, interviews, speeches, court and lives, with the
 * attributions that the reader finds. A join is right where the marked entity of the source's words has that name.
 *
 * usage: tsx eval/source-rules.ts --data DIR [--misses] [--leave ID,ID…] [--model DIR]
 *
 * --data DIR   a folder that holds coref-gum
 * --leave      documents that are not looked at, such as those that are marked for a test
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attributeDoc, attributeWithin } from '../src/attribution/attribute.ts'
import type { Attribution } from '../src/attribution/attribution.ts'
import type { Doc } from '../src/document/doc.ts'
import { openReader, type Reader, type Word } from '../src/reader/reader.ts'
import { whoSaid, type Source } from '../src/source/who-said.ts'
import type { Span } from '../src/span.ts'
import { gumDocs, type GumDoc, type GumMention } from './coreference-corpora.ts'
import { docOf } from './read-corpus.ts'
import { isSameName, ruleOf } from './source-score.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    misses: { type: 'boolean' },
    leave: { type: 'string' },
    facts: { type: 'string' },
    model: { type: 'string' },
  },
})
if (!values.data) throw new Error('Name the folder of the corpora with --data DIR: it holds coref-gum.')
const KEPT = join(import.meta.dirname, '../tmp/attributions')
const GENRES = ['news', 'interview', 'speech', 'court', 'bio']
mkdirSync(KEPT, { recursive: true })
const reader = await openReader(values)
const left = new Set((values.leave ?? '').split(','))
const tallies = new Map<string, { joins: number; right: number }>()
for (const set of ['dev', 'train'])
  for (const doc of gumDocs(join(values.data, `coref-gum/${set}.jsonl`), new Set(GENRES)))
    if (!left.has(doc.id)) await measure(doc)
await reader.close()
let [joins, right] = [0, 0]
for (const [rule, tally] of [...tallies].toSorted((a, b) => b[1].joins - a[1].joins)) {
  joins += tally.joins
  right += tally.right
  console.log(`${rule.padEnd(18)}${String(tally.right).padStart(6)} of ${tally.joins}`)
}
console.log(`${'all'.padEnd(18)}${String(right).padStart(6)} of ${joins}, ${((100 * right) / joins).toFixed(1)} %`)

type Found = { readonly attributions: readonly Attribution[]; readonly words: readonly Word[] }

/** What the reader finds in a doc; kept for the same weights and text. */
async function readDoc(doc: Doc, by: Reader): Promise<Found> {
  const key = createHash('sha256')
    .update(JSON.stringify([by.digest, doc.text, doc.paragraphs]))
    .digest('hex')
  const path = join(KEPT, `${key.slice(0, 32)}.json`)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Found
  const outer = await attributeDoc(doc, by)
  const found = { attributions: await attributeWithin(doc, outer, by), words: outer.words }
  writeFileSync(path, JSON.stringify(found))
  return found
}

async function measure(gum: GumDoc): Promise<void> {
  const { doc } = await docOf(gum)
  const { attributions, words } = await readDoc(doc, reader)
  const { sources, sourceOf } = whoSaid(doc, attributions, words)
  const byId = new Map(sources.map((source) => [source.id, source]))
  const asked = new Set<number>()
  for (const { id, source: spans } of attributions) {
    const source = byId.get(sourceOf.get(id) ?? '')
    if (source === undefined || spans === null || asked.has(spans[0]!.start)) continue
    asked.add(spans[0]!.start)
    if (!/^(?:person|organisation|state|outlet)$/.test(source.kind) || source.members.length > 0) continue
    count(gum, source, spans)
  }
}

function count(gum: GumDoc, source: Source, spans: readonly Span[]): void {
  const words = spans.map(({ start, end }) => gum.text.slice(start, end)).join(' ')
  if (words.includes(source.name)) return
  const mention = mentionOf(gum, spans)
  if (mention === undefined) return
  const names = gum.mentions.filter(({ entity, kind }) => kind === 'name' && entity === mention.entity)
  const own = source.mentions.filter(({ kind }) => kind === 'name').flatMap((one) => one.spans)
  const isRight = names.some(
    (name) =>
      isSameName(source.name, gum.text.slice(name.start, name.end)) ||
      own.some(({ start, end }) => name.start <= start && end <= name.end),
  )
  const rule = ruleOf(source, spans)
  const tally = tallies.get(rule) ?? { joins: 0, right: 0 }
  tallies.set(rule, tally)
  tally.joins++
  if (isRight) tally.right++
  else if (values.misses) {
    const named = names[0] === undefined ? 'nobody by name' : gum.text.slice(names[0].start, names[0].end)
    console.log(`${gum.id} ${spans[0]!.start} by ${rule}: “${words}” is ${named}, taken for ${source.name}`)
  }
}

/** The marked mention that some words are: the same end or start, and at least half of either in the other. */
function mentionOf({ mentions }: GumDoc, spans: readonly Span[]): GumMention | undefined {
  const [start, end] = [spans[0]!.start, spans.at(-1)!.end]
  const shared = (one: Span): number => Math.max(0, Math.min(one.end, end) - Math.max(one.start, start))
  return mentions
    .filter(
      (one) =>
        (one.start === start || one.end === end) && 2 * shared(one) >= Math.max(end - start, one.end - one.start),
    )
    .toSorted((a, b) => shared(b) / (b.end - b.start) - shared(a) / (a.end - a.start))[0]
}
