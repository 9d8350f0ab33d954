import { near } from './align.ts'
import type { Weight } from './finding.ts'
import {
  articles,
  comparatives,
  conditions,
  dates,
  fillerPhrases,
  fillers,
  grammarWords,
  modals,
  negations,
  openers,
  persons,
  quantifiers,
} from './lexicon.ts'
import { isNumber, type Unit } from './units.ts'
import { gap, type Word } from './words.ts'

/** One side of a comparison: its words and the units made of them. */
export type Side = { readonly words: readonly Word[]; readonly units: readonly Unit[] }

/** A run of units of one side, half open. */
export type Run = { readonly side: Side; readonly from: number; readonly to: number }

/** A weight and what it rests on, in words. */
export type Weighed = { readonly weight: Weight; readonly why: string }

const trivial = (why: string): Weighed => ({ weight: 'trivial', why })
const minor = (why: string): Weighed => ({ weight: 'minor', why })
const meaning = (why: string): Weighed => ({ weight: 'meaning', why })

/** How much it changes that a run is there on one side alone; `spoken` says that it is the record's. */
export function weighRun(run: Run, spoken: boolean): Weighed {
  const keys = keysOf(run)
  if (keys.every((key) => articles.has(key))) return trivial('an article')
  if (keys.length === 1 && keys[0] === 'that') return trivial('"that"')
  if (isFilled(run)) return trivial('a filler')
  if (isOpening(run, keys)) return trivial('an opening word')
  if (spoken && isStumble(run)) return trivial('a stumble')
  return classOf(run) ?? minor(spoken ? 'words left out' : 'words put in')
}

/** How much it changes that `article` stands where the record has `record`. */
export function weighExchange(article: Run, record: Run): Weighed {
  const [mine, theirs] = [keysOf(article), keysOf(record)]
  const [one, other] = [mine[0] ?? '', theirs[0] ?? '']
  if (mine.every((key) => articles.has(key)) && theirs.every((key) => articles.has(key))) return trivial('an article')
  if (mine.length === 1 && theirs.length === 1) {
    if (abbreviates(one, other) || abbreviates(other, one)) return trivial('a short form')
    const person = personChange(one, other)
    if (person !== null) return person
  }
  const rest = stripped(article, record)
  if (rest !== null) return rest
  const classed = changedClass(article, record)
  if (classed !== null) return classed
  if (mine.length === 1 && theirs.length === 1 && (near(one, other) || sameVerb(one, other))) return minor('another form of the same word')
  if (mine.every((key) => grammarWords.has(key)) && theirs.every((key) => grammarWords.has(key))) return minor('a word of grammar')
  return meaning('another word')
}

/** Whether a run holds a word on which the sense of a sentence hangs: a negation or a condition. */
export function isHinge(run: Run): boolean {
  return keysOf(run).some((key) => negations.has(key) || conditions.has(key))
}

function keysOf({ side, from, to }: Run): string[] {
  return side.units.slice(from, to).map((unit) => unit.key)
}

function wordAt({ words, units }: Side, unit: number): Word | undefined {
  return words[units[unit]?.from ?? -1]
}

// What is left of an exchange when a stumble or filler is taken off the record's side may be an article or nothing.
function stripped(article: Run, record: Run): Weighed | null {
  const { side, from, to } = record
  for (let cut = to - 1; cut > from; cut--) {
    const head = { side, from, to: cut }
    if (!isStumble(head) && !isFilled(head)) continue
    return weighExchange(article, { side, from: cut, to })
  }
  return null
}

function isFilled(run: Run): boolean {
  const keys = keysOf(run)
  for (let i = 0; i < keys.length; ) {
    const phrase = fillerPhrases.find((words) => words.every((word, k) => keys[i + k] === word))
    if (phrase !== undefined) i += phrase.length
    else if (fillers.has(keys[i] as string) || wordAt(run.side, run.from + i)?.fragment === true) i++
    else return false
  }
  return keys.length > 0
}

