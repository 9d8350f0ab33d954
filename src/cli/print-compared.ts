import type { Compared } from '../schema/compare.ts'
import { breakLines } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'

type Relation = Compared['relations'][number]
type Told = Compared['statements'][number]
type Proposition = Compared['propositions'][number]

const LABEL = 14
/** Columns of a stance with its sign, and of a day. */
const [STANCE, DAY] = [14, 10]
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

const LEFT_OPEN: Readonly<Record<Compared['missing'][number]['kind'], string>> = {
  declined: 'would not say',
  evaded: 'was asked and spoke of something else',
  silent: 'is spoken of and not heard on it',
}

/** How a comparison is printed. */
export type Shown = {
  /** Each proposition as who said what on which day, in order, with what changed; else as a table with relations. */
  readonly timeline: boolean
}

/** What sources say about the same things as lines for people: each proposition with who says what, then how they stand. */
export function printCompared(compared: Compared, terminal: Terminal, shown: Shown = { timeline: false }): string {
  const { propositions, relations } = compared
  if (propositions.length === 0 && relations.length === 0)
    return ['No two statements are about the same thing.', ...missingLines(compared, terminal)].join('\n\n') + '\n'
  const told = shown.timeline ? propositions : gravestFirst(compared)
  const blocks = told.map((one) => [
    ...breakLines(harmless(one.text), terminal.width, 2).map((line) => terminal.colours.bold(line)),
    ...(shown.timeline ? timelineLines(compared, one, terminal) : tableLines(compared, one, terminal)),
  ])
  return `${[...blocks.map((lines) => lines.join('\n')), ...missingLines(compared, terminal)].join('\n\n')}\n`
}

/** Propositions in the order of their gravest relations; without those on which one source alone speaks. */
function gravestFirst({ propositions, relations, statements }: Compared): Proposition[] {
  const rank = (id: string): number => {
    const at = relations.findIndex(({ proposition }) => proposition === id)
    return at < 0 ? relations.length : at
  }
  const sourceOf = new Map(statements.map(({ id, source }) => [id, source]))
  const isShared = (one: Proposition): boolean => new Set(one.statements.map((id) => sourceOf.get(id))).size > 1
  return propositions
    .filter((one) => isShared(one) || rank(one.id) < relations.length)
    .toSorted((a, b) => rank(a.id) - rank(b.id))
}

function tableLines(compared: Compared, { id, statements }: Proposition, terminal: Terminal): string[] {
  return [
    ...statements.flatMap((one) => statementLines(compared, one, terminal)),
    ...compared.relations
      .filter(({ proposition }) => proposition === id)
      .flatMap((one) => relationLines(compared, one, terminal)),
  ]
}

/** Day by day, under each what changed since the same source spoke on it before. */
function timelineLines(compared: Compared, { timeline }: Proposition, terminal: Terminal): string[] {
  return timeline.flatMap(({ statement, day, change, relation, reason }) => {
    const since = change === 'none' || (change === null && relation === null) ? null : (change ?? relation)
    const label = since === null ? [] : labelled(since, reason ?? '', { relation: relation ?? '', terminal })
    return [...statementLines(compared, statement, terminal, day), ...label]
  })
}

/** How two statements stand, with the sources, the reason, and how sure it is. */
export function relationLines(
  compared: Compared,
  { relation, a, b, reason, confidence }: Relation,
  terminal: Terminal,
): string[] {
  const who = `${nameOf(compared, a)} ${arrow(relation)} ${nameOf(compared, b)}`
  return labelled(relation, `${who}: ${reason} (${confidence.toFixed(2)})`, { relation, terminal })
}

type Label = { readonly relation: string; readonly terminal: Terminal }

function labelled(label: string, text: string, { relation, terminal: { colours, width } }: Label): string[] {
  const paint = relation === 'contradicts' ? colours.red : relation === 'tension' ? colours.yellow : colours.cyan
  const [first = '', ...rest] = breakLines(harmless(text), width - LABEL - 2, 6)
  return [`  ${paint(label.padEnd(LABEL))}${first}`, ...rest.map((line) => `  ${' '.repeat(LABEL)}${line}`)]
}

function arrow(relation: Relation['relation']): string {
  return relation === 'agrees' || relation === 'repeats' ? '=' : '/'
}

function statementLines(compared: Compared, id: string, terminal: Terminal, day?: string | null): string[] {
  const { width, colours, shortens } = terminal
  const told = compared.statements.find((one) => one.id === id)
  if (told === undefined) return []
  const origin = compared.origins.find(({ statements }) => statements.includes(id))
  const shared = (origin?.statements.length ?? 1) > 1 ? ` · origin ${originNumber(compared, origin!.id)}` : ''
  const stance = `${SIGNS[told.stance] ?? ' '} ${told.stance}`.padEnd(STANCE)
  const head = `${stance}  ${(day === undefined ? (told.said?.to ?? '') : (day ?? '')).padEnd(DAY)}  `
  const names = breakLines(harmless(`${nameOf(compared, id)}${shared}`), width - head.length - 2, 2)
  return [
    ...names.map((line, at) => `  ${colours.dim(`${at === 0 ? head : ' '.repeat(head.length)}${line}`)}`),
    ...breakLines(harmless(oneLine(told)), width - 4, shortens ? MOST_LINES : Infinity).map((line) => `    ${line}`),
  ]
}

/** Origins that several statements share are numbered as they come; one that stands alone needs no number. */
function originNumber({ origins }: Compared, id: string): number {
  return origins.filter(({ statements }) => statements.length > 1).findIndex((one) => one.id === id) + 1
}

function oneLine({ text }: Told): string {
  return text.replace(/\s+/g, ' ')
}

function missingLines({ missing, sources }: Compared, { width, colours }: Terminal): string[] {
  if (missing.length === 0) return []
  const lines = missing.flatMap(({ source, kind, question }) => {
    const name = sources.find(({ id }) => id === source)?.name ?? 'Somebody'
    return breakLines(harmless(`${name} ${LEFT_OPEN[kind]}: ${question}`), width - 2, 3)
  })
  return [[colours.bold('Left open'), ...lines.map((line) => `  ${line}`)].join('\n')]
}

function nameOf({ statements, sources }: Compared, id: string): string {
  const source = statements.find((one) => one.id === id)?.source
  return sources.find((one) => one.id === source)?.name ?? 'not named'
}
