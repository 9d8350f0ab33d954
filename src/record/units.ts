import { britishStems, carriers, contractions, shortForms } from './lexicon.ts'
import { numberAt, ordinalAt } from './numbers.ts'
import type { Word } from './words.ts'

/**
 * What is compared: a word, half of a contraction, or a number of several words. Units with one `key` (or `other` key)
 * mean the same; with one `form` too they are the same words.
 */
export type Unit = {
  readonly key: string
  readonly other: string | null
  readonly form: string
  /** The words it stands for, `from` to `to` (half open). */
  readonly from: number
  readonly to: number
}

/** The units of a run of words: contractions taken apart, numbers put together, spellings made one. */
export function unitsOf(words: readonly Word[]): Unit[] {
  const units: Unit[] = []
  const forms = words.map((word) => word.form)
  for (let i = 0; i < words.length;) i += push(units, words, forms, i)
  return units
}

/** Whether two units mean the same. */
export function sameKey(a: Unit, b: Unit): boolean {
  return a.key === b.key || (a.other !== null && a.other === b.key) || (b.other !== null && b.other === a.key)
}

/** Whether a unit is a number. */
export function isNumber(unit: Unit): boolean {
  return unit.key.startsWith('#') || unit.key.startsWith('ordinal ')
}

// Most words are neither a number nor a contraction: their key is looked up once and kept.
const plainKeys = new Map<string, string | null>()
const mostKept = 100_000

function plainKey(form: string): string | null {
  const held = plainKeys.get(form)
  if (held !== undefined) return held
  const special = /[\d$€£%']/.test(form) || contractions.has(form) || form === 'per' || form === 'u.s' || form === 'us'
  const key = special || numberAt([form], 0) !== null || ordinalAt([form], 0) !== null ? null : keyOf(form)
  if (plainKeys.size < mostKept) plainKeys.set(form, key)
  return key
}

function push(units: Unit[], words: readonly Word[], forms: readonly string[], at: number): number {
  const form = forms[at] as string
  const plain = plainKey(form)
  if (plain !== null) {
    units.push({ key: plain, other: null, form, from: at, to: at + 1 })
    return 1
  }
  return pushSpecial(units, words, forms, at)
}

function pushSpecial(units: Unit[], words: readonly Word[], forms: readonly string[], at: number): number {
  const form = forms[at] as string
  const add = (key: string, other: string | null = null, shown = form, to = at + 1) =>
    units.push({ key, other, form: shown, from: at, to })
  // "US$60 billion": the letters only say whose dollars.
  if (
    (form === 'u.s' || form === 'us') &&
    (forms[at + 1] ?? '').startsWith('$') &&
    words[at]?.end === words[at + 1]?.start
  )
    return 1
  const ordinal = ordinalAt(forms, at)
  if (ordinal !== null && (ordinal.words === 1 || hyphened(words, at))) {
    const shown = forms.slice(at, at + ordinal.words).join(' ')
    add(`ordinal ${ordinal.value}`, /^\d/.test(form) ? `#${ordinal.value}` : null, shown, at + ordinal.words)
    return ordinal.words
  }
  const number = numberAt(forms, at)
  if (number !== null) return pushNumber(units, forms, at, number)
  if (form === 'per' && forms[at + 1] === 'cent') {
    add('%', null, 'per cent', at + 2)
    return 2
  } else pushWord(form, add)
  return 1
}

function pushNumber(
  units: Unit[],
  forms: readonly string[],
  at: number,
  number: { value: number; words: number; money: boolean },
): number {
  const to = at + number.words
  const form = forms.slice(at, to).join(' ')
  units.push({ key: `#${number.value}`, other: null, form, from: at, to })
  if (number.money && !/^dollars?$/.test(forms[to] ?? ''))
    units.push({ key: '$', other: null, form: `${form} $`, from: at, to })
  return number.words
}

// "twenty-first", "75-th": one sign between them.
function hyphened(words: readonly Word[], at: number): boolean {
  return (words[at]?.end ?? 0) + 1 === words[at + 1]?.start
}

type Add = (key: string, other?: string | null, shown?: string) => void

function pushWord(form: string, add: Add): void {
  const whole = contractions.get(form)
  if (whole !== undefined) {
    whole.forEach((key, i) => add(key, null, whole.length > 1 ? `${form} ${i}` : form))
    return
  }
  const at = form.lastIndexOf("'")
  if (at > 0 && pushContraction(form, at, add)) return
  add(keyOf(form))
}

function pushContraction(form: string, at: number, add: Add): boolean {
  const ending = form.slice(at)
  const stem = form.slice(0, at)
  if (ending === "'t" && stem.endsWith('n')) return both(form, stem.slice(0, -1), 'not', null, add)
  if (ending === "'re") return both(form, stem, 'are', 'were', add)
  if (ending === "'ve") return both(form, stem, 'have', null, add)
  if (ending === "'ll") return both(form, stem, 'will', null, add)
  if (ending === "'m") return both(form, stem, 'am', null, add)
  if (ending === "'d") return both(form, stem, 'would', 'had', add)
  if (ending === "'s" && carriers.has(stem)) return both(form, stem, 'is', 'has', add)
  return false
}

function both(form: string, stem: string, key: string, other: string | null, add: Add): boolean {
  add(keyOf(stem), null, `${form} 0`)
  add(key, other, `${form} 1`)
  return true
}

/** The key of a form: its spelling made American, its short form long, its dots gone. */
export function keyOf(form: string): string {
  return form.endsWith("'s") ? `${spelled(form.slice(0, -2))}'s` : spelled(form)
}

function spelled(form: string): string {
  const long = shortForms.get(form) ?? form
  if (long.includes('.') && long !== 'u.s') return long.replaceAll('.', '')
  if (long.length < 5) return long
  const ized = long.replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1').replace(/ys(e|ed|es|ing)$/, 'yz$1')
  for (const [british, american] of britishStems)
    if (ized.startsWith(british)) return american + ized.slice(british.length)
  return ized
}
