import type { Claim } from './claim.ts'
import { leavesOpen } from './by-opening.ts'
import { answers, declinesIn } from './declines.ts'
import { wordsAround, type Objection, type Place } from './objection.ts'
import { bestIn, shareIn, type Window } from './passages.ts'
import { phrases, findPhrase } from './phrases.ts'
import type { Sentence } from './spoken.ts'
import { marksIn } from './strength.ts'
import type { Taken } from './terms.ts'
import { negationsIn } from './turned-round.ts'
import { placesOf } from './wider.ts'

const tellings = set(
  'say confirm comment speculate discuss know decide determine preview announce share predict guess estimate detail tell disclose address characterize elaborate negotiate expand',
)
const beside: Readonly<Record<string, ReadonlySet<string>>> = {
  get: set('into ahead in'),
  go: set('into beyond there further'),
  talk: set('about to'),
  speak: set('to for about'),
  weigh: set('in'),
}
const things = set(
  'anything nothing position update updates information answer estimate details detail timeline decision specifics',
)
const between = set(
  'going to want able in a position be have prepared here ready really even yet just ever simply wish try any more much further specific additional new the get at this time now able had been do',
)
const firsts = set('i we')
const subjects = set('we i he she they it this these there the')
const later = phrases(
  'stay tuned|more to say|more to share|consult with|make decisions about|in the process of|go through this process|have to go through|looking at|taking a look|under review|more detailed information|up to them|one way shape or form|refer you to',
)
// The article says itself that it is left to others.
const passed = phrases(
  'refer|referred|refers|question|questions|for others|is for|was for|were for|up to|left to|turn to',
)
const sights = phrases('we will see|we will have to see|remains to be seen')
const questions = set('what how if whether')

/** What a speaker leaves open and a claim settles: the words that leave it open, where the window or the answer to its question has some. */
export function openQuestion(claim: Claim, window: Window, turn: readonly Sentence[]): Objection | null {
  if (placesOf(claim, passed).length > 0) return null
  if (leavesOpen(claim) || claim.denied || negationsIn(claim).length > 0) return null
  if (marksIn(claim).some(({ strength }) => strength === 'open' || strength === 'possible')) return null
  const first = turn.indexOf(window.sentences[0]!)
  const isHead = first < 2
  const reach = [
    ...window.sentences,
    ...turn.slice(first + window.sentences.length, first + window.sentences.length + 2),
  ]
  for (const [at, sentence] of reach.entries()) {
    const found = opening(sentence)
    if (found === null || !isOnIt(claim, window, sentence)) continue
    const inside = window.sentences.includes(sentence)
    return {
      kind: 'open',
      verdict: 'overstated',
      why: 'the record leaves it open',
      article: wordsAround(claim, { from: 0, to: Math.min(10, claim.units.length) }, [0, 0]),
      record: wordsAround(sentence, found, [1, 4]),
      window,
      sentence,
      at: found.from,
      signs: {
        inside: inside ? 1 : 0,
        asked: window.asked.length > 0 ? 1 : 0,
        put: window.asked.length > 0 ? shareOf(bestIn(claim, window.asked)) : 0,
        head: isHead && first + at < 2 ? 1 : 0,
        answered: answers(turn) === null ? 0 : 1,
        rest: inside ? restIn(window, sentence) : 0,
        listed: declinesIn([sentence]) === null ? 0 : 1,
      },
    }
  }
  return null
}

const leastPut = 0.4
const leastShare = 0.3

// Who will not talk of one thing leaves no other open: the question or the sentence must be about the claim.
function isOnIt(claim: Claim, window: Window, sentence: Sentence): boolean {
  const put = window.asked.length === 0 ? 0 : shareOf(bestIn(claim, window.asked))
  return put >= leastPut || shareIn(window, sentence) >= leastShare
}

function shareOf(matches: Window['matches']): number {
  const all = matches.reduce((sum, { term }) => sum + term.weight, 0)
  return all === 0 ? 0 : matches.reduce((sum, { term, near }) => sum + term.weight * near, 0) / all
}

/** How much of the claim other sentences of the window hold than the one that leaves it open. */
function restIn(window: Window, sentence: Sentence): number {
  return Math.max(0, ...window.sentences.filter((one) => one !== sentence).map((one) => shareIn(window, one)))
}

// "I'm not going to get into …", "we have not decided", "don't have anything".
function opening(sentence: Taken): Place | null {
  const { units } = sentence
  for (let i = 0; i < units.length; i++) {
    const length = findPhrase(units, i, later)
    if (length > 0) return { from: i, to: i + length }
    const seen = findPhrase(units, i, sights)
    if (seen > 0 && (i + seen === units.length || questions.has(units[i + seen]!.key))) return { from: i, to: i + seen }
    const to = isNegation(units, i) ? declinedBy(units, i) : null
    if (to !== null) return { from: i, to }
  }
  return null
}

function isNegation(units: Taken['units'], i: number): boolean {
  const { key } = units[i]!
  if (key !== 'not' && key !== 'never' && key !== 'no') return false
  return units.slice(Math.max(0, i - 4), i).some((one) => firsts.has(one.key))
}

/** Where a negated telling ends; null where what is negated is no telling. */
function declinedBy(units: Taken['units'], at: number): number | null {
  for (let i = at + 1; i <= at + 8 && i < units.length; i++) {
    const { key } = units[i]!
    if (beside[key]?.has(units[i + 1]?.key ?? '') === true) return i + 2
    // "I wouldn't say we see it as …" denies.
    if (tellings.has(key)) return key === 'say' && subjects.has(units[i + 1]?.key ?? '') ? null : i + 1
    if (things.has(key)) return units.slice(at - 1, i).some((one) => one.key === 'have') ? i + 1 : null
    if (!between.has(key)) return null
  }
  return null
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
