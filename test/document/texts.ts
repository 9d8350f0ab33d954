import fc from 'fast-check'

const marks = ['"', "'", '“', '”', '‘', '’', "''", '``', '«', '»', '„', 's’', "n't", '’90s', '6\'2"']
const stops = ['.', '. ', '! ', '?', '…', '. . .', ', ', ': ', ' — ', '(', ')', '[', ']']
const blanks = [' ', '  ', '\n', '\n\n', '\n \n', '\u00a0']
const words = ['He', ' said', 'we ', 'Mr. ', 'U.S. ', 'J. ', '1. ', '10 a.m. ', 'go', 'Is', 'é', '🙂', 'Q: ', '- ']
const units = [...marks, ...stops, ...blanks, ...words]

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
export const wellFormed = style.chain((made) =>
  fc.array(paragraph(made), { minLength: 1, maxLength: 12 }).map((pieces) => ({
    text: pieces.map(({ text }) => text).join('\n\n'),
    quoted: pieces.flatMap(({ quoted }) => quoted),
  })),
)

function paragraph(made: Style): fc.Arbitrary<Piece> {
  return fc.oneof(
    sentence.map((said) => ({ text: `${said}.`, quoted: [] })),
    fc.array(quotation(made), { minLength: 1, maxLength: 3 }).map(inOne),
    overParagraphs(made),
  )
}

function quotation({ outer, inner }: Style): fc.Arbitrary<Piece> {
  return fc.tuple(sentence, fc.option(sentence)).map(([said, innerSaid]) => {
    const nested = innerSaid === null ? [] : [`${inner[0]}${innerSaid},${inner[1]}`]
    const text = [`${outer[0]}${said}`, ...nested.map((quoted) => `${quoted} he told us`)].join(', ') + `,${outer[1]}`
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