function isOpening({ side, from }: Run, keys: readonly string[]): boolean {
  const word = wordAt(side, from)
  if (word === undefined) return false
  const opens = from === 0 || (word.gap & (gap.sentence | gap.dash | gap.turn)) !== 0
  return opens && keys.length <= 2 && keys.every((key) => openers.has(key) && key !== 'but' && key !== 'or' && key !== 'yes')
}

const mostStumble = 9

/**
 * Whether a run of the record is a stumble: words said again right after or before ("I — I"), or a start that a dash
 * breaks off and that is taken up in other words ("as we are — as I am"), without a negation, number or name of its own.
 * A run may be shifted over equal words, as "the — the point" may lose either "the".
 */
function isStumble(run: Run): boolean {
  const { side, from, to } = run
  const length = to - from
  if (length > mostStumble) return false
  for (let shift = -length; shift <= length; shift++) {
    const moved = { side, from: from + shift, to: to + shift }
    if (canShift(run, shift) && inOneSentence(moved) && (isRepeated(moved) || isBrokenOff(moved))) return true
  }
  return false
}

// Nobody stumbles over the end of a sentence or another's turn.
function inOneSentence({ side, from, to }: Run): boolean {
  for (let at = from + 1; at <= to; at++) if (((wordAt(side, at)?.gap ?? 0) & (gap.sentence | gap.turn)) !== 0 && side.units[at]?.from !== side.units[at - 1]?.from) return false
  return true
}

function canShift({ side, from, to }: Run, shift: number): boolean {
  const key = (at: number) => side.units[at]?.key
  if (from + shift < 0 || to + shift > side.units.length) return false
  for (let k = 0; k < shift; k++) if (key(from + k) !== key(to + k)) return false
  for (let k = 0; k > shift; k--) if (key(from + k - 1) !== key(to + k - 1)) return false
  return true
}

function isRepeated({ side, from, to }: Run): boolean {
  const length = to - from
  const same = (at: number) => {
    for (let k = 0; k < length; k++) if (!begins(side.units[from + k], side.units[at + k])) return false
    return true
  }
  const interrupted = ((wordAt(side, to)?.gap ?? 0) | (wordAt(side, from)?.gap ?? 0)) & (gap.dash | gap.clause | gap.ellipsis)
  if (length > 3 && interrupted === 0) return false
  // "very, very" and "long, long" are said on purpose: only words of grammar repeat by accident without a dash.
  const dashed = (((wordAt(side, to)?.gap ?? 0) | (wordAt(side, from)?.gap ?? 0)) & gap.dash) !== 0
  const grammar = side.units.slice(from, to).some((unit) => grammarWords.has(unit.key))
  return (dashed || grammar) && (same(to) || (from >= length && same(from - length)))
}

// "231 — 231 million": a number may be begun again.
function begins(said: Unit | undefined, again: Unit | undefined): boolean {
  if (said === undefined || again === undefined) return false
  return said.key === again.key || again.form.startsWith(`${said.form} `)
}

function isBrokenOff(run: Run): boolean {
  const { side, from, to } = run
  const after = wordAt(side, to)
  if (after === undefined || (after.gap & gap.dash) === 0) return false
  const first = wordAt(side, from)
  const ahead = new Set(side.units.slice(to, to + (to - from) + 6).map((unit) => unit.key))
  const keys = keysOf(run)
  const shares = keys.some((key) => ahead.has(key))
  const opens = from === 0 || ((first?.gap ?? 0) & (gap.sentence | gap.dash | gap.clause)) !== 0
  if (!shares && !(opens && keys.length <= 3)) return false
  const own: Side = { words: side.words, units: side.units.filter((unit, i) => i >= from && i < to && !ahead.has(unit.key)) }
  if (wordAt(side, to - 1)?.fragment === true && own.units.length <= 1) return true
  return classOf({ side: own, from: 0, to: own.units.length }) === null
}

