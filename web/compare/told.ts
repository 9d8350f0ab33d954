import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { grouped } from '../frame/grouped.ts'
import type { StanceName } from '../article/stance.ts'

export type Relation = ComparedHeld['relations'][number]

/** What moved between two sayings of one source. */
export type Since = {
  /** The statement before. */
  readonly previous: string
  /** "hardened since 2023-03-21". */
  readonly words: string
  readonly reason: string | null
}

type Entry = ComparedHeld['propositions'][number]['timeline'][number]

/** A statement with what the views of a comparison show of it. */
export type Told = {
  readonly id: string
  readonly text: string
  readonly stance: StanceName
  /** Across the documents; of who is not settled an id of the statement's own, so that nobody is taken for another. */
  readonly source: string
  readonly name: string
  /** Whether a name makes it one across articles, so that it has a view of its own. */
  readonly isNamed: boolean
  /** The last day on which it may have been said, else that of publication. */
  readonly day: string | null
  readonly document: ComparedHeld['documents'][number] | null
  /** Whether it stands in an official transcript. */
  readonly isRecord: boolean
  /** How it differs from what the same source said on the same thing before; null where that is open. */
  readonly since: Since | null
  readonly claims: ComparedHeld['statements'][number]['claims']
}

/** What is told on one thing. */
export type Proposition = {
  readonly id: string
  readonly text: string
  readonly told: readonly Told[]
  readonly relations: readonly Relation[]
}

/** Relations, the gravest first. */
export const gravity: readonly Relation['relation'][] = [
  'contradicts',
  'tension',
  'superseded',
  'talks-past',
  'stronger',
  'weaker',
  'agrees',
  'repeats',
]

/** The statements of a comparison by their ids. */
export function toldIn({ statements, sources, documents, transcripts }: ComparedHeld): ReadonlyMap<string, Told> {
  const known = new Map(sources.map((one) => [one.id, one]))
  const articles = new Map(documents.map((document) => [document.id, document]))
  return new Map(
    statements.map(({ id, text, stance, source, said, document, claims }) => {
      const article = articles.get(document) ?? null
      const day = said?.to ?? article?.published?.slice(0, 10) ?? null
      const who = source === null ? undefined : known.get(source)
      return [
        id,
        {
          id,
          text: oneLine(text),
          stance: stance as StanceName,
          source: source ?? id,
          name: who?.name ?? who?.kind ?? 'nobody named',
          isNamed: who !== undefined && who.name !== null && who.kind !== 'unnamed' && who.kind !== 'group',
          day,
          document: article,
          isRecord: transcripts.includes(document),
          since: null,
          claims,
        },
      ]
    }),
  )
}

/** The propositions, those first on which sources stand gravest to each other, then those with most sources. */
export function propositionsIn(compared: ComparedHeld): Proposition[] {
  const told = toldIn(compared)
  const relations = grouped(compared.relations, ({ proposition }) => proposition)
  const all = compared.propositions.map(({ id, text, statements, timeline }) => ({
    id,
    text: oneLine(text),
    told: statements
      .flatMap((one) => told.get(one) ?? [])
      .map((one) => ({ ...one, since: sinceOf(timeline, one) }))
      .toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : (a.day ?? '9') > (b.day ?? '9') ? 1 : 0)),
    relations: (relations.get(id) ?? []).toSorted(
      (a, b) => gravity.indexOf(a.relation) - gravity.indexOf(b.relation) || b.confidence - a.confidence,
    ),
  }))
  const gravest = ({ relations: [first] }: Proposition): number =>
    first === undefined ? gravity.length : gravity.indexOf(first.relation)
  const sources = (one: Proposition): number => new Set(one.told.map(({ source }) => source)).size
  return all.toSorted((a, b) => gravest(a) - gravest(b) || sources(b) - sources(a))
}

/** Only what moved: the same words again, or others for the same, are no news. */
function sinceOf(timeline: readonly Entry[], { id }: Told): Since | null {
  const entry = timeline.find(({ statement }) => statement === id)
  if (entry === undefined || entry.previous === null) return null
  const day = timeline.find(({ statement }) => statement === entry.previous)?.day ?? null
  const words = movedWords(entry)
  if (words === null || day === entry.day) return null
  return { previous: entry.previous, words: `${words} ${day ?? 'before'}`, reason: entry.reason }
}

function movedWords({ change, relation }: Entry): string | null {
  if (relation === 'contradicts') return 'contradicts what it said on'
  if (relation === 'superseded') return 'says otherwise than on'
  return change === null || change === 'none' || change === 'reworded' ? null : `${change} since`
}

/** The words of one side of a relation, as its spans count: those of the claim where it is on a claim. */
export function sideText(told: Told, claim: string | null): string {
  return told.claims.find(({ id }) => id === claim)?.text ?? told.text
}

function oneLine(text: string): string {
  return text.replace(/\s/g, ' ')
}
