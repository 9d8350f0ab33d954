import type { Span } from '../span.ts'
import type { Relation } from './comparison.ts'
import type { Reading } from './reading.ts'
import { weightOf, type Word } from '../wording/words.ts'

/** The words on both sides that a relation rests on, and what kind of difference they show. */
export type Grounds = {
  readonly a: readonly Span[]
  readonly b: readonly Span[]
  readonly kind:
    | 'amount'
    | 'opposite'
    | 'turn'
    | 'day'
    | 'utmost'
    | 'denial'
    | 'attitude'
    | 'scope'
    | 'name'
    | 'matter'
    | 'shared'
}

const MOST = 4
/** Words of what both share that are shown at most. */
const MOST_SHARED = 6

/** The grounds of a relation, the plainest first; null where no words show it. */
export function groundsOf(reading: Reading, relation: Relation): Grounds | null {
  const pointed = pointedGrounds(reading, relation)
  if (pointed !== null) return pointed
  for (const kind of KINDS[relation]) {
    const grounds = FINDERS[kind](reading, relation)
    if (grounds !== null && grounds.a.length > 0 && grounds.b.length > 0) return grounds
  }
  return null
}

/** The words that point, and what they point at. */
function pointedGrounds({ pointing, alignment }: Reading, relation: Relation): Grounds | null {
  if (pointing === null || (relation !== 'tension' && relation !== 'contradicts')) return null
  const kind = relation === 'tension' ? 'attitude' : 'denial'
  const matter = telling(pointing.isA ? alignment.onlyB : alignment.onlyA)
  return pointing.isA ? made(kind, pointing.words, matter) : made(kind, matter, pointing.words)
}

const KINDS: Readonly<Record<Relation, readonly Grounds['kind'][]>> = {
  contradicts: ['denial', 'turn', 'opposite', 'amount', 'day', 'utmost', 'scope', 'name', 'matter'],
  tension: ['attitude', 'denial', 'matter', 'shared'],
  stronger: ['attitude', 'amount', 'scope', 'matter', 'shared'],
  weaker: ['attitude', 'amount', 'scope', 'matter', 'shared'],
  superseded: ['amount', 'turn', 'opposite', 'denial', 'day', 'attitude', 'matter', 'shared'],
  'talks-past': ['name', 'matter', 'amount', 'shared'],
  agrees: ['shared'],
  repeats: ['shared'],
  unclear: [],
}

type Pairs = readonly (readonly [Word, Word])[]

type Finder = (reading: Reading, relation: Relation) => Grounds | null

const FINDERS: Readonly<Record<Grounds['kind'], Finder>> = {
  denial: ({ attitudeA, attitudeB, alignment }) => {
    const isFlip = [attitudeA.status, attitudeB.status].toSorted().join() === 'not,so'
    if (!isFlip) return null
    const isA = attitudeA.status === 'not'
    const denied = (isA ? attitudeA : attitudeB).words
    const pairs = nextPairs(alignment.pairs, denied.at(-1) ?? null, isA)
    const plain = pairs.map((pair) => pair[isA ? 1 : 0])
    const whole = [...denied, ...pairs.map((pair) => pair[isA ? 0 : 1])]
    return isA ? made('denial', whole, plain) : made('denial', plain, whole)
  },
  opposite: ({ alignment }) => {
    const [pair] = alignment.opposites
    return pair === undefined ? null : made('opposite', [pair[0]], [pair[1]])
  },
  turn: ({ turn }) => (turn === null ? null : made('turn', [turn[0]], [turn[1]])),
  day: ({ apartDays }) => (apartDays === null ? null : made('day', [apartDays.a], [apartDays.b])),
  utmost: ({ superlative, gaps }) => {
    const swap = gaps.find(({ a, b }) => named(a).length > 0 && named(b).length > 0)
    return superlative === null || swap === undefined ? null : made('utmost', named(swap.a), named(swap.b))
  },
  amount: ({ amounts }, relation) => {
    const wanted = { contradicts: ['apart'], stronger: ['tighter'], weaker: ['looser'] }[relation as string]
    const one = amounts.find(
      ({ stand, fit }) => wanted?.includes(stand) ?? (relation === 'superseded' ? stand === 'apart' : fit < 0.34),
    )
    return one === undefined ? null : made('amount', one.a.spans, one.b.spans)
  },
  attitude: ({ attitudeA, attitudeB, alignment }) => {
    if (attitudeA.status === attitudeB.status) return null
    const opens = (words: readonly Span[], isA: boolean): readonly Span[] => {
      if (words.length > 0) return words
      const others = (isA ? attitudeB : attitudeA).words
      return nextPairs(alignment.pairs, others.at(-1) ?? null, !isA).map((pair) => pair[isA ? 0 : 1])
    }
    return made('attitude', opens(attitudeA.words, true), opens(attitudeB.words, false))
  },
  scope: ({ scopeA, scopeB, alignment }) => {
    if (scopeA === null && scopeB === null) return null
    const pair = alignment.pairs[0]
    return made(
      'scope',
      scopeA?.words ?? (pair === undefined ? [] : [pair[0]]),
      scopeB?.words ?? (pair === undefined ? [] : [pair[1]]),
    )
  },
  name: ({ alignment }) => made('name', named(alignment.onlyA), named(alignment.onlyB)),
  matter: ({ alignment }) => made('matter', telling(alignment.onlyA), telling(alignment.onlyB)),
  shared: ({ alignment, amounts }) => {
    const alike = amounts.filter(({ stand }) => stand !== 'apart').slice(0, 1)
    const pairs = alignment.pairs
      .toSorted((x, y) => weightOf(y[0]) - weightOf(x[0]))
      .slice(0, MOST_SHARED - alike.length)
    return made(
      'shared',
      [...alike.flatMap(({ a }) => a.spans), ...pairs.map(([word]) => word)],
      [...alike.flatMap(({ b }) => b.spans), ...pairs.map(([, word]) => word)],
    )
  },
}

/** The first aligned pairs behind a word of one side, else the nearest before it. */
function nextPairs(pairs: Pairs, after: Span | null, isA: boolean): Pairs {
  const at = isA ? 0 : 1
  const sorted = pairs.toSorted((x, y) => x[at].start - y[at].start)
  if (after === null) return sorted.slice(0, 2)
  const behind = sorted.filter((pair) => pair[at].start >= after.end)
  return behind.length > 0 ? behind.slice(0, 2) : sorted.slice(-2)
}

/** The words that say most about what is spoken of. */
function telling(words: readonly Word[]): readonly Word[] {
  return words.toSorted((x, y) => weightOf(y) - weightOf(x)).slice(0, MOST)
}

function named(words: readonly Word[]): readonly Word[] {
  return words.filter(({ isName }) => isName).slice(0, MOST)
}

function made(kind: Grounds['kind'], a: readonly Span[], b: readonly Span[]): Grounds {
  return { kind, a: distinct(a), b: distinct(b) }
}

function distinct(spans: readonly Span[]): Span[] {
  const sorted = spansOf(spans)
  return sorted.filter((span, i) => i === 0 || span.start >= sorted[i - 1]!.end)
}

/** The spans of some words, in order. */
function spansOf(words: readonly Span[]): Span[] {
  return words.map(({ start, end }) => ({ start, end })).toSorted((x, y) => x.start - y.start)
}
