import type { Turn } from '../intake/transcript.ts'
import type { Span } from '../span.ts'
import type { LeftOut, Passage, Said } from './finding.ts'
import type { HeldTranscript } from './lookup.ts'
import type { Place } from './place.ts'
import type { RecordWord } from './region.ts'
import { gap, wordsOf } from './words.ts'

/** The passage that a place is, with one span for each turn it lies in. */
export function passageOf({ held, words }: Pick<Place, 'held' | 'words'>): Passage {
  const spans = spansOf(words)
  const turn = held.turns[words[0]?.turn ?? 0]
  return {
    id: held.id,
    title: held.title,
    date: held.date,
    url: held.url,
    speaker: turn === undefined ? null : (turn.speaker ?? turn.label),
    occasion: held.occasion,
    scope: held.scope,
    spans,
    text: textOf(held.text, spans),
    sha256: held.sha256,
    time: timeOf(held, words),
  }
}

function spansOf(words: readonly RecordWord[]): Span[] {
  const spans: { start: number; end: number; turn: number }[] = []
  for (const { start, end, turn } of words) {
    const last = spans[spans.length - 1]
    if (last?.turn === turn) last.end = end
    else spans.push({ start, end, turn })
  }
  return spans.map(({ start, end }) => ({ start, end }))
}

function textOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(' ')
}

function timeOf(held: HeldTranscript, words: readonly RecordWord[]): { start: number; end: number } | null {
  const [first, last] = [held.turns[words[0]?.turn ?? -1]?.time, held.turns[words[words.length - 1]?.turn ?? -1]?.time]
  return first === null || first === undefined ? null : { start: first.start, end: last?.end ?? first.end }
}

/** The question that was put, the whole answer that the place is in, and the turn after it. */
export function exchangeOf({ held, words }: Pick<Place, 'held' | 'words'>): {
  question: Said | null
  answer: Said | null
  next: Said | null
} {
  const at = words[0]?.turn ?? 0
  const last = words[words.length - 1]?.turn ?? at
  const turn = held.turns[at]
  if (turn === undefined) return { question: null, answer: null, next: null }
  const asked = turn.part === 'answer' ? questionBefore(held, at) : null
  return {
    question: saidOf(held, asked),
    answer: saidOf(held, answerFrom(held.turns, at, last)),
    next: saidOf(held, held.turns[last + 1] ?? null),
  }
}

const mostBack = 12

// An answer may be broken by short interjections: the question is the last that the speaker took up, not the last "Yes".
function questionBefore({ text, turns }: HeldTranscript, at: number): Turn | null {
  let nearest: Turn | null = null
  for (let i = at - 1; i >= Math.max(0, at - mostBack); i--) {
    const turn = turns[i]
    if (turn?.part !== 'question') continue
    // "Good afternoon.", "Yes, ma'am.": a call that asks nothing.
    if (turn.span.end - turn.span.start < 60 && !text.slice(turn.span.start, turn.span.end).includes('?')) continue
    nearest ??= turn
    if (turn.span.end - turn.span.start >= 60) return turn
    if (nearest !== turn && turns[i + 1]?.label !== turns[at]?.label) break
  }
  return nearest
}

function answerFrom(turns: readonly Turn[], from: number, to: number): Turn | null {
  const [first, last] = [turns[from], turns[to]]
  if (first === undefined || last === undefined) return null
  return { ...first, span: from === to ? first.span : { start: first.span.start, end: last.span.end } }
}

function saidOf(held: HeldTranscript, turn: Turn | null): Said | null {
  if (turn === null) return null
  return {
    speaker: turn.speaker ?? turn.label,
    text: held.text.slice(turn.span.start, turn.span.end),
    spans: [turn.span],
  }
}

/** What stands right before and after a place, to the sentence's edge or the whole next sentence, and between pieces. */
export function leftOutOf(place: Place): LeftOut[] {
  const { held, words, units, compared } = place
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined) return []
  const between = compared.between.map(([from, to]) => {
    const span = {
      start: words[units[from]?.from ?? 0]?.start ?? 0,
      end: words[(units[to - 1]?.to ?? 1) - 1]?.end ?? 0,
    }
    return { where: 'between' as const, spans: [span], text: held.text.slice(span.start, span.end) }
  })
  return [...beside(held, 'before', first), ...between, ...beside(held, 'after', last)]
}

const mostBeside = 700

function beside(held: HeldTranscript, where: 'before' | 'after', word: RecordWord): LeftOut[] {
  const turn = held.turns[word.turn]
  if (turn === undefined) return []
  const stretch =
    where === 'before'
      ? { start: Math.max(turn.span.start, word.start - mostBeside), end: word.start }
      : { start: word.end, end: Math.min(turn.span.end, word.end + mostBeside) }
  const words = wordsOf(held.text, stretch.start, stretch.end)
  const [from, to] = where === 'before' ? [sentenceStart(words), words.length] : [0, sentenceEnd(words)]
  const [head, tail] = [words[from], words[to - 1]]
  if (head === undefined || tail === undefined) return []
  const span = {
    start: head.start,
    end: where === 'before' ? trimmed(held.text, word.start) : closed(held.text, tail.end, stretch.end),
  }
  return [{ where, spans: [span], text: held.text.slice(span.start, span.end) }]
}

function sentenceStart(words: readonly { gap: number }[]): number {
  for (let i = words.length - 1; i > 0; i--) if (((words[i]?.gap ?? 0) & gap.sentence) !== 0) return i
  return 0
}

// The rest of the sentence; where the quotation ends with one, the whole of the next.
function sentenceEnd(words: readonly { gap: number }[]): number {
  for (let i = 1; i < words.length; i++) if (((words[i]?.gap ?? 0) & gap.sentence) !== 0) return i
  return words.length
}

function trimmed(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--
  return at
}

function closed(text: string, end: number, most: number): number {
  let at = end
  while (at < most && /[.?!,;:"”’')\]]/.test(text[at] ?? '')) at++
  return at
}
