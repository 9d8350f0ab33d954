import type { Span } from '../../../src/span.ts'
import { basisOf, certaintyOf, stanceOf } from './labels.ts'

/** One sentence of a pair, with its labels. */
export type Side = {
  readonly text: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly stance: string
  readonly certainty: string
  readonly basis: string
}

/** Two sentences that differ by little and whose labels differ; `turns_on` says in what. */
export type Pair = { readonly id: string; readonly a: Side; readonly b: Side; readonly turns_on: string }

const MARKS = { '<': 'source', '[': 'cue', '{': 'content' } as const
const CLOSES = { '<': '>', '[': ']', '{': '}' } as const

/** Reads pairs as they are written: headings `## …`, two lines a pair, each `sentence | stance certainty basis`. */
export function readPairs(whole: string): Pair[] {
  const pairs: Pair[] = []
  let heading = ''
  for (const block of whole.trim().split(/\n\n+/)) {
    const lines = block.split('\n')
    if (lines[0]?.startsWith('## ')) heading = lines.shift()?.slice(3) ?? heading
    if (lines.length !== 2) throw new Error(`expected two lines, came ${lines.length}: ${block}`)
    const [a, b] = lines.map(readSide)
    if (!a || !b) throw new Error(`a side is missing: ${block}`)
    const id = `pair-${String(pairs.length + 1).padStart(3, '0')}`
    pairs.push({ id, a, b, turns_on: `${heading}: ${difference(a.text, b.text)}` })
  }
  return pairs
}

function readSide(line: string): Side {
  const at = line.lastIndexOf(' | ')
  if (at < 0) throw new Error(`no labels: ${line}`)
  const [stance = '', certainty = 'unstated', basis = 'unstated'] = line
    .slice(at + 3)
    .trim()
    .split(' ')
  const { text, spans } = unmark(line.slice(0, at))
  if (spans.cue.length === 0 || spans.content.length === 0) throw new Error(`no cue or no content: ${line}`)
  return { text, ...spans, stance: stanceOf(stance), certainty: certaintyOf(certainty), basis: basisOf(basis) }
}

function unmark(marked: string): { text: string; spans: Record<'source' | 'cue' | 'content', Span[]> } {
  const spans: Record<'source' | 'cue' | 'content', Span[]> = { source: [], cue: [], content: [] }
  let text = ''
  let open: { mark: keyof typeof MARKS; start: number } | null = null
  for (const unit of marked) {
    if (unit === '<' || unit === '[' || unit === '{') {
      if (open) throw new Error(`a mark opens inside another: ${marked}`)
      open = { mark: unit, start: text.length }
    } else if (open && unit === CLOSES[open.mark]) {
      spans[MARKS[open.mark]].push({ start: open.start, end: text.length })
      open = null
    } else text += unit
  }
  if (open || /[<>[\]{}]/.test(text)) throw new Error(`a mark is not closed: ${marked}`)
  return { text, spans }
}

function difference(a: string, b: string): string {
  const [left, right] = [a.split(' '), b.split(' ')]
  let head = 0
  while (head < Math.min(left.length, right.length) && left[head] === right[head]) head++
  let tail = 0
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const words = (all: string[]) => all.slice(head, all.length - tail).join(' ') || 'nothing'
  return `“${words(left)}” or “${words(right)}”`
}

/** What in a suite of pairs departs from what it promises: two alike in text or label, a frame used too often. */
export function pairFaults(pairs: readonly Pair[]): string[] {
  const found: string[] = []
  const texts = new Set<string>()
  const frames = new Map<string, string[]>()
  for (const { id, a, b } of pairs) {
    if (labels(a) === labels(b)) found.push(`${id}: both sides have the same labels`)
    for (const { text } of [a, b]) {
      if (texts.has(text)) found.push(`${id}: the sentence stands in another pair too: ${text}`)
      texts.add(text)
    }
    const frame = `${frameOf(a)} / ${frameOf(b)}`
    frames.set(frame, [...(frames.get(frame) ?? []), id])
  }
  for (const [frame, ids] of frames)
    if (ids.length > 4) found.push(`${ids.length} pairs share a frame: ${frame}: ${ids.join(' ')}`)
  return found
}

function labels(side: Side): string {
  return `${side.stance} ${side.certainty} ${side.basis}`
}

function frameOf(side: Side): string {
  const cue = side.cue.map(({ start, end }) => side.text.slice(start, end)).join(' ')
  const first = side.text.slice(side.content[0]?.start, side.content[0]?.end).split(' ').slice(0, 3).join(' ')
  const order = (side.cue[0]?.start ?? 0) < (side.content[0]?.start ?? 0) ? 'cue first' : 'content first'
  return `${cue.toLowerCase()} ${first.toLowerCase()} ${order}`
}
