import { expect, test } from 'vitest'
import { resolved, sourcesIn } from './page-of.ts'

const names = { 'Mara Lind': 'PERSON', Lind: 'PERSON', 'Tom Roe': 'PERSON', Roe: 'PERSON', Orbel: 'ORG' }

test('two who speak together are one source with both as members', () => {
  const [both, lind] = resolved('[Mara Lind and Tom Roe] said so. [Lind] said no.', { names })
  expect(both?.source).toMatchObject({ kind: 'person', number: 2 })
  expect(both?.members.map(({ name }) => name)).toEqual(['Mara Lind', 'Tom Roe'])
  expect(both?.members).toContain(lind?.source)
})

test('a body and a person are a group', () => {
  const [both] = resolved('[Orbel and Tom Roe] said so.', { names })
  expect(both?.source).toMatchObject({ kind: 'group', number: 2 })
})

test('two offices of one person are no two persons', () => {
  const tags = { chair: 'NN', member: 'NN' }
  const [one] = sourcesIn('[Mara Lind, chair of Orbel and a member of the board,] said so.', { names, tags })
  expect(one).toMatchObject({ kind: 'person', name: 'Mara Lind' })
})

test('“both” are the two who were counted', () => {
  const [two, both] = sourcesIn('[Two diplomats] said so. [Both] said no.')
  expect(both).toBe(two)
})

test('“one of the diplomats” is not the two of them, and says of whom it is one', () => {
  const [two, one] = sourcesIn('[Two diplomats] said so. [One of the diplomats] said no.', { tags: { One: 'CD' } })
  expect(one).not.toBe(two)
  expect(one).toMatchObject({ name: 'one of two diplomats', kind: 'unnamed', number: 1 })
})

test('“the other” is neither of them', () => {
  const [two, one, other] = sourcesIn('[Two diplomats] said so. [One of the diplomats] said no. [The other] left.')
  expect(new Set([two, one, other]).size).toBe(3)
})

test('“both women” and “the two lawmakers” are those who were named together', () => {
  const women = { 'Ana Roe': 'PERSON', 'Eva Lind': 'PERSON' }
  const [pair, both, two] = sourcesIn(
    '[Ana Roe and Eva Lind] said so. [Both women] agreed. [The two lawmakers] left.',
    { names: women },
  )
  expect(both).toBe(pair)
  expect(two).toBe(pair)
})

test('“the leaders” are all who met, and “the two” those of whom one received the other', () => {
  const all = { 'Ana Roe': 'PERSON', 'Eva Lind': 'PERSON', 'Max Poe': 'PERSON' }
  const tags = { President: 'NNP', Minister: 'NNP' }
  const listed = '[President Ana Roe, Minister Eva Lind and Minister Max Poe] said so. [The leaders] left.'
  const [three, leaders] = sourcesIn(listed, { names: all, tags })
  expect(three).toMatchObject({ number: 3 })
  expect(leaders).toBe(three)
})

test('names alone behind a plural and a comma are who speaks', () => {
  const bodies = { 'Bread Line': 'ORG', 'Open Hand': 'ORG' }
  const [both] = resolved('[Two charities, Bread Line and Open Hand,] said so.', { names: bodies })
  expect(both?.members.map(({ name }) => name)).toEqual(['Bread Line', 'Open Hand'])
})

test('“the hackers themselves” are the hackers', () => {
  const [hackers] = sourcesIn('[The hackers themselves] said so.', { tags: { themselves: 'PRP' } })
  expect(hackers).toMatchObject({ kind: 'group', name: 'hackers' })
})
