/** What parts a word from the one before it, as bits of `Word.gap`. */
export const gap = { sentence: 1, dash: 2, clause: 4, ellipsis: 8, turn: 16 } as const

/** How the text sets a word apart: struck through, in square brackets, in round ones; `plain` otherwise. */
export type Setting = 'plain' | 'struck' | 'bracket' | 'aside'

/** One word of a text with what its surroundings say about it. */
export type Word = {
  readonly start: number
  readonly end: number
  /** Lower case, marks over letters gone, curly apostrophes straight; "U.S." keeps its dots so that it is not "us". */
  readonly form: string
  /** Bits of `gap`: what lies between this word and the one before. */
  readonly gap: number
  readonly setting: Setting
  /** Broken off: "en-" in "en- — enter". */
  readonly fragment: boolean
  readonly capital: boolean
  /** The number that the caller gave the stretch: a turn's. */
  readonly turn: number
}

const abbreviations = new Set(
  'mr mrs ms dr st sen rep gov gen lt col sgt capt adm rev hon prof jr sr vs no inc ltd co corp sept oct nov dec jan feb aug u.s u.k u.n d.c e.g i.e a.m p.m'.split(
    ' ',
  ),
)

/** The words of `text` from `start` to `end`, in order; linear time. Hyphens part words; apostrophes do not. */
export function wordsOf(text: string, start = 0, end = text.length, turn = 0): Word[] {
  const words: Word[] = []
  let at = start
  let between = 0
  let struck = false
  let bracket = false
  let aside = false
  let money = ''
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 32) {
      at++
      continue
    }
    if (isWordCode(code, text, at)) {
      const stop = wordEnd(text, at, end)
      const setting = struck ? 'struck' : bracket ? 'bracket' : aside ? 'aside' : 'plain'
      const raw = text.slice(at, stop)
      if (setting === 'plain') money = ''
      const form = isDigit(code) ? money + formOf(raw) : formOf(raw)
      words.push({
        start: at,
        end: stop,
        form,
        gap: between,
        setting,
        fragment: isFragment(text, stop),
        capital: isUpper(text.charCodeAt(code === 36 || code === 163 ? at + 1 : at)),
        turn,
      })
      between = 0
      at = stop
      continue
    }
    if (code === 126 && text.charCodeAt(at + 1) === 126) {
      struck = !struck && text.indexOf('~~', at + 2) - at < 200 && text.indexOf('~~', at + 2) > 0
      at += 2
      continue
    }
    if (code === 91) bracket = closes(text, ']', at, end)
    else if (code === 93) bracket = false
    else if (code === 40) aside = closes(text, ')', at, end)
    else if (code === 41) aside = false
    // "$~~850~~ [825] million": the sign belongs to either reading.
    else if (isCurrency(code) && isSet(text.charCodeAt(at + 1))) money = text[at] ?? ''
    between |= gapOf(text, at, code, words)
    at++
  }
  return words
}

const mostBracketed = 160

function closes(text: string, mark: string, at: number, end: number): boolean {
  const stop = Math.min(end, at + mostBracketed)
  for (let i = at + 1; i < stop; i++) if (text[i] === mark) return true
  return false
}

function gapOf(text: string, at: number, code: number, words: readonly Word[]): number {
  switch (code) {
    case 46: // .
      if (isEllipsis(text, at)) return gap.ellipsis
      return endsSentence(text, at, words) ? gap.sentence : 0
    case 8230: // …
      return gap.ellipsis
    case 63:
    case 33:
      return gap.sentence
    case 10:
      return text.charCodeAt(at + 1) === 10 ? gap.sentence : 0
    case 8212:
    case 8211:
      return gap.dash
    case 45:
      return text.charCodeAt(at + 1) === 45 || isBlank(text.charCodeAt(at + 1)) ? gap.dash : 0
    case 44:
    case 59:
    case 58:
      return gap.clause
    default:
      return 0
  }
}

