import { countryOf } from '../../source/who-said.ts'
import type { Span } from '../../span.ts'
import { unitsOf, type Unit } from '../units.ts'
import { wordsOf, type Word } from '../words.ts'
import { classOf, lemmaOf, rarenessOf } from './alike.ts'
import { calendarWords, emptyWords, particles } from './grammar.ts'

/** A word of weight in a stretch of text: what it may be found by, and how much hangs on it. */
export type Term = {
  readonly kind: 'word' | 'verb' | 'name' | 'number' | 'day'
  /** The words it goes by, the first before all; a phrasal verb goes by itself and by its verb. */
  readonly keys: readonly string[]
  readonly weight: number
  /** Its units, `from` to `to` (half open). */
  readonly from: number
  readonly to: number
}

/** A stretch of text taken apart: all its units in order, and those of weight. */
export type Taken = {
  readonly text: string
  readonly words: readonly Word[]
  readonly units: readonly Unit[]
  readonly terms: readonly Term[]
}

/** Takes a stretch of text apart. */
export function takeApart(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): Taken {
  const words = spans.flatMap(({ start, end }) => wordsOf(text, start, end)).filter(isSpoken)
  return takenOf(text, words)
}

/** The same of words that are there already. */
export function takenOf(text: string, words: readonly Word[]): Taken {
  const units = unitsOf(words)
  return { text, words, units, terms: termsOf(words, units) }
}

function isSpoken({ setting, fragment }: Word): boolean {
  return setting !== 'aside' && setting !== 'struck' && !fragment
}

/** The words of a stretch from one unit to another. */
export function spanOf({ words, units }: Taken, from: number, to: number): Span {
  const start = words[units[from]?.from ?? 0]?.start ?? 0
  const end = words[(units[to - 1]?.to ?? 1) - 1]?.end ?? start
  return { start, end }
}

function termsOf(words: readonly Word[], units: readonly Unit[]): Term[] {
  const terms: Term[] = []
  for (let i = 0; i < units.length; i++) {
    const term = termAt(words, units, i)
    if (term === null) continue
    terms.push(term)
    i = term.to - 1
  }
  return terms
}

function termAt(words: readonly Word[], units: readonly Unit[], i: number): Term | null {
  const { key, from } = units[i] as Unit
  const word = words[from] as Word
  if (key.startsWith('#') || key.startsWith('ordinal ')) return numberTerm(units, i)
  if (key === '%' || key === '$') return null
  if (calendarWords.has(key) && (word.capital || !monthsThatAreWords.has(key)))
    return { kind: 'day', keys: [key], weight: 0.5, from: i, to: i + 1 }
  const country = countryTerm(words, units, i)
  if (country !== null) return country
  if (emptyWords.has(key)) return null
  const lemma = lemmaOf(word.form)
  const rare = rarenessOf(lemma)
  const isName = word.capital && (word.gap & 1) === 0 && from > 0
  if (isName || (word.capital && rare === null))
    return { kind: 'name', keys: [...new Set([lemma, key])], weight: nameWeight, from: i, to: i + 1 }
  const phrasal = phrasalAt(units, i, lemma)
  const bare = lemma.startsWith('un') && rarenessOf(lemmaOf(lemma.slice(2))) !== null ? lemmaOf(lemma.slice(2)) : null
  const keys = [...new Set([...(phrasal === null ? [] : [phrasal]), lemma, key, ...(bare === null ? [] : [bare])])]
  const kind = phrasal !== null || isVerb(units, i, lemma, word.form) ? 'verb' : 'word'
  return { kind, keys, weight: 0.15 + 0.13 * (rare ?? 6), from: i, to: i + 1 }
}

const beforeVerbs = new Set(
  "to will would can could may might must shall should not never 'll has have had been being is are was were".split(
    ' ',
  ),
)
const beforeNouns = new Set(
  'the a an this that these those my our your his her its their of in on at by for with from no any some all every each more new'.split(
    ' ',
  ),
)

// A word is taken for a verb where it mostly is one, and for none right after an article or a preposition.
function isVerb(units: readonly Unit[], i: number, lemma: string, form: string): boolean {
  const before = units[i - 1]?.key ?? ''
  const isPast = lemma !== form && form.endsWith('ed')
  if (classOf(lemma) !== 'v' && !isPast) return false
  return beforeVerbs.has(before) || !beforeNouns.has(before)
}

const nameWeight = 1
const monthsThatAreWords = new Set(['march', 'may', 'august', 'sunday'])

// "one" and "two" are often no number at all: "one of the reasons".
function numberTerm(units: readonly Unit[], i: number): Term {
  const { key } = units[i] as Unit
  const isSmall = key === '#1' || key.startsWith('ordinal ')
  return { kind: 'number', keys: [key], weight: isSmall ? 0.3 : 1.1, from: i, to: i + 1 }
}

const partsOfCountries = new Map([
  ['england', { code: 'GB' }],
  ['scotland', { code: 'GB' }],
  ['wales', { code: 'GB' }],
  ['britain', { code: 'GB' }],
])

// A country goes by its name whether the text has its people, its capital or its seat of government.
function countryTerm(words: readonly Word[], units: readonly Unit[], i: number): Term | null {
  const { key, from } = units[i] as Unit
  if (!(words[from]?.capital ?? false)) return null
  const two = units[i + 1] === undefined ? undefined : countryOf(`${key} ${units[i + 1]?.key}`)
  const country = two ?? countryOf(key) ?? partsOfCountries.get(key)
  if (country === undefined) return null
  return {
    kind: 'name',
    keys: [`@${country.code}`, key],
    weight: nameWeight,
    from: i,
    to: i + (two === undefined ? 1 : 2),
  }
}

const furthestParticle = 3
const closeParticles = new Set(['for', 'with', 'to', 'on', 'in', 'at', 'into', 'over', 'through'])

function phrasalAt(units: readonly Unit[], i: number, lemma: string): string | null {
  for (let j = i + 1; j <= i + furthestParticle && j < units.length; j++) {
    const { key } = units[j] as Unit
    if (!particles.has(key) || (j > i + 1 && closeParticles.has(key))) continue
    const phrasal = `${lemma}_${key}`
    if (rarenessOf(phrasal) !== null) return phrasal
  }
  return null
}
