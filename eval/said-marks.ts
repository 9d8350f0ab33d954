import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attribution } from '../src/attribution/attribution.ts'
import { toDoc } from '../src/document/to-doc.ts'
import type { Doc } from '../src/document/doc.ts'
import type { Word } from '../src/reader/reader.ts'
import type { Span } from '../src/span.ts'
import type { Speakers } from '../src/time/time.ts'
import { docOf } from './read-corpus.ts'

/** The marked answer of one attribution. */
export type SaidMark = {
  readonly said: { readonly from: string; readonly to: string } | null
  readonly venue: string
}

/** A marked article as the steps that tell when and where get it: attributions and sources as a person marked them. */
export type MarkedArticle = {
  readonly id: string
  readonly doc: Doc
  readonly words: readonly Word[]
  readonly attributions: readonly Attribution[]
  readonly speakers: Speakers
  readonly marks: ReadonlyMap<string, SaidMark>
}

type Line = {
  readonly id: string
  readonly published: string | null
  readonly text: string
  readonly sources: readonly {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly roles: readonly string[]
    readonly affiliation: string | null
    readonly members: readonly string[]
    readonly mentions: readonly { readonly spans: readonly Span[]; readonly kind: string }[]
  }[]
  readonly attributions: readonly {
    readonly index: number
    readonly source: string | null
    readonly said: SaidMark['said']
    readonly venue: { readonly kind: string }
    readonly mark: {
      readonly source: readonly Span[]
      readonly cue: readonly Span[]
      readonly content: readonly Span[]
      readonly parent?: number | null
    }
  }[]
}

/** Where the articles of a set are marked: those for development, those looked at once before the last mends, those kept to the end. */
export const SETS = {
  dev: ['sources/dev.jsonl', 'sources/test.jsonl'],
  fresh: ['said/fresh.jsonl'],
  held: ['said/held.jsonl'],
  fourth: ['sources/fourth.jsonl'],
} as const

/** The articles of a set, with the words that a reader gives them. */
export async function readSaidMarks(set: keyof typeof SETS, wordsOf: WordsOf): Promise<MarkedArticle[]> {
  const lines = SETS[set].flatMap((name) =>
    readFileSync(join(import.meta.dirname, 'marks', name), 'utf8')
      .trim()
      .split('\n'),
  )
  const articles: MarkedArticle[] = []
  for (const line of lines) articles.push(await articleOf(JSON.parse(line) as Line, wordsOf))
  return articles
}

type WordsOf = (doc: Doc) => Promise<readonly Word[]>

async function articleOf(line: Line, wordsOf: WordsOf): Promise<MarkedArticle> {
  const { doc: asItComes } = await docOf(line)
  const published = line.published === null ? null : { value: line.published, from: 'option' as const }
  const doc = toDoc({ ...asItComes.item, published })
  const words = await wordsOf(doc)
  const marks = line.attributions.map(({ said, venue, index }) => [String(index), { said, venue: venue.kind }] as const)
  return {
    id: line.id,
    doc,
    words,
    attributions: line.attributions.map(attributionOf),
    speakers: speakersOf(line),
    marks: new Map(marks),
  }
}

function attributionOf({ index, mark }: Line['attributions'][number]): Attribution {
  const { source, cue, content, parent } = mark
  return {
    id: String(index),
    kind: 'indirect',
    source: source.length === 0 ? null : source,
    cue,
    content,
    parent: parent == null ? null : String(parent),
    confidence: 1,
  }
}

function speakersOf({ text, sources, attributions }: Line): Speakers {
  return {
    sourceOf: new Map(attributions.flatMap(({ index, source }) => (source === null ? [] : [[String(index), source]]))),
    sources: sources.map(({ mentions, ...source }) => ({
      ...source,
      mentions,
      aliases: mentions
        .filter(({ kind }) => kind === 'name')
        .map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' ')),
    })),
  }
}
