import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shortId } from '../src/id.ts'
import type { Reading } from '../src/schema/to-reading.ts'

/**
 * The generator: sentences of White House transcripts, each once and with one word replaced by another of the vocabulary,
 * become quotations and reported speech of invented persons, fifteen to an article, with nine sentences of nobody
 * between, so that there is one statement to some 160 bytes of text, as in news (50 articles of PolNeAR's training half:
 * 162, contents of 85). Persons are drawn by Zipf's law from 8,000, days over four years in the order of the articles.
 */
export type Generator = { readonly reading: (at: number) => Reading; readonly titles: readonly string[] }

type Attribution = Reading['attributions'][number]
type Source = Reading['sources'][number]

const LINES = 24
const BETWEEN = [2, 5, 8, 11, 14, 17, 20, 22, 23]
const PERSONS = 8000
const OUTLETS = [
  'Harbour Post',
  'Meridian',
  'The Ferry',
  'Quay Times',
  'Northern Wire',
  'Evening Bell',
  'Capital Daily',
]
const STANCES: readonly (readonly [Attribution['stance'], number])[] = [
  ['asserts', 0.7],
  ['demands', 0.07],
  ['promises', 0.05],
  ['suspects', 0.05],
  ['predicts', 0.04],
  ['denies', 0.03],
  ['declines', 0.02],
  ['unaware', 0.02],
  ['confirms', 0.02],
]
const FIRST = Date.UTC(2021, 0, 20)
const DAYS = 1460

/** A generator over the transcripts in a folder; `of` is how many articles it is to spread over four years. */
export function generatorOf(folder: string, of: number, seed = 1): Generator {
  const { sentences, titles, vocabulary } = corpusOf(folder)
  const persons = Array.from({ length: PERSONS }, (_, at) => nameOf(at))
  return {
    titles,
    reading: (at) => {
      const random = randomOf(seed * 1_000_003 + at)
      const lines = Array.from({ length: LINES }, (_, line) =>
        vary(sentences[(at * LINES + line) % sentences.length]!, vocabulary, random),
      )
      const published = new Date(FIRST + Math.floor((at / of) * DAYS) * 86_400_000).toISOString().slice(0, 10)
      return articleOf({ at, lines, persons, published, random })
    },
  }
}

const SENTENCE = /^[A-Z][^“”"*_[\]\n]{40,140}[.!?]$/

function corpusOf(folder: string): { sentences: string[]; titles: string[]; vocabulary: string[] } {
  if (!existsSync(folder)) throw new Error(`No transcripts in ${folder}: name the corpora's folder with --data DIR.`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  const sentences: string[] = []
  const titles: string[] = []
  const words = new Map<string, number>()
  for (const file of files.toSorted()) {
    const text = readFileSync(join(folder, file), 'utf8')
    titles.push(titleOf(text))
    const body = text.slice(text.indexOf('\n---', 4) + 4).replace(/\n(?!\n)/g, ' ')
    for (const sentence of body.split(/(?<=[.!?])\s+/))
      if (SENTENCE.test(sentence)) sentences.push(sentence.slice(0, -1))
  }
  for (const sentence of sentences.slice(0, 200_000))
    for (const word of sentence.split(' ')) words.set(word, (words.get(word) ?? 0) + 1)
  const vocabulary = [...words].filter(([word, count]) => /^[a-z]{4,}$/.test(word) && count > 3).map(([word]) => word)
  return { sentences, titles: titles.filter(Boolean), vocabulary }
}

/** The title in a transcript's front matter, which may run over lines. */
function titleOf(text: string): string {
  const [, quoted, plain] = /^title: (?:"((?:[^"\\]|\\[^])*)"|(.+))$/m.exec(text) ?? []
  return (quoted ?? plain ?? '')
    .replace(/\\\n\s*\\?/g, '')
    .replace(/\\_/g, ' ')
    .replace(/\\/g, '')
}

function vary(sentence: string, vocabulary: readonly string[], random: () => number): string {
  const words = sentence.split(' ')
  words[Math.floor(random() * words.length)] = pick(vocabulary, random)
  return words.join(' ')
}

const SYLLABLES = 'bar bel cor dan der fal gar hol kir lan mar nel or pen quil ros sal tor ul ven wat yar zel'.split(
  ' ',
)
const GIVEN = 'Ada Tom Mary John Ruth Omar Lena Paul Nina Karl Ines Hugo Vera Igor Rosa Noah Emma Ivan Olga Sven'.split(
  ' ',
)

function nameOf(at: number): string {
  const size = SYLLABLES.length
  const surname = `${SYLLABLES[at % size]}${SYLLABLES[Math.floor(at / size) % size]}`
  return `${GIVEN[(at * 7 + Math.floor(at / 529)) % GIVEN.length]} ${surname[0]!.toUpperCase()}${surname.slice(1)}`
}

type Plan = {
  readonly at: number
  readonly lines: readonly string[]
  readonly persons: readonly string[]
  readonly published: string
  readonly random: () => number
}

type Span = { readonly start: number; readonly end: number }
type Draft = {
  readonly person: string
  readonly source: Span
  readonly cue: Span
  readonly content: Span
  readonly direct: boolean
}

