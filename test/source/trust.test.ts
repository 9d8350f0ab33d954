import { expect, test } from 'vitest'
import { LEAST_TRUST, pronounTrust } from '../../src/source/trust.ts'
import { sourcesIn } from './page-of.ts'

const names = { 'Tom Roe': 'PERSON', 'Max Lind': 'PERSON', Orbel: 'ORG', Tarnex: 'ORG' }

test('“he” is the one who spoke, and nobody where two stand as near', () => {
  const [roe, he] = sourcesIn('[Tom Roe] said so. [He] said no.', { names })
  expect(he).toBe(roe)
  const [either] = sourcesIn('A letter of Tom Roe and one of Max Lind came by post. In both [he] said no.', { names })
  expect(either).toBeUndefined()
})

test('a join says how likely it is right', () => {
  const [roe] = sourcesIn('[Tom Roe] said so. [He] said no.', { names })
  expect(roe!.joins.map(({ rule, confidence }) => [rule, confidence > LEAST_TRUST])).toEqual([['pronoun', true]])
})

test('“they” is a body only where it has spoken', () => {
  const [body, they] = sourcesIn('[Orbel] said so. [They] said no.', { names })
  expect(they).toBe(body)
  const [open] = sourcesIn('Orbel closed. [They] said no.', { names })
  expect(open).toBeUndefined()
})

test('of two bodies that stand as near “the company” is neither', () => {
  const [company] = sourcesIn('Tarnex and Orbel met. [The company] said no.', { names })
  expect(company).toMatchObject({ name: 'company' })
})

test('a pronoun is surer the better its candidate stands and the fewer stand as well', () => {
  expect(pronounTrust({ score: 5, close: 0 })).toBeGreaterThan(pronounTrust({ score: 2, close: 0 }))
  expect(pronounTrust({ score: 5, close: 0 })).toBeGreaterThan(pronounTrust({ score: 5, close: 1 }))
})
