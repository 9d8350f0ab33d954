import type { Attribution } from '../src/attribution/attribution.ts'
import { toDoc } from '../src/document/to-doc.ts'
import type { Item } from '../src/intake/item.ts'
import { toReading, type Reading } from '../src/schema/to-reading.ts'
import type { Span } from '../src/span.ts'
import type { Stance } from '../src/stance/stance.ts'
import { state } from '../src/statement/state.ts'

/** One attribution by its words; each is looked up in the text, and `in` names the content that holds it. */
export type Marked = {
  readonly kind: Attribution['kind']
  readonly source?: string
  readonly cue: string
  readonly content: string
  readonly in?: number
}

const PLAIN: Stance = {
  claims: [],
  stance: 'asserts',
  certainty: 'unstated',
  basis: 'unstated',
  because: { stance: [], certainty: [], basis: [] },
}

/** An item made by hand: plain text, with whatever else is known of it. */
export function itemOf(text: string, known: Partial<Item> = {}): Item {
  return {
    sha256: '0'.repeat(64),
    bytes: Buffer.byteLength(text),
    type: 'plain',
    text,
    parts: [{ kind: 'body', start: 0, end: text.length, date: null }],
    title: null,
    byline: null,
    outlet: null,
    published: null,
    language: null,
    url: null,
    agency: null,
    notices: [],
    ...known,
  }
}

/** A reading made by hand: the text, and its attributions by their words. */
export function readingOf(text: string, marked: readonly Marked[], known: Partial<Item> = {}): Reading {
  const attributions = marked.map(({ kind, source, cue, content, in: holder }, at): Attribution => ({
    id: `a${at}`,
    kind,
    source: source === undefined ? null : [find(text, source)],
    cue: [find(text, cue)],
    content: [find(text, content)],
    parent: holder === undefined ? null : `a${holder}`,
    confidence: 0.9,
  }))
  const stated = state(attributions, {
    who: { sources: [], sourceOf: new Map() },
    when: { said: new Map(), venue: new Map(), notices: [] },
    how: () => PLAIN,
  })
  return toReading(toDoc(itemOf(text, known)), stated, { program: '0.1.0', model: '0'.repeat(64), input: null })
}

function find(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text.`)
  return { start, end: start + words.length }
}
