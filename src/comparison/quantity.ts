import type { Span } from '../span.ts'
import type { Word } from '../wording/words.ts'
import { ABOUT, OVER, SCALES, SHARES, SKIPPED, SMALL, TENS, TIMES, UNDER, VAGUE } from './number-words.ts'

/** A quantity with its bounds: what its words allow, and what they lead one to expect. */
export type Quantity = {
  readonly spans: readonly Span[]
  /** Numbers of the words that make it, first and last. */
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  /** The value that the words are built on. */
  readonly value: number
  readonly form: 'exact' | 'about' | 'bound' | 'vague'
  readonly kind: 'money' | 'share' | 'count' | 'times'
}

/** The quantities of a text, in order: digits and words with their scales, bounds and vague words; years and days are none. */
export function quantitiesOf(words: readonly Word[]): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < words.length; at++) {
    const one = rangeAt(words, at) ?? numberAt(words, at) ?? vagueAt(words, at)
    if (one === null) continue
    found.push(one)
    at = one.to
  }
  return found
}

function rangeAt(words: readonly Word[], at: number): Quantity | null {
  if (words[at]?.lower !== 'between') return null
  const first = plainAt(words, at + 1)
  if (first === null || words[first.to + 1]?.lower !== 'and') return null
  const second = plainAt(words, first.to + 2)
  if (second === null) return null
  const end = withUnit(words, second.to)
  return make(
    words,
    { from: at, to: end.to },
    { low: first.value, high: second.value, value: second.value, form: 'about', kind: end.kind ?? second.kind },
  )
}

function numberAt(words: readonly Word[], at: number): Quantity | null {
  const plain = plainAt(words, at)
  if (plain === null || isDate(words, at, plain)) return null
  const end = withUnit(words, plain.to)
  const kind = end.kind ?? plain.kind
  const ratio = ratioAt(words, plain, end.to)
  const bound = boundBefore(words, at)
  const { value, to } = ratio ?? { value: plain.value, to: end.to }
  const span = { from: bound.from, to }
  const known = { value, kind: ratio === null ? kind : ('share' as const) }
  if (bound.form === 'over') return make(words, span, { ...known, low: value, high: Infinity, form: 'bound' })
  if (bound.form === 'under') return make(words, span, { ...known, low: 0, high: value, form: 'bound' })
  if (bound.form === 'about') return make(words, span, { ...known, low: value * 0.9, high: value * 1.1, form: 'about' })
  return make(words, span, { ...known, low: value * 0.995, high: value * 1.005, form: 'exact' })
}

function vagueAt(words: readonly Word[], at: number): Quantity | null {
  const word = words[at]!.lower
  const often = timesAt(words, at)
  if (often !== null) return often
  const share = SHARES.get(word)
  if (
    share !== undefined &&
    words[at - 1]?.lower !== 'the' &&
    !(word === 'quarter' && words[at - 1]?.lower === 'second')
  ) {
    const times =
      word !== 'half' && words[at - 1]?.lower === 'two'
        ? 2
        : word === 'quarter' && words[at - 1]?.lower === 'three'
          ? 3
          : 1
    const bound = boundBefore(words, times > 1 ? at - 1 : at)
    const value = share[0] * times
    const low = bound.form === 'under' ? 0 : bound.form === 'over' ? value : value * 0.9
    const high = bound.form === 'over' ? 100 : bound.form === 'under' ? value : value * 1.1
    return make(words, { from: bound.from, to: at }, { low, high, value, form: 'about', kind: 'share' })
  }
  const range = VAGUE.get(word)
  if (range === undefined) return null
  const scale = SCALES.get(words[at + 1]?.lower ?? '')
  if (scale !== undefined && scale >= 100) {
    const [low, high] = [range[0] * scale, Math.min(range[1], 10) * scale]
    return make(words, { from: at, to: at + 1 }, { low, high, value: low, form: 'vague', kind: 'count' })
  }
  const tens = word !== 'dozens' && words[at - 2]?.lower === 'tens' && words[at - 1]?.lower === 'of' ? 10 : 1
  const hundreds = words[at - 2]?.lower === 'hundreds' && words[at - 1]?.lower === 'of' ? 100 : 1
  const by = tens * hundreds
  return make(
    words,
    { from: by > 1 ? at - 2 : at, to: at },
    {
      low: range[0] * by,
      high: range[1] * by,
      value: range[0] * by,
      form: 'vague',
      kind: 'count',
    },
  )
}

// "twice", "more than once"; "at once" and "once again" count nothing.
function timesAt(words: readonly Word[], at: number): Quantity | null {
  const value = TIMES.get(words[at]!.lower)
  const next = words[at + 1]
  if (value === undefined || words[at - 1]?.lower === 'at') return null
  if (value === 1 && !(at === words.length - 1 || /^(?:since|in|this|last|a)$/.test(next!.lower))) return null
  if (next !== undefined && (next.lower === 'as' || next.lower === 'the')) return null
  const { form, from } = boundBefore(words, at)
  const low = form === 'over' ? value + 1 : form === 'under' ? 0 : value
  const high = form === 'over' ? Infinity : value
  return make(words, { from, to: at }, { low, high, value, form: form === null ? 'exact' : 'bound', kind: 'times' })
}

