import type { Attribution } from '../attribution/attribution.ts'
import { overlaps, slice, type Span } from '../span.ts'
import { goesAlong, isDeed } from './along.ts'
import {
  isAccording,
  isParted,
  isRightBehind,
  isSimultaneous,
  isSubordinateBefore,
  modifiesNoun,
  opensClause,
} from './day-clause.ts'
import { wordsAt, type Dated, type Page } from './page.ts'

const STEPS_UP = 6
const MOST_BETWEEN = 14

/** Ranks from here on are told by nearness alone. */
export const HANGING = 50

/** How near words stand to the cue, the lower the nearer; infinite where they tell of something else. */
export function rankOf(page: Page, attribution: Attribution, one: Dated): number {
  if (isAccording(page, attribution) && !isRightBehind(page, attribution, one)) return Infinity
  const cueWords = new Set(attribution.cue.flatMap((span) => wordsAt(page.words, span)))
  const hanging = hangsOn(page, cueWords, one)
  const distance = distanceTo(page, attribution, one)
  if (modifiesNoun(page, one)) return Infinity
  if (isParted(page, attribution, one) || isSubordinateBefore(page, attribution, one)) return Infinity
  if (hanging === 'cue') return distance.words
  if (distance.words <= 2 && distance.verbs === 0) return HANGING + distance.words
  if (isSimultaneous(page, attribution, one)) return 2 * HANGING
  if (hanging === 'other') return Infinity
  return distance.verbs === 0 && distance.words <= MOST_BETWEEN && !distance.isClause ? 100 + distance.words : Infinity
}

/** Whether the tree hangs words on the cue, or on another verb; null where it leaves it open. */
function hangsOn({ doc, words }: Page, cue: ReadonlySet<number>, one: Span): 'cue' | 'other' | null {
  const inside = wordsAt(words, one)
  const first = inside[0]
  if (first === undefined) return null
  let at = inside.find((each) => !inside.includes(words[each]!.head)) ?? first
  for (let step = 0; step < STEPS_UP; step++) {
    const head = words[at]!.head
    if (head === at || words[head] === undefined) return null
    if (cue.has(head)) return words[at]!.relation === 'relcl' ? 'other' : 'cue'
    if (words[head].tag.startsWith('VB')) {
      const low = doc.text.slice(words[head].start, words[head].end).toLowerCase()
      const isAlong =
        (goesAlong(low) || (isDeed(low) && !hasOwnSubject(doc.text, words, head))) &&
        (cue.has(words[head].head) || [...cue].some((each) => words[each]!.head === head))
      const isSpeechAct = [...cue].some(
        (each) => words[each]!.head === head && /^VB[GP]?$/.test(words[each]!.tag) && !isLater(doc.text, words, each),
      )
      if (isAlong || isSpeechAct) return 'cue'
      return 'other'
    }
    at = head
  }
  return null
}

/** "fought cancer in 2004, later revealing". */
function isLater(text: string, words: Page['words'], cue: number): boolean {
  return cue > 0 && /^(?:later|earlier|previously|subsequently)$/i.test(slice(text, words[cue - 1]!))
}

/** "when the plane made its flight on 11 December" is no act of the one who says. */
function hasOwnSubject(text: string, words: Page['words'], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 12); at--) {
    const { head, relation, start, end } = words[at]!
    if (head === verb && relation.startsWith('nsubj')) return !/^(?:he|she|it|they|who)$/i.test(text.slice(start, end))
  }
  return false
}

type Distance = { readonly words: number; readonly verbs: number; readonly isClause: boolean }

/** What lies between words and the cue, its own contents and sources left out. */
function distanceTo({ doc, words }: Page, { cue, content, source }: Attribution, one: Span): Distance {
  const before = one.end <= cue[0]!.start
  const gap = before ? { start: one.end, end: cue[0]!.start } : { start: cue.at(-1)!.end, end: one.start }
  const between = gap.end <= gap.start ? [] : wordsAt(words, gap).map((each) => words[each]!)
  const outside = between.filter(
    (word) => !content.some((span) => overlaps(span, word)) && !(source ?? []).some((span) => overlaps(span, word)),
  )
  const verbs = outside.filter(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag)).length
  const isClause =
    outside.some(({ tag }) => tag.startsWith('W')) ||
    outside.some((word) => /^(?:that|because|after|before|since|as|when|if|until)$/i.test(slice(doc.text, word))) ||
    (before && !opensClause(doc.text, words, one))
  return { words: outside.filter(({ tag }) => /^\w/.test(tag)).length, verbs, isClause }
}
