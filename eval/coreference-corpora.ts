import { existsSync, readFileSync } from 'node:fs'
import type { Span } from '../src/span.ts'

/** One he or she of GAP with two names: `answer` is the place of the one it stands for, or null for neither. */
export type GapExample = {
  readonly id: string
  readonly text: string
  readonly pronoun: Span
  readonly names: readonly Span[]
  readonly answer: number | null
}

/** A mention that GUM marks; those that share an entity are one. */
export type GumMention = Span & { readonly entity: string; readonly kind: 'name' | 'description' | 'pronoun' }

/** A document of GUM as running text. */
export type GumDoc = { readonly id: string; readonly text: string; readonly mentions: readonly GumMention[] }

type RawGap = {
  readonly id: string
  readonly text: string
  readonly pronoun: readonly [number, string]
  readonly a: readonly [number, string]
  readonly b: readonly [number, string]
  readonly answer: string
}

type RawGum = {
  readonly id: string
  readonly genre: string
  readonly sentences: readonly (readonly string[])[]
  readonly mentions: readonly (readonly [number, number, string, string, string | null])[]
}

const GENRES = new Set(['news', 'interview', 'speech'])
const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|themselves)$/i

/** Words that name nobody, though they may begin with a capital. */
const NO_NAME =
  /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|this|that|these|those|all|both|some|who|whom|whose|which)$/i

/** The examples of a file of GAP. */
export function gapExamples(path: string): GapExample[] {
  return linesOf<RawGap>(path).map(({ id, text, pronoun, a, b, answer }) => ({
    id,
    text,
    pronoun: spanOf(pronoun),
    names: [spanOf(a), spanOf(b)],
    answer: answer === 'a' ? 0 : answer === 'b' ? 1 : null,
  }))
}

function spanOf([start, words]: readonly [number, string]): Span {
  return { start, end: start + words.length }
}

/** News, interviews and speeches of a file of GUM, or other genres: persons, organisations and places, with third-person pronouns for them. */
export function gumDocs(path: string, genres: ReadonlySet<string> = GENRES): GumDoc[] {
  return linesOf<RawGum>(path)
    .filter(({ genre }) => genres.has(genre))
    .map(({ id, sentences, mentions }) => {
      const { text, spans } = runTogether(sentences)
      const kept = mentions.filter(([, , , type]) => /^(?:person|organization|place)$/.test(type))
      return {
        id,
        text,
        mentions: kept
          .map((raw) => mentionOf(raw, text, spans))
          .filter(({ start, end }) => !NO_NAME.test(text.slice(start, end)))
          .toSorted((x, y) => x.start - y.start),
      }
    })
}

function mentionOf([from, to, entity]: RawGum['mentions'][number], text: string, spans: readonly Span[]): GumMention {
  const span = { start: spans[from]!.start, end: spans[to - 1]!.end }
  const words = text.slice(span.start, span.end)
  const isName =
    /^(?:(?:the|Mr|Mrs|Ms|Dr|President|Senator) )?(?:\p{Lu}[\p{L}.'’-]*\s?){1,6}$/u.test(words) && to - from < 7
  return { ...span, entity, kind: PRONOUN.test(words) ? 'pronoun' : isName ? 'name' : 'description' }
}

/** Tokens as running text, sentences parted by a blank; where a token lies in it. */
function runTogether(sentences: RawGum['sentences']): { text: string; spans: Span[] } {
  let text = ''
  const spans: Span[] = []
  for (const token of sentences.flat()) {
    const isTight =
      text === '' || /^(?:[.,;:!?)\]%”’]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t)$/i.test(token) || /[([“‘$-]$/.test(text)
    if (!isTight) text += ' '
    spans.push({ start: text.length, end: text.length + token.length })
    text += token
  }
  return { text, spans }
}

function linesOf<Line>(path: string): Line[] {
  if (!existsSync(path)) throw new Error(`No corpus at ${path}. Name the folder of the corpora with --data DIR.`)
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}
