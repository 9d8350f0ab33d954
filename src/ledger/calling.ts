import type { Reading } from '../schema/to-reading.ts'
import { calledWords, nameWords } from './entity.ts'
import { isOfOne, officesOf } from './office.ts'

type Source = Pick<
  Reading['sources'][number],
  'name' | 'kind' | 'number' | 'country' | 'affiliation' | 'roles' | 'aliases'
>

/** What a person is called in a doc, with offices, place and year: by these a short name is known for a fuller one. */
export type Calling = {
  /** Words of the name; a short form of a given name as the whole one. */
  readonly called: readonly string[]
  /** The words by which a shorter name may mean this one: the last, and what the doc itself calls the person by. */
  readonly short: readonly string[]
  readonly offices: readonly string[]
  /** Country, else body; empty where none is said. */
  readonly place: string
  readonly year: number
}

/** The calling of a source; null of one who is no single named person, or of whom no office or no year is known. */
export function callingOf(source: Source, published: string | null): Calling | null {
  const { name, kind, number, roles, country, affiliation, aliases } = source
  const year = Number(/^(\d{4})-/.exec(published ?? '')?.[1] ?? NaN)
  if (kind !== 'person' || name === null || (number !== null && number > 1) || Number.isNaN(year)) return null
  const called = calledWords(name)
  const last = called.at(-1)
  const offices = officesOf(roles)
  if (last === undefined || offices.length === 0) return null
  const others = aliases
    .map(nameWords)
    .flatMap((words) => (words.length === 1 && called.includes(words[0]!) ? words : []))
  return {
    called,
    short: [...new Set([last, ...others])],
    offices,
    place: nameWords(country ?? affiliation ?? '').join(' '),
    year,
  }
}

/** A calling that is held, with the key of the entity that its name makes by itself, if any. */
export type HeldCalling = Calling & { readonly n: number; readonly key: string | null }

/**
 * The calling whose person a calling means: the fullest of the names that hold its own, share an office in the same years and
 * do not speak of another place; null where these are names of several, or none. Depends on nothing but the callings held.
 */
export function meantBy(calling: HeldCalling, held: readonly HeldCalling[]): HeldCalling | null {
  const agreeing = held.filter((other) => other.key !== null && isShortOf(calling, other) && agree(calling, other))
  // "Biden" is a surname before it is the given name of a "Biden Tours".
  const last = calling.called.at(-1)
  const byLast = agreeing.filter(({ called }) => called.at(-1) === last)
  const fitting = byLast.length > 0 ? byLast : agreeing
  const [fullest, ...others] = fitting.toSorted((a, b) => b.called.length - a.called.length || compare(a.key!, b.key!))
  if (fullest === undefined) return null
  const isOne = others.every(({ called }) => isWithin(called, fullest.called))
  return isOne ? fullest : null
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** A name of one word is one by which the other doc itself would call its person; any other is a part of the fuller one, or the same. */
function isShortOf({ called }: Calling, other: Calling): boolean {
  if (called.length === 1) return other.called.length > 1 && other.short.includes(called[0]!)
  return isWithin(called, other.called)
}

/** Whether words stand in others in the same order. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  let at = 0
  for (const word of others) if (word === words[at]) at++
  return at === words.length
}

function agree(a: Calling, b: Calling): boolean {
  const apart = Math.abs(a.year - b.year)
  const same = isSamePlace(a.place, b.place)
  if (!same && a.place !== '' && b.place !== '') return false
  const isSame = same && a.place !== ''
  return a.offices.some(
    (office) => b.offices.includes(office) && (isOfOne(office) ? apart <= TERM : isSame && apart <= 1),
  )
}

/** So many years apart an office of one may still be held by the same person: shorter than most are held. */
const TERM = 3

/** "Israel" and "Israel National Security" are one place as far as two docs say. */
function isSamePlace(a: string, b: string): boolean {
  return a === b || a.split(' ').some((word) => word.length > 3 && b.split(' ').includes(word))
}
