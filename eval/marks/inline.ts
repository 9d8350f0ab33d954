import type { Span } from '../../src/span.ts'

/** One marked attribution; `parent` is the index, in the same list, of the attribution whose content holds it. */
export type Mark = {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly parent: number | null
}

/** A marked text as it was written by hand: head lines, text, and one line for each attribution. */
export type Marked = {
  readonly head: ReadonlyMap<string, string>
  readonly text: string
  readonly lines: readonly string[]
}

type Piece = { readonly head: string; readonly tail: string | null }

/** Parts a hand-written block into head, text and lines; the three stand between lines of `===`. */
export function parseBlock(block: string): Marked {
  const [top = '', text = '', marks = ''] = block.split(/^===$/m)
  const head = new Map<string, string>()
  for (const line of top.trim().split('\n')) {
    const at = line.indexOf(':')
    if (at > 0) head.set(line.slice(0, at).trim(), line.slice(at + 1).trim())
  }
  const lines = marks.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return { head, text: text.trim(), lines }
}

/** Turns the lines of a block into marks; throws, naming all, when strings are not found exactly once in their windows. */
export function readMarks(text: string, lines: readonly string[]): Mark[] {
  const paragraphs = paragraphsOf(text)
  const marks: Mark[] = []
  const open: number[] = []
  const wrong: string[] = []
  for (const line of lines) {
    const [, arrows = '', rest = ''] = /^(>*)\s*(.*)$/.exec(line) ?? []
    if (arrows.length > open.length) wrong.push(`no parent stands above: ${line}`)
    open.length = Math.min(arrows.length, open.length)
    marks.push({ ...attempt(() => readLine(text, paragraphs, rest), wrong), parent: open.at(-1) ?? null })
    open.push(marks.length - 1)
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return marks
}

function attempt(read: () => Omit<Mark, 'parent'>, wrong: string[]): Omit<Mark, 'parent'> {
  try {
    return read()
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error))
    return { source: [], cue: [], content: [] }
  }
}

function readLine(text: string, paragraphs: readonly Span[], line: string): Omit<Mark, 'parent'> {
  const { span, rest } = windowOf(text, paragraphs, line, { start: 0, end: text.length })
  const roles = rest.split(' // ').map((role) => role.trim())
  if (roles.length !== 3) throw new Error(`expected source // cue // content: ${line}`)
  const [source = [], cue = [], content = []] = roles.map((role) => {
    if (role === '-') return []
    return role.split(' ++ ').map((piece) => {
      const own = windowOf(text, paragraphs, piece.trim(), span)
      return findPiece(text, own.span, own.rest)
    })
  })
  return { source, cue, content: content.toSorted((a, b) => a.start - b.start) }
}

function windowOf(
  text: string,
  paragraphs: readonly Span[],
  words: string,
  fallback: Span,
): { span: Span; rest: string } {
  const found = /^p(\d+)(?:-(\d+))?:\s*(.*)$/s.exec(words)
  if (!found) return { span: fallback, rest: words }
  const first = paragraphs[Number(found[1])]
  const last = paragraphs[Number(found[2] ?? found[1])]
  if (!first || !last)
    throw new Error(`no such paragraph among ${paragraphs.length} of “${text.slice(0, 40)}”: ${words}`)
  return { span: { start: first.start, end: last.end }, rest: found[3] ?? '' }
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const paragraph of text.split('\n\n')) {
    spans.push({ start, end: start + paragraph.length })
    start += paragraph.length + 2
  }
  return spans
}

function findPiece(text: string, window: Span, words: string): Span {
  const { head, tail } = pieceOf(words)
  const from = only(text, window, head)
  if (tail === null) return inBraces(from, head)
  const to = only(text, { start: from.end, end: window.end }, tail)
  return { start: inBraces(from, head).start, end: inBraces(to, tail).end }
}

function pieceOf(words: string): Piece {
  const at = words.indexOf(' ~ ')
  return at < 0 ? { head: words, tail: null } : { head: words.slice(0, at), tail: words.slice(at + 3) }
}

function inBraces(found: Span, words: string): Span {
  const left = words.indexOf('{')
  const right = words.indexOf('}')
  const start = left < 0 ? found.start : found.start + left
  const end = right < 0 ? found.end : found.start + right - (left < 0 ? 0 : 1)
  return { start, end }
}

function only(text: string, window: Span, words: string): Span {
  const wanted = words.replace(/[{}]/g, '')
  const found: Span[] = []
  for (let at = text.indexOf(wanted, window.start); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at + wanted.length > window.end) break
    if (isWhole(text, at, at + wanted.length)) found.push({ start: at, end: at + wanted.length })
  }
  if (found.length === 1 && found[0] && wanted !== '') return found[0]
  const place = text.slice(window.start, window.start + 60)
  throw new Error(`“${wanted}” is found ${found.length} times, not once, in the window “${place}…”`)
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => isWordUnit(text[at - 1]) && isWordUnit(text[at])
  return !joins(start) && !joins(end)
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit)
}
