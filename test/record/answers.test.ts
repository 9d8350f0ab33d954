import { expect, test } from 'vitest'
import { answers } from '../../src/record/paraphrase/declines.ts'
import { takenOf } from '../../src/record/paraphrase/terms.ts'
import { keyOf } from '../../src/record/units.ts'
import { wordsOf } from '../../src/record/words.ts'

test.each([
  ['No, it will not.', 'no'],
  ['Well, no.', 'no'],
  ['No. It will not.', 'no'],
  ['No, doubt is all that they spread.', 'no'],
  ['Not at all, it will stay.', 'no'],
  ['Yes, it will.', 'yes'],
  ['Absolutely.', 'yes'],
  ['No doubt, it will.', null],
  ['No question about it.', null],
  ['No matter what, it will be.', null],
  ['Never say never, but it will be.', null],
  ['It will.', null],
])('"%s" answers %s', (text, expected) => {
  const sentence = { ...takenOf(text, wordsOf(text)), turn: 0, start: 0, end: text.length }
  expect(answers([sentence])).toBe(expected)
})

test('a key takes one ending off, however many there are', () => {
  expect(keyOf("centre's")).toBe("center's")
  const many = "'s".repeat(200_000)
  expect(keyOf(`port${many}`)).toBe(`port${many}`)
})
