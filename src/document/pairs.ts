import type { Span } from '../span.ts'
import { isBlank, isLetter, isLower, isOneOf, isUpper } from './characters.ts'
import type { Family, Mark } from './marks.ts'

/** An opening mark and, where its paragraph has one, the mark that closes it. */
export type Pair = {
  readonly open: Mark
  close: Mark | null
  /** Where it ends at the latest when nothing closes it. */
  limit: number
  /** Another opening mark of its family came before its closing one: perhaps a stray. */
  doubtful: boolean
}

/** What the marks of one paragraph make by themselves, without a look at other paragraphs. */
export type PairsOfParagraph = {
  /** By where they open. */
  readonly pairs: readonly Pair[]
  /** Pairs of that list without a closing mark, which a later paragraph may still close. */
  readonly waiting: readonly Pair[]
  /** Closing marks that nothing opened, apostrophes apart. */
  readonly unopened: readonly Mark[]
}

type Ahead = 'open' | 'close' | null
type State = {
  readonly text: string
  /** The paragraph's end. */
  readonly end: number
  pairs: Pair[]
  /** Open pairs, and the same by family. */
  readonly stack: Pair[]
  readonly byFamily: Readonly<Record<Family, Pair[]>>
  unopened: Mark[]
}

/** Pairs the marks of one paragraph, in one pass; what cannot be paired costs only itself. */
export function pairMarks(text: string, paragraph: Span, marks: readonly Mark[]): PairsOfParagraph {
  const byFamily = { double: [], single: [], angle: [], 'single-angle': [] }
  const state: State = { text, end: paragraph.end, pairs: [], stack: [], byFamily, unopened: [] }
  const ahead = lookAhead(marks)
  marks.forEach((mark, index) => {
    const role = roleNow(state, mark, ahead[index] ?? null)
    if (role === 'open') open(state, mark)
    if (role === 'close') close(state, mark, index === marks.length - 1)
  })
  const wrong = wrongWay(text, state.stack)
  const pairs = state.pairs.filter((pair) => !wrong.has(pair))
  return {
    pairs,
    waiting: state.stack.filter((pair) => pair.close === null && !wrong.has(pair)),
    unopened: state.unopened,
  }
}

// For each mark, what the next sure mark of its family does. Single marks see none across the border of a double
// quotation: from inside only what is inside, from outside only what is outside.
function lookAhead(marks: readonly Mark[]): Ahead[] {
  const ahead: Ahead[] = []
  const next: Partial<Record<Family, Ahead>> = {}
  const outside: Ahead[] = []
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index] as Mark
    const role = mark.role === 'either' ? mark.shape : mark.role
    ahead[index] = next[mark.family] ?? null
    if (mark.family === 'double' && role === 'close') outside.push(next.single ?? null)
    if (mark.family === 'double') next.single = role === 'open' ? (outside.pop() ?? null) : null
    if (!mark.weak) next[mark.family] = role
  }
  return ahead
}

function roleNow(state: State, mark: Mark, ahead: Ahead): Mark['shape'] {
  const opened = state.byFamily[mark.family].at(-1)
  if (opened === undefined && state.text.startsWith('""', mark.start)) return 'open'
  const isOpen = opened !== undefined && !opened.doubtful
  const role = mark.weak ? roleOfWeak(mark, isOpen, ahead) : roleOfSure(mark, isOpen)
  const isApostrophe = mark.family === 'single' && role === 'close' && opened === undefined
  return isApostrophe ? null : role
}

function roleOfWeak(mark: Mark, isOpen: boolean, ahead: Ahead): Mark['shape'] {
  if (mark.role === 'open') return !isOpen && ahead === 'close' ? 'open' : null
  return isOpen && ahead !== 'close' ? 'close' : null
}

