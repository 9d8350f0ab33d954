import { LIGHT, NOUNS, STATES } from './lexicon-states.ts'
import { THROUGH, VERBS } from './lexicon-verbs.ts'
import type { Token } from './tokens.ts'

/** What a verb or phrase does. */
export type VerbKind = keyof typeof VERBS
/** What an adjective or phrase after "be" says of its subject. */
export type StateKind = keyof typeof STATES
/** What a noun stands for. */
export type NounKind = keyof typeof NOUNS

/** What was found in the lexicon, and the last token that it takes. */
export type Found<Kind> = { readonly kind: Kind; readonly last: number; readonly length: number }

type Entry<Kind> = { readonly words: readonly ReadonlySet<string>[]; readonly kind: Kind }
type Index<Kind> = ReadonlyMap<string, readonly Entry<Kind>[]>

const GAP = 4

const SKIPPED = /^(?:RB|DT|JJ|PRP\$|PDT|CD|RBR)/

const verbs = indexOf(VERBS)
const states = indexOf(STATES)
const nouns = indexOf(NOUNS)
const through = indexOf(THROUGH)
const light = new Set(phrases(LIGHT))

/** Every word that some entry holds: what a lemma is chosen by. */
export const KNOWN: ReadonlySet<string> = new Set(
  [VERBS, STATES, NOUNS, THROUGH]
    .flatMap((kinds) => Object.values<string>(kinds))
    .join(' ')
    .split(/[\s,/]+/)
    .filter((word) => word !== 'not' && word !== 'no'),
)

/** The verb or phrase of the lexicon that begins at a token; the longest, and of equals the most special. */
export const verbAt = (tokens: readonly Token[], at: number) => match(verbs, tokens, at)
/** The adjective or phrase of the lexicon that begins at a token. */
export const stateAt = (tokens: readonly Token[], at: number) => match(states, tokens, at)
/** The noun or phrase of the lexicon that begins at a token. */
export const nounAt = (tokens: readonly Token[], at: number) => match(nouns, tokens, at)
/** The verb at a token as one that hands on to another. */
export const throughAt = (tokens: readonly Token[], at: number) => match(through, tokens, at)
/** Whether a verb only carries its noun. */
export const isLight = (lemma: string): boolean => light.has(lemma)

function phrases(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
}

function indexOf<Kind extends string>(kinds: Readonly<Record<Kind, string>>): Index<Kind> {
  const index = new Map<string, Entry<Kind>[]>()
  for (const [kind, list] of Object.entries<string>(kinds) as [Kind, string][]) {
    for (const phrase of phrases(list)) {
      const words = phrase.split(' ').map((word) => new Set(word.split('/')))
      for (const first of words[0]!) index.set(first, [{ words, kind }, ...(index.get(first) ?? [])])
    }
  }
  for (const [first, entries] of index) {
    index.set(
      first,
      entries.toSorted((a, b) => b.words.length - a.words.length),
    )
  }
  return index
}

function match<Kind>(index: Index<Kind>, tokens: readonly Token[], at: number): Found<Kind> | null {
  const token = tokens[at]
  if (token === undefined) return null
  for (const form of new Set([token.form, token.lemma])) {
    for (const { words, kind } of index.get(form) ?? []) {
      const last = lastOf(words, tokens, at)
      if (last !== null) return { kind, last, length: words.length }
    }
  }
  return null
}

/** Where a phrase that begins at a token ends; null where it does not go on there. */
function lastOf(words: readonly ReadonlySet<string>[], tokens: readonly Token[], at: number): number | null {
  let last = at
  for (let place = 1; place < words.length; place++) {
    const isGap = words[place]!.has('_')
    if (isGap) place++
    const next = nextOf(words[place]!, tokens, last + 1, isGap)
    if (next === null) return null
    last = next
  }
  return last
}

/** "call, again, on them". */
const isAdverb = (token: Token | undefined): boolean => token?.tag === 'RB'

function nextOf(
  alternatives: ReadonlySet<string>,
  tokens: readonly Token[],
  from: number,
  isGap: boolean,
): number | null {
  for (let at = from; at < Math.min(tokens.length, from + GAP + 1); at++) {
    const { form, lemma, tag } = tokens[at]!
    if (alternatives.has(form) || alternatives.has(lemma)) return at
    const isInserted = tag === ',' && (isAdverb(tokens[at + 1]) || isAdverb(tokens[at - 1]))
    if (isGap ? tag === '.' : !SKIPPED.test(tag) && form !== 'as' && !isInserted) return null
  }
  return null
}
