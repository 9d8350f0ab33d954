import { expect, test } from 'vitest'
import { resolved, sourcesIn } from './page-of.ts'

const PLACES = {
  Ottawa: 'GPE',
  Canada: 'GPE',
  Kremlin: 'FAC',
  Moscow: 'GPE',
  'Downing Street': 'FAC',
  Britain: 'GPE',
  'North Korea': 'GPE',
  'South Korea': 'GPE',
  'United States': 'GPE',
  'White House': 'ORG',
  Lyon: 'GPE',
}

test.each([
  ['a capital', '[Canada] said so. [Ottawa] said no.', 'Canada'],
  ['a seat', '[Moscow] said so. [The Kremlin] said no.', 'Russia'],
  ['a street', '[Britain] said so. [Downing Street] said no.', 'United Kingdom'],
  ['a house', '[The United States] said so. [The White House] said no.', 'United States'],
  ['a point of the compass', '[North Korea] said so. [The North] said no.', 'North Korea'],
  ['initials', '[The United States] said so. [The U.S.] said no.', 'United States'],
])('%s is the state', (_, text, country) => {
  const names = { ...PLACES, North: 'GPE', 'U.S.': 'GPE' }
  const [first, second] = sourcesIn(text, { names })
  expect(second).toBe(first)
  expect(first).toMatchObject({ kind: 'state', country, number: 1 })
})

test('the place where something is said is no mention of the state', () => {
  const [one] = sourcesIn('[Canada] said so. A man in Ottawa left.', { names: PLACES })
  expect(one?.mentions.map(({ text }) => text)).toEqual(['Canada'])
  expect(one?.aliases).toEqual([])
})

test('the North is not the South', () => {
  const names = { ...PLACES, North: 'GPE', South: 'GPE' }
  const [north, south] = sourcesIn('North Korea and South Korea met. [The North] said so. [The South] said no.', {
    names,
  })
  expect([north?.country, south?.country]).toEqual(['North Korea', 'South Korea'])
})

test('“the administration” is the United States, where the text names them', () => {
  const [first, second] = sourcesIn('[The White House] said so. [The administration] said no.', { names: PLACES })
  expect(second).toBe(first)
})

test('“the Lind administration” is the United States, where Lind is president', () => {
  const names = { ...PLACES, Lind: 'PERSON' }
  const [first, second] = sourcesIn(
    '[The White House] said so. President Lind left. [The Lind administration] said no.',
    {
      names,
      tags: { President: 'NNP' },
    },
  )
  expect(second).toBe(first)
})

test('“the two countries” are those last spoken of', () => {
  const [one] = resolved('Canada and Britain met. [The two countries] said so.', { names: PLACES })
  expect(one?.source).toMatchObject({ kind: 'state', number: 2 })
  expect(one?.members.map(({ country }) => country).toSorted()).toEqual(['Canada', 'United Kingdom'])
})
