import type { Doc } from '../document/doc.ts'
import { shortId } from '../id.ts'
import type { Fact, Item } from '../intake/item.ts'
import type { Notice } from '../notice.ts'
import { sliceAll, type Span } from '../span.ts'
import type { Stated, Statement } from '../statement/statement.ts'
import type { Reading } from './read.ts'

export { toCheck, type Check } from './to-check.ts'
export type { Reading } from './read.ts'

/** What read a doc: program and weights, the name the input was given by, and the doubts that reading it raised. */
export type ReadBy = {
  readonly program: string
  readonly model: string
  readonly input: string | null
  readonly notices?: readonly Notice[]
}

type Words = Reading['attributions'][number]['cue']

/** Puts a doc, its statements and their sources into the shape that the outside world relies on. */
export function toReading(doc: Doc, { statements, sources }: Stated, by: ReadBy): Reading {
  const { program, model, input, notices = [] } = by
  return {
    schema: 'hearsay/read/1',
    reading: { id: shortId(doc.id, program, model), program, model },
    input,
    document: documentOf(doc),
    text: doc.text,
    parts: doc.item.parts,
    attributions: statements.map((statement) => attributionOf(doc.text, statement)),
    sources,
    notices: [...doc.item.notices, ...doc.notices, ...notices],
  }
}

/** The facts about a doc in the shape that the outside world relies on. */
export function documentOf({ id, item }: Doc): Reading['document'] {
  return { id, ...mapFacts(item, ({ value }) => value), sha256: item.sha256, from: mapFacts(item, ({ from }) => from) }
}

type FactName = 'title' | 'outlet' | 'published' | 'url' | 'byline' | 'agency' | 'language'

function mapFacts<Value>(item: Item, pick: (fact: Fact<string>) => Value): { [Name in FactName]: Value | null } {
  const of = (fact: Fact<string> | null): Value | null => (fact === null ? null : pick(fact))
  return {
    title: of(item.title),
    outlet: of(item.outlet),
    published: of(item.published),
    url: of(item.url),
    byline: of(item.byline),
    agency: of(item.agency),
    language: of(item.language),
  }
}

function attributionOf(text: string, statement: Statement): Reading['attributions'][number] {
  const { id, kind, source, sourceId, cue, content, parent, said, venue, confidence } = statement
  const { stance, certainty, basis, because, claims } = statement
  return {
    id,
    kind,
    source: source === null ? null : { ...wordsAt(text, source), id: sourceId },
    cue: wordsAt(text, cue),
    content: wordsAt(text, content),
    parent,
    said,
    venue,
    stance,
    certainty,
    basis,
    because,
    claims: claims.map((claim) => ({
      id: claim.id,
      ...wordsAt(text, claim.spans),
      stance: claim.stance,
      certainty: claim.certainty,
      basis: claim.basis,
      because: claim.because,
    })),
    confidence,
  }
}

function wordsAt(text: string, spans: readonly Span[]): Words {
  return { spans, text: sliceAll(text, spans) }
}
