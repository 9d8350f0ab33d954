import { expect, test } from 'vitest'
import { sourcesIn } from './page-of.ts'

const PEOPLE = { 'Mara Lind': 'PERSON', Lind: 'PERSON', 'Tom Roe': 'PERSON', Roe: 'PERSON' }

test('a surname is the one whose full name stands in the text', () => {
  const [first, second] = sourcesIn('[Mara Lind] said it rained. [Lind] said it snowed.', { names: PEOPLE })
  expect(second).toBe(first)
  expect(first).toMatchObject({ name: 'Mara Lind', kind: 'person', number: 1 })
})

test('two surnames are two', () => {
  const [first, second, third] = sourcesIn('[Mara Lind] said so. [Tom Roe] said no. [Lind] said yes.', {
    names: PEOPLE,
  })
  expect(second).not.toBe(first)
  expect(third).toBe(first)
})

test('a given name that is also a trade is a given name; a title before a surname is none', () => {
  const names = { 'Hunter Lind': 'PERSON', 'President Mara Lind': 'PERSON', 'President Lind': 'PERSON' }
  const [first, second, third] = sourcesIn(
    '[Hunter Lind] said so. [President Mara Lind] said no. [President Lind] left.',
    {
      names,
    },
  )
  expect(first).toMatchObject({ name: 'Hunter Lind' })
  expect(second).toMatchObject({ name: 'Mara Lind' })
  expect(third).toBe(second)
})

test('“she” goes on with the one who spoke', () => {
  const [first, second] = sourcesIn('[Mara Lind] said it rained. [She] said it snowed.', { names: PEOPLE })
  expect(second).toBe(first)
})

test('“Ms” says that “he” is somebody else', () => {
  const [first, , third] = sourcesIn('[Tom Roe] said so. [Ms Lind] said no. [He] said yes.', { names: PEOPLE })
  expect(third).toBe(first)
})

test('“the official” is the last official, “another official” is a new one', () => {
  const [first, second, third] = sourcesIn(
    '[An official] said so. [The official] said no. [Another official] said yes.',
  )
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  expect(first).toMatchObject({ name: 'official', kind: 'unnamed', number: 1 })
})

test('counted people without a name are unnamed, a walk of life is a group', () => {
  const [two, many] = sourcesIn('[Two diplomats] said so. [Analysts] said no.')
  expect(two).toMatchObject({ kind: 'unnamed', number: 2 })
  expect(many).toMatchObject({ kind: 'group', number: null })
})

test('initials in brackets are the body before them', () => {
  const names = { 'Harbour Safety Bureau': 'ORG', HSB: 'ORG' }
  const [first, second] = sourcesIn('[The Harbour Safety Bureau] (HSB) said so. [The HSB] said no.', { names })
  expect(second).toBe(first)
})

test('the spellings of a state are one', () => {
  const names = { 'United States': 'GPE', Washington: 'GPE' }
  const [first, second] = sourcesIn('[The United States] said so. [Washington] said no.', { names })
  expect(second).toBe(first)
  expect(first).toMatchObject({ kind: 'state', country: 'United States' })
})

test('why an unnamed source is unnamed', () => {
  const [one] = sourcesIn('[An official] said so on condition of anonymity.')
  expect(one?.access).toBe('on condition of anonymity')
})

test('a paper is a document', () => {
  const [one] = sourcesIn('[The report] said so.')
  expect(one).toMatchObject({ name: 'report', kind: 'document' })
})

test('the president is not the vice president', () => {
  const [first, second] = sourcesIn('[The vice president] said so. [The president] said no.')
  expect(second).not.toBe(first)
})

test('“WHO” is the body that the text wrote out and no pronoun', () => {
  const names = { 'World Health Organization': 'ORG', WHO: 'ORG' }
  const [first, second] = sourcesIn('[The World Health Organization] said so. [The WHO] said no.', { names })
  expect(second).toBe(first)
})
