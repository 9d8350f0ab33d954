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
type Side = 'blank' | 'word' | 'dash' | 'stop' | 'dots' | 'end'

type Shape = readonly [Family, Mark['shape']]

const straight: Shape = ['double', null]
const shapes: Readonly<Record<string, Shape>> = {
  '"': ['double', null],
  '＂': ['double', null],
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  "''": ['double', null],
  '``': ['double', 'open'],
  '‘‘': ['double', 'open'],
  '’’': ['double', 'close'],
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

// Marks that touch each other share their neighbours: in `."'` both close. `'''Go,'` opens a double and a single mark,
// `go.'''` closes a single and a double one.
function readRun(text: string, run: Span, paragraph: Span, marks: Mark[]): void {
  const before = sideBefore(text, run.start, paragraph)
  const after = sideAfter(text, run.end, paragraph)
  const role = roleBetween(before, after)
  for (let start = run.start, end = start; start < run.end; start = end) {
    const unit = text.charAt(start)
    const alike = "'`‘’".includes(unit) ? countAlike(text, start, run.end) : 1
    const isDoubled = alike > 1 && (alike % 2 === 0 || role === 'open')
    end = start + (isDoubled ? 2 : 1)
    const [family, shape] = shapes[isDoubled ? unit + unit : unit] ?? straight
    const place: Place = { start, end, shape, before, after, role, isLast: end === run.end }
    if (family === 'single' && isApostrophe(text, place)) continue
    const weak = family === 'single' ? isWeakSingle(text, place) : isMeasure(text, place)
    marks.push({ start, end, family, role, shape, weak })
  }
}

// Up to three: an even number more changes nothing in how a run is read from its start.
function countAlike(text: string, at: number, end: number): number {
  let alike = 1
  while (alike < 4 && at + alike < end && text.charAt(at + alike) === text.charAt(at)) alike++
  return alike === 4 ? 2 : alike
}

/** A mark with its run's neighbours. */
type Place = Span & {
  readonly shape: Mark['shape']
  readonly before: Side
  readonly after: Side
  readonly role: Role
  readonly isLast: boolean
}

function isApostrophe(text: string, { start, end, before, after, role }: Place): boolean {
  if (before === 'word' && after === 'word' && isWord(text, end) && isWord(text, start - 1)) return true
  if (role !== 'close' && after === 'word' && isClipped(text, start)) return true
  return role === 'close' && isAfterClippedN(text, start)
}

function isMeasure(text: string, { start, shape, after, role }: Place): boolean {
  if (role !== 'close' || !isDigit(text, start - 1)) return false
  return isInches(text, start) || (shape === null && (after === 'blank' || after === 'dash'))
}

function isWeakSingle(text: string, { start, shape, before, after, role, isLast }: Place): boolean {
  if (role === 'open') return shape === 'close'
  if (role === 'either') return before === 'blank'
  return isLast && before === 'word' && (after === 'blank' || after === 'dash') && mayBeApostrophe(text, start)
}

function sideBefore(text: string, at: number, paragraph: Span): Side {
  const unit = at - 1
  if (unit < paragraph.start || isGap(text, unit) || isOneOf(text, unit, '([{<')) return 'blank'
  if (isDash(text, unit)) return 'dash'
  return isWord(text, unit) ? 'word' : 'stop'
}

function sideAfter(text: string, at: number, paragraph: Span): Side {
  if (at >= paragraph.end) return 'end'
  if (isGap(text, at)) return 'blank'
  if (isDash(text, at)) return 'dash'
  if (text.startsWith('…', at) || text.startsWith('..', at) || text.startsWith('. .', at)) return 'dots'
  return isOneOf(text, at, '.,:;!?)]}>') ? 'stop' : 'word'
}

// White space, and what shows as nothing at all: soft hyphens, directions, joiners.
function isGap(text: string, at: number): boolean {
  return (
    isBlank(text, at) ||
    isOneOf(text, at, '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff')
  )
}

function isDash(text: string, at: number): boolean {
  return isOneOf(text, at, '—–-‐‑‒―−/')
}

function roleBetween(before: Side, after: Side): Role {
  if (after === 'end') return 'close'
  if (before === 'blank') return after === 'blank' || after === 'stop' ? 'either' : 'open'
  if (before === 'dash') return after === 'blank' || after === 'stop' ? 'close' : 'either'
  return after === 'word' ? 'either' : 'close'
}