type Plain = { readonly from: number; readonly to: number; readonly value: number; readonly kind: Quantity['kind'] }

/** A number with its scales: "1.1 billion", "three hundred", "$14". */
function plainAt(words: readonly Word[], at: number): Plain | null {
  const first = words[at]
  if (first === undefined) return null
  const digits = /^([$€£]?)(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(first.lower)
  let value =
    digits === null ? (SMALL.get(first.lower) ?? compound(first.lower)) : Number(digits[2]!.replaceAll(',', ''))
  if (value === null || (digits === null && first.lower === 'one' && !SCALES.has(words[at + 1]?.lower ?? ''))) {
    if (first.lower !== 'a' || !SCALES.has(words[at + 1]?.lower ?? '')) return null
    value = 1
  }
  let to = at
  for (;;) {
    const next = words[to + 1]?.lower ?? ''
    const scale = SCALES.get(next) ?? (next === 'dozen' ? 12 : undefined)
    if (scale !== undefined) value *= scale
    else break
    to++
  }
  const kind = digits?.[1] ? 'money' : digits?.[3] ? 'share' : 'count'
  return { from: at, to, value, kind }
}

function compound(word: string): number | null {
  const ten = TENS.get(word)
  if (ten !== undefined) return ten
  const [tens, unit] = word.split('-')
  const value = (TENS.get(tens ?? '') ?? Number.NaN) + (SMALL.get(unit ?? '') ?? Number.NaN)
  return Number.isNaN(value) ? null : value
}

function withUnit(words: readonly Word[], to: number): { readonly to: number; readonly kind: Quantity['kind'] | null } {
  const next = words[to + 1]?.lower ?? ''
  if (next === 'percent' || next === 'percentage') return { to: to + 1, kind: 'share' }
  if (/^(?:dollars?|euros?|pounds?|bucks?|cents?)$/.test(next)) return { to: to + 1, kind: 'money' }
  if (next === 'times') return { to: to + 1, kind: 'times' }
  return { to, kind: null }
}

// "seven in ten", "two out of three"
function ratioAt(
  words: readonly Word[],
  plain: Plain,
  end: number,
): { readonly value: number; readonly to: number } | null {
  if (end !== plain.to || plain.value > 99) return null
  const joins =
    words[end + 1]?.lower === 'in' ? 1 : words[end + 1]?.lower === 'out' && words[end + 2]?.lower === 'of' ? 2 : 0
  const whole = joins === 0 ? null : plainAt(words, end + joins + 1)
  if (
    whole === null ||
    whole.value <= plain.value ||
    whole.value > 100 ||
    !/^(?:ten|100|10|hundred|three|four|five|a)$/.test(words[whole.from]!.lower)
  )
    return null
  return { value: (100 * plain.value) / whole.value, to: whole.to }
}

function isDate(words: readonly Word[], at: number, plain: Plain): boolean {
  const { raw } = words[at]!
  const before = words[at - 1]?.lower ?? ''
  const isYear = /^(?:19|20)\d\d$/.test(raw) && plain.to === at
  return isYear || MONTHS.has(before) || MONTHS.has(words[at + 1]?.lower ?? '') || before === 'title'
}

/** The months by their names in lower case. */
export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

type Bound = { readonly form: 'over' | 'under' | 'about' | null; readonly from: number }

function boundBefore(words: readonly Word[], at: number): Bound {
  let i = at - 1
  while (i >= 0 && SKIPPED.has(words[i]!.lower)) i--
  const word = words[i]?.lower ?? ''
  const before = words[i - 1]?.lower ?? ''
  const isNo = before === 'no' || before === 'not'
  if (word === 'than') {
    const isMore = before === 'more' || before === 'higher' || before === 'greater'
    const denied = words[i - 2]?.lower === 'no' || words[i - 2]?.lower === 'not'
    const from = denied ? i - 2 : i - 1
    if (isMore) return { form: denied ? 'under' : 'over', from }
    if (before === 'fewer' || before === 'less' || before === 'lower') return { form: denied ? 'over' : 'under', from }
  }
  if (word === 'least' && before === 'at') return { form: 'over', from: i - 1 }
  if (word === 'most' && before === 'at') return { form: 'under', from: i - 1 }
  if (word === 'to' && before === 'up') return { form: 'under', from: i - 1 }
  if (OVER.has(word)) return { form: isNo ? 'under' : 'over', from: isNo ? i - 1 : i }
  if (UNDER.has(word)) return { form: isNo ? 'over' : 'under', from: isNo ? i - 1 : i }
  if (ABOUT.has(word)) return { form: 'about', from: i }
  if (word === 'to' && before === 'close') return { form: 'about', from: i - 1 }
  return { form: null, from: at }
}

type Made = Omit<Quantity, 'spans' | 'from' | 'to'>

function make(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  made: Made,
): Quantity {
  return { ...made, from, to, spans: [{ start: words[from]!.start, end: words[to]!.end }] }
}
