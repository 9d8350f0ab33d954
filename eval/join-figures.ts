import { append, openLedger } from '../src/ledger/ledger.ts'
import type { Reading } from '../src/schema/to-reading.ts'
import { halfOf, joinArticles, namedIn, wholeOf } from './join-marks.ts'

/** A source of a document that a marked name means: the person who is meant, and the entity that the ledger makes of it. */
export type JoinedSource = {
  readonly document: string
  readonly name: string
  readonly person: string
  readonly entity: string | null
  /** How many marked names the source has. */
  readonly names: number
}

/** Pairs of sources of different documents: joined and one person, joined, one person; and B³ over sources. */
type Pairs = {
  readonly right: number
  readonly joined: number
  readonly wanted: number
  readonly bcubed: { readonly precision: number; readonly recall: number }
}

/** What is joined as it should be, by halves of the persons; `wrong` and `missed` name what is not. */
export type JoinFigures = { readonly dev: Pairs; readonly test: Pairs; readonly all: Pairs } & {
  readonly names: number
  readonly sources: number
  readonly persons: number
  readonly documents: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

/** Adds readings of the marked articles, in their order, to a ledger and gives the sources that marked names mean. */
export function joinedSources(readings: readonly Reading[]): JoinedSource[] {
  const ledger = openLedger(':memory:')
  const articles = joinArticles()
  append(
    ledger,
    readings.map((reading, at) => ({ reading, address: articles[at]!.id, type: 'json', bytes: reading.text.length })),
  )
  const sources = readings.flatMap((reading, at) => {
    const article = articles[at]!
    if (reading.text.trimEnd() !== wholeOf(article)) throw new Error(`${article.id} is not the text that was marked`)
    const named = namedIn(article)
    return reading.sources.flatMap(({ id, name, mentions }) => {
      const persons = personsOf(mentions, named)
      const person = mostOf(persons)
      if (person === null || name === null) return []
      const [entity = null] = ledger.rows(ENTITY, id)[0] ?? []
      return [
        { document: article.id, name, person, entity: entity === null ? null : String(entity), names: persons.length },
      ]
    })
  })
  ledger.close()
  return sources
}

const ENTITY = 'select e.id from sources s left join entities e on e.n = s.entity where s.id = ?'

type Mentions = Reading['sources'][number]['mentions']

/** The persons whom a source's names mean, one for each name. */
function personsOf(mentions: Mentions, named: ReturnType<typeof namedIn>): string[] {
  return mentions.flatMap(({ kind, spans }) => {
    const found = named.find(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
    return kind === 'name' && found !== undefined ? [found.person] : []
  })
}

/** The one who is there most often; the first of several. */
function mostOf(persons: readonly string[]): string | null {
  const votes = new Map<string, number>()
  for (const person of persons) votes.set(person, (votes.get(person) ?? 0) + 1)
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Compares each two sources of different documents. */
export function joinFigures(sources: readonly JoinedSource[]): JoinFigures {
  const of = (half: 'dev' | 'test'): JoinedSource[] => sources.filter(({ person }) => halfOf(person) === half)
  const pairs = pairsOf(sources)
  const show = ([a, b]: Pair): string => `${a.name} (${a.document}), ${b.name} (${b.document})`
  return {
    dev: countsOf(of('dev'), sources),
    test: countsOf(of('test'), sources),
    all: countsOf(sources, sources),
    names: sources.reduce((sum, { names }) => sum + names, 0),
    sources: sources.length,
    persons: new Set(sources.map(({ person }) => person)).size,
    documents: new Set(sources.map(({ document }) => document)).size,
    wrong: pairs.filter(([a, b]) => isJoined(a, b) && a.person !== b.person).map(show),
    missed: missedIn(sources),
  }
}

/** For each person of several entities: the names under which the person stands apart. */
function missedIn(sources: readonly JoinedSource[]): string[] {
  const apart = new Map<string, Map<string, JoinedSource[]>>()
  for (const source of sources) {
    const entities = apart.get(source.person) ?? new Map<string, JoinedSource[]>()
    apart.set(source.person, entities)
    const key = source.entity ?? `none ${source.document}`
    entities.set(key, [...(entities.get(key) ?? []), source])
  }
  return [...apart]
    .filter(([, entities]) => entities.size > 1)
    .map(([person, entities]) => {
      const shown = [...entities.values()].map(
        (all) => `${all[0]!.name} ×${all.length}${all[0]!.entity === null ? ' (none)' : ''}`,
      )
      return `${person}: ${shown.join(', ')}`
    })
}

type Pair = readonly [JoinedSource, JoinedSource]

function pairsOf(sources: readonly JoinedSource[]): Pair[] {
  return sources.flatMap((a, at) =>
    sources
      .slice(at + 1)
      .filter((b) => b.document !== a.document)
      .map((b): Pair => [a, b]),
  )
}

function isJoined(a: JoinedSource, b: JoinedSource): boolean {
  return a.entity !== null && a.entity === b.entity
}

/** Counts over the pairs of which the first is one of `some`; each pair once. */
function countsOf(some: readonly JoinedSource[], all: readonly JoinedSource[]): Pairs {
  const chosen = new Set(some)
  const pairs = pairsOf(all).filter(([a, b]) => chosen.has(a) || chosen.has(b))
  const joined = pairs.filter(([a, b]) => isJoined(a, b))
  return {
    right: joined.filter(([a, b]) => a.person === b.person).length,
    joined: joined.length,
    wanted: pairs.filter(([a, b]) => a.person === b.person).length,
    bcubed: bcubed(some, all),
  }
}

/** Amit Bagga and Breck Baldwin, Entity-based cross-document coreferencing using the vector space model, ACL 1998. */
function bcubed(some: readonly JoinedSource[], all: readonly JoinedSource[]): Pairs['bcubed'] {
  let [precision, recall] = [0, 0]
  for (const source of some) {
    const same = all.filter((other) => other === source || isJoined(source, other))
    const one = all.filter(({ person }) => person === source.person)
    const right = same.filter(({ person }) => person === source.person).length
    precision += right / same.length
    recall += right / one.length
  }
  return { precision: precision / Math.max(1, some.length), recall: recall / Math.max(1, some.length) }
}
