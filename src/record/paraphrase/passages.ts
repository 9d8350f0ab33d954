import type { HeldTranscript } from '../lookup.ts'
import { alike, wordsLike } from './alike.ts'
import { sameAmount } from './amounts.ts'
import type { Claim } from './claim.ts'
import { clauseAt } from './clauses.ts'
import type { Sentence, Spoken } from './spoken.ts'
import type { Term } from './terms.ts'

/** A term of the claim and the record's that stands for it best; `near` is 0 where nothing does. */
export type Match = {
  readonly term: Term
  readonly near: number
  readonly sentence: Sentence | null
  readonly with: Term | null
  /** Whether only the question has it. */
  readonly asked: boolean
}

/** Sentences of the speaker in a row, the question before them where it counts, and how the claim's terms stand in them. */
export type Window = {
  readonly held: HeldTranscript
  readonly sentences: readonly Sentence[]
  readonly asked: readonly Sentence[]
  readonly matches: readonly Match[]
  /** The share of the claim's weight that is found, from 0 to 1. */
  readonly cover: number
}

const mostSentences = 4
const eachSentence = 0.035
const askedCounts = 0.75
const mostWindows = 6

/** The windows of some turns that hold most of a claim, the best first, none inside another. */
export function windowsOf(claim: Claim, held: HeldTranscript, spoken: readonly Spoken[]): Window[] {
  const wanted = claim.terms.map(wantedOf)
  const windows: (Window & { readonly score: number })[] = []
  for (const { sentences, asked } of spoken) {
    const whole = bestOf(claim, wanted, [...sentences, ...asked], false)
    const inQuestion = bestOf(claim, wanted, asked, true)
    const found = sentences.map((sentence) => asOwn(claim, bestOf(claim, wanted, [sentence], false), sentence))
    for (let i = 0; i < sentences.length; i++) {
      let best: (Window & { readonly score: number }) | null = null
      for (let n = 1; n <= mostSentences && i + n <= sentences.length; n++) {
        const own = merged(found.slice(i, i + n))
        const uses = i + n <= 4 && asked.length > 0
        const matches = uses ? merged([own, inQuestion]) : own
        const cover = coverOf(matches)
        const score = cover - eachSentence * (n - 1) - (uses ? 0.02 : 0)
        if (best !== null && score <= best.score) continue
        best = { held, sentences: sentences.slice(i, i + n), asked: uses ? asked : [], matches, cover, score }
      }
      if (best !== null && best.cover > 0.15) windows.push({ ...best, matches: inContext(best.matches, whole) })
    }
  }
  return apart(windows.toSorted((a, b) => b.score - a.score)).slice(0, mostWindows)
}

/** The window of some sentences of a turn in a row, with the question before it where it begins the answer. */
export function windowAt(
  claim: Claim,
  held: HeldTranscript,
  spoken: Spoken,
  at: { readonly from: number; readonly to: number; readonly asked: boolean },
): Window {
  const wanted = claim.terms.map(wantedOf)
  const { from, to } = at
  const asked = at.asked ? spoken.asked : []
  const sentences = spoken.sentences.slice(from, to)
  const own = merged(sentences.map((sentence) => asOwn(claim, bestOf(claim, wanted, [sentence], false), sentence)))
  const found = asked.length === 0 ? own : merged([own, bestOf(claim, wanted, asked, true)])
  const whole = bestOf(claim, wanted, [...spoken.sentences, ...spoken.asked], false)
  return { held, sentences, asked, matches: inContext(found, whole), cover: coverOf(found) }
}

const ownNear = 0.6
const firstPersons = new Set(['we', 'our', 'us', 'ours', 'i', 'my', 'me'])

/** Matches in which the speaker's "we" stands for the speaker's name and house. */
function asOwn({ own }: Claim, matches: readonly Match[], sentence: Sentence): readonly Match[] {
  if (!matches.some(({ term, near }) => near < ownNear && own.has(term.keys[0] ?? ''))) return matches
  if (!sentence.units.some(({ key }) => firstPersons.has(key))) return matches
  return matches.map((match) =>
    match.near < ownNear && own.has(match.term.keys[0] ?? '')
      ? { ...match, near: ownNear, sentence, with: null }
      : match,
  )
}

