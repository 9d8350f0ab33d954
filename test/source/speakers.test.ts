import { expect, test } from 'vitest'
import { sourcesIn } from './page-of.ts'

const names = {
  'Mara Lind': 'PERSON',
  Lind: 'PERSON',
  'Tom Roe': 'PERSON',
  Roe: 'PERSON',
  'Heidi Lind': 'PERSON',
  Heidi: 'PERSON',
  Orbel: 'ORG',
  AFP: 'ORG',
}

test('“I” in a quotation is its speaker, “we” the body that the speaker speaks for', () => {
  const [speaker, first, we] = sourcesIn('[Mara Lind, head of Orbel,] said: “[I] told them. [We] refused.”', {
    names,
    parents: { 1: 0, 2: 0 },
    tags: { head: 'NN' },
  })
  expect(first).toBe(speaker)
  expect(we).toMatchObject({ kind: 'organisation', name: 'Orbel' })
})

test('“I” in a letter is who wrote it', () => {
  const [letter, first] = sourcesIn("[Mara Lind's letter] said: “[I] told them.”", { names, parents: { 1: 0 } })
  expect(letter).toMatchObject({ kind: 'document' })
  expect(first).toMatchObject({ name: 'Mara Lind' })
})

test('“I” in a statement is whom its headline gives it to', () => {
  const title = 'Statement by Mara Lind'
  const text = `${title}\n\n[I] asked for help.`
  const parts = [
    { kind: 'title' as const, start: 0, end: title.length, date: null },
    { kind: 'body' as const, start: title.length + 2, end: text.length - 2, date: null },
  ]
  const [one] = sourcesIn(text, { names, item: { parts }, tags: { by: 'IN', Statement: 'NN' } })
  expect(one).toMatchObject({ kind: 'person', name: 'Mara Lind' })
})

test('an agency that relays and the one who said it are two sources', () => {
  const [agency, person] = sourcesIn('According to [AFP], [Mara Lind] said it rained.', { names, parents: { 1: 0 } })
  expect(agency).toMatchObject({ kind: 'outlet', name: 'AFP' })
  expect(person).toMatchObject({ kind: 'person', name: 'Mara Lind' })
})

test('“who” is the one whom its clause hangs on', () => {
  const [one, who] = sourcesIn('[Tom Roe] said that Mara Lind, [who] said no, left.', { names })
  expect(who).not.toBe(one)
  expect(who).toMatchObject({ name: 'Mara Lind' })
})

test('a surname alone stays with the one who bore it alone before', () => {
  const text = '[Mara Lind] said so. [Lind] left. Her sister, Heidi, and Heidi Lind met. [Lind] said no.'
  const [first, , third] = sourcesIn(text, { names })
  expect(third).toBe(first)
})

test('a name that only a caption gives in full is the name', () => {
  const body = '[Lind] said so.'
  const caption = 'Mara Lind at the port'
  const text = `${body}\n\n${caption}`
  const end = body.length - 2
  const parts = [
    { kind: 'body' as const, start: 0, end, date: null },
    { kind: 'caption' as const, start: end + 2, end: end + 2 + caption.length, date: null },
  ]
  const [one] = sourcesIn(text, { names, item: { parts } })
  expect(one).toMatchObject({ kind: 'person', name: 'Mara Lind' })
  expect(one?.mentions.map((mention) => mention.text)).toEqual(['Lind', 'Mara Lind'])
})

test('“Sen.” that the reader cut off from its name is that senator', () => {
  const [one] = sourcesIn('[Sen.] Tom Roe said so.', { names, tags: { Sen: 'NNP', '.': 'NNP' } })
  expect(one).toMatchObject({ kind: 'person', name: 'Tom Roe' })
})

test('“the candidate” is the one who spoke before, where nobody else is called so', () => {
  const [first, second] = sourcesIn('[Mara Lind] said so. [The candidate] said no.', { names })
  expect(second).toBe(first)
  expect(first?.roles).toEqual(['candidate'])
})

test('“the spokesman” is not', () => {
  const [first, second] = sourcesIn('[Mara Lind] said so. [The spokesman] said no.', { names })
  expect(second).not.toBe(first)
})
