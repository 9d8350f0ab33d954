import { afterAll, expect, test } from 'vitest'
import { openHearsay } from '../src/hear.ts'
import { comparisonSchema } from '../src/schema/compare.ts'

const session = openHearsay({ record: ['examples/record'] })
afterAll(() => session.close())

test('an article whose lead looks like a contradiction', async () => {
  const read = await session.read({ file: 'examples/china-parts.txt' })
  const { answer, compare, check } = await session.weighReading(read)
  expect(answer).toMatch(/^No contradiction/)
  expect(check?.findings.length).toBeGreaterThan(0)
  expect(comparisonSchema.parse(compare)).toEqual(compare)
  const held = new Map(compare.statements.map(({ id, text }) => [id, text]))
  expect(compare.relations.length).toBeGreaterThan(0)
  for (const { because } of compare.relations) {
    for (const { statement, spans, text } of because)
      expect(spans.map(({ start, end }) => held.get(statement)?.slice(start, end)).join(' ')).toBe(text)
  }
})