const contextNear = 0.5

/** Names that the window lacks and the rest of the answer or its question has are known from there. */
function inContext(matches: readonly Match[], whole: readonly Match[]): Match[] {
  return matches.map((match, i) => {
    const isKnown = match.term.kind === 'name' && match.near === 0 && whole[i]!.near === 1
    return isKnown ? { ...match, near: contextNear, sentence: null, with: null } : match
  })
}

function apart<One extends Window>(windows: readonly One[]): One[] {
  const taken: One[] = []
  for (const window of windows) {
    const overlaps = taken.some(({ sentences }) => sentences.some((one) => window.sentences.includes(one)))
    if (!overlaps) taken.push(window)
    if (taken.length >= 12) break
  }
  return taken
}

function merged(lists: readonly (readonly Match[])[]): Match[] {
  const [first = [], ...rest] = lists
  return first.map((match, i) => rest.reduce((best, list) => (list[i]!.near > best.near ? list[i]! : best), match))
}

function coverOf(matches: readonly Match[]): number {
  let [found, all] = [0, 0]
  for (const { term, near } of matches) {
    all += term.weight
    found += term.weight * near
  }
  return all === 0 ? 0 : found / all
}

/** What stands best for each term of a claim in some sentences. */
export function bestIn(claim: Claim, sentences: readonly Sentence[]): Match[] {
  return bestOf(claim, claim.terms.map(wantedOf), sentences, false)
}

/** The share of a claim's weight that one sentence of a window holds. */
export function shareIn({ matches }: Window, sentence: Sentence): number {
  return coverOf(matches.map((match) => (match.sentence === sentence && !match.asked ? match : { ...match, near: 0 })))
}

/** The share of a claim's weight that the clause around a place of a sentence holds. */
export function shareAround(window: Window, sentence: Sentence, at: number): number {
  const { from, to } = clauseAt(sentence, at)
  const isHere = (match: Match) => match.with !== null && match.with.from >= from && match.with.from < to
  return coverOf(
    window.matches.map((match) =>
      match.sentence === sentence && !match.asked && isHere(match) ? match : { ...match, near: 0 },
    ),
  )
}

/** Whether a term is a word of the dictionary, which others may stand for. */
export function isCommon({ kind }: Term): boolean {
  return kind === 'word' || kind === 'verb'
}

type Wanted = { readonly term: Term; readonly near: ReadonlyMap<string, number> }

function wantedOf(term: Term): Wanted {
  const near = new Map<string, number>()
  if (isCommon(term))
    for (const [i, key] of term.keys.entries())
      for (const [word, weight] of wordsLike(key)) {
        const worth = weight * (i === 0 ? 1 : 0.8)
        if (worth > (near.get(word) ?? 0)) near.set(word, worth)
      }
  term.keys.forEach((key, i) => near.set(key, i === 0 || !isCommon(term) ? 1 : 0.9))
  return { term, near }
}

function bestOf(claim: Claim, wanted: readonly Wanted[], sentences: readonly Sentence[], asked: boolean): Match[] {
  return wanted.map((one) => {
    let best: Match = { term: one.term, near: 0, sentence: null, with: null, asked: false }
    for (const sentence of sentences)
      for (const term of sentence.terms) {
        const near = nearOf(claim, one, sentence, term) * (asked ? askedCounts : 1)
        if (near > best.near) best = { term: one.term, near, sentence, with: term, asked }
      }
    return best
  })
}

function nearOf(claim: Claim, { term, near }: Wanted, sentence: Sentence, other: Term): number {
  if (term.kind === 'number') return other.kind === 'number' && sameAmount(claim, term, sentence, other) ? 1 : 0
  let best = 0
  for (const key of other.keys) {
    const worth = near.get(key) ?? 0
    if (worth > best) best = worth
  }
  if (best > 0 || !isCommon(term) || !isCommon(other)) return best
  return alike(term.keys[0]!, other.keys[0]!)
}
