import { lemmaOf } from './alike.ts'
import { calendarWords } from './grammar.ts'
import type { Taken, Term } from './terms.ts'

/** An amount as a text puts it: what the number may be at least and at most, and what is counted. */
export type Amount = {
  readonly low: number
  readonly high: number
  readonly value: number
  readonly kind: 'share' | 'money' | 'count' | 'year' | 'rank'
  /** Whether the text says that it is not exact: "about", "nearly", "close to". */
  readonly loose: boolean
  /** The words right after it, as they stand in a dictionary: what is counted. */
  readonly of: readonly string[]
  /** Its units in the text, `from` to `to` (half open), bounds and fractions included. */
  readonly from: number
  readonly to: number
}

const fractions = new Map([
  ['half', 50],
  ['halves', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
])
const least = [
  ['more', 'than'],
  ['at', 'least'],
  ['over'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['not', 'less', 'than'],
  ['above'],
  ['upwards', 'of'],
  ['exceeding'],
]
const most = [
  ['fewer', 'than'],
  ['less', 'than'],
  ['up', 'to'],
  ['at', 'most'],
  ['no', 'more', 'than'],
  ['under'],
  ['below'],
]
const about = new Set(
  'about around some roughly approximately nearly almost close approaching just like maybe perhaps near'.split(' '),
)

/** The amounts of a text, in order; those that are part of a fraction are one. */
export function amountsOf(taken: Taken): Amount[] {
  const known = kept.get(taken)
  if (known !== undefined) return known
  const amounts: Amount[] = []
  for (const term of taken.terms) {
    if (term.kind !== 'number' || (amounts.at(-1)?.to ?? 0) > term.from) continue
    amounts.push(bounded(taken, amountAt(taken, term)))
  }
  halves(taken, amounts)
  kept.set(taken, amounts)
  return amounts
}

const kept = new WeakMap<Taken, Amount[]>()

/** Whether two numbers say the same to a reader: equal, one a rounding of the other, or inside the bounds that one sets. */
export function sameAmount(one: Taken, a: Term, other: Taken, b: Term): boolean {
  const [x, y] = [amountWith(one, a), amountWith(other, b)]
  return x !== null && y !== null && agrees(x, y)
}

/** The amount of a text that a number term is part of. */
export function amountWith(taken: Taken, term: Term): Amount | null {
  return amountsOf(taken).find(({ from, to }) => from <= term.from && term.from < to) ?? null
}

/** Whether what one side says is so may be said as the other side says it. */
export function agrees(said: Amount, held: Amount): boolean {
  if (!sameKind(said, held)) return false
  if (said.value === held.value) return true
  if (said.kind === 'year' || said.kind === 'rank') return false
  const isRounded = Math.abs(said.value - held.value) <= tolerance(said, held) * Math.max(said.value, held.value)
  if (isRounded) return true
  if (said.high === Infinity || said.low === -Infinity)
    return (
      held.value >= said.low &&
      held.value <= said.high &&
      held.value <= said.value * 1.35 &&
      held.value >= said.value * 0.65
    )
  return false
}

function tolerance(said: Amount, held: Amount): number {
  if (said.loose || held.loose) return said.value > 10 ? 0.1 : 0.05
  return said.value > 100 ? 0.02 : said.kind === 'share' ? 0.03 : 0.005
}

/** Whether both cannot be true of one thing: another value, outside the bounds that either sets. */
export function excludes(said: Amount, held: Amount): boolean {
  if (agrees(said, held)) return false
  const inside = (one: Amount, other: Amount) =>
    one.low !== one.high && other.value >= one.low && other.value <= one.high
  return !inside(said, held) && !inside(held, said)
}

/** Whether two amounts can be held against each other at all: shares against shares, money against money. */
export function sameKind(a: Amount, b: Amount): boolean {
  return a.kind === b.kind
}

function unitKey({ units }: Taken, i: number): string {
  return units[i]?.key ?? ''
}

function amountAt(taken: Taken, term: Term): Amount {
  const { from } = term
  const key = unitKey(taken, from)
  const isRank = key.startsWith('ordinal ')
  const value = Number(key.replace(/^(?:#|ordinal )/, ''))
  const next = unitKey(taken, from + 1)
  const make = (kind: Amount['kind'], size: number, to: number): Amount => ({
    low: size,
    high: size,
    value: size,
    kind,
    loose: false,
    of: countedFrom(taken, to),
    from,
    to,
  })
  const share = shareAt(taken, from, value)
  if (share !== null) return { ...make('share', share.value, share.to), from: share.from }
  if (next === '%') return make('share', value, from + 2)
  if (next === '$') return make('money', value, from + 2)
  if (isRank || isDate(taken, from)) return make('rank', value, from + 1)
  const isYear = value >= 1900 && value <= 2100 && Number.isInteger(value) && countedFrom(taken, from + 1).length === 0
  return make(isYear ? 'year' : 'count', value, from + 1)
}

// "29 June", "July 4", "45,000 years ago": no amount of anything.
function isDate(taken: Taken, from: number): boolean {
  const [before, next, after] = [unitKey(taken, from - 1), unitKey(taken, from + 1), unitKey(taken, from + 2)]
  return calendarWords.has(before) || calendarWords.has(next) || after === 'ago' || next === 'ago'
}

/** "seven in ten", "one out of six", "two thirds", "a tenth": a share in hundredths. */
function shareAt(taken: Taken, from: number, value: number): { value: number; from: number; to: number } | null {
  const number = (i: number) => (unitKey(taken, i).startsWith('#') ? Number(unitKey(taken, i).slice(1)) : null)
  const next = unitKey(taken, from + 1)
  const after = next === 'out' && unitKey(taken, from + 2) === 'of' ? from + 3 : next === 'in' ? from + 2 : null
  const whole = after === null ? null : number(after)
  if (after !== null && whole !== null && whole > value && value >= 1 && whole <= 100 && Number.isInteger(value))
    return { value: (100 * value) / whole, from, to: after + 1 }
  const form = taken.units[from]?.form ?? ''
  if (
    unitKey(taken, from).startsWith('ordinal ') &&
    fractions.has(form) &&
    ['a', 'one'].includes(unitKey(taken, from - 1)) &&
    isPartOf(taken, from + 1)
  )
    return { value: fractions.get(form) as number, from: from - 1, to: from + 1 }
  const part = fractions.get(taken.units[from + 1]?.form ?? '')
  if (part !== undefined && value >= 1 && value < 10 && part < 50)
    return { value: Math.min(100, value * part), from, to: from + 2 }
  return null
}

function isPartOf(taken: Taken, i: number): boolean {
  return unitKey(taken, i) === 'of'
}

const furthestCounted = 4

function countedFrom(taken: Taken, from: number): string[] {
  const of: string[] = []
  for (let i = from; i < from + furthestCounted && i < taken.units.length; i++) {
    const unit = taken.units[i]!
    const word = taken.words[unit.from]!
    if ((word.gap & 0b11111) !== 0 || unit.key.startsWith('#')) break
    if (stops.has(unit.key)) break
    if (passed.has(unit.key)) continue
    of.push(lemmaOf(word.form))
  }
  return of
}

const stops = new Set(
  'less fewer than already now in on at by for from with to and or but is are was were have has had will would that who which per as when while because'.split(
    ' ',
  ),
)
const passed = new Set('of the a an these those our their more other new % $'.split(' '))

function bounded(taken: Taken, amount: Amount): Amount {
  const before = (n: number) => taken.units.slice(Math.max(0, amount.from - n), amount.from).map(({ key }) => key)
  const ends = (words: readonly string[]) => words.every((word, i) => before(words.length)[i] === word)
  const isMost = most.find(ends)
  const isLeast = least.find(ends)
  const loose = before(2).some((key) => about.has(key))
  if (isLeast !== undefined && (isMost === undefined || isLeast.length > isMost.length))
    return { ...amount, high: Infinity, loose, from: amount.from - isLeast.length }
  if (isMost !== undefined) return { ...amount, low: -Infinity, loose, from: amount.from - isMost.length }
  return { ...amount, loose }
}

// "half of the states", "a quarter", "a dozen": amounts without a number word.
function halves(taken: Taken, amounts: Amount[]): void {
  taken.units.forEach(({ key }, i) => {
    const share = key === 'half' ? 50 : key === 'quarter' && unitKey(taken, i + 1) === 'of' ? 25 : null
    const isDozen = key === 'dozen'
    if ((share === null && !isDozen) || amounts.some(({ from, to }) => from <= i && i < to)) return
    if (share === 50 && /^(?:hour|year|mile|time)/.test(unitKey(taken, i + 2))) return
    const size = share ?? 12
    const amount: Amount = {
      low: size,
      high: size,
      value: size,
      kind: share === null ? 'count' : 'share',
      loose: true,
      of: countedFrom(taken, i + 1),
      from: i,
      to: i + 1,
    }
    amounts.push(bounded(taken, amount))
  })
}
