import { expect, test } from 'vitest'
import { sourcesIn } from './page-of.ts'

test.each([
  ['A senior official', 'unnamed', 1],
  ['Two people', 'unnamed', 2],
  ['Officials', 'unnamed', null],
  ['People familiar with the matter', 'unnamed', null],
  ['People', 'group', null],
  ['Voters', 'group', null],
  ['A spokesman', 'unnamed', 1],
  ['Two key figures', 'unnamed', 2],
  ['The figures', 'document', null],
  ['A survey', 'document', 1],
  ['The state news agency', 'outlet', 1],
  ['Police', 'organisation', 1],
] as const)('%s: %s', (words, kind, number) => {
  const [one] = sourcesIn(`[${words}] said so.`, { tags: { familiar: 'JJ', senior: 'JJ', key: 'JJ', state: 'NN' } })
  expect(one).toMatchObject({ kind, number })
})

test('two who differ in their body stay apart', () => {
  const names = { Treasury: 'ORG', Pentagon: 'ORG' }
  const [first, second, third] = sourcesIn(
    '[A Treasury official] said so. [A Pentagon official] said no. [The Treasury official] said yes.',
    { names },
  )
  expect(second).not.toBe(first)
  expect(third).toBe(first)
  expect(first).toMatchObject({ affiliation: 'Treasury', kind: 'unnamed' })
})

test('two who differ in number stay apart', () => {
  const [first, second] = sourcesIn('[Two officials] said so. [Three officials] said no.', { tags: { Three: 'CD' } })
  expect(second).not.toBe(first)
})

test('a spokesman who is named is that person and not the body', () => {
  const names = { Orbel: 'ORG', 'Tom Roe': 'PERSON' }
  const [body, person] = sourcesIn('[Orbel] said so. [Orbel spokesman Tom Roe] said no.', { names })
  expect(body).toMatchObject({ kind: 'organisation', name: 'Orbel' })
  expect(person).toMatchObject({ kind: 'person', name: 'Tom Roe', roles: ['spokesman'], affiliation: 'Orbel' })
})

test('somebody in the lead is the one who is named next, with an age', () => {
  const names = { 'Emil Tarr': 'PERSON', Tarr: 'PERSON' }
  const [first, second] = sourcesIn('[A baker] said so. [Emil Tarr, 52,] said no.', { names })
  expect(first).toBe(second)
})
