import { areAlike } from '../wording/words.ts'
import { quantitiesOf, type Quantity } from './quantity.ts'
import type { Word } from '../wording/words.ts'

/** Two quantities of the same thing and how they stand: apart, alike, or one inside the other. */
export type AmountPair = {
  readonly a: Quantity
  readonly b: Quantity
  readonly stand: 'apart' | 'alike' | 'tighter' | 'looser'
  /** Share of the nearer words that both have. */
  readonly fit: number
}

const REACH = 6

/** The quantities of two sides that measure the same: of one kind, the best fitting neighbours first. */
export function amountsOf(a: readonly Word[], b: readonly Word[]): AmountPair[] {
  const left = quantitiesOf(a).slice(0, 12)
  const right = quantitiesOf(b).slice(0, 12)
  const fits = left.flatMap((x) =>
    right
      .filter((y) => x.kind === y.kind || isLoose(x, y) || isLoose(y, x))
      .map((y) => ({ a: x, b: y, fit: fitOf(around(a, x), around(b, y)), stand: standOf(x, y) })),
  )
  const rank = ({ fit, stand }: AmountPair): number => fit + (stand === 'apart' ? 0 : 0.4)
  fits.sort((x, y) => rank(y) - rank(x))
  const used = new Set<Quantity>()
  const found: AmountPair[] = []
  for (const one of fits) {
    if (used.has(one.a) || used.has(one.b)) continue
    used.add(one.a)
    used.add(one.b)
    found.push(one)
  }
  return found
}

// "billions" may be money, "thousands" people.
function isLoose(vague: Quantity, other: Quantity): boolean {
  return vague.form === 'vague' && other.form !== 'vague' && other.kind === 'money'
}

function around(words: readonly Word[], { from, to }: Quantity): readonly Word[] {
  return [...words.slice(Math.max(0, from - REACH), from), ...words.slice(to + 1, to + 1 + REACH)].filter(
    ({ isFull }) => isFull,
  )
}

function fitOf(a: readonly Word[], b: readonly Word[]): number {
  const size = Math.min(a.length, b.length)
  if (size === 0) return 0.5
  return a.filter((x) => b.some((y) => x.stem === y.stem || areAlike(x.stem, y.stem))).length / size
}

// "several" under an exact thirty says less and not otherwise.
function isVagueBelow(vague: Quantity, other: Quantity): boolean {
  return vague.form === 'vague' && other.form !== 'vague' && vague.value !== other.value && vague.high < other.low
}

function standOf(a: Quantity, b: Quantity): AmountPair['stand'] {
  if (isVagueBelow(b, a)) return 'tighter'
  if (isVagueBelow(a, b)) return 'looser'
  if (a.high < b.low * 0.97 || b.high < a.low * 0.97) return 'apart'
  if (a.form === 'vague' || b.form === 'vague')
    return a.form === b.form ? 'alike' : b.form === 'vague' ? 'tighter' : 'looser'
  const gap = Math.abs(a.value - b.value) / Math.max(a.value, b.value, 1e-9)
  const isBoundOnly = (a.form === 'bound') !== (b.form === 'bound')
  if (gap < 0.05 || (gap <= 0.25 && !(isBoundOnly && (a.form === 'exact' || b.form === 'exact')))) return 'alike'
  if (a.form === 'bound' && b.form === 'bound') return isInside(a, b) ? 'tighter' : isInside(b, a) ? 'looser' : 'alike'
  if (isInside(a, b) && b.form === 'bound') return 'tighter'
  return isInside(b, a) && a.form === 'bound' ? 'looser' : 'alike'
}

function isInside(a: Quantity, b: Quantity): boolean {
  return a.low >= b.low * 0.97 && a.high <= b.high * 1.03
}
