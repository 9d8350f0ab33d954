import type { Pieces } from '../model/model.ts'
import type { Span } from '../span.ts'

/**
 * What the encoder is told of each word piece beside its number. The weights were trained on exactly these: a change
 * here needs new weights.
 */
export type Features = {
  /** Case of the piece's word: 0 no capital, 1 Title, 2 UPPER, 3 mixed. */
  readonly shapes: Uint8Array
  /** 0 outside quotation marks, 1 opening, 2 inside, 3 closing, 4 inside single marks, 5 single opening, 6 closing, 7 stray. */
  readonly marks: Uint8Array
  /** 0 inside a paragraph, 1 the paragraph's first piece, 2 in the title. */
  readonly places: Uint8Array
}

/** Computes the features of a text's pieces; `paragraphs` are in order, `title` may be null. */
export function features(text: string, pieces: Pieces, paragraphs: readonly Span[], title: Span | null): Features {
  return {
    shapes: shapes(text, pieces),
    marks: marks(text, pieces, paragraphs),
    places: places(pieces, paragraphs, title),
  }
}

function shapes(text: string, { starts, ends, words }: Pieces): Uint8Array {
  const out = new Uint8Array(starts.length)
  for (let i = 0; i < out.length;) {
    let last = i
    while (last + 1 < out.length && words[last + 1] === words[i]) last++
    const shape = shapeOf(text.slice(starts[i], ends[last]))
    while (i <= last) out[i++] = shape
  }
  return out
}

function shapeOf(word: string): number {
  const lower = word.toLowerCase()
  if (word === lower) return 0
  const rest = word.slice(1)
  if (rest === lower.slice(1)) return 1
  return word === word.toUpperCase() ? 2 : 3
}

function places({ starts }: Pieces, paragraphs: readonly Span[], title: Span | null): Uint8Array {
  const out = new Uint8Array(starts.length)
  let paragraph = -1
  for (let i = 0; i < out.length; i++) {
    const at = starts[i]!
    let first = false
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= at) {
      paragraph++
      first = true
    }
    out[i] = title && at >= title.start && at < title.end ? 2 : first ? 1 : 0
  }
  return out
}

const OPENING = '“„«'
const CLOSING = '”»'

/** A paragraph at a time, so that a stray mark costs one paragraph at most. */
function marks(text: string, { starts, ends }: Pieces, paragraphs: readonly Span[]): Uint8Array {
  const out = new Uint8Array(starts.length)
  let double = false
  let single = false
  let paragraph = -1
  for (let i = 0; i < out.length; i++) {
    const at = starts[i]!
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= at) {
      paragraph++
      double = single = false
    }
    const role = ends[i]! - at === 1 ? roleOf(text, at, double, single) : 0
    if (role === 0) out[i] = single ? 4 : double ? 2 : 0
    else out[i] = role
    if (role === 1) double = true
    else if (role === 3) double = single = false
    else if (role === 5) single = true
    else if (role === 6) single = false
  }
  return out
}

/** 0 where the character is no quotation mark, else its value in `Features.marks`. */
function roleOf(text: string, at: number, double: boolean, single: boolean): number {
  const char = text[at]!
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (OPENING.includes(char)) return 1
  if (CLOSING.includes(char)) return double ? 3 : 7
  if (char === '"') return double ? 3 : opens(before, after) ? 1 : 7
  if (char === '‘') return opens(before, after) ? 5 : 0
  if (char === '’' || char === "'") {
    if (single && !isWord(after) && !isBlank(before)) return 6
    return char === "'" && opens(before, after) && !/[0-9]/.test(after) ? 5 : 0
  }
  return 0
}

function opens(before: string, after: string): boolean {
  return !isWord(before) && !/[.,!?;%]/.test(before) && !isBlank(after)
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

function isBlank(char: string): boolean {
  return /\s/.test(char)
}
