import { expect, test } from 'vitest'
import { copiesOf } from '../../src/origin/copies.ts'

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ')

test.each([
  ['the same text', words(0, 80), words(0, 80), null, true],
  ['half of it cut', words(0, 80), words(0, 40), null, true],
  ['other case and stops', words(0, 80), words(0, 80).toUpperCase().replaceAll(' ', ', '), null, true],
  ['a third in common', words(0, 90), words(60, 150), null, false],
  ['a third in common, both credited to one agency', words(0, 90), words(60, 150), 'AFP', true],
  ['nothing in common', words(0, 80), words(100, 180), 'AFP', false],
])('%s', (_, a, b, agency, isCopy) => {
  const found = copiesOf([
    { id: 'a', text: a, agency },
    { id: 'b', text: b, agency },
  ])
  expect(found.length > 0).toBe(isCopy)
})

test('short texts are no copies of one another', () => {
  expect(copiesOf(['a', 'b'].map((id) => ({ id, text: 'no comment', agency: 'AFP' })))).toEqual([])
})
