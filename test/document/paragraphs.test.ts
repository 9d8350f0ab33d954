import { expect, test } from 'vitest'
import { findParagraphs, partsOf } from '../../src/document/paragraphs.ts'
import { slice } from '../../src/span.ts'

const wrapped = 'The minister said on Monday that he\nknew nothing of it and that nobody in\nhis house did.'

test.each([
  ['blank lines part paragraphs', 'One.\n\nTwo.\n \t\nThree.\n\n\n\nFour.', ['One.', 'Two.', 'Three.', 'Four.']],
  ['wrapped lines stay together', wrapped, [wrapped]],
  ['white space at the edges is left out', '\n  One. \n\n\u00a0Two.\u00a0\n', ['One.', 'Two.']],
  [
    'a short line that ends a sentence ends a paragraph',
    `${wrapped}\nHe left, and nobody asked him why he\ndid.`,
    [wrapped, 'He left, and nobody asked him why he\ndid.'],
  ],
  [
    'so does a line too long to be wrapped by hand',
    `${'The minister said it. '.repeat(8).trim()}\nHe left.`,
    ['The minister said it. '.repeat(8).trim(), 'He left.'],
  ],
  [
    'a title at a line’s end goes on',
    'He met the leader of the party and Sen.\nCruz.',
    ['He met the leader of the party and Sen.\nCruz.'],
  ],
  [
    'speaker labels begin paragraphs',
    'THE PRESIDENT:  We go.\nQ    Why?\nMR. LEE:  I will not say, and I cannot say\nmore now.\nRamirez: We stay.\nQUESTION: Why?',
    [
      'THE PRESIDENT:  We go.',
      'Q    Why?',
      'MR. LEE:  I will not say, and I cannot say\nmore now.',
      'Ramirez: We stay.',
      'QUESTION: Why?',
    ],
  ],
  [
    'list items begin paragraphs',
    'They want:\n- more pay\n- less work\n• a boat',
    ['They want:', '- more pay', '- less work', '• a boat'],
  ],
  ['numbers too', 'They want:\n1. a house\n2. a car', ['They want:', '1. a house', '2. a car']],
  [
    'a wrapped number is no list item',
    'It happened in the summer of the year\n2016. Nobody knew.',
    ['It happened in the summer of the year\n2016. Nobody knew.'],
  ],
  [
    'a byline stands apart',
    'By Maria Ramirez\nThe minister said on Monday that he knew nothing of it,\nand left.',
    ['By Maria Ramirez', 'The minister said on Monday that he knew nothing of it,\nand left.'],
  ],
])('%s', (_rule, text, expected) => {
  expect(findParagraphs(text, []).map((span) => slice(text, span))).toEqual(expected)
})

test('no paragraph crosses the border of a part', () => {
  const text = 'Minister denies charges\nThe minister denies it.'
  const parts = [
    { start: 0, end: 24 },
    { start: 24, end: text.length },
  ]
  const paragraphs = findParagraphs(text, parts)
  expect(paragraphs.map((span) => slice(text, span))).toEqual(['Minister denies charges', 'The minister denies it.'])
  expect(partsOf(paragraphs, parts)).toEqual([0, 1])
  expect(partsOf(paragraphs, [{ start: 30, end: 40 }])).toEqual([-1, -1])
})
