import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiesOf, type Printed } from '../../src/origin/copies.ts'

/** Words that differ in their letters alone. */
const words = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, i) => `w${[...String(from + i)].map((one) => 'bcdfghjklm'[Number(one)]).join('')}`,
  ).join(' ')

const isCopy = (a: Partial<Printed>, b: Partial<Printed>): boolean =>
  copiesOf([
    { id: 'a', text: '', agency: null, ...a },
    { id: 'b', text: '', agency: null, ...b },
  ]).length > 0

test.each([
  ['the same text', words(0, 80), words(0, 80), null, true],
  ['half of it cut', words(0, 80), words(0, 40), null, true],
  ['other case and stops', words(0, 80), words(0, 80).toUpperCase().replaceAll(' ', ', '), null, true],
  ['a third in common', words(0, 90), words(60, 150), null, false],
  ['a third in common, both credited to one agency', words(0, 90), words(60, 150), 'AFP', true],
  ['nothing in common', words(0, 80), words(100, 180), 'AFP', false],
])('%s', (_, a, b, agency, expected) => {
  expect(isCopy({ text: a, agency }, { text: b, agency })).toBe(expected)
})

const form = (what: string): string =>
  `The governor of ${what} asked for help after the flood. The help is made available to persons in the counties of the state
   who lost their houses, and grants can be had for repairs, for loans at low cost to cover losses that no insurance pays, and
   for other programs to help owners recover from what the water did. Who lives there may ask for it by calling the office.`.replace(
    /\s+/g,
    ' ',
  )

test.each<[string, Partial<Printed>, Partial<Printed>, boolean]>([
  ['a form filled in for another state', { text: form('Ohio') }, { text: form('Kansas') }, false],
  [
    'an abbreviation that the other writes in full',
    { text: form('the US state') },
    { text: form('the United States') },
    true,
  ],
  [
    'nearly the same words half a year later',
    { text: form('Ohio'), published: '2024-01-05' },
    { text: form('Ohio').replace('flood', 'storm').replace('water', 'wind'), published: '2024-07-05' },
    false,
  ],
  [
    'nearly the same words a day later',
    { text: form('Ohio'), published: '2024-01-05' },
    { text: form('Ohio').replace('flood', 'storm').replace('water', 'wind'), published: '2024-01-06' },
    true,
  ],
])('%s', (_, a, b, expected) => {
  expect(isCopy(a, b)).toBe(expected)
})

test('two stories with the same long quotations are two', () => {
  const said = `“${words(0, 60)}.”`
  expect(isCopy({ text: `${words(200, 245)} ${said}` }, { text: `${said} ${words(300, 345)}` })).toBe(false)
})

test('what a copy shows are words that stand in the second text', () => {
  const [copy] = copiesOf(['a', 'b'].map((id) => ({ id, text: `${id} ${form('Ohio')}`, agency: null })))
  expect(`b ${form('Ohio')}`).toContain(copy?.words)
})

test('short texts are no copies of one another', () => {
  expect(copiesOf(['a', 'b'].map((id) => ({ id, text: 'no comment', agency: 'AFP' })))).toEqual([])
})

test('any two texts, in either order, are judged alike', () => {
  const text = fc.array(fc.constantFrom('Ohio', 'said', 'the', '12', '“', '”', 'flood.', '\n', 'river', 'US'), {
    maxLength: 120,
  })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [{ text: a.join(' ') }, { text: b.join(' ') }]
      expect(isCopy(one, other)).toBe(isCopy(other, one))
    }),
  )
})