function roleOfSure(mark: Mark, isOpen: boolean): Mark['shape'] {
  if (mark.shape === null) return mark.role === 'either' ? (isOpen ? 'close' : 'open') : mark.role
  if (mark.role === 'either' || mark.role === mark.shape) return mark.shape
  return isOpen ? 'close' : mark.role
}

function open(state: State, mark: Mark): void {
  const opened = state.byFamily[mark.family].at(-1)
  if (opened !== undefined && !opened.doubtful) doubt(opened, mark.start)
  push(state, { open: mark, close: null, limit: state.end, doubtful: false })
}

function doubt(pair: Pair, limit: number): void {
  pair.doubtful = true
  pair.limit = Math.min(pair.limit, limit)
}

function push(state: State, pair: Pair): void {
  state.pairs.push(pair)
  state.stack.push(pair)
  state.byFamily[pair.open.family].push(pair)
}

function close(state: State, mark: Mark, isLast: boolean): void {
  const opened = state.byFamily[mark.family].at(-1)
  if (opened === undefined) return closeUnopened(state, mark)
  // 'He said "go' – a single mark inside a double one that is still open is rather an apostrophe.
  if (mark.family === 'single' && state.stack.at(-1) !== opened && !isLast) return
  for (let pair = pop(state); pair !== undefined && pair !== opened; pair = pop(state)) {
    doubt(pair, mark.start)
  }
  opened.close = mark
  trustAgain(state, opened)
}

// A quotation in marks of another make inside one: "He said “go” and left," where “go” raises no doubt.
function trustAgain(state: State, inner: Pair): void {
  const outer = state.byFamily[inner.open.family].at(-1)
  if (outer === undefined || outer.limit !== inner.open.start || isAlike(outer.open, inner.open)) return
  outer.doubtful = false
  outer.limit = state.end
}

/** Whether two opening marks are of one make: both straight, or both curly. */
export function isAlike(a: Mark, b: Mark): boolean {
  return (a.shape === null) === (b.shape === null)
}

function pop(state: State): Pair | undefined {
  const pair = state.stack.pop()
  if (pair !== undefined) state.byFamily[pair.open.family].pop()
  return pair
}

// `He said” We go,” and left`: a closing mark that stands where one opens is taken for the opening of the next.
function closeUnopened(state: State, mark: Mark): void {
  const stray = state.unopened.at(-1)
  const opensLater = state.pairs.at(-1)?.open.start ?? -1
  if (
    stray === undefined ||
    stray.start < opensLater ||
    stray.family !== mark.family ||
    !standsAsOpening(state.text, stray)
  ) {
    state.unopened.push(mark)
    return
  }
  state.unopened.pop()
  state.pairs.push({ open: stray, close: mark, limit: mark.end, doubtful: false })
}

function standsAsOpening(text: string, { start, end, role }: Mark): boolean {
  if (role === 'either') return isBlank(text, start - 1) || start === 0
  if (/\b(?:sa(?:id|ys)|asked|added|wrote|told|that)[,:]$/.test(text.slice(Math.max(0, start - 8), start))) return true
  return (isLetter(text, start - 1) || isOneOf(text, start - 1, ':')) && isBlank(text, end) && isUpper(text, end + 1)
}

// `“We go, “he said`: an opening mark that stands where one closes closes the one before it.
function wrongWay(text: string, stack: readonly Pair[]): Set<Pair> {
  const wrong = new Set<Pair>()
  stack.forEach((pair, index) => {
    const before = stack[index - 1]
    if (before === undefined || wrong.has(before) || before.limit !== pair.open.start) return
    if (!standsAsClosing(text, pair.open)) return
    before.close = pair.open
    wrong.add(pair)
  })
  return wrong
}

function standsAsClosing(text: string, { start, end }: Mark): boolean {
  const next = isBlank(text, end) ? end + 1 : end
  return (
    isBlank(text, start - 1) && isOneOf(text, start - 2, ',.!?…') && (isLower(text, next) || isOneOf(text, next, '[('))
  )
}
