import type { Turn } from '../../intake/transcript.ts'
import type { Search } from '../find.ts'
import type { HeldTranscript } from '../lookup.ts'
import { gap, wordsOf, type Word } from '../words.ts'
import { takenOf, type Taken } from './terms.ts'

/** A sentence of a transcript taken apart, and the turn it is in. */
export type Sentence = Taken & { readonly turn: number; readonly start: number; readonly end: number }

/** One turn's sentences, and the question that was put before it. */
export type Spoken = {
  readonly turn: number
  readonly sentences: readonly Sentence[]
  readonly asked: readonly Sentence[]
}

const kept = new WeakMap<Search, Map<number, ReadonlyMap<number, Sentence[]>>>()

/** The turns of a transcript that a speaker has, in order; what was taken apart once is kept with the search. */
export function spokenIn(search: Search, held: HeldTranscript, isSpeaker: (turn: Turn) => boolean): Spoken[] {
  const spoken: Spoken[] = []
  held.turns.forEach((turn, at) => {
    if (!isSpeaker(turn)) return
    spoken.push({ turn: at, sentences: sentencesOf(search, held, at), asked: askedBefore(search, held, at) })
  })
  return spoken
}

const mostBack = 4

// Short calls ("Thank you", "Go ahead") between a question and its answer are passed over.
function askedBefore(search: Search, held: HeldTranscript, at: number): Sentence[] {
  for (let i = at - 1; i >= Math.max(0, at - mostBack); i--) {
    const turn = held.turns[i]
    if (turn === undefined) break
    const length = turn.span.end - turn.span.start
    if (turn.part === 'question' && length >= 25) return sentencesOf(search, held, i).slice(-6)
    if (turn.part !== 'question' && length > 120) break
  }
  return []
}

function sentencesOf(search: Search, held: HeldTranscript, at: number): Sentence[] {
  const docs = kept.get(search) ?? new Map<number, Map<number, Sentence[]>>()
  kept.set(search, docs)
  const turns = (docs.get(held.doc) ?? new Map<number, Sentence[]>()) as Map<number, Sentence[]>
  docs.set(held.doc, turns)
  const known = turns.get(at)
  if (known !== undefined) return known
  const made = takeSentences(held, at)
  turns.set(at, made)
  return made
}

function takeSentences({ text, turns }: HeldTranscript, at: number): Sentence[] {
  const turn = turns[at]
  if (turn === undefined) return []
  const sentences: Sentence[] = []
  let from = 0
  const words = wordsOf(text, turn.span.start, turn.span.end, at)
  for (let i = 1; i <= words.length; i++) {
    const word = words[i]
    if (word !== undefined && (word.gap & gap.sentence) === 0) continue
    sentences.push(sentenceOf(text, words.slice(from, i), at))
    from = i
  }
  return sentences
}

function sentenceOf(text: string, words: readonly Word[], turn: number): Sentence {
  const spoken = words.filter(({ setting, fragment }) => setting !== 'aside' && setting !== 'struck' && !fragment)
  const taken = takenOf(text, spoken)
  return { ...taken, turn, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
}
