import type { Span } from '../span.ts'

/**
 * Word pieces of a text with their offsets: `ids[i]` is the vocabulary number of the piece at
 * `[starts[i], ends[i])`, in UTF-16 units. `words[i]` counts words, so that pieces of one word share a number.
 */
export type Pieces = {
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly words: Int32Array
}

/** A vocabulary as lines of `vocab.txt`: the number of a piece is its line, pieces inside a word begin with `##`. */
export type Vocabulary = ReadonlyMap<string, number>

const LONGEST_WORD = 100

/** Reads `vocab.txt`. */
export function parseVocabulary(text: string): Vocabulary {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line, at) => [line, at]),
  )
}

/**
 * Cuts words as BERT's uncased tokenizer does (Devlin et al. 2019; WordPiece of Schuster and Nakajima 2012): lower
 * case, accents dropped, punctuation and Han characters alone, then the longest piece first. Gives no `[CLS]`. Given
 * `spans`, in order, it cuts only what they hold, what two share once; no word reaches from one into the next.
 */
export function createWordPiece(vocabulary: Vocabulary): (text: string, spans?: readonly Span[]) => Pieces {
  const unknown = vocabulary.get('[UNK]') ?? 100
  const known = new Map<string, Cut>()
  return (text, spans = [{ start: 0, end: text.length }]) => {
    const out = new Growing(Math.max(16, spans.reduce((sum, { start, end }) => sum + end - start, 0) >> 2))
    let word = 0
    for (const run of runs(text, spans)) {
      const raw = text.slice(run.start, run.end)
      let cut = known.get(raw)
      if (cut === undefined) {
        cut = cutWord(raw, vocabulary, unknown)
        if (known.size < 50_000 && raw.length < 24) known.set(raw, cut)
      }
      if (cut.ids.length === 0) continue
      for (let i = 0; i < cut.ids.length; i++) {
        out.push(cut.ids[i]!, run.start + cut.bounds[2 * i]!, run.start + cut.bounds[2 * i + 1]!, word)
      }
      word++
    }
    return out.done()
  }
}

type Cut = { readonly ids: readonly number[]; readonly bounds: readonly number[] }

const KIND = { blank: 0, alone: 1, drop: 2, word: 3 } as const
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => kindOf(code))

function kindOf(code: number): number {
  if (code === 9 || code === 10 || code === 13 || code === 32) return KIND.blank
  if (code < 128) {
    if (code < 32 || code === 127) return KIND.drop
    const alphanumeric = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
    return alphanumeric ? KIND.word : KIND.alone
  }
  const char = String.fromCodePoint(code)
  if (/\p{Zs}/u.test(char)) return KIND.blank
  if (code === 0xfffd || /\p{C}/u.test(char)) return KIND.drop
  if (/\p{P}/u.test(char) || isHan(code)) return KIND.alone
  return KIND.word
}

const others = new Map<number, number>()
function kindAt(code: number): number {
  if (code < 128) return ASCII[code]!
  let kind = others.get(code)
  if (kind === undefined) {
    kind = kindOf(code)
    others.set(code, kind)
  }
  return kind
}

function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2fa1f) ||
    (code >= 0xf900 && code <= 0xfaff)
  )
}

function* runs(text: string, spans: readonly Span[]): Generator<Span> {
  let done = 0
  for (const span of spans) {
    let start = -1
    for (let at = Math.max(span.start, done); at < span.end;) {
      const code = text.codePointAt(at)!
      const next = at + (code > 0xffff ? 2 : 1)
      const kind = kindAt(code)
      if (kind === KIND.blank || kind === KIND.alone) {
        if (start >= 0) yield { start, end: at }
        start = -1
        if (kind === KIND.alone) yield { start: at, end: next }
      } else if (start < 0) start = at
      at = next
    }
    if (start >= 0) yield { start, end: span.end }
    done = Math.max(done, span.end)
  }
}

/** One word: folds it while keeping, for each folded unit, the raw offsets it came from; then takes longest pieces. */
function cutWord(raw: string, vocabulary: Vocabulary, unknown: number): Cut {
  let folded = ''
  const from: number[] = []
  const to: number[] = []
  for (let at = 0; at < raw.length;) {
    const code = raw.codePointAt(at)!
    const next = at + (code > 0xffff ? 2 : 1)
    if (kindAt(code) !== KIND.drop) {
      const plain = code < 128 ? raw[at]!.toLowerCase() : fold(raw.slice(at, next))
      for (let k = 0; k < plain.length; k++) {
        from.push(at)
        to.push(next)
      }
      folded += plain
    }
    at = next
  }
  if (folded === '') return { ids: [], bounds: [] }
  return longestFirst(folded, from, to, vocabulary) ?? { ids: [unknown], bounds: [from[0]!, to.at(-1)!] }
}

function fold(char: string): string {
  return char
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
}

function longestFirst(word: string, from: number[], to: number[], vocabulary: Vocabulary): Cut | undefined {
  if (word.length > LONGEST_WORD) return undefined
  const ids: number[] = []
  const bounds: number[] = []
  for (let start = 0; start < word.length;) {
    let end = word.length
    let id: number | undefined
    for (; end > start; end--) {
      const piece = word.slice(start, end)
      id = vocabulary.get(start === 0 ? piece : `##${piece}`)
      if (id !== undefined) break
    }
    if (id === undefined) return undefined
    ids.push(id)
    bounds.push(from[start]!, to[end - 1]!)
    start = end
  }
  return { ids, bounds }
}

class Growing {
  private size = 0
  private columns: [Int32Array, Int32Array, Int32Array, Int32Array]

  constructor(capacity: number) {
    this.columns = [
      new Int32Array(capacity),
      new Int32Array(capacity),
      new Int32Array(capacity),
      new Int32Array(capacity),
    ]
  }

  push(id: number, start: number, end: number, word: number): void {
    if (this.size === this.columns[0].length) {
      this.columns = this.columns.map((column) => grown(column)) as typeof this.columns
    }
    this.columns[0][this.size] = id
    this.columns[1][this.size] = start
    this.columns[2][this.size] = end
    this.columns[3][this.size] = word
    this.size++
  }

  done(): Pieces {
    const [ids, starts, ends, words] = this.columns.map((column) => column.slice(0, this.size))
    return { ids: ids!, starts: starts!, ends: ends!, words: words! }
  }
}

function grown(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}
