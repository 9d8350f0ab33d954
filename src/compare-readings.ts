import { compareStatements, type Comparison } from './comparison/compare.ts'
import { shortId } from './id.ts'
import { missingOf } from './missing.ts'
import { unite, type OneSource } from './one-source.ts'
import { traceOrigins } from './origin/trace-origins.ts'
import { groupTold } from './proposition/group.ts'
import type { Compared } from './schema/compare.ts'
import type { Reading } from './schema/to-reading.ts'
import { sliceAll, type Span } from './span.ts'
import { timelineOf } from './timeline.ts'
import { parentsOf, sideOf, unitsOf, type Unit } from './told-units.ts'

type Attribution = Reading['attributions'][number]
type Relation = Compared['relations'][number]

/** So many pairs of one proposition are compared at most, those of different sources first. */
const MOST_PAIRS = 40
const RANK: Readonly<Record<Relation['relation'], number>> = {
  contradicts: 0,
  tension: 1,
  superseded: 2,
  'talks-past': 3,
  stronger: 4,
  weaker: 4,
  agrees: 5,
  repeats: 6,
}

/** What of some readings is compared. */
export type Scope = {
  /** Who is who across the documents, where that is known otherwise than by the names that stand in them. */
  readonly sources?: readonly OneSource[] | undefined
  /** Ids of the statements to compare; all where nothing is said. */
  readonly only?: ReadonlySet<string> | undefined
  /** Ids of the statements that it is about: what has none of them is left out, as are pairs of two others. */
  readonly about?: ReadonlySet<string> | undefined
  /** Doubts about what was compared. */
  readonly notices?: Compared['notices'] | undefined
  /** Vectors of what is compared, by `textsOf`; without them words alone tell what is about the same. */
  readonly vectors?: ((text: string) => Float32Array | null) | undefined
}

/** The texts whose vectors help to tell what is about the same, each once. */
export function textsOf(readings: readonly Reading[], { only }: Pick<Scope, 'only'>): string[] {
  const known = { sourceFor: new Map(), originFor: new Map(), isMeant: ({ id }: Attribution) => only?.has(id) ?? true }
  return [...new Set(readings.flatMap((reading) => unitsOf(reading, known).map(({ text }) => text)))]
}

/** Compares what the sources of some readings say: what is about the same, and how each two statements stand to each other. */
export function compareReadings(readings: readonly Reading[], scope: Scope = {}): Compared {
  const { only, about, vectors, notices = [] } = scope
  const isAbout = ({ statement }: Unit): boolean => about?.has(statement.id) ?? true
  const isMeant = ({ id }: Attribution): boolean => only?.has(id) ?? true
  const sources = scope.sources ?? unite(readings)
  const sourceFor = new Map(sources.flatMap((source) => source.members.map((id) => [id, source] as const)))
  const told = readings.flatMap((reading) => reading.attributions.filter(isMeant).map((one) => ({ reading, one })))
  const origins = originsOf(readings, told, sourceFor)
  const originFor = new Map(origins.flatMap(({ id, statements }) => statements.map((one) => [one, id] as const)))
  const units = readings.flatMap((reading) => unitsOf(reading, { sourceFor, originFor, isMeant }))
  const unitFor = new Map(units.map((unit) => [unit.id, unit]))
  const isWhole = (reading: Reading): boolean =>
    only === undefined || reading.attributions.every(({ id }) => about?.has(id))
  const whole = new Set(readings.filter(isWhole))
  const toGroup = units.map(({ id, text, source, reading }) => ({
    id,
    text,
    source: source?.id ?? null,
    within: whole.has(reading) ? reading.document.id : null,
  }))
  const groups: Group[] = groupTold(toGroup, vectors).map(({ title, members }) => {
    const held = members.map((id) => unitFor.get(id)!)
    return { id: shortId('proposition', ...members), text: title, units: held }
  })
  groups.push(...juxtaposed(units, groups))
  const meant = groups.filter((group) => group.units.some(isAbout))
  const relations = meant.flatMap((group) => relationsOf(group, isAbout))
  return {
    schema: 'hearsay/compare/1',
    documents: readings.map(({ document }) => document),
    sources: sources.map((source) => ({ ...source, members: [...source.members] })),
    statements: told.map(({ reading, one }) => statementOf(reading, one, sourceFor)),
    propositions: meant.map(({ id, text, units: held }) => ({
      id,
      text,
      statements: [...new Set(held.map(({ statement }) => statement.id))],
      timeline: timelineOf(held),
    })),
    relations: relations.toSorted((x, y) => RANK[x.relation] - RANK[y.relation] || y.confidence - x.confidence),
    origins: origins.map(({ isKnown, ...origin }) => ({ ...origin, known: isKnown })),
    missing: missingOf(units.filter(isAbout), meant, sources),
    notices,
  }
}

type Group = { readonly id: string; readonly text: string; readonly units: readonly Unit[] }

