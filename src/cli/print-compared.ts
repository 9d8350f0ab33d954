import type { Compared } from '../schema/compare.ts'
import { breakLines } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'

type Relation = Compared['relations'][number]
type Told = Compared['statements'][number]

const LABEL = 14
const MOST_LINES = 3
const SIGNS: Readonly<Record<string, string>> = {
  asserts: '+',
  confirms: '+',
  acknowledges: '+',
  denies: '−',
  unaware: '○',
  unconfirmed: '?',
  doubts: '?',
  suspects: '~',
  predicts: '›',
  promises: '›',
  demands: '!',
  declines: '·',
  asks: '?',
}

/** What sources say about the same things as lines for people: each proposition with who says what, then how they stand. */
export function printCompared(compared: Compared, terminal: Terminal): string {
  const { propositions, relations } = compared
  if (propositions.length === 0 && relations.length === 0) return 'No two statements are about the same thing.\n'
  const blocks = propositions.map(({ id, text, statements }) => [
    ...breakLines(harmless(text), terminal.width, 2).map((line) => terminal.colours.bold(line)),
    ...statements.flatMap((one) => statementLines(compared, one, terminal)),
    ...relations
      .filter(({ proposition }) => proposition === id)
      .flatMap((one) => relationLines(compared, one, terminal)),
  ])
  return `${[...blocks.map((lines) => lines.join('\n')), ...missingLines(compared, terminal)].join('\n\n')}\n`
}

/** How two statements stand, with the sources, the reason, and how sure it is. */
export function relationLines(
  compared: Compared,
  { relation, a, b, reason, confidence }: Relation,
  terminal: Terminal,
): string[] {
  const { colours } = terminal
  const paint = relation === 'contradicts' ? colours.red : relation === 'tension' ? colours.yellow : colours.cyan
  const who = `${nameOf(compared, a)} ${arrow(relation)} ${nameOf(compared, b)}`
  const [first = '', ...rest] = breakLines(
    harmless(`${who}: ${reason} (${confidence.toFixed(2)})`),
    terminal.width - LABEL - 2,
    6,
  )
  return [`  ${paint(relation.padEnd(LABEL))}${first}`, ...rest.map((line) => `  ${' '.repeat(LABEL)}${line}`)]
}

function arrow(relation: Relation['relation']): string {
  return relation === 'agrees' || relation === 'repeats' ? '=' : '/'
}

function statementLines(compared: Compared, id: string, { width, colours, shortens }: Terminal): string[] {
  const told = compared.statements.find((one) => one.id === id)
  if (told === undefined) return []
  const origin = compared.origins.findIndex(({ statements }) => statements.includes(id))
  const facts = [
    nameOf(compared, id),
    told.said?.from ?? null,
    `${SIGNS[told.stance] ?? ''} ${told.stance}`,
    `origin ${origin + 1}`,
  ]
  const head = facts.filter((fact) => fact !== null).join(' · ')
  return [
    ...breakLines(harmless(head), width - 2, 2).map((line) => `  ${colours.dim(line)}`),
    ...breakLines(harmless(oneLine(told)), width - 4, shortens ? MOST_LINES : Infinity).map((line) => `    ${line}`),
  ]
}

function oneLine({ text }: Told): string {
  return text.replace(/\s+/g, ' ')
}

function missingLines({ missing, sources }: Compared, { width, colours }: Terminal): string[] {
  if (missing.length === 0) return []
  const lines = missing.flatMap(({ source, question }) =>
    breakLines(
      harmless(`${sources.find(({ id }) => id === source)?.name ?? 'Somebody'} would not say: ${question}`),
      width - 2,
      3,
    ),
  )
  return [[colours.bold('Left open'), ...lines.map((line) => `  ${line}`)].join('\n')]
}

function nameOf({ statements, sources }: Compared, id: string): string {
  const source = statements.find((one) => one.id === id)?.source
  return sources.find((one) => one.id === source)?.name ?? 'not named'
}
