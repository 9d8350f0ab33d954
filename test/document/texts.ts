import fc from 'fast-check'

const units = [
  ...['"', "'", '“', '”', '‘', '’', "''", '``', '«', '»', '„', 's’', "n't", '’90s', '6\'2"'],
  ...[
    '.',
    '. ',
    '! ',
    '?',
    '…',
    '. . .',
    ', ',
    ': ',
    ' — ',
    '(',
    ')',
    '[',
    ']',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n \n',
    '\u00a0',
  ],
  ...['He', ' said', 'we ', 'Mr. ', 'U.S. ', 'J. ', '1. ', '10 a.m. ', 'go', 'Is', 'é', '🙂', 'Q: ', '- '],
]

/** Any text that marks, stops, blanks and a few words can make. */
export const anyText = fc.string({ unit: fc.constantFrom(...units), maxLength: 60 })

type Style = { readonly outer: readonly [string, string]; readonly inner: readonly [string, string] }
type Piece = { readonly text: string; readonly quoted: readonly string[] }

const style = fc.constantFrom<Style>(
  { outer: ['“', '”'], inner: ['‘', '’'] },
  { outer: ['"', '"'], inner: ["'", "'"] },
  { outer: ["''", "''"], inner: ["'", "'"] },
  { outer: ['‘', '’'], inner: ['“', '”'] },
)
const plain = fc.constantFrom('We go now', 'It isn’t so, and it won’t be', 'He was born in the ’90s')
const sentence = fc.oneof(plain, fc.constant('They don’t know the workers’ leaders'))

/** A text of some paragraphs in one style of marks, all in order, and its quotations by where they open. */
export const wellFormed = style.chain((marks) =>
  fc.array(paragraph(marks), { minLength: 1, maxLength: 12 }).map((pieces) => ({
    text: pieces.map(({ text }) => text).join('\n\n'),
    quoted: pieces.flatMap(({ quoted }) => quoted),
  })),
)

function paragraph(marks: Style): fc.Arbitrary<Piece> {
  return fc.oneof(
    sentence.map((words) => ({ text: `${words}.`, quoted: [] })),
    fc.array(quotation(marks), { minLength: 1, maxLength: 3 }).map(inOne),
    overParagraphs(marks),
  )
}

function quotation({ outer, inner }: Style): fc.Arbitrary<Piece> {
  return fc.tuple(sentence, fc.option(sentence)).map(([words, innerWords]) => {
    const nested = innerWords === null ? [] : [`${inner[0]}${innerWords},${inner[1]}`]
    const text = [`${outer[0]}${words}`, ...nested.map((quoted) => `${quoted} he told us`)].join(', ') + `,${outer[1]}`
    return { text, quoted: [text, ...nested] }
  })
}

function inOne(pieces: readonly Piece[]): Piece {
  return {
    text: pieces.map(({ text }) => `${text} she said.`).join(' '),
    quoted: pieces.flatMap(({ quoted }) => quoted),
  }
}

function overParagraphs({ outer }: Style): fc.Arbitrary<Piece> {
  // ‘They know the workers’ leaders, with nothing that closes it in its paragraph, looks closed: not here.
  return fc.array(plain, { minLength: 2, maxLength: 4 }).map((all) => {
    const text = `${outer[0]}${all.join(`.\n\n${outer[0]}`)},${outer[1]}`
    return { text: `${text} she said.`, quoted: [text] }
  })
}