/** Statements of two sources that one sentence sets side by side and no group holds together: a reader holds them against each other. */
function juxtaposed(units: readonly Unit[], groups: readonly Group[]): Group[] {
  const groupsOf = new Map<Unit, Set<Group>>()
  for (const group of groups)
    for (const unit of group.units) groupsOf.set(unit, (groupsOf.get(unit) ?? new Set()).add(group))
  const areGrouped = (a: Unit, b: Unit): boolean =>
    [...(groupsOf.get(a) ?? [])].some((one) => groupsOf.get(b)?.has(one))
  const found: Group[] = []
  for (const [at, a] of units.entries()) {
    const b = units[at + 1]
    if (
      b === undefined ||
      a.source === null ||
      b.source === null ||
      a.reading !== b.reading ||
      isOneSpeaker(a, b) ||
      isNested(a, b)
    )
      continue
    if (areGrouped(a, b) || !isOneSentence(a, b)) continue
    found.push({ id: shortId('proposition', a.id, b.id), text: a.text, units: [a, b] })
  }
  return found
}

function isOneSentence(a: Unit, b: Unit): boolean {
  const [first = 0, last = 0] = [a, b].map(({ statement }) => statement.content.spans[0]?.start)
  const from = Math.min(first, last)
  const between = a.reading.text.slice(from, Math.max(first, last))
  return between.length < 400 && !/[.!?][”"’)]*\s|\n/.test(between)
}

/** Less sure than this, what would be told of most pairs of a group is not told. */
const LEAST_TOLD: Readonly<Record<string, number>> = { 'talks-past': 0.45, agrees: 0.45 }

function relationsOf({ id, units }: Group, isAbout: (unit: Unit) => boolean): Relation[] {
  return pairsOf(units)
    .filter(([a, b]) => isAbout(a) || isAbout(b))
    .slice(0, MOST_PAIRS)
    .map(([a, b]) => ({ pair: [a, b] as const, compared: compareStatements(sideOf(a), sideOf(b)) }))
    .filter(
      ({ compared: { relation, confidence } }) => relation !== 'unclear' && confidence >= (LEAST_TOLD[relation] ?? 0),
    )
    .map(({ pair, compared }) => relationOf(id, pair, compared))
}

/** Pairs to compare, the earlier said first: not a source with itself in one text, nor a statement with what it reports. */
function pairsOf(units: readonly Unit[]): (readonly [Unit, Unit])[] {
  const pairs = units.flatMap((a, i) => units.slice(i + 1).map((b) => [a, b] as const))
  return pairs
    .filter(
      ([a, b]) => a.statement !== b.statement && !(a.reading === b.reading && (isOneSpeaker(a, b) || isNested(a, b))),
    )
    .map(([a, b]) =>
      (b.statement.said?.from ?? '9') < (a.statement.said?.from ?? '9') ? ([b, a] as const) : ([a, b] as const),
    )
    .toSorted((x, y) => Number(isOneSpeaker(...x)) - Number(isOneSpeaker(...y)))
}

function isOneSpeaker(a: Unit, b: Unit): boolean {
  return a.source !== null && a.source === b.source
}

function isNested(a: Unit, b: Unit): boolean {
  return holdsParent(a, b) || holdsParent(b, a)
}

function holdsParent(inner: Unit, outer: Unit): boolean {
  const parents = inner.statement.parent === null ? null : parentsOf(inner.reading)
  for (let { parent } = inner.statement; parent !== null; parent = parents?.get(parent)?.parent ?? null)
    if (parent === outer.statement.id) return true
  return false
}

function relationOf(
  proposition: string,
  [a, b]: readonly [Unit, Unit],
  { relation, because, reason, confidence }: Comparison,
): Relation {
  return {
    a: a.statement.id,
    b: b.statement.id,
    aClaim: a.claim?.id ?? null,
    bClaim: b.claim?.id ?? null,
    proposition,
    relation: relation as Relation['relation'],
    because: [
      { statement: a.statement.id, spans: because.a, text: sliceAll(a.text, because.a) },
      { statement: b.statement.id, spans: because.b, text: sliceAll(b.text, because.b) },
    ],
    reason,
    confidence,
  }
}

function statementOf(
  { document }: Reading,
  one: Attribution,
  sourceFor: ReadonlyMap<string, OneSource>,
): Compared['statements'][number] {
  const { id, said, stance, certainty, basis, content, claims, source } = one
  return {
    id,
    document: document.id,
    source: source?.id ? (sourceFor.get(source.id)?.id ?? null) : null,
    said: said === null ? null : { from: said.from, to: said.to },
    stance,
    certainty,
    basis,
    text: content.text,
    spans: content.spans,
    claims: claims.map((claim) => ({
      id: claim.id,
      text: claim.text,
      spans: claim.spans,
      stance: claim.stance,
      certainty: claim.certainty,
    })),
  }
}

function originsOf(
  readings: readonly Reading[],
  told: readonly { readonly reading: Reading; readonly one: Attribution }[],
  sourceFor: ReadonlyMap<string, OneSource>,
): readonly (ReturnType<typeof traceOrigins>[number] & { readonly id: string })[] {
  const documents = readings.map(({ document, text }) => ({ ...document, text }))
  const uttered = told.map(({ reading, one: { id, source, cue, content, kind, said, venue } }) => {
    const one = source?.id ? sourceFor.get(source.id) : undefined
    const name = one === undefined || one.kind === 'unnamed' || one.kind === 'group' ? null : one.name
    return {
      id,
      document: reading.document.id,
      source: name,
      text: content.text,
      isQuoted: kind !== 'indirect',
      said,
      venue: venue?.kind ?? null,
      stretch: stretchOf([...(source?.spans ?? []), ...cue.spans, ...content.spans]),
    }
  })
  return traceOrigins(documents, uttered).map((origin) => ({ ...origin, id: shortId('origin', ...origin.statements) }))
}

function stretchOf(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}
