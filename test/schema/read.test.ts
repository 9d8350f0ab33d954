import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readingSchema } from '../../src/schema/read.ts'
import { sliceAll } from '../../src/span.ts'
import { readingOf } from '../hand-made.ts'

const TEXT = 'It was reported that the bridge is safe. “It is,” Mayor Ana Ruiz said.'
const reading = readingOf(
  TEXT,
  [
    { kind: 'indirect', cue: 'was reported', content: 'that the bridge is safe' },
    { kind: 'direct', source: 'Mayor Ana Ruiz', cue: 'said', content: '“It is,”' },
  ],
  { title: { value: 'Bridge', from: 'json-ld' }, language: { value: 'en', from: 'meta' } },
)
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/read.json'), 'utf8')) as object

describe('a reading', () => {
  test('has the shape that its schema says, and nothing beside it', () => {
    expect(readingSchema.strict().parse(reading)).toEqual(reading)
  })

  test('says where each fact was found', () => {
    expect(reading.document).toMatchObject({ title: 'Bridge', outlet: null })
    expect(reading.document.from).toMatchObject({ title: 'json-ld', language: 'meta', outlet: null })
  })

  test('leaves open what nothing in the text answers', () => {
    const [reported, said] = reading.attributions
    expect(reported?.source).toBeNull()
    expect(said).toMatchObject({ said: null, venue: { kind: 'unstated' }, stance: 'asserts', claims: [] })
    expect(said?.source?.id).toBeNull()
    expect(reading.sources).toEqual([])
  })

  test('slices to its words', () => {
    for (const { cue, content } of reading.attributions)
      expect([sliceAll(TEXT, cue.spans), sliceAll(TEXT, content.spans)]).toEqual([cue.text, content.text])
  })
})

describe('the JSON Schema that is shipped', () => {
  const accepts = new Ajv2020({ strict: true }).compile(schema)

  test('accepts a reading', () => {
    expect(accepts(reading)).toBe(true)
  })

  test('accepts fields that are added later', () => {
    expect(accepts({ ...reading, later: 1 })).toBe(true)
  })

  test.each([
    ['a kind that is not in the list', { attributions: [{ ...reading.attributions[0], kind: 'quoted' }] }],
    ['no text', { text: undefined }],
    ['another version', { schema: 'hearsay/read/2' }],
  ])('refuses %s', (_, change) => {
    expect(accepts(JSON.parse(JSON.stringify({ ...reading, ...change })))).toBe(false)
  })
})