function articleOf({ at, lines, persons, published, random }: Plan): Reading {
  const cast = Array.from({ length: 4 }, () => persons[zipf(persons.length, random)]!)
  let text = `${lines[0]!.slice(0, 60)}\n\n`
  const title = { start: 0, end: text.length - 2 }
  const drafts: Draft[] = []
  for (const [line, words] of lines.entries()) {
    if (BETWEEN.includes(line)) text += `${words}.\n\n`
    else {
      const { said, draft } = sayOf(words, pick(cast, random), { from: text.length, direct: random() < 0.5 })
      text += said
      drafts.push(draft)
    }
  }
  text = text.trimEnd()
  return readingOf({ at, text, title, drafts, published, random })
}

function sayOf(
  words: string,
  person: string,
  { from, direct }: { from: number; direct: boolean },
): { said: string; draft: Draft } {
  const surname = person.split(' ')[1]!
  const place = (start: number, size: number): Span => ({ start: from + start, end: from + start + size })
  if (direct) {
    const content = place(0, words.length + 3)
    const source = place(words.length + 4, surname.length)
    const cue = place(words.length + 5 + surname.length, 4)
    return { said: `“${words},” ${surname} said.\n\n`, draft: { person, source, cue, content, direct } }
  }
  const source = place(0, person.length)
  const cue = place(person.length + 1, 4)
  return {
    said: `${person} said that ${words}.\n\n`,
    draft: { person, source, cue, content: place(person.length + 6, words.length + 5), direct },
  }
}

type Drafted = {
  readonly at: number
  readonly text: string
  readonly title: Span
  readonly drafts: readonly Draft[]
  readonly published: string
  readonly random: () => number
}

function readingOf({ at, text, title, drafts, published, random }: Drafted): Reading {
  const url = `https://example.org/${at}`
  const doc = shortId(url, text)
  const sources = sourcesOf(doc, text, drafts)
  return {
    schema: 'hearsay/read/1',
    reading: { id: shortId(doc, '0.1.0', 'bench'), program: '0.1.0', model: 'bench' },
    input: null,
    document: {
      id: doc,
      title: text.slice(title.start, title.end),
      outlet: OUTLETS[at % OUTLETS.length]!,
      published,
      url,
      byline: null,
      agency: null,
      language: 'en',
      sha256: createHash('sha256').update(text).digest('hex'),
      from: {
        title: 'json-ld',
        outlet: 'meta',
        published: 'meta',
        url: 'link',
        byline: null,
        agency: null,
        language: 'meta',
      },
    },
    text,
    parts: [
      { kind: 'title', ...title, date: null },
      { kind: 'body', start: title.end + 2, end: text.length, date: null },
    ],
    attributions: drafts.map((draft) => attributionOf(doc, text, draft, { sources, published, random })),
    sources: [...sources.values()],
    notices: [],
  }
}

function attributionOf(
  doc: string,
  text: string,
  { person, source, cue, content, direct }: Draft,
  { sources, published, random }: { sources: ReadonlyMap<string, Source>; published: string; random: () => number },
): Attribution {
  const words = (span: Span) => ({ spans: [span], text: text.slice(span.start, span.end) })
  const id = shortId(doc, keyOf(source), keyOf(cue), keyOf(content))
  const claim = direct ? { start: content.start + 1, end: content.end - 2 } : content
  const stance = drawn(STANCES, random)
  const how = { stance, certainty: random() < 0.1 ? 'possible' : 'unstated', basis: 'unstated' } as const
  const because = { stance: [cue], certainty: [], basis: [] }
  return {
    id,
    kind: direct ? 'direct' : 'indirect',
    source: { ...words(source), id: sources.get(person)!.id },
    cue: words(cue),
    content: words(content),
    parent: null,
    said: random() < 0.4 ? { from: published, to: published, text: '', spans: [] } : null,
    venue: { kind: 'unstated', text: '', spans: [] },
    ...how,
    because,
    claims: [{ id: shortId(id, keyOf(claim)), ...words(claim), ...how, because }],
    confidence: Math.round(60 + random() * 39) / 100,
  }
}

function sourcesOf(doc: string, text: string, drafts: readonly Draft[]): Map<string, Source> {
  const found = new Map<string, Source>()
  for (const person of new Set(drafts.map((draft) => draft.person))) {
    const spans = drafts.filter((draft) => draft.person === person).map((draft) => draft.source)
    const mentions = spans.map((span) => ({
      spans: [span],
      text: text.slice(span.start, span.end),
      kind: 'name' as const,
    }))
    found.set(person, {
      id: shortId(doc, keyOf(spans[0]!)),
      name: person,
      kind: 'person',
      number: 1,
      roles: person.length % 3 === 0 ? ['spokeswoman'] : [],
      affiliation: null,
      country: null,
      access: null,
      aliases: [person.split(' ')[1]!],
      members: [],
      mentions,
      joins: spans.slice(1).map((span) => ({ rule: 'surname', spans: [span] })),
    })
  }
  return found
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}

function zipf(size: number, random: () => number): number {
  return Math.min(size - 1, Math.floor(size ** random()) - 1)
}

function drawn<Value>(list: readonly (readonly [Value, number])[], random: () => number): Value {
  let left = random()
  for (const [value, share] of list) if ((left -= share) <= 0) return value
  return list[0]![0]
}

function pick<Value>(list: readonly Value[], random: () => number): Value {
  return list[Math.floor(random() * list.length)]!
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
