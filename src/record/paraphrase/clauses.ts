import { gap } from '../words.ts'
import { lemmaOf } from './alike.ts'
import type { Taken } from './terms.ts'

const borders = set(
  'but because although though while whereas which who whom unless if until whether when as after before where',
)
const joiners = set(
  'and or but so which who because while as we i he she they it you there what the this these those then',
)
const negators = set('not no never nobody nothing neither nor cannot hardly nowhere')
/** Words that may turn a clause round without a negation: where one stands, nothing follows from there being none. */
const halfNegators = set(
  'without difficult impossible unable hard away instead rather refuse fail stop prevent avoid lack end cease decline only than except barely scarcely few little unlikely reject deny other',
)
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

const raisers = set('think believe expect want see anticipate plan plans intend')
const beforeSubject = set('no nobody nothing neither nor never')
const near = 6
const furthest = 14

/** The units before a place, in its clause, that turn its sense round; an even number of them leaves it as it is. */
export function turnedBy(taken: Taken, at: number): number[] {
  const { from } = clauseAt(taken, at)
  const by: number[] = []
  let reach = near
  for (let i = at - 1; i >= Math.max(from, at - furthest); i--) {
    const { key } = taken.units[i]!
    // "I don't think that …": the negation of the thinking is that of the thought; "no one …" is that of all that follows.
    if (raisers.has(key)) reach = furthest
    const reaches = at - i <= reach || beforeSubject.has(key) || (key === 'not' && taken.units[i + 1]?.key === 'a')
    if (reaches && (negates(taken, i) || turns(taken, i, at))) by.push(i)
  }
  // "pays no tax": the negation stands with the object.
  for (let i = at + 1; i <= at + 2 && i < taken.units.length; i++)
    if (afterVerb.has(taken.units[i]!.key) && negates(taken, i)) by.push(i)
  return by
}

const afterVerb = set('no nothing nobody neither')

function negates({ units }: Taken, i: number): boolean {
  const { key } = units[i]!
  const next = units[i + 1]?.key ?? ''
  if (!negators.has(key)) return false
  if (key === 'not' && softened.has(next)) return false
  if (key === 'no' && idle.has(next)) return false
  return !(next === 'fewer' || next === 'less' || (next === 'more' && units[i + 2]?.key === 'than'))
}

const softened = set('only just simply necessarily')
/** Words after which a "no" negates nothing: "no doubt". */
export const idle = set('doubt question matter less')

// "fails to pay", "refused the call", "stop the plan from …": the verb turns what it governs right after it.
function turns({ units, words }: Taken, i: number, at: number): boolean {
  if (!turners.has(lemmaOf(words[units[i]!.from]?.form ?? ''))) return false
  return units[i + 1]?.key === 'to' && at - i <= 3
}

/** Whether the clause around a place has a word that may turn it round without a negation: "without", "refused to". */
export function mayBeTurned(taken: Taken, at: number): boolean {
  const clause = clauseAt(taken, at)
  for (let i = Math.max(clause.from, at - near); i < Math.min(clause.to, at + near); i++) {
    const { key, from: word } = taken.units[i]!
    if (halfNegators.has(key) || halfNegators.has(lemmaOf(taken.words[word]?.form ?? key))) return true
  }
  return false
}

/** Whether anything in the clause around a place turns its sense round. */
export function isTurnedAround(taken: Taken, at: number): boolean {
  const { from, to } = clauseAt(taken, at)
  for (let i = from; i < to; i++) if (negates(taken, i)) return true
  return false
}

/** A unit of a clause that is the opposite of a word by its beginning ("able", "unable"); null where there is none. */
export function oppositeIn(taken: Taken, lemma: string, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const other = lemmaOf(taken.words[taken.units[i]?.from ?? 0]?.form ?? '')
    if (isUnOf(lemma, other)) return i
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
