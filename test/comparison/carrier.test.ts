import { expect, test } from 'vitest'
import { carriedIn } from '../../src/comparison/carrier.ts'
import { wordsOf } from '../../src/wording/words.ts'

test.each([
  ['The ministry said the talks had ended.', 'the talks had ended', null],
  ['On March 3 the ministry said the talks had ended.', 'the talks had ended', null],
  ['Kyiv confirmed that the engines were found.', 'the engines were found', null],
  ['The plant will be shut in June, the company said.', 'The plant will be shut in June', null],
  ['The plant will be shut, according to two workers.', 'The plant will be shut', null],
  ['The palace denied that the king knew of it.', 'the king knew of it', 'denies'],
  ['Police believe the man acted with others.', 'the man acted with others', 'suspects'],
  ['The talks have ended.', 'The talks have ended', null],
  ['The group claimed responsibility for the blast.', 'The group claimed responsibility for the blast', null],
  ['He said nothing about the talks.', 'He said nothing about the talks', null],
])('“%s” carries “%s”', (text, left, stance) => {
  const carried = carriedIn(text, wordsOf(text))
  expect([carried.words.map(({ raw }) => raw).join(' '), carried.stance]).toEqual([left, stance])
})
