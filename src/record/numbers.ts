const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i] as const),
)
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
)
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])
// "41m", "$2k", "3bn": the short scale written at a figure, as newspapers set it.
const shortScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
])
const ordinals = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, i) => [word, (i + 2) * 10] as const),
])

/** A number that some words spell, how many words it takes, and whether it is money. */
export type Spelled = { readonly value: number; readonly words: number; readonly money: boolean }

/** The number that begins at `forms[at]` ("60", "$1.1 billion", "one hundred and twenty"); null where none does. */
export function numberAt(forms: readonly string[], at: number): Spelled | null {
  const first = forms[at] ?? ''
  const money = /^[$€£]/.test(first)
  let total = 0
  let part = partAt(first)
  if (part === null) return null
  let n = 1
  for (;;) {
    const next = forms[at + n] ?? ''
    const before = forms[at + n - 1] ?? ''
    const wordy = smallAt(before) !== null || scales.has(before)
    const scale = scales.get(next) ?? (n === 1 && isFigure(first) && next !== 't' ? shortScales.get(next) : undefined)
    if (scale !== undefined && scale > (scales.get(before) ?? 0)) {
      if (scale > 100) [total, part] = [total + part * scale, 0]
      else part *= scale
      n++
    } else if (next === 'and' && part >= 100 && wordy && fits(total, part, smallAt(forms[at + n + 1] ?? ''))) n++
    else if ((wordy || before === 'and') && fits(total, part, smallAt(next))) {
      part += smallAt(next) ?? 0
      n++
    } else if (wordy && isYear(part, total, next, forms[at + n + 1])) return year(part, forms, at, n)
    else break
  }
  return { value: round(total + part), words: n, money }
}

/** The ordinal that begins at `forms[at]` and how many words it takes: 7 for "7th", "seventh", 21 for "twenty first". */
export function ordinalAt(forms: readonly string[], at: number): { value: number; words: number } | null {
  const form = forms[at] ?? ''
  const next = forms[at + 1] ?? ''
  const spelled = ordinals.get(form)
  if (spelled !== undefined) return { value: spelled, words: 1 }
  const [, digits] = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(form) ?? []
  if (digits !== undefined) return { value: Number(digits), words: 1 }
  if (/^\d{1,4}$/.test(form) && /^(?:st|nd|rd|th)$/.test(next)) return { value: Number(form), words: 2 }
  const [ten, unit] = [tens.get(form), ordinals.get(next)]
  return ten !== undefined && unit !== undefined && unit < 10 ? { value: ten + unit, words: 2 } : null
}

function partAt(form: string): number | null {
  const spelled = smallAt(form) ?? scales.get(form)
  if (spelled !== undefined) return form === 'dozen' ? null : spelled
  const [, figure, scale] = /^[$€£]?(\d[\d,]{0,20}(?:\.\d{1,15})?)([a-z]{0,3})$/.exec(form) ?? []
  const times = scale === undefined || scale === '' ? 1 : shortScales.get(scale)
  const plain = figure?.replace(/,/g, '') ?? ''
  return plain === '' || times === undefined || plain.length >= 16 ? null : round(Number(plain) * times)
}

function isFigure(form: string): boolean {
  return /^[$€£]?\d[\d,.]*$/.test(form)
}

function smallAt(form: string): number | null {
  return small.get(form) ?? tens.get(form) ?? null
}

// "twenty four", "hundred twenty", "million two hundred": a smaller number may follow a rounder one.
function fits(total: number, part: number, next: number | null): boolean {
  if (next === null) return false
  if (part === 0) return total > 0
  if (part >= 100) return part % 100 === 0
  return part >= 20 && part % 10 === 0 && next > 0 && next < 10
}

function isYear(part: number, total: number, next: string, after: string | undefined): boolean {
  return (
    total === 0 &&
    (part === 19 || part === 20) &&
    (tens.has(next) || (small.get(next) ?? 0) >= 10) &&
    !scales.has(after ?? '')
  )
}

function year(part: number, forms: readonly string[], at: number, n: number): Spelled {
  const decade = smallAt(forms[at + n] ?? '') ?? 0
  const unit = smallAt(forms[at + n + 1] ?? '')
  const ends = decade >= 20 && unit !== null && unit > 0 && unit < 10
  return { value: part * 100 + decade + (ends ? unit : 0), words: n + (ends ? 2 : 1), money: false }
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
