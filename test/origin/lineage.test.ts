import { expect, test } from 'vitest'
import { lineageOf } from '../../src/origin/lineage.ts'

const shown = (text: string, known: { agency?: string; outlet?: string } = {}): string[] =>
  lineageOf({ id: 'd', text, agency: known.agency ?? null, outlet: known.outlet ?? null }, new Set(['meridian'])).map(
    ({ kind, from, words }) => `${kind} ${from ?? '-'}: ${words}`,
  )

test.each<[string, string[]]>([
  ['the minister told Reuters on Monday', ['told reuters: told Reuters']],
  ['she told The Associated Press that it was over', ['told ap: told The Associated Press']],
  ['he told reporters in Paris', []],
  ['he told Anna Berg to leave', []],
  ['in an interview with CNN, he said', ['told cnn: interview with CNN']],
  ['according to the Wall Street Journal', ['reported wsj: according to the Wall Street Journal']],
  ['according to the ministry', []],
  ['The New York Times first reported the plan.', ['reported new york times: The New York Times first reported']],
  ['documents seen by Meridian show', ['reported meridian: seen by Meridian']],
  ['KYIV (AFP) — The town fell', ['credit afp: (AFP)']],
  ['Reuters contributed to this report.', ['credit reuters: Reuters contributed to this']],
  ['she said in an e-mail on Friday', ['mail -: in an e-mail']],
  ['he said in an emailed statement', ['mail -: in an emailed statement']],
  ['see https://example.org/a/b. Then', ['link https://example.org/a/b: https://example.org/a/b']],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test('a text has nothing from its own outlet, and is credited to its agency as a whole', () => {
  expect(shown('the minister told Meridian', { outlet: 'Meridian' })).toEqual([])
  expect(shown('The town fell', { agency: 'AFP' })).toEqual(['credit afp: AFP'])
})

test('the words stand at the span', () => {
  const text = 'The minister told Reuters that according to CNN it was late.'
  for (const { span, words } of lineageOf({ id: 'd', text, agency: null }, new Set()))
    expect(text.slice(span?.start, span?.end)).toBe(words)
})

test.each([
  ['capitals', 'A'.repeat(100_000)],
  ['names', 'Aa '.repeat(30_000)],
  ['names and apostrophes', "A's ".repeat(25_000)],
  ['brackets', '('.repeat(100_000)],
  ['addresses', 'https://'.repeat(12_000)],
  ['told', 'told A '.repeat(15_000)],
])('hostile text takes time in proportion: %s', (_, text) => {
  const start = performance.now()
  lineageOf({ id: 'd', text, agency: null }, new Set())
  expect(performance.now() - start).toBeLessThan(3000)
})
