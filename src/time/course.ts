import type { Word } from '../reader/words.ts'
import { firstEndingAfter, type Span } from '../span.ts'

/** Whether what is told of a day is still to come or past; `open` where the words leave both. */
export type Course = 'ahead' | 'past' | 'open'

const WORDS_BACK = 14
const WORDS_ON = 16
const STEPS_UP = 4
const PLANS = /^(?:plan|schedul|expect|due|set|about|intend|slated|hop|want|ready|likely|order|invit|agree|promis|vow)/
/** Verbs in the past whose "to" tells what was then to come: "planned to leave on Thursday". */
const PLANNED =
  /^(?:plan(?:s|ned)?|expect(?:s|ed)?|intend(?:s|ed)?|hop(?:e|es|ed)|meant|due|set|scheduled|slated|ready|was|were)$/
/** What is put off until a day: "was given until Tuesday". */
const DEFERS = /^(?:given|gave|postpon|extend|delay|deferr|suspend|adjourn)/
/** Nouns of what a day is still to bring where it owns them: "will vote in Tuesday’s election". */
const COMING = /^(?:election|vote|debate|meeting|summit|hearing|game|match|talks|referendum|primary|ceremony|deadline)$/

/** What a sentence tells of a day: "will meet on Friday", "is due to open on Monday", "leaves on Sunday" are ahead. */
export function courseOf(text: string, words: readonly Word[], days: Span): Course {
  const at = firstEndingAfter(words, days.start)
  if (at >= words.length) return 'open'
  const low = (each: number): string =>
    words[each] ? text.slice(words[each].start, words[each].end).toLowerCase() : ''
  const last = lastOf(words, days, at)
  if (/^['’]s?$/.test(low(last + 1)) && !COMING.test(low(last + 2))) return 'open'
  if (/^deadline$/.test(low(last + 1))) return 'open'
  const before = openerBefore(low, at)
  if (before === 'as soon as' || before === 'as early as') return 'ahead'
  const verb = verbAbove(words, at) ?? verbBefore(words, at) ?? verbBehind(words, at)
  if (verb === null) return 'open'
  if (tellsFuture(words, low, verb) || isPlanned(words, low, at)) return 'ahead'
  const isPast = tellsPast(words, low, verb)
  if (before === 'until' && numbersBefore(words, at, WORDS_BACK).some((each) => DEFERS.test(low(each)))) return 'ahead'
  if (/^(?:by|until|till|through)$/.test(before)) return isPast ? 'open' : 'ahead'
  return isPast && !/^(?:to|for|effective|payable|record)$/.test(before) ? 'past' : 'open'
}

function lastOf(words: readonly Word[], { end }: Span, from: number): number {
  let at = from
  while (at + 1 < words.length && words[at + 1]!.start < end) at++
  return at
}

/** What stands before a day and its hour: "until" in "until 9 a.m. Tuesday", "by" in "by mid-November". */
function openerBefore(low: (at: number) => string, day: number): string {
  let at = day - 1
  while (
    at > day - 6 &&
    /^(?:\d{1,2}(?::\d\d)?|[apm]|[ap]\.?m\.?|noon|midnight|e[sd]t|gmt|early|late|mid|-|on|the|\.)$/.test(low(at))
  )
    at--
  const three = `${low(at - 2)} ${low(at - 1)} ${low(at)}`
  return /^as (?:soon|early) as$/.test(three) ? three : low(at)
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
    if (isStop(words, at)) return null
    if (isVerb(words[at]!)) return at
  }
  return null
}

function verbBehind(words: readonly Word[], from: number): number | null {
  for (let at = from + 1; at < Math.min(words.length, from + WORDS_ON); at++) {
    if (isStop(words, at)) return null
    if (isVerb(words[at]!)) return at
  }
  return null
}

type Low = (at: number) => string

function tellsFuture(words: readonly Word[], low: Low, verb: number): boolean {
  const { tag } = words[verb]!
  if (tag === 'MD') return isComing(low(verb))
  if (isPlanVerb(low(verb)) && (tag === 'VBD' || hasPlanned(words, low, verb))) return true
  if (tag === 'VBD') return false
  const modal = modalOf(words, verb)
  if (modal !== null) return isComing(low(modal)) && !(low(modal) === 'could' && isNegated(low, modal))
  const before = numbersBefore(words, verb, 5)
  if (tag === 'VB' && low(verb - 1) === 'to') {
    if (before.some((at) => low(at) === 'had')) return false
    return before.some((at) => PLANS.test(low(at))) || /^(?:is|are|was|were)$/.test(low(verb - 2))
  }
  if (tag === 'VBN') return PLANS.test(low(verb)) && before.some((at) => /^(?:is|are)$/.test(low(at)))
  if (tag === 'VBG') return before.some((at) => /^(?:is|are|'re|’re)$/.test(low(at)))
  return tag === 'VBZ' && TIMETABLE.test(low(verb))
}

/** The modal that a verb hangs on: "will" in "will not be held". */
function modalOf(words: readonly Word[], verb: number): number | null {
  for (let at = verb - 1; at >= Math.max(0, verb - 5); at--) {
    const { tag } = words[at]!
    if (tag === 'MD') return at
    if (!/^(?:RB|VB|VBN|VBG|PRP|TO)$/.test(tag)) return null
  }
  return null
}

function isNegated(low: Low, modal: number): boolean {
  return /^(?:not|n't|n’t|never|only)$/.test(low(modal + 1)) || /^(?:neither|nobody|none|no)$/.test(low(modal - 1))
}

/** "has scheduled a news conference Thursday", "planned a march on Saturday". */
function isPlanVerb(low: string): boolean {
  return /^(?:scheduled|planned|slated)$/.test(low)
}

function hasPlanned(words: readonly Word[], low: Low, verb: number): boolean {
  return numbersBefore(words, verb, 3).some((at) => /^(?:has|have|is|are)$/.test(low(at)))
}

/** "planned to leave Nairobi on Thursday", whichever verb the day hangs on. */
function isPlanned(words: readonly Word[], low: Low, day: number): boolean {
  for (let at = day - 1; at > Math.max(1, day - WORDS_BACK); at--) {
    if (isStop(words, at)) return false
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
  for (let at = from - 1; at >= Math.max(0, from - count) && !isStop(words, at); at--) numbers.push(at)
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

/** A full stop behind one letter is one of "U.S." or "a.m.". */
function isStop(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]!]
  return word.tag === '.' && !(before !== undefined && before.end - before.start === 1 && before.end === word.start)
}
