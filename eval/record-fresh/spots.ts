import type { Chance } from './chance.ts'
import { fold, sentencesOf, type Source, type Speech } from './transcripts.ts'

/** A place in the record: sentences of one paragraph that a known person said, and which of them was drawn. */
export type Spot = {
  readonly source: Source
  readonly speech: Speech
  readonly at: { readonly speech: number; readonly paragraph: number; readonly sentence: number }
  readonly sentences: readonly string[]
  readonly sentence: string
}

/** What one makes of a spot: the pieces as printed, and what of the occasion is told otherwise. */
export type Made = {
  readonly pieces: readonly string[]
  readonly stacked?: true
  readonly truth?: string
  readonly speaker?: string
  readonly day?: string
  readonly venue?: string
}

/** The whole record, to draw from and to look words up in. */
export type World = { readonly sources: readonly Source[]; readonly chance: Chance }

/** How cases of one kind are made; `make` returns null where the spot does not lend itself to it. */
export type Kind = {
  readonly name: string
  readonly expect: readonly string[]
  readonly meaning?: true
  /** Draws only sentences without dashes, brackets, quotation marks or stage directions. */
  readonly plain: boolean
  readonly make: (spot: Spot, world: World) => Made | null
}

/** A spot by chance: first a source, then a speech in it, so that short occasions are drawn as often as long ones. */
export function drawSpot({ sources, chance }: World): Spot | null {
  const source = chance.one(sources)
  if (source.venue === 'statement' && chance.happens(0.75)) return null
  const known = source.speeches.map((speech, at) => ({ speech, at })).filter(({ speech }) => speech.who !== null)
  if (known.length === 0) return null
  const { speech, at } = chance.one(known)
  const paragraph = chance.below(speech.paragraphs.length)
  const sentences = sentencesOf(speech.paragraphs[paragraph] ?? '')
  const sentence = chance.below(sentences.length)
  return {
    source,
    speech,
    at: { speech: at, paragraph, sentence },
    sentences,
    sentence: sentences[sentence] ?? '',
  }
}

/** Whether a sentence is whole and has nothing in it that a newspaper would have to decide about. */
export function isPlain(sentence: string): boolean {
  return isWhole(sentence) && !/[—–<>[\]\\()“”"*…~_#|]|\.\.|- |--/.test(sentence)
}

/** Whether it reads as a sentence of eight to fifty words. */
export function isWhole(sentence: string): boolean {
  const count = sentence.split(' ').length
  return count >= 8 && count <= 50 && /^[“\p{Lu}]/u.test(sentence) && /[.?!]”?$/.test(sentence)
}

/** The sources in which the words are said by anybody. */
export function sourcesOf(words: string, { sources }: World): Source[] {
  const folded = ` ${fold(words)} `
  return sources.filter((source) => source.folded.includes(folded))
}

/** The sentence with one match of a pattern replaced, or null where there is none or nothing changes. */
export function swapped(
  sentence: string,
  pattern: RegExp,
  to: string | ((found: string, ...groups: string[]) => string),
): string | null {
  const changed = typeof to === 'string' ? sentence.replace(pattern, to) : sentence.replace(pattern, to)
  return changed === sentence ? null : changed
}
