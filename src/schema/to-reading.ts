import type { Attribution } from '../attribution/attribution.ts'
import type { Doc } from '../document/doc.ts'
import { shortId } from '../id.ts'
import type { Fact, Item } from '../intake/item.ts'
import { sliceAll, type Span } from '../span.ts'
import type { Reading } from './read.ts'

export { toCheck, type Check } from './to-check.ts'
export type { Reading } from './read.ts'

/** What read a doc: program and weights, and the name the input was given by. */
export type ReadBy = { readonly program: string; readonly model: string; readonly input: string | null }

type Words = Reading['attributions'][number]['cue']

/** Puts a doc and its attributions into the shape that the outside world relies on. */
export function toReading(doc: Doc, attributions: readonly Attribution[], { program, model, input }: ReadBy): Reading {
  return {
    schema: 'hearsay/read/1',
    reading: { id: shortId(doc.id, program, model), program, model },
    input,
    document: documentOf(doc),
    text: doc.text,
    parts: doc.item.parts,
    attributions: attributions.map((attribution) => attributionOf(doc.text, attribution)),
    sources: [],
    notices: [...doc.item.notices, ...doc.notices],
  }
}

function documentOf({ id, item }: Doc): Reading['document'] {
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

/** What is not answered yet is null or empty. */
function attributionOf(text: string, attribution: Attribution): Reading['attributions'][number] {
  const { id, kind, source, cue, content, parent, confidence } = attribution
  return {
    id,
    kind,
    source: source === null ? null : { ...wordsAt(text, source), id: null },
    cue: wordsAt(text, cue),
    content: wordsAt(text, content),
    parent,
    said: null,
    venue: null,
    stance: null,
    certainty: null,
    basis: null,
    because: { stance: [], certainty: [], basis: [] },
    claims: [],
    confidence,
  }
}

function wordsAt(text: string, spans: readonly Span[]): Words {
  return { spans, text: sliceAll(text, spans) }
}
