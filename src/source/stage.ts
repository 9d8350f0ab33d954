import type { Attribution } from '../attribution/attribution.ts'
import type { Cast } from './cast.ts'
import type { Country } from './countries.ts'
import { newDraft, type Draft } from './draft.ts'
import { isPlaceOf, quotedAt, rootOf, sentenceAt, wordAt, type Page } from './page.ts'
import { pronounClass } from './pronouns.ts'
import type { NounEvent } from './spoken-of.ts'
import { LEAST_TRUST } from './trust.ts'

/** A place where a draft is spoken of. */
export type Event = {
  readonly draft: Draft
  readonly start: number
  readonly end: number
  /** Whether it is the subject of its clause. */
  readonly isSubject: boolean
  /** Whether it is the source of an attribution that stands in no other's content. */
  readonly isSource: boolean
  readonly quoted: number
  /** How likely the draft is the one that is spoken of here; sure where nothing is said. */
  readonly trust?: number | undefined
}

/** What has been spoken of so far, by sentence. */
export type Stage = {
  readonly page: Page
  readonly cast: Cast
  readonly attributions: ReadonlyMap<string, Attribution>
  readonly sourceOf: Map<string, Draft>
  /** A pronoun that is less likely a name's than this is left open. */
  readonly leastTrust: number
  /** Joint sources by their members. */
  readonly joint: Map<string, Draft>
  /** The states that are spoken of, by the code of the country. */
  readonly states: ReadonlyMap<string, Draft>
  /** The one draft of a state that no name of the text is of. */
  readonly stateOf: (country: Country, at: number, words: string) => Draft
  /** Those whom the headline describes and the body has not brought in yet. */
  readonly headlines: Draft[]
  /** Who writes as “I”, once it was asked. */
  writer: Draft | null
  /** Each “he” and “she” that is no source and stands in no quotation, the first last. */
  readonly pronouns: {
    readonly start: number
    readonly end: number
    readonly kind: 'he' | 'she'
    readonly isSubject: boolean
  }[]
  /** The common nouns looked at so far, by the number of the word; null where it brings in nobody. */
  readonly nounEvents: Map<number, NounEvent | null>
  /** Whom the common nouns stand for that a pronoun was traced to, by the number of the noun. */
  readonly nouns: Map<number, Draft>
  /** The next attributions with a source that stand in no other's content, in the order of their sources. */
  readonly following: (one: Attribution, count: number) => readonly Attribution[]
  readonly enter: (event: Event) => void
  /** The events before an offset, the latest first, in so many sentences. */
  readonly before: (offset: number, sentences: number) => Event[]
  /** The events behind an offset in its own sentence, the nearest first. */
  readonly behind: (offset: number) => Event[]
}

/** A stage on which all names of the text stand, and sources as they are resolved. */
export function openStage(
  page: Page,
  cast: Cast,
  attributions: readonly Attribution[],
  leastTrust = LEAST_TRUST,
): Stage {
  const bySentence = new Map<number, Event[]>()
  const enter = (event: Event): void => {
    const sentence = sentenceAt(page, event.start)
    const list = bySentence.get(sentence)
    if (list === undefined) bySentence.set(sentence, [event])
    else if (list.length < MOST_EVENTS) list.push(event)
  }
  for (const [name, draft] of cast.draftOf) {
    if ((draft.isVague && draft.heads.size === 0) || (draft.kind === 'state' && isPlaceOf(page, name))) continue
    const word = page.words[rootOf(page, name)]!
    enter({
      draft,
      start: name.start,
      end: name.end,
      isSubject: isSubject(word.relation) || isTornOff(page, name.to - 1),
      isSource: false,
      quoted: quotedAt(page, name.start),
    })
  }
  const before = (offset: number, sentences: number): Event[] => {
    const last = sentenceAt(page, offset)
    const found: Event[] = []
    for (let at = last; at > last - sentences && at >= 0; at--) {
      const list = (bySentence.get(at) ?? []).filter(({ end }) => end <= offset)
      found.push(...list.toSorted((a, b) => b.start - a.start))
    }
    return found
  }
  const behind = (offset: number): Event[] =>
    (bySentence.get(sentenceAt(page, offset)) ?? [])
      .filter(({ start }) => start > offset)
      .toSorted((a, b) => a.start - b.start)
  const states = new Map<string, Draft>()
  const stateOf = (country: Country, at: number, words: string): Draft => {
    const draft =
      states.get(country.code) ??
      newDraft({ kind: 'state', name: words, isNamed: true, number: 1, country, firstAt: page.words[at]!.start })
    states.set(country.code, draft)
    return draft
  }
  for (const draft of cast.draftOf.values())
    if (draft.kind === 'state' && draft.country !== null) states.set(draft.country.code, draft)
  return {
    page,
    cast,
    attributions: new Map(attributions.map((one) => [one.id, one])),
    sourceOf: new Map(),
    leastTrust,
    joint: new Map(),
    headlines: [],
    writer: null,
    pronouns: loosePronouns(page, attributions),
    nouns: new Map(),
    nounEvents: new Map(),
    following: followers(attributions),
    states,
    stateOf,
    enter,
    before,
    behind,
  }
}

function loosePronouns(page: Page, attributions: readonly Attribution[]): Stage['pronouns'] {
  const sources = new Set(attributions.flatMap(({ source }) => (source ?? []).map(({ start }) => start)))
  return page.words
    .flatMap(({ start, end, relation, tag }, at): Stage['pronouns'] => {
      if (!tag.startsWith('PRP') || sources.has(start)) return []
      const kind = pronounClass(wordAt(page, at))
      if ((kind !== 'he' && kind !== 'she') || quotedAt(page, start) > 0) return []
      return [{ start, end, kind, isSubject: isSubject(relation) }]
    })
    .toReversed()
}

function followers(attributions: readonly Attribution[]): Stage['following'] {
  const startOf = ({ source }: Attribution): number => source![0]!.start
  const ordered = attributions
    .filter(({ source, parent }) => parent === null && source !== null && source.length > 0)
    .toSorted((a, b) => startOf(a) - startOf(b))
  const places = new Map(ordered.map((one, at) => [one.id, at]))
  return (one, count) => {
    const at = places.get(one.id)
    return at === undefined ? [] : ordered.slice(at + 1, at + 1 + count)
  }
}

/** In one sentence so many mentions are looked at; beyond that it is no sentence. */
const MOST_EVENTS = 60

/** Whether a word hangs on one of an earlier sentence: at a headline's end the encoder reads on, and loses the subject. */
function isTornOff(page: Page, at: number): boolean {
  const word = page.words[at]!
  const sentence = page.doc.sentences[sentenceAt(page, word.start)]
  const head = page.words[word.head]
  return sentence !== undefined && head !== undefined && head.start < sentence.start && word.head !== at
}

/** Whether a dependency label is a subject's. */
export function isSubject(relation: string): boolean {
  return relation === 'nsubj' || relation === 'nsubjpass'
}
