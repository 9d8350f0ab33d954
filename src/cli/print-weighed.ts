import type { Weighed } from '../schema/weigh.ts'
import { printCheck } from './print-check.ts'
import { printCompared } from './print-compared.ts'
import { breakLines } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'

/** An article weighed as lines for people: the answer, where sources meet, what the record says. */
export function printWeighed({ answer, read, check, compare }: Weighed, terminal: Terminal): string {
  const { colours, width } = terminal
  const title = breakLines(harmless(read.document.title ?? read.input ?? 'Untitled'), width, 2)
  const head = [
    ...breakLines(harmless(answer), width, 8).map((line) => colours.bold(line)),
    '',
    ...title.map((line) => colours.dim(line)),
    '',
  ]
  const record =
    check === null
      ? `${colours.dim('No record is held: nothing was checked against transcripts.')}\n`
      : printCheck(check, terminal)
  return `${head.join('\n')}\n${printCompared(compare, terminal)}\n${record}`
}
