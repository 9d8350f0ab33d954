import type { Span } from '../span.ts'
import type { Side } from './comparison.ts'
import { denying, doubting, intending, negators, possible, seeing } from './lexicon.ts'
import { MONTHS } from './quantity.ts'
import type { Word } from '../wording/words.ts'

/** What a side does with what it speaks of, and the words that tell. */
export type Attitude = {
  readonly status: 'so' | 'not' | 'maybe' | 'unseen' | 'open'
  readonly words: readonly Span[]
  /** Whether it speaks of an intent and not of the deed. */
  readonly isIntent: boolean
}

const BOUNDS = new Set([
  'more',
  'fewer',
  'less',
  'later',
  'longer',
  'only',
  'over',
  'above',
  'under',
  'below',
  'just',
  'least',
  'higher',
  'lower',
  'greater',
])
const STANCES: Readonly<Record<string, Attitude['status']>> = {
  unaware: 'unseen',
  unconfirmed: 'unseen',
  doubts: 'open',
  declines: 'open',
  asks: 'open',
  suspects: 'maybe',
}

/** Reads the attitude of a side from the words that touch what is compared, and from its stance where that is known. */
export function attitudeOf(words: readonly Word[], side: Pick<Side, 'stance' | 'certainty'>): Attitude {
  const isIntent = words.some(({ lower, stem }) => intending.has(lower) || intending.has(stem))
  const made = (status: Attitude['status'], found: readonly Word[]): Attitude => ({ status, words: found, isIntent })
  const unseen = unseenIn(words)
  if (unseen.length > 0) return made('unseen', unseen)
  const open = openIn(words)
  if (open.length > 0) return made('open', open)
  const fromStance = STANCES[side.stance ?? '']
  if (fromStance === 'unseen' || fromStance === 'open') return made(fromStance, [])
  const maybe = words.filter((word, at) => isPossible(words, word, at))
  const denied = denialsIn(words)
  if (maybe.length > 0) return made('maybe', maybe)
  if (fromStance === 'maybe' || side.certainty === 'possible') return made('maybe', [])
  const isDenied = denied.length % 2 === 1 || (side.stance === 'denies' && denied.length === 0)
  return made(isDenied ? 'not' : 'so', isDenied ? denied : [])
}

// "have not seen", "no evidence", "cannot confirm", "nothing to suggest".
function unseenIn(words: readonly Word[]): Word[] {
  for (const [at, word] of words.entries()) {
    if (!negators.has(word.lower)) continue
    const seen = words.slice(at + 1, at + 7).findIndex(({ lower }) => seeing.has(lower))
    if (seen < 0) continue
    const between = words.slice(at + 1, at + 1 + seen)
    if (between.every(({ isFull, lower }) => !isFull || seeing.has(lower) || lower === 'able'))
      return [word, words[at + 1 + seen]!]
  }
  return []
}

function openIn(words: readonly Word[]): Word[] {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]?.lower ?? ''
    if ((word.lower === 'doubt' || word.lower === 'doubts') && !isDismissed(words, at)) return [word]
    if (word.lower === 'whether') return [word]
    if (negators.has(word.lower) && (doubting.has(next) || next === 'clear' || next === 'certain'))
      return [word, words[at + 1]!]
    if (word.lower === 'unclear' || word.lower === 'unsure') return [word]
  }
  return []
}

function isPossible(words: readonly Word[], word: Word, at: number): boolean {
  if (!possible.has(word.lower)) return false
  const next = words[at + 1]
  if (
    word.lower === 'may' &&
    (word.raw === 'May' || (next !== undefined && (/^\d/.test(next.lower) || MONTHS.has(next.lower))))
  )
    return at === 0
  return !(word.lower === 'appear' && words[at - 1]?.lower === 'to')
}

// "no doubt", "without a doubt", "no question"
function isDismissed(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 2), at)
    .some(({ lower }) => lower === 'no' || lower === 'without' || lower === 'any')
}

// "No. 1 music seller", "no doubt", "not a question of", "can't wait to": nothing is denied.
function isIdle(words: readonly Word[], at: number): boolean {
  const [next, second] = [words[at + 1]?.lower ?? '', words[at + 2]?.lower ?? '']
  if (words[at]!.raw === 'No' && /^\d/.test(next)) return true
  // "it was Jobs, not Papermaster, who"
  if (words[at]!.lower === 'not' && words[at + 1]?.isName === true && words[at - 1]?.isName === true) return true
  return (
    IDLE.has(next) ||
    ((next === 'a' || next === 'the') && second === 'question') ||
    (next === 'any' && second === 'doubt')
  )
}

const IDLE = new Set('doubt question matter wonder surprise secret mistake coincidence wait stranger'.split(' '))

/** Negators and denying words that are no bound of a number ("no more than ten") nor part of "no country has more than". */
function denialsIn(words: readonly Word[]): Word[] {
  return words.filter((word, at) => {
    if (negators.has(word.lower)) return !isBound(words, at) && !isTop(words, at) && !isIdle(words, at)
    if (word.lower === 'off') return words[at - 1]?.stem === 'call' || words[at - 1]?.lower === 'called'
    if (word.lower === 'up') return words[at - 1]?.stem === 'give'
    if (word.lower === 'out') return words[at - 1]?.stem === 'rule' || words[at - 1]?.stem === 'leave'
    return denying.has(word.lower) || denying.has(word.stem)
  })
}

// "no more than ten", "not only", "no later than May 1"; "no more deadly than" denies.
function isBound(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  if (!BOUNDS.has(next)) return false
  if (next === 'only' || next === 'just') return true
  if (next === 'longer') return false
  return words.slice(at + 2, at + 6).some(({ lower }) => /\d/.test(lower) || COUNTS.has(lower) || MONTHS.has(lower))
}

const COUNTS = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand million half third a'.split(
    ' ',
  ),
)

// "No country emits more methane than", "never have so many", "never been stronger", "no higher priority than": the most of all.
function isTop(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at + 1, at + 10).map(({ lower }) => lower)
  const more = behind.findIndex((lower) => COMPARATIVE.test(lower))
  if (more < 0) return false
  const than = behind.indexOf('than', more)
  if (words[at]!.lower === 'never') return than > 0 || /^(?:be|been)$/.test(behind[more - 1] ?? '')
  if (words[at]!.lower !== 'no' && words[at]!.lower !== 'nobody' && words[at]!.lower !== 'none') return false
  return more === 0 ? than > 1 && behind[0] !== 'more' && behind[0] !== 'less' : than > more
}

const COMPARATIVE =
  /^(?:more|fewer|less|larg\w*er|bigger|higher|greater|better|worse|smaller|lower|faster|stronger|weaker|closer|cheaper|older|younger|safer|clearer)$/
