import { describe, expect, it } from 'vitest'
import { joinTokens } from '../../eval/join-tokens.ts'

describe('joinTokens', () => {
  it.each([
    ["He said : `` We wo n't go . ''", "He said: “We won't go.”"],
    ['" Go , " she said , " now . "', '“Go,” she said, “now.”'],
    ["we ' re here and it ' s late", "we're here and it's late"],
    ["a ' state of war ' in the girls ' school", 'a ‘state of war’ in the girls’ school'],
    ['a nine - month - old and / or US$ 5 ( $ 6 ) %', 'a nine-month-old and/or US$5 ($6)%'],
  ])('%s', (tokens, text) => {
    expect(joinTokens([tokens.split(' ')])).toBe(text)
  })

  it('sets lines without a stop apart and does not part a quotation', () => {
    const sentences = [
      'Dam safe',
      'May 2 , 2019',
      'One .',
      '" Two .',
      'Three .',
      'Four . "',
      'Five .',
      'A dam in May',
      'Six .',
    ]
    expect(joinTokens(sentences.map((words) => words.split(' ')))).toBe(
      'Dam safe\n\nMay 2, 2019\n\nOne. “Two. Three. Four.”\n\nFive.\n\nA dam in May\n\nSix.',
    )
  })
})