// "..", "...", ". . ."
function isEllipsis(text: string, at: number): boolean {
  const dot = (i: number) => text.charCodeAt(i) === 46
  const spaced = (i: number, j: number) => isBlank(text.charCodeAt(i)) && dot(j)
  return dot(at + 1) || dot(at - 1) || spaced(at + 1, at + 2) || spaced(at - 1, at - 2)
}

function endsSentence(text: string, at: number, words: readonly Word[]): boolean {
  const last = words[words.length - 1]
  if (last === undefined || last.end !== at) return true
  if (last.form.length > 1 && !abbreviations.has(last.form)) return true
  if (last.form === 'i') return true
  // "the U.S. The next": a sentence may end on an abbreviation, but a title or an initial never ends one.
  return last.form.includes('.') && startsSentence(text, at + 1)
}

const openers = new Set(['the', 'we', 'i', 'it', 'he', 'she', 'they', 'this', 'that', 'but', 'and', 'so', 'in', 'you'])

function startsSentence(text: string, at: number): boolean {
  let from = at
  while (from < text.length && !isLetter(text.charCodeAt(from))) from++
  let to = from
  while (to < text.length && isLetter(text.charCodeAt(to))) to++
  const next = text.slice(from, to)
  return next !== next.toLowerCase() && openers.has(next.toLowerCase())
}

function isFragment(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== 45) return false
  const next = text.charCodeAt(end + 1)
  return next !== 45 && !isLetter(next) && !isDigit(next)
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from + 1
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || isDigit(code) || isMark(code)) at++
    else if (joins(text, at, code, end)) at += 2
    else break
  }
  // "U.S." keeps its last dot out of the word: "U.S" and "U.S." have one form.
  return at
}

function joins(text: string, at: number, code: number, end: number): boolean {
  if (at + 1 >= end) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (code === 39 || code === 8217) return isLetter(after) || (isDigit(after) && isDigit(before))
  if (code === 44) return isDigit(before) && isDigit(after) && isDigit(text.charCodeAt(at + 3))
  if (code !== 46) return false
  if (isDigit(before)) return isDigit(after)
  return isLetter(before) && isLetter(after) && single(text, at - 1, at - 2) && single(text, at + 1, at + 2)
}

function single(text: string, at: number, beside: number): boolean {
  return isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(beside))
}

/** The form of a word: what two spellings of the same word share whatever the case, accents and kind of apostrophe. */
export function formOf(raw: string): string {
  let plain = true
  for (let i = 0; i < raw.length && plain; i++) plain = raw.charCodeAt(i) < 128
  if (raw === 'US') return 'u.s'
  const lower = raw.toLowerCase()
  if (plain) return lower
  return lower
    .replace(/[’‘ʼ]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
}

function isWordCode(code: number, text: string, at: number): boolean {
  if (isLetter(code) || isDigit(code)) return true
  if (code === 37 || code === 38) return true // % &
  if (code === 39 || code === 8217) return startsClipped(text, at)
  return isCurrency(code) && isDigit(text.charCodeAt(at + 1))
}

function isCurrency(code: number): boolean {
  return code === 36 || code === 8364 || code === 163
}

function isSet(code: number): boolean {
  return code === 126 || code === 91
}

// "'em", "'cause", "'til": an apostrophe that begins a word, told from a quotation mark by the few words that have it.
function startsClipped(text: string, at: number): boolean {
  if (isLetter(text.charCodeAt(at - 1))) return false
  const next = text.slice(at + 1, at + 7).toLowerCase()
  for (const word of ['em', 'cause', 'til'])
    if (next.startsWith(word) && !isLetter(text.charCodeAt(at + 1 + word.length))) return true
  return false
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code >= 0xc0 && (code < 0x2000 ? code !== 0xd7 && code !== 0xf7 : code >= 0x2c00 && code < 0xfff0)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isMark(code: number): boolean {
  return code >= 0x300 && code < 0x370
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return isLetter(code) && letter !== letter.toLowerCase()
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 160 || Number.isNaN(code)
}
