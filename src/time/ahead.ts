import type { Word } from '../reader/words.ts'
import { firstEndingAfter, type Span } from '../span.ts'

const WORDS_BACK = 14
const WORDS_ON = 16
const STEPS_UP = 4
const PLANS = /^(?:plan|schedul|expect|due|set|about|intend|slated|hop|want|ready|likely|order|invit|agree|promis|vow)/

/** Whether what a sentence tells of a day is still to come: "will meet on Friday", "is due to open on Monday", "leaves on Sunday". */
export function isAhead(text: string, words: readonly Word[], days: Span): boolean {
  const at = firstEndingAfter(words, days.start)
  if (at >= words.length) return false
  const verb = verbAbove(words, at) ?? verbBefore(words, at) ?? verbBehind(words, at)
  return verb !== null && tellsFuture(text, words, verb)
}

/** The verb on which the words hang, a few steps up the tree. */
function verbAbove(words: readonly Word[], from: number): number | null {
  let at = from
  for (let step = 0; step < STEPS_UP; step++) {
    const head = words[at]!.head
    if (head === at || words[head] === undefined) return null
    if (isVerb(words[head])) return head
    at = head
  }
  return null
}

function verbBefore(words: readonly Word[], from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - WORDS_BACK); at--) {
    if (isStop(words[at]!)) return null
    if (isVerb(words[at]!)) return at
  }
  return null
}

function verbBehind(words: readonly Word[], from: number): number | null {
  for (let at = from + 1; at < Math.min(words.length, from + WORDS_ON); at++) {
    if (isStop(words[at]!)) return null
    if (isVerb(words[at]!)) return at
  }
  return null
}

function tellsFuture(text: string, words: readonly Word[], verb: number): boolean {
  const { tag, start, end } = words[verb]!
  if (tag === 'MD') return isComing(text.slice(start, end))
  if (tag === 'VBD') return false
  const before = words.slice(Math.max(0, verb - 5), verb)
  if (before.some((word) => word.tag === 'MD' && isComing(text.slice(word.start, word.end)))) return true
  const low = (word: Word | undefined): string => (word ? text.slice(word.start, word.end).toLowerCase() : '')
  if (tag === 'VB' && low(before.at(-1)) === 'to')
    return before.some((word) => PLANS.test(low(word))) || isBe(low(before.at(-2)))
  if (tag === 'VBN')
    return PLANS.test(text.slice(start, end).toLowerCase()) && before.some((word) => /^(?:is|are)$/.test(low(word)))
  if (tag === 'VBG') return before.some((word) => /^(?:is|are|'re|’re)$/.test(low(word)))
  return tag === 'VBZ' && TIMETABLE.test(text.slice(start, end))
}

/** Verbs that tell in the present what a timetable holds. */
const TIMETABLE =
  /^(?:opens|meets|begins|starts|leaves|arrives|votes|reports|holds|hosts|visits|ends|expires|closes|returns|comes|takes|goes|kicks|travels|heads)$/

function isComing(modal: string): boolean {
  return /^(?:will|shall|ll|'ll|’ll|wo|would|may|might|could|should|must|can)$/i.test(modal)
}

function isBe(low: string): boolean {
  return /^(?:is|are|was|were)$/.test(low)
}

function isVerb({ tag }: Word): boolean {
  return tag.startsWith('VB') || tag === 'MD'
}

function isStop({ tag }: Word): boolean {
  return tag === '.'
}
