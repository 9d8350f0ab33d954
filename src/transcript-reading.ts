import type { Doc } from './document/doc.ts'
import { toDoc } from './document/to-doc.ts'
import { shortId } from './id.ts'
import type { Item } from './intake/item.ts'
import type { Turn } from './intake/transcript.ts'
import type { HeldTranscript } from './record/lookup.ts'
import { documentOf, type Reading } from './schema/to-reading.ts'
import type { Span } from './span.ts'

type Attribution = Reading['attributions'][number]
type Source = Reading['sources'][number]

/** A transcript's text with its outlet, day and address, as an article is held. */
function itemOfTranscript({ text, sha256, title, outlet, date, url }: HeldTranscript): Item {
  const fact = (value: string | null) => (value === null ? null : ({ value, from: 'file' } as const))
  return {
    sha256,
    bytes: Buffer.byteLength(text),
    type: 'plain',
    text,
    parts: [{ kind: 'body', start: 0, end: text.length, date: null }],
    title: fact(title),
    byline: null,
    outlet: fact(outlet),
    published: fact(date),
    language: null,
    url: fact(url),
    agency: null,
    notices: [],
  }
}

const BARE = { paragraphs: [], sentences: [], quotations: [], notices: [] } as const

/** A doc of some sentences of a transcript, as if nothing else stood in its text. */
export function docOfSentences(transcript: HeldTranscript, sentences: readonly Span[]): Doc {
  const item = itemOfTranscript(transcript)
  return { ...BARE, id: transcript.id, item, text: item.text, paragraphs: sentences, sentences }
}

/** "(Applause.)" is nobody's word. */
const ASIDE = /^\([^()]*\)$/

/** The sentences of some turns of a text, each within its turn. */
export function sentencesOfTurns(text: string, turns: readonly Span[]): Span[] {
  return turns.flatMap((turn) => {
    const words = text.slice(turn.start, turn.end)
    const parts = [{ kind: 'body', start: 0, end: words.length, date: null }] as const
    const { sentences } = toDoc({ ...NOTHING, text: words, parts })
    return sentences
      .filter(({ start, end }) => !ASIDE.test(words.slice(start, end)))
      .map(({ start, end }) => ({ start: start + turn.start, end: end + turn.start }))
  })
}

const NOTHING = {
  sha256: '',
  bytes: 0,
  type: 'plain',
  title: null,
  byline: null,
  outlet: null,
  published: null,
  language: null,
  url: null,
  agency: null,
  notices: [],
} as const

/**
 * Sentences of a transcript's turns as a reading: each is a direct statement of the turn's speaker, whose cue is the
 * label. Nothing is read; the stance is open until `read` by the caller, and stands as `asserts`.
 */
export function transcriptReading(transcript: HeldTranscript, sentences: readonly Span[]): Reading {
  const { id, text, turns } = transcript
  const item = itemOfTranscript(transcript)
  const document = documentOf({ ...BARE, id, item, text })
  const sources = new Map<string, Source>()
  const attributions = sentences.flatMap((sentence) => {
    const turn = turns.find(({ span }) => span.start <= sentence.start && sentence.end <= span.end)
    if (turn === undefined || turn.speaker === null) return []
    const label = labelOf(text, turn)
    const source = sources.get(turn.speaker) ?? sourceOf(document.id, turn.speaker, label)
    sources.set(turn.speaker, source)
    return [statementOf(transcript, { sentence, source, label })]
  })
  return {
    schema: 'hearsay/read/1',
    reading: { id: shortId(document.id, 'transcript'), program: '', model: '' },
    input: null,
    document,
    text,
    parts: item.parts,
    attributions,
    sources: [...sources.values()],
    notices: [],
  }
}

/** Where the label of a turn stands; the turn's own beginning where it has none. */
function labelOf(text: string, { label, span }: Turn): Span {
  const start = label === null ? -1 : text.lastIndexOf(label, span.start)
  return label === null || start < 0 ? { start: span.start, end: span.start } : { start, end: start + label.length }
}

function sourceOf(document: string, name: string, { start, end }: Span): Source {
  return {
    id: shortId(document, `${start}-${end}`),
    name,
    kind: 'person',
    number: 1,
    roles: [],
    affiliation: null,
    country: null,
    access: null,
    aliases: [],
    members: [],
    mentions: [{ spans: [{ start, end }], text: name, kind: 'name' }],
    joins: [],
  }
}

type Told = { readonly sentence: Span; readonly source: Source; readonly label: Span }

function statementOf(
  { id: doc, text, date, occasion }: HeldTranscript,
  { sentence, source, label }: Told,
): Attribution {
  const id = shortId(doc, keyOf(label), keyOf(label), keyOf(sentence))
  const content = { spans: [sentence], text: text.slice(sentence.start, sentence.end) }
  const decided = {
    stance: 'asserts',
    certainty: 'unstated',
    basis: 'unstated',
    because: { stance: [], certainty: [], basis: [] },
  } as const
  const name = { spans: [label], text: text.slice(label.start, label.end) }
  return {
    id,
    kind: 'direct',
    source: { ...name, id: source.id },
    cue: name,
    content,
    parent: null,
    said: date === null ? null : { from: date, to: date, text: '', spans: [] },
    venue: { kind: occasion, text: '', spans: [] },
    ...decided,
    claims: [{ id: shortId(id, keyOf(sentence)), ...content, ...decided }],
    confidence: 1,
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}
