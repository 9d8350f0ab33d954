import type { Word } from '../reader/words.ts'
import { firstEndingAfter, type Span } from '../span.ts'

/** Whether what is told of a day is still to come or past; `open` where the words leave both. */
export type Course = 'ahead' | 'past' | 'open'

const WORDS_BACK = 14
const WORDS_ON = 16
const STEPS_UP = 4
const PLANS = /^(?:plan|schedul|expect|due|set|about|intend|slated|hop|want|ready|likely|order|invit|agree|promis|vow)/
/** Verbs in the past whose "to" tells what was then to come: "planned to leave on Thursday". */
const PLANNED = /^(?:planned|expected|intended|hoped|meant|due|set|scheduled|slated|was|were)$/

/** What a sentence tells of a day: "will meet on Friday", "is due to open on Monday", "leaves on Sunday" are ahead. */
export function courseOf(text: string, words: readonly Word[], days: Span): Course {
  const at = firstEndingAfter(words, days.start)
  if (at >= words.length) return 'open'
  const verb = verbAbove(words, at) ?? verbBefore(words, at) ?? verbBehind(words, at)
  if (verb === null) return 'open'
  const low = (each: number): string =>
    words[each] ? text.slice(words[each].start, words[each].end).toLowerCase() : ''
  if (tellsFuture(words, low, verb) || isPlanned(words, low, at)) return 'ahead'
  const isPast = tellsPast(words, low, verb)
  if (/^(?:by|until|till|through)$/.test(low(at - 1))) return isPast ? 'open' : 'ahead'
  return isPast && !/^(?:to|for|effective)$/.test(low(at - 1)) ? 'past' : 'open'
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

type Low = (at: number) => string

function tellsFuture(words: readonly Word[], low: Low, verb: number): boolean {
  const { tag } = words[verb]!
  if (tag === 'MD') return isComing(low(verb))
  if (tag === 'VBD') return false
  const before = numbersBefore(words, verb, 5)
  if (before.some((at) => words[at]!.tag === 'MD' && isComing(low(at)))) return true
  if (tag === 'VB' && low(verb - 1) === 'to')
    return before.some((at) => PLANS.test(low(at))) || /^(?:is|are|was|were)$/.test(low(verb - 2))
  if (tag === 'VBN') return PLANS.test(low(verb)) && before.some((at) => /^(?:is|are)$/.test(low(at)))
  if (tag === 'VBG') return before.some((at) => /^(?:is|are|'re|’re)$/.test(low(at)))
  return tag === 'VBZ' && TIMETABLE.test(low(verb))
}

/** "planned to leave Nairobi on Thursday", whichever verb the day hangs on. */
function isPlanned(words: readonly Word[], low: Low, day: number): boolean {
  for (let at = day - 1; at > Math.max(1, day - WORDS_BACK); at--) {
    if (isStop(words[at]!)) return false
    if (words[at]!.tag === 'VB' && low(at - 1) === 'to') return PLANNED.test(low(at - 2))
    if (isVerb(words[at]!)) return false
  }
  return false
}

/** A past or a perfect that tells of something done; a plan leaves open when. */
function tellsPast(words: readonly Word[], low: Low, verb: number): boolean {
  const { tag } = words[verb]!
  if (PLANS.test(low(verb))) return false
  if (tag === 'VBD') return !/^(?:was|were|had)$/.test(low(verb)) || !PLANS.test(low(verb + 1))
  return tag === 'VBN' && numbersBefore(words, verb, 4).some((at) => /^(?:was|were|has|have|had|been)$/.test(low(at)))
}

/** The numbers of the words before one, the nearest first, none beyond the end of the sentence before. */
function numbersBefore(words: readonly Word[], from: number, count: number): number[] {
  const numbers: number[] = []
  for (let at = from - 1; at >= Math.max(0, from - count) && !isStop(words[at]!); at--) numbers.push(at)
  return numbers
}

/** Verbs that tell in the present what a timetable holds. */
const TIMETABLE =
  /^(?:opens|meets|begins|starts|leaves|arrives|votes|reports|holds|hosts|visits|ends|expires|closes|returns|comes|takes|goes|kicks|travels|heads)$/

function isComing(modal: string): boolean {
  return /^(?:will|shall|ll|'ll|’ll|wo|would|may|might|could|should|must|can)$/.test(modal)
}

function isVerb({ tag }: Word): boolean {
  return tag.startsWith('VB') || tag === 'MD'
}

function isStop({ tag }: Word): boolean {
  return tag === '.'
}
