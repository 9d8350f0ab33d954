import { afterAll, expect, test } from 'vitest'
import { openHearsay } from '../src/hear.ts'
import { comparisonSchema } from '../src/schema/compare.ts'

const session = openHearsay({ record: ['examples/record'] })
afterAll(() => session.close())

test('an article in which two sides contradict each other', async () => {
  const read = await session.read({ file: 'examples/airdrop-count.txt' })
  const { answer, compare, check } = await session.weighReading(read)
  expect(answer).toMatch(/^A contradiction: .*more than 36,000 meals.*Sabel Observatory says .*fewer than 20,000 meals/)
  expect(answer).toMatch(/The record bears out all \d quotations that it covers\.$/)
  expect(check?.findings.some(({ verdict }) => verdict === 'verbatim')).toBe(true)
  expect(compare.missing.map(({ kind, question }) => [kind, question])).toEqual([
    ['evaded', 'bundles that had fallen into the sea'],
  ])
})

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
