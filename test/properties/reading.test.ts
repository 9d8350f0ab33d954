import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSession, type Input } from '../../src/hear.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { sliceAll, type Span } from '../../src/span.ts'
import { goldScores } from '../gold-reader.ts'
import { emptyReader } from '../empty-reader.ts'
import { sentenceReader } from '../sentence-reader.ts'
import { article, layOut } from './articles.ts'

const accepts = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/read.json'), 'utf8')) as object,
)

/** Any text at all that is not refused: words, marks, blanks, signs of other scripts, joiners. */
const anyText = fc
  .array(
    fc.constantFrom(
      'Ruiz',
      'said',
      ' ',
      '. ',
      '“',
      '”',
      '"',
      '‘',
      '’',
      '\n',
      '\n\n',
      '…',
      '🏛️',
      '\u200d',
      'ﬀ',
      '東',
      '\u00a0',
      '--',
      ':',
      'é',
      'e\u0301',
      '\t',
      '(',
      'Mr.',
    ),
    { maxLength: 80 },
  )
  .map((pieces) => `Lee said so.${pieces.join('')}`)

describe('whatever the text', () => {
  test('every span lies in the text, in order, and slices to its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const reading = await read(text)
        for (const { start, end } of reading.parts)
          expect([start <= end, end <= reading.text.length]).toEqual([true, true])
        for (const { source, cue, content } of reading.attributions) {
          for (const words of [source, cue, content]) if (words) checkWords(reading.text, words)
        }
      }),
    )
  })

  test('every output keeps to the JSON Schema', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect([accepts(JSON.parse(JSON.stringify(await read(text)))), accepts.errors]).toEqual([true, null])
      }),
    )
  })

  test('reading it twice gives equal output', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await read(text)).toEqual(await read(text))
      }),
    )
  })

  test('no two attributions share an id, and every parent is there', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { attributions } = await read(text)
        const ids = new Set(attributions.map(({ id }) => id))
        expect(ids.size).toBe(attributions.length)
        expect(attributions.every(({ parent }) => parent === null || ids.has(parent))).toBe(true)
      }),
    )
  })
})

describe('what a person marked comes out', () => {
  test('with its words, and of the kind that its quotation marks say', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (paragraphs) => {
        const { text, sayings } = layOut(paragraphs)
        const reading = await readMarked(paragraphs)
        expect(reading.text).toBe(text)
        expect(reading.attributions.map(({ kind, content }) => [kind, content.text])).toEqual(
          sayings.map(({ kind, marks }) => [kind, sliceAll(text, marks.content)]),
        )
      }),
    )
  })
})

describe('a paragraph more', () => {
  test('at the end moves nothing before it', async () => {
    await fc.assert(
      fc.asyncProperty(article, article, async (paragraphs, [more]) => {
        const [before, after] = [await readMarked(paragraphs), await readMarked([...paragraphs, more!])]
        expect(after.text.startsWith(before.text)).toBe(true)
        expect(placesOf(after).slice(0, before.attributions.length)).toEqual(placesOf(before))
      }),
    )
  })

  test('in front moves all the others by its length', async () => {
    await fc.assert(
      fc.asyncProperty(article, article, async (paragraphs, [more]) => {
        const [before, after] = [await readMarked(paragraphs), await readMarked([more!, ...paragraphs])]
        const by = after.text.length - before.text.length
        expect(after.text.slice(by)).toBe(before.text)
        expect(placesOf(after, -by).slice(more!.length)).toEqual(placesOf(before))
      }),
    )
  })
})

describe('ids', () => {
  const TEXT = 'Ruiz said that the bridge opens in June.'
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  const file = (name: string): Input => {
    writeFileSync(join(folder, name), TEXT)
    return { file: join(folder, name) }
  }

  test('come from content alone: not from the name of a file, the way in, or the day given', async () => {
    const inputs = [TEXT, file('one.txt'), file('two.txt'), { bytes: Buffer.from(TEXT), name: 'three' }]
    const ids = await Promise.all(inputs.map(async (input) => idsOf(await read(input))))
    for (const each of [...ids, idsOf(await read(TEXT, '2024-05-10'))]) expect(each).toEqual(ids[0])
  })

  test('differ where a letter does', async () => {
    const [one, two] = [idsOf(await read(TEXT)), idsOf(await read(TEXT.replace('June', 'Jute')))]
    expect(two.filter((id) => one.includes(id))).toEqual([])
  })
})

type Words = Reading['attributions'][number]['cue']

function checkWords(text: string, { spans, text: words }: Words): void {
  expect(sliceAll(text, spans)).toBe(words)
  let last = 0
  for (const { start, end } of spans) {
    expect([start >= last, start < end, end <= text.length]).toEqual([true, true, true])
    last = end
  }
}

function placesOf({ attributions }: Reading, by = 0): unknown[] {
  const moved = (spans: readonly Span[]): Span[] =>
    spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
  return attributions.map(({ kind, source, cue, content, confidence }) => [
    kind,
    source && moved(source.spans),
    moved(cue.spans),
    moved(content.spans),
    confidence,
  ])
}

function idsOf({ document, reading, attributions }: Reading): string[] {
  return [document.id, reading.id, ...attributions.map(({ id }) => id)]
}

function read(input: Input, published?: string): Promise<Reading> {
  return openSession(() => Promise.resolve(sentenceReader())).read(input, { published })
}

/** Read by one who sees exactly what is marked. */
function readMarked(paragraphs: Parameters<typeof layOut>[0]): Promise<Reading> {
  const { text, sayings } = layOut(paragraphs)
  const marks = sayings.map((saying) => saying.marks)
  return openSession(() => Promise.resolve(emptyReader({ read: async (doc) => goldScores(doc, marks) }))).read(text)
}
