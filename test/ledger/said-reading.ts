import { openSession } from '../../src/hear.ts'
import { shortId } from '../../src/id.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { emptyReader } from '../empty-reader.ts'

type Attribution = Reading['attributions'][number]
type Source = Reading['sources'][number]

/**
 * A text read by hand: every sentence of the form "Name said words." is a statement, and each name one person. What the
 * sentence has in quotation marks is direct.
 */
export async function saidReading(
  text: string,
  options: { published?: string; digest?: string } = {},
): Promise<Reading> {
  const reader = emptyReader(options.digest === undefined ? {} : { digest: options.digest })
  const session = openSession(() => Promise.resolve(reader))
  const reading = await session.read(text, { published: options.published ?? '2024-05-10' })
  await session.close()
  const found = Array.from(reading.text.matchAll(/(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) said (.+?)\.(?=\s|$)/gsu))
  const sources = new Map<string, Source>()
  for (const match of found) {
    const [, name = ''] = match
    sources.set(name, sources.get(name) ?? sourceOf(reading, name, match.index))
  }
  return {
    ...reading,
    attributions: found.map((match) => attributionOf(reading, match, sources.get(match[1] ?? '')!)),
    sources: [...sources.values()],
  }
}

function sourceOf({ document }: Reading, name: string, start: number): Source {
  const mention = { spans: [{ start, end: start + name.length }], text: name, kind: 'name' as const }
  const nothing = { affiliation: null, country: null, access: null, aliases: [], members: [], joins: [] }
  const id = shortId(document.id, String(start))
  return { id, name, kind: 'person', number: 1, roles: ['clerk'], ...nothing, mentions: [mention] }
}

function attributionOf({ document }: Reading, match: RegExpMatchArray, source: Source): Attribution {
  const [whole, name = '', text = ''] = match
  const start = match.index!
  const at = start + whole.indexOf(text, name.length + 5)
  const spans = [{ start: at, end: at + text.length }]
  const decided = {
    stance: 'asserts' as const,
    certainty: 'unstated' as const,
    basis: 'unstated' as const,
    because: { stance: [], certainty: [], basis: [] },
  }
  const id = shortId(document.id, String(at), text)
  return {
    id,
    kind: /^“.*”$/.test(text) ? 'direct' : 'indirect',
    source: { spans: [{ start, end: start + name.length }], text: name, id: source.id },
    cue: { spans: [{ start: start + name.length + 1, end: start + name.length + 5 }], text: 'said' },
    content: { spans, text },
    parent: null,
    said: null,
    venue: null,
    ...decided,
    claims: [{ id: shortId(id, 'claim'), spans, text, ...decided }],
    confidence: 0.9,
  }
}
