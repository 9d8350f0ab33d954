/**
 * Measures pronouns and names apart from attributions, on corpora of coreference: GUM's news, interviews and speeches, and
 * GAP, where a he or she is one of two names or neither. Each marked mention is handed over as if it were a source.
 *
 * usage: tsx eval/coreference.ts --data DIR [--set dev|train] [--misses] [--model DIR]
 *
 * --data DIR   a folder that holds coref-gum and coref-gap
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Attribution } from '../src/attribution/attribution.ts'
import type { Doc } from '../src/document/doc.ts'
import { whoSaid, type Source } from '../src/source/who-said.ts'
import { overlaps, type Span } from '../src/span.ts'
import { openWords } from './kept-words.ts'
import { docOf } from './read-corpus.ts'
import { gapExamples, gumDocs, type GumMention } from './coreference-corpora.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    set: { type: 'string' },
    misses: { type: 'boolean' },
    model: { type: 'string' },
  },
})
if (!values.data) throw new Error('Name the folder of the corpora with --data DIR: it holds coref-gum and coref-gap.')
const set = values.set ?? 'dev'
const kept = await openWords(values)
await measureGap(join(values.data, `coref-gap/${set}.jsonl`))
await measureGum(join(values.data, `coref-gum/${set}.jsonl`))
await kept.close()

/** What the program makes of some spans, each the source of an attribution of its own. */
async function sourcesOf(doc: Doc, spans: readonly Span[]): Promise<(Source | undefined)[]> {
  const words = await kept.wordsOf(doc)
  const attributions = spans.map((span, at): Attribution => ({
    id: String(at),
    kind: 'indirect',
    source: [span],
    cue: [],
    content: [],
    parent: null,
    confidence: 1,
  }))
  const { sources, sourceOf } = whoSaid(doc, attributions, words)
  const byId = new Map(sources.map((source) => [source.id, source]))
  return spans.map((_, at) => byId.get(sourceOf.get(String(at)) ?? ''))
}

function isSpokenOf(source: Source | undefined, span: Span): boolean {
  return (
    source?.mentions.some(({ kind, spans }) => kind !== 'pronoun' && spans.some((one) => overlaps(one, span))) ?? false
  )
}

/** F1 over the names of all examples, as the makers of GAP count it: a name is right where it is and is said to be the one. */
async function measureGap(path: string): Promise<void> {
  const counts = { he: [0, 0, 0], she: [0, 0, 0] }
  for (const { text, pronoun, names, answer, id } of gapExamples(path)) {
    const { doc } = await docOf({ text })
    const [source] = await sourcesOf(doc, [pronoun])
    const tally = counts[/^(?:he|him|his)$/i.test(text.slice(pronoun.start, pronoun.end)) ? 'he' : 'she']
    for (const [which, span] of names.entries()) {
      const [found, isSo] = [isSpokenOf(source, span), answer === which]
      if (found && isSo) tally[0]!++
      else if (found) tally[1]!++
      else if (isSo) tally[2]!++
      if (values.misses && found !== isSo)
        console.log(`${id}: ${text.slice(span.start, span.end)} ${found ? 'taken' : 'left'}`)
    }
  }
  const all = counts.he.map((he, at) => he + counts.she[at]!)
  for (const [name, tally] of Object.entries({ all, ...counts })) print(`GAP ${set}, ${name}`, tally)
}

type Tally = readonly number[]

function print(name: string, [right = 0, wrong = 0, missed = 0]: Tally): void {
  const precision = (100 * right) / (right + wrong)
  const recall = (100 * right) / (right + missed)
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(
    `${name.padEnd(26)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}  of ${right + missed}`,
  )
}

/** Pronouns whose entity has a name: is it the one they are joined to? Names: is a later name joined to an earlier one of its entity? */
async function measureGum(path: string): Promise<void> {
  const pronouns = [0, 0, 0]
  const names = [0, 0, 0]
  for (const { id, text, mentions } of gumDocs(path)) {
    const { doc, changed } = await docOf({ text })
    if (changed) console.error(`${id}: intake changes this text`)
    const asked = mentions.filter(({ kind }) => kind !== 'description')
    const sources = await sourcesOf(doc, asked)
    for (const [at, mention] of asked.entries()) {
      const source = sources[at]
      if (mention.kind === 'pronoun') count(pronouns, { mention, source, asked, id, text })
      else count(names, { mention, source, asked: asked.slice(0, at), id, text })
    }
  }
  print(`GUM ${set}, pronouns`, pronouns)
  print(`GUM ${set}, names`, names)
}

type Case = {
  readonly mention: GumMention
  readonly source: Source | undefined
  readonly asked: readonly GumMention[]
  readonly id: string
  readonly text: string
}

function count(tally: number[], { mention, source, asked, id, text }: Case): void {
  const others = asked.filter((one) => one.kind === 'name' && one.start !== mention.start)
  const joined = others.filter((one) => isSpokenOf(source, one))
  const isKnown = others.some(({ entity }) => entity === mention.entity)
  const isRight = joined.some(({ entity }) => entity === mention.entity)
  if (isRight) tally[0]!++
  else if (joined.length > 0) tally[1]!++
  if (isKnown && !isRight) tally[2]!++
  if (values.misses && joined.length > 0 && !isRight) {
    const [first] = joined
    console.log(
      `${id} ${mention.start} ${text.slice(mention.start, mention.end)}: ${text.slice(first!.start, first!.end)}`,
    )
  }
}
