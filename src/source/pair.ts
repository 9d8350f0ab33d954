import type { Draft } from './draft.ts'
import { jointOf } from './joint-source.ts'
import { isPersonNoun, singular } from './nouns.ts'
import { wordAt, wordsIn, type Page } from './page.ts'
import type { Event, Stage } from './stage.ts'

/** Of persons spoken of so many are paired, the last ones. */
const MOST = 60

/** Two persons whom one clause brings together, and where. */
export type Pair = { readonly draft: Draft; readonly at: Event }

/** The last two before an offset who met, spoke or are named together: “Lind met with Roe. They …”. */
export function pairBefore(stage: Stage, at: number, sentences: number): Pair | null {
  const persons = stage.before(at, sentences).filter(({ draft }) => draft.kind === 'person' && draft.number === 1)
  const events = persons.slice(0, MOST)
  for (const second of events) {
    const first = events.find((event) => event.draft !== second.draft && isTogether(stage, event, second))
    if (first !== undefined) return { draft: jointOf(stage, [first.draft, second.draft]), at: first }
  }
  return null
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
  const { relation, head } = words[titledWord(page, other.to - 1)]!
  if (relation === 'conj' && one.from <= head && head < one.to) return true
  if (!/^with$/i.test(wordAt(page, head)) || !(first.isSubject || isBeforeItsVerb(page, one.to - 1))) return false
  return one.to <= head && head - one.to < 16
}

/** A subject whose verb the encoder found, though it took the tie for another. */
function isBeforeItsVerb({ words }: Page, at: number): boolean {
  const { head } = words[at]!
  return head > at && /^VB[DZP]$/.test(words[head]?.tag ?? '')
}
