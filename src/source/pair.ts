import type { Draft } from './draft.ts'
import { jointOf } from './joint-source.ts'
import { isPersonNoun, singular } from './nouns.ts'
import { rootOf, sentenceAt, wordAt, wordsIn, type Page } from './page.ts'
import type { Event, Stage } from './stage.ts'

/** Of persons spoken of so many are paired, the last ones. */
const MOST = 60

/** Verbs whose subject and object are together. */
const RECEIVED = /^(?:met|meets|welcomed|welcomes|hosted|hosts|received|receives|greeted|phoned)$/i

/** Persons whom one clause brings together, and where. */
export type Pair = { readonly draft: Draft; readonly at: Event }

/** The last before an offset who met, spoke or are named together, two or more: “Lind met with Roe. They …”. */
export function pairBefore(stage: Stage, at: number, sentences: number): Pair | null {
  const persons = stage.before(at, sentences).filter(({ draft }) => draft.kind === 'person' && draft.number === 1)
  const events = persons.slice(0, MOST)
  for (const second of events) {
    const first = events.find((event) => event.draft !== second.draft && isTogether(stage, event, second))
    if (first !== undefined)
      return { draft: jointOf(stage, [...withOthers(stage, events, [first, second])]), at: first }
  }
  return null
}

/** Those two with all who are named along with them, and who met them: “Lind met with Roe, Tarr and Poe”. */
function withOthers(stage: Stage, events: readonly Event[], pair: readonly [Event, Event]): Set<Draft> {
  const { page } = stage
  const here = sentenceAt(page, pair[0].start)
  const along = events.filter(
    (one) =>
      sentenceAt(page, one.start) === here &&
      (isAlong(page, rootOf(page, wordsIn(page, one)), pair) || pair.some((two) => isTogether(stage, one, two))),
  )
  return new Set([...pair, ...along].map(({ draft }) => draft))
}

/** Whether a word is joined by “and” or a comma to some words, or to one that is, past no verb. */
function isAlong(page: Page, at: number, pair: readonly Event[]): boolean {
  const { words } = page
  let word = at
  for (let step = 0; step < 6; step++) {
    if (!/^(?:conj|appos)$/.test(words[word]!.relation) || words[words[word]!.head] === undefined) return false
    word = words[word]!.head
    const { start, end, tag } = words[word]!
    if (/^(?:VB|MD)/.test(tag)) return false
    if (pair.some((one) => one.start <= start && end <= one.end)) return true
  }
  return false
}

/** “with Foreign Minister and Deputy Premier Roe”: the word that a name with two titles hangs on. */
function titledWord(page: Page, at: number): number {
  const { relation, head } = page.words[at]!
  const isSecond = relation === 'conj' && head < at && at - head < 8 && isPersonNoun(singular(wordAt(page, head)))
  return isSecond ? head : at
}

/** “Lind … with Roe”, “Lind and Roe”: the one is a subject, the other hangs on “with” under its verb, or on the one. */
function isTogether({ page }: Stage, first: Event, second: Event): boolean {
  const { words } = page
  const one = wordsIn(page, first)
  const other = wordsIn(page, second)
  const { relation, head } = words[titledWord(page, rootOf(page, other))]!
  if (relation === 'conj' && one.from <= head && head < one.to) return true
  if (relation === 'dobj' && RECEIVED.test(wordAt(page, head)))
    return first.isSubject && words[rootOf(page, one)]!.head === head
  if (!/^with$/i.test(wordAt(page, head)) || !(first.isSubject || isBeforeItsVerb(page, rootOf(page, one))))
    return false
  return one.to <= head && head - one.to < 16
}

/** A subject whose verb the encoder found, though it took the tie for another. */
function isBeforeItsVerb({ words }: Page, at: number): boolean {
  const { head } = words[at]!
  return head > at && /^VB[DZP]$/.test(words[head]?.tag ?? '')
}
