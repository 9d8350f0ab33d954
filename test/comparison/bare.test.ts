import { expect, test } from 'vitest'
import { isBare } from '../../src/comparison/bare.ts'
import { wordsOf } from '../../src/wording/words.ts'

test.each([
  ['The Data Retention Bill', true],
  ['freeze-thaw cycles', true],
  ['the brand new tablet', true],
  ['the bill passed', false],
  ['the ships were stopped', false],
  ['30 countries', false],
  ['to attack the port', false],
  ['No deal', false],
  ['the tax cuts would pay for themselves', false],
])('%s: %s', (text, bare) => {
  expect(isBare(wordsOf(text))).toBe(bare)
})
