/** What the first byte of a value of format 2 says that follows; `STRING` and above stand for a string by its place. */
export const TAGS = {
  null: 0,
  false: 1,
  true: 2,
  /** Words of the text, at the spans beside them. */
  words: 3,
  /** A whole number, as a step from zero. */
  whole: 4,
  /** A number from 0 to 2.55 in hundredths, in one byte. */
  hundredths: 5,
  /** Any other number, in eight bytes. */
  double: 6,
  /** A string whose place is too far on for one byte. */
  string: 7,
  list: 8,
  /** Pairs of start and length, each start as a step from the one before. */
  spans: 9,
  span: 10,
  noSpan: 11,
  /** The number of a shape, then the values of its keys. */
  fields: 12,
  /** The number of a shape and how many, then the values of each. */
  rows: 13,
} as const

/** The first of the bytes that stand for strings. */
export const STRING = 16

/** The first byte of what is packed in format 2; no raw stream of deflate, of which format 1 is, can begin so. */
export const FORMAT_2 = 7
