import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHearsay, type Session } from '../../src/hear.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { sliceAll, type Span } from '../../src/span.ts'
import { weightsFolder } from '../weights-folder.ts'

const root = join(import.meta.dirname, '../..')
const examples = readdirSync(join(root, 'examples')).filter((name) => /\.(txt|html)$/.test(name))
const MORE = 'The harbour master, Jon Vik, told the council that the pier had cost 40 million crowns.'
let session: Session

beforeAll(() => {
  session = openHearsay({ model: weightsFolder() })
})

afterAll(() => session?.close())

describe.each(examples)('examples/%s', (name) => {
  let reading: Reading

  beforeAll(async () => {
    reading = await session.read({ file: join(root, 'examples', name) })
  })

  test('keeps to the JSON Schema and slices to its words', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/read.json'), 'utf8')) as object
    expect(new Ajv2020({ strict: true }).compile(schema)(JSON.parse(JSON.stringify(reading)))).toBe(true)
    const words = reading.attributions.flatMap(({ source, cue, content }) => [
      cue,
      content,
      ...(source ? [source] : []),
    ])
    for (const { spans, text } of words) expect(sliceAll(reading.text, spans)).toBe(text)
  })

  test('reads the same again', async () => {
    expect(await session.read({ file: join(root, 'examples', name) })).toEqual(reading)
  })
})

/**
 * The encoder sees whole paragraphs packed into windows from the first on. A paragraph at the end thus leaves all windows
 * as they were but the last, which it may join; one in front may share its window with the next, and the borders after it
 * move, so that what stands near a threshold may come or go.
 */
describe('a paragraph more', () => {
  const text = readFileSync(join(root, 'examples/china-parts.txt'), 'utf8').trim()
  /** Its last paragraphs, a window's worth: 254 word pieces are less than so many characters of English. */
  const WINDOW = 254 * 6

  test('at the end leaves what stands in other windows as it was, confidence and all', async () => {
    const [before, after] = [await session.read(text), await session.read(`${text}\n\n${MORE}`)]
    expect(after.text.startsWith(before.text)).toBe(true)
    const early = (reading: Reading): unknown[] => placesOf(reading, 0, before.text.length - WINDOW)
    expect(early(before).length).toBeGreaterThan(5)
    expect(early(after)).toEqual(early(before))
  })

  test('in front moves offsets by its length, and most attributions stay', async () => {
    const body = text.slice(text.indexOf('\n\n') + 2)
    const [before, after] = [await session.read(body), await session.read(`${MORE}\n\n${body}`)]
    const by = after.text.length - before.text.length
    expect(after.text.slice(by)).toBe(before.text)
    const here = spansOf(after, -by)
    const kept = spansOf(before).filter((spans) => here.includes(spans))
    expect(kept.length).toBeGreaterThan(0.8 * before.attributions.length)
  })
})

function placesOf({ attributions }: Reading, start: number, end: number): unknown[] {
  return attributions
    .filter(({ cue }) => cue.spans.every((span) => span.start >= start && span.end <= end))
    .map(({ kind, source, cue, content, confidence }) => [kind, source?.spans, cue.spans, content.spans, confidence])
}

function spansOf({ attributions }: Reading, by = 0): string[] {
  const moved = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start + by}-${end + by}`).join(',')
  return attributions.map(({ source, cue, content }) =>
    [source?.spans ?? [], cue.spans, content.spans].map(moved).join(' '),
  )
}
