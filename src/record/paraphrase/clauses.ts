import { gap } from '../words.ts'
import { lemmaOf, opposed } from './alike.ts'
import type { Taken } from './terms.ts'

const borders = set('but because although though while whereas which who whom unless if until whether')
const joiners = set('and or but so which who because while as we i he she they it you there what')
const negators = set('not no never none nobody nothing neither nor cannot hardly nowhere')
/** Verbs that turn round what they govern: who fails, refuses or declines to do a thing does not do it. */
const turners = set(
  'fail refuse deny decline avoid prevent stop block reject forbid forswear abandon drop halt lack dismiss cancel unable unwilling false untrue',
)

/** The clause around a unit, `from` to `to` (half open): as far as no conjunction, dash or comma before a new subject parts it. */
export function clauseAt(taken: Taken, at: number): { readonly from: number; readonly to: number } {
  let from = at
  while (from > 0 && !isBorder(taken, from)) from--
  let to = at + 1
  while (to < taken.units.length && !isBorder(taken, to)) to++
  return { from, to }
}

/** Whether a new clause begins at a unit. */
function isBorder({ units, words }: Taken, i: number): boolean {
  const unit = units[i]!
  const between = words[unit.from]?.gap ?? 0
  if (borders.has(unit.key)) return true
  if ((between & (gap.sentence | gap.dash | gap.turn)) !== 0) return true
  return (between & gap.clause) !== 0 && joiners.has(unit.key)
}

const furthestBack = 12

/** The units before a place, in its clause, that turn its sense round; an even number of them leaves it as it is. */
export function turnedBy(taken: Taken, at: number): number[] {
  const { from } = clauseAt(taken, at)
  const by: number[] = []
  for (let i = at - 1; i >= Math.max(from, at - furthestBack); i--) if (turnsAt(taken, i)) by.push(i)
  // "I don't think that …": the negation of the thinking is that of the thought.
  return by
}

/** Whether the word at a unit turns round what follows it. */
export function turnsAt({ units, words }: Taken, i: number): boolean {
  const { key, from } = units[i]!
  const next = units[i + 1]?.key
  if (key === 'not' && (next === 'only' || next === 'just' || next === 'simply')) return false
  if (key === 'no' && (next === 'doubt' || next === 'question' || next === 'matter')) return false
  if (negators.has(key)) return true
  if ((key === 'rather' && next === 'than') || (key === 'instead' && next === 'of')) return true
  return turners.has(lemmaOf(words[from]?.form ?? key))
}

/** A unit of a clause that is the opposite of a word; null where there is none. */
export function oppositeIn(taken: Taken, lemma: string, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const form = taken.words[taken.units[i]?.from ?? 0]?.form ?? ''
    const other = lemmaOf(form)
    if (opposed(lemma, other) || opposed(lemma, form) || isUnOf(lemma, other)) return i
  }
  return null
}

// "vaccinated" and "unvaccinated", "effective" and "ineffective".
function isUnOf(one: string, other: string): boolean {
  return prefixes.some((prefix) => one === prefix + other || other === prefix + one)
}

const prefixes = ['un', 'in', 'im', 'dis', 'non']

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
