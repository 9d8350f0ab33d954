import type { Weight } from './finding.ts'
import { sameWord } from './irregular.ts'
import { articles, conditions, grammarWords, negations, openers, persons } from './lexicon.ts'
import { keysOf, wordAt, type Run } from './run.ts'
import { senseAt, senseOf } from './sense.ts'
import { near } from './stem.ts'
import { isFilled, isStumble } from './stumble.ts'
import { gap } from './words.ts'

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
  return ofSense(senseOf(run)) ?? minor(spoken ? 'words left out' : 'words put in')
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
  if (mine.length === 1 && theirs.length === 1 && (near(one, other) || sameWord(one, other)))
    return minor('another form of the same word')
  if (mine.every((key) => grammarWords.has(key)) && theirs.every((key) => grammarWords.has(key)))
    return minor('a word of grammar')
  return meaning('another word')
}

/** Whether a run holds a word on which the sense of a sentence hangs: a negation or a condition. */
export function isHinge(run: Run): boolean {
  return keysOf(run).some((key) => negations.has(key) || conditions.has(key))
}

function ofSense(sense: string | null): Weighed | null {
  return sense === null ? null : meaning(sense)
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

function isOpening({ side, from }: Run, keys: readonly string[]): boolean {
  const word = wordAt(side, from)
  if (word === undefined) return false
  const opens = from === 0 || (word.gap & (gap.sentence | gap.dash | gap.turn)) !== 0
  return (
    opens && keys.length <= 2 && keys.every((key) => openers.has(key) && key !== 'but' && key !== 'or' && key !== 'yes')
  )
}

// The first unit of one side that meaning hangs on and that the other side lacks.
function changedClass(article: Run, record: Run): Weighed | null {
  for (const [run, other] of [
    [record, article],
    [article, record],
  ] as const) {
    const keys = new Set(keysOf(other))
    for (let i = run.from; i < run.to; i++) {
      const found = senseAt(run.side, i)
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
  return (
    short.length <= 4 &&
    short.length >= 1 &&
    long.length > short.length + 2 &&
    long.startsWith(short) &&
    !grammarWords.has(short) &&
    !negations.has(short)
  )
}
