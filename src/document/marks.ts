import type { Span } from '../span.ts'
import { isAfterClippedN, isClipped, isInches, mayBeApostrophe } from './apostrophes.ts'
import { isBlank, isDigit, isOneOf, isWord } from './characters.ts'

/** Marks of one family close each other; `"`, `“`, `„`, doubled `''` and the like are all `double`. */
export type Family = 'double' | 'single' | 'angle' | 'single-angle'

/** One mark that may begin or end a quotation. */
export type Mark = Span & {
  readonly family: Family
  /** What its neighbours say: `“` after a blank and before a word opens. */
  readonly role: Role
  /** What its shape says: `“` opens, `”` closes; null for straight marks. */
  readonly shape: 'open' | 'close' | null
  /** Perhaps no quotation mark at all, but an apostrophe or inches. */
  readonly weak: boolean
}

type Role = 'open' | 'close' | 'either'
type Side = 'blank' | 'word' | 'dash' | 'stop' | 'dots'
type Piece = Span & Pick<Mark, 'family' | 'shape'>

const shapes: Readonly<Record<string, readonly [Family, Mark['shape']]>> = {
  '"': ['double', null],
  '＂': ['double', null],
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  "''": ['double', null],
  '``': ['double', 'open'],
  "'": ['single', null],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '`': ['single', 'open'],
  '«': ['angle', 'open'],
  '»': ['angle', 'close'],
  '‹': ['single-angle', 'open'],
  '›': ['single-angle', 'close'],
}

/** The marks of one paragraph in order; what is an apostrophe beyond doubt is left out. */
export function readMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = []
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (!isMark(text.charCodeAt(at))) continue
    const start = at
    while (at < paragraph.end && isMark(text.charCodeAt(at))) at++
    readRun(text, { start, end: at }, paragraph, marks)
  }
  return marks
}

function isMark(code: number): boolean {
  if (code < 128) return code === 34 || code === 39 || code === 96
  if (code >= 0x2018 && code <= 0x201f) return true
  return code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a || code === 0xff02
}

// Marks that touch each other share their neighbours: in `."'` both close.
function readRun(text: string, run: Span, paragraph: Span, marks: Mark[]): void {
  const before = sideBefore(text, run.start, paragraph)
  const after = sideAfter(text, run.end, paragraph)
  const role = roleBetween(before, after)
  for (const piece of pieces(text, run, role)) {
    const mark = toMark(text, piece, { before, after, role, last: piece.end === run.end })
    if (mark !== null) marks.push(mark)
  }
}

// `'''Go,'` opens a double and a single mark, `go.'''` closes a single and a double one.
function* pieces(text: string, run: Span, role: Role): Generator<Piece> {
  for (let at = run.start; at < run.end; ) {
    const unit = text.charAt(at)
    const alike = unit === "'" || unit === '`' ? countAlike(text, at, run.end) : 1
    const doubled = alike > 1 && (alike % 2 === 0 || role === 'open')
    const [family, shape] = shapes[doubled ? unit + unit : unit] ?? ['double', null]
    const end = at + (doubled ? 2 : 1)
    yield { start: at, end, family, shape }
    at = end
  }
}

// Up to three: an even number more changes nothing in how a run is read from its start.
function countAlike(text: string, at: number, end: number): number {
  let alike = 1
  while (alike < 4 && at + alike < end && text.charAt(at + alike) === text.charAt(at)) alike++
  return alike === 4 ? 2 : alike
}

type Place = { readonly before: Side; readonly after: Side; readonly role: Role; readonly last: boolean }

function toMark(text: string, piece: Piece, place: Place): Mark | null {
  const { role } = place
  if (piece.family !== 'single') return { ...piece, role, weak: role === 'close' && isMeasure(text, piece, place) }
  if (place.before === 'word' && place.after === 'word' && isWord(text, piece.end) && isWord(text, piece.start - 1)) {
    return null
  }
  if (role !== 'close' && place.after === 'word' && isClipped(text, piece.start)) return null
  if (role === 'close' && isAfterClippedN(text, piece.start)) return null
  return { ...piece, role, weak: isWeakSingle(text, piece, place) }
}

function isMeasure(text: string, piece: Piece, { after }: Place): boolean {
  if (after === 'stop' || !isDigit(text, piece.start - 1)) return false
  return piece.shape === null || isInches(text, piece.start)
}

function isWeakSingle(text: string, piece: Piece, { before, after, role, last }: Place): boolean {
  if (role === 'open') return piece.shape === 'close'
  if (role === 'either') return before === 'blank'
  return last && before === 'word' && (after === 'blank' || after === 'dash') && mayBeApostrophe(text, piece.start)
}

function sideBefore(text: string, at: number, paragraph: Span): Side {
  const unit = at - 1
  if (unit < paragraph.start || isBlank(text, unit) || isOneOf(text, unit, '([{<')) return 'blank'
  if (isDash(text, unit)) return 'dash'
  return isWord(text, unit) ? 'word' : 'stop'
}

function sideAfter(text: string, at: number, paragraph: Span): Side {
  if (at >= paragraph.end || isBlank(text, at)) return 'blank'
  if (isDash(text, at)) return 'dash'
  if (text.startsWith('…', at) || text.startsWith('..', at) || text.startsWith('. .', at)) return 'dots'
  return isOneOf(text, at, '.,:;!?)]}>') ? 'stop' : 'word'
}

function isDash(text: string, at: number): boolean {
  return isOneOf(text, at, '—–-‐‑‒―−/')
}

function roleBetween(before: Side, after: Side): Role {
  if (before === 'blank') return after === 'blank' || after === 'stop' ? 'either' : 'open'
  if (before === 'dash') return after === 'blank' || after === 'stop' ? 'close' : 'either'
  return after === 'word' ? 'either' : 'close'
}
