import type { Correction, HeldStatement, Hit } from '../ledger/ledger.ts'
import { breakLines } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Statements as lines for people: day, source and stance; the words, what was found in bold; outlet and id. */
export function printStatements(statements: readonly (HeldStatement | Hit)[], terminal: Terminal): string {
  if (statements.length === 0) return 'No statements.\n'
  return statements.map((statement) => `${linesOf(statement, terminal).join('\n')}\n`).join('\n')
}

function linesOf(statement: HeldStatement | Hit, { colours, width }: Terminal): string[] {
  const { day, source, stance, kind, document, id, corrections } = statement
  const head = [colours.dim(day ?? 'day unknown'), colours.cyan(harmless(source?.name ?? '(nobody named)')), stance]
  const said = 'snippet' in statement ? statement.snippet : statement.text
  const foot = [document.outlet, document.title, kind, id].filter((fact) => fact !== null)
  return [
    head.join(' · '),
    ...breakLines(harmless(said), width - 2, Infinity).map((line) => `  ${bold(line, statement, colours)}`),
    ...corrections.flatMap((word) => breakLines(harmless(wordOf(word)), width - 4, 4).map((line) => `  ✎ ${line}`)),
    ...breakLines(harmless(foot.join(' · ')), width - 2, 2).map((line) => colours.dim(`  ${line}`)),
  ]
}

/** What a person says of it: "stance: denies (Ana Lind, 2024-05-10): she never did". */
export function wordOf({ field, value, by, at, note }: Correction): string {
  const said = field === 'note' ? value : `${field}: ${value}`
  return `${said} (${by}, ${at.slice(0, 10)})${note === null ? '' : `: ${note}`}`
}

/** The words found, wherever they stand in a line. */
function bold(line: string, statement: HeldStatement | Hit, colours: Terminal['colours']): string {
  if (!('marks' in statement)) return line
  const found = new Set(statement.marks.map(({ start, end }) => statement.text.slice(start, end)))
  return line
    .split(/([\p{L}\p{N}]+)/u)
    .map((word) => (found.has(word) ? colours.bold(word) : word))
    .join('')
}
