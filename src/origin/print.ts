import { wordsOf } from '../wording/words.ts'

/** A text as copies are looked for in it: its words, its runs of three, and those by which it is found. */
export type Print = {
  readonly words: readonly PrintedWord[]
  readonly runs: ReadonlySet<number>
  /** Runs of the words that are the writer's own, outside quotation marks, where these are enough; else all. */
  readonly own: ReadonlySet<number>
  /** A sample of the runs, the same in every text (Manber 1994): of a text within another most are keys of both. */
  readonly keys: readonly number[]
}

/** A word by its stem; a fact is a name or a number, what tells one act from another told in the same words. */
export type PrintedWord = {
  readonly stem: string
  readonly isFact: boolean
  readonly start: number
  /** The line that it stands in. */
  readonly line: number
}

/** Runs of so many words are held against each other. */
export const RUN = 3
/** A text with fewer words of its own is judged with what it quotes. */
const ENOUGH = 40
/** One run of so many is a key, but at least some of each text and not too many of a long one. */
const SAMPLE = 8
const FEWEST_KEYS = 16
const MOST_KEYS = 2000
/** Written so by one outlet and in full by another. */
const SPELT_OUT = new Set(['us', 'uk', 'eu', 'un', 'usa', 'uae'])

/** The print of a text; case, endings, stops and typographic marks leave it the same. */
export function printOf(text: string): Print {
  const quoted = quotedIn(text)
  const lines = linesOf(text)
  const words = wordsOf(text).map(({ lower, stem, isName, start }) => ({
    stem: /\d/.test(lower) ? lower.replace(/[%$€£,]/g, '') : stem,
    isFact: (isName && !SPELT_OUT.has(lower.replaceAll('.', ''))) || /\d/.test(lower),
    start,
    line: lines[start] ?? 0,
  }))
  const written = words.filter(({ start }) => quoted[start] === 0)
  const runs = new Set(hashesOf(words))
  const own = written.length >= ENOUGH ? new Set(hashesOf(written)) : runs
  const sorted = [...runs].toSorted((a, b) => a - b)
  const sampled = sorted.filter((run) => run < 2 ** 32 / SAMPLE).slice(0, MOST_KEYS)
  return { words, runs, own, keys: sampled.length >= FEWEST_KEYS ? sampled : sorted.slice(0, FEWEST_KEYS) }
}

/** The share of the shorter text's own runs that the other has, be it in quotation marks; 0 where one has none. */
export function shareOf(a: Print, b: Print): number {
  if (a.own.size === b.own.size) return Math.max(shareIn(a, b), shareIn(b, a))
  return a.own.size < b.own.size ? shareIn(a, b) : shareIn(b, a)
}

function shareIn({ own }: Print, { runs }: Print): number {
  let shared = 0
  for (const run of own) if (runs.has(run)) shared++
  return own.size === 0 ? 0 : shared / own.size
}

function linesOf(text: string): Uint32Array {
  const lines = new Uint32Array(text.length)
  for (let at = 1; at < text.length; at++) lines[at] = lines[at - 1]! + (text[at - 1] === '\n' ? 1 : 0)
  return lines
}

/** 1 for each place that stands in double quotation marks; a mark that is not closed in its line opens nothing. */
function quotedIn(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length)
  let open = -1
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '\n') open = -1
    else if (mark === '“' || (mark === '"' && open < 0)) open = at
    else if ((mark === '”' || mark === '"') && open >= 0) {
      quoted.fill(1, open, at + 1)
      open = -1
    }
  }
  return quoted
}

function hashesOf(words: readonly PrintedWord[]): number[] {
  return words.slice(RUN - 1).map((_, at) => mixed(hash(runAt(words, at))))
}

/** The run that begins at a place. */
export function runAt(words: readonly PrintedWord[], at: number): string {
  return words
    .slice(at, at + RUN)
    .map(({ stem }) => stem)
    .join(' ')
}

// FNV-1a, and the last steps of MurmurHash3, so that the smallest are as good a sample as any.
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

function mixed(value: number): number {
  let one = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return (one ^ (one >>> 16)) >>> 0
}
