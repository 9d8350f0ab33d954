import { widthOf } from './width.ts'

/**
 * A column: its heading, and how wide it may become; a cell is broken into lines between words, and each is painted with
 * the whole cell in view.
 */
export type Column = {
  readonly heading: string
  readonly width: number
  readonly paint: (text: string, cell: string) => string
}

/** Lines of a table: a heading, then each row, its cells broken into at most `most` lines that end in `…` if more came. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], most: number): string[] {
  const heading = columns.map((column) => ({ ...column, paint: (text: string) => text }))
  return [
    ...rowLines(
      heading,
      columns.map(({ heading: name }) => name),
      1,
    ),
    ...rows.flatMap((row) => rowLines(columns, row, most)),
  ]
}

function rowLines(columns: readonly Column[], row: readonly string[], most: number): string[] {
  const cells = columns.map(({ width }, at) => breakLines(row[at] ?? '', width, most))
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, paint }, at) => pad(cells[at]?.[line] ?? '', width, (text) => paint(text, row[at] ?? '')))
      .join('  ')
      .trimEnd(),
  )
}

function pad(text: string, width: number, paint: (text: string) => string): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return text === '' ? blanks : paint(text) + blanks
}

/** Text in lines of `width` columns, leading blanks kept on each; what is left over after `most` lines is cut with `…`. */
export function breakLines(text: string, width: number, most: number): string[] {
  const indent = ' '.repeat(text.length - text.trimStart().length)
  const room = Math.max(1, width - indent.length)
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(' ')
    .filter(Boolean)
    .flatMap((each) => pieces(each, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= room) line = longer
    else if (lines.length + 1 === most) return [...lines, `${cut(line, room - 1)}…`].map((each) => indent + each)
    else {
      lines.push(line)
      line = word
    }
  }
  return (line === '' ? lines : [...lines, line]).map((each) => indent + each)
}

/** A word in pieces that fit into a line; nearly always itself. */
function pieces(word: string, room: number): string[] {
  if (word.length <= room && widthOf(word) <= room) return [word]
  const widths = new Map<string, number>()
  const out: string[] = []
  let start = 0
  let at = 0
  let taken = 0
  for (const character of word) {
    const width = widths.get(character) ?? widthOf(character)
    widths.set(character, width)
    if (taken + width > room && at > start) {
      out.push(word.slice(start, at))
      start = at
      taken = 0
    }
    at += character.length
    taken += width
  }
  return [...out, word.slice(start)]
}

/** The longest beginning that fits into so many columns, no character halved. */
function cut(text: string, room: number): string {
  return pieces(text, Math.max(1, room))[0] ?? ''
}