function classOf(run: Run): Weighed | null {
  for (let i = run.from; i < run.to; i++) {
    const found = classAt(run.side, i)
    if (found !== null) return meaning(found)
  }
  return null
}

/** What makes a unit one that meaning hangs on; null for others. */
function classAt(side: Side, at: number): string | null {
  const unit = side.units[at]
  const word = wordAt(side, at)
  if (unit === undefined || word === undefined) return null
  const { key } = unit
  if (negations.has(key)) return 'a negation'
  if (isNumber(unit) || key === '%' || key === '$' || /^(?:hundreds|thousands|millions|billions|trillions|dozens?|double|triple|half)$/.test(key)) return 'a number'
  if (modals.has(key)) return 'a modal'
  if (dates.has(key)) return 'a date'
  if (conditions.has(key)) return 'a condition'
  if (comparatives.has(key) && !/^(?:before|after|over|under|up|down|above|below|than|rise|fall)$/.test(key)) return 'a comparative'
  if (quantifiers.has(key)) return 'a quantifier'
  return isName(side, at, word) ? 'a name' : null
}

const offices = new Set(
  'president vice secretary mr mrs ms doctor prime minister senator congressman congresswoman governor general ambassador director administration government congress house senate press chancellor king queen lord lady sir madam i'.split(' '),
)

function isName(side: Side, at: number, word: Word): boolean {
  if (!word.capital || at === 0 || (word.gap & (gap.sentence | gap.turn)) !== 0) return false
  const key = side.units[at]?.key ?? ''
  return !offices.has(key) && !grammarWords.has(key) && !openers.has(key)
}

// The first unit of one side that meaning hangs on and that the other side lacks.
function changedClass(article: Run, record: Run): Weighed | null {
  for (const [run, other] of [[record, article], [article, record]] as const) {
    const keys = new Set(keysOf(other))
    for (let i = run.from; i < run.to; i++) {
      const found = classAt(run.side, i)
      if (found !== null && !keys.has(run.side.units[i]?.key ?? '')) return meaning(found)
    }
  }
  return null
}

function personChange(one: string, other: string): Weighed | null {
  const [a, b] = [persons.findIndex((group) => group.has(one)), persons.findIndex((group) => group.has(other))]
  if (a < 0 || b < 0) return null
  return a === b ? minor('the same person') : meaning('another person')
}

// "K" for "Khorasan", "Gen" for "General": a short form that begins its long form.
function abbreviates(short: string, long: string): boolean {
  return short.length <= 4 && short.length >= 1 && long.length > short.length + 2 && long.startsWith(short) && !grammarWords.has(short) && !negations.has(short)
}

const verbs: readonly ReadonlySet<string>[] = [
  'be is are was were been being am',
  'have has had having',
  'do does did done doing',
  'go goes went gone going',
  'say says said saying',
  'get gets got gotten getting',
  'make makes made making',
  'take takes took taken taking',
  'see sees saw seen seeing',
  'know knows knew known knowing',
  'think thinks thought thinking',
  'come comes came coming',
  'give gives gave given giving',
  'find finds found finding',
  'tell tells told telling',
  'become becomes became becoming',
  'begin begins began begun beginning',
  'keep keeps kept keeping',
  'hold holds held holding',
  'bring brings brought bringing',
  'stand stands stood standing',
  'lose loses lost losing',
  'meet meets met meeting',
  'pay pays paid paying',
  'speak speaks spoke spoken speaking',
  'send sends sent sending',
  'build builds built building',
  'fight fights fought fighting',
  'win wins won winning',
  'man men',
  'woman women',
  'child children',
].map((forms) => new Set(forms.split(' ')))

function sameVerb(one: string, other: string): boolean {
  return verbs.some((forms) => forms.has(one) && forms.has(other))
}
