import type { Reading } from '../schema/to-reading.ts'
import { slice } from '../span.ts'
import { table, breakLines, type Column } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'
import { widthOf } from './width.ts'

type Attribution = Reading['attributions'][number]
type Source = Reading['sources'][number]

const MOST_LINES = 3
const DEEPEST = 4
const NARROWEST = 7

/**
 * A reading as lines for people: what it is, a row for each statement (day, source, stance, content), nested ones under
 * the one that holds them, notices. A source goes by its name, one that is kept unnamed is marked. Words that stand apart
 * in the text have `…` between them.
 */
export function printReading(reading: Reading, terminal: Terminal): string {
  const lines = [
    ...headOf(reading, terminal),
    '',
    ...attributionsOf(reading, terminal),
    ...noticesOf(reading, terminal),
  ]
  return `${lines.join('\n')}\n`
}

function headOf({ document, input, attributions }: Reading, { colours, width }: Terminal): string[] {
  const { title, outlet, published, byline, agency } = document
  const facts = [outlet, published, byline && `by ${byline}`, agency && `agency ${agency}`, countOf(attributions)]
  const about = facts.filter((fact) => fact !== null && fact !== '').map((fact) => harmless(fact as string))
  const heading = breakLines(harmless(title ?? input ?? 'Untitled'), width, Infinity)
  return [
    ...heading.map((line) => colours.bold(line)),
    ...breakLines(about.join(' · '), width, Infinity).map(colours.dim),
  ]
}

function countOf(attributions: readonly Attribution[]): string {
  if (attributions.length === 0) return 'no attributions'
  const kinds = (['direct', 'indirect', 'mixed'] as const).map((kind) => {
    const count = attributions.filter((attribution) => attribution.kind === kind).length
    return count === 0 ? null : `${count} ${kind}`
  })
  return kinds.filter(Boolean).join(', ')
}

function attributionsOf({ attributions, sources, text }: Reading, terminal: Terminal): string[] {
  if (attributions.length === 0) return ['Nobody is quoted or reported here.']
  const known = new Map(sources.map((source) => [source.id, source]))
  const rows = inTree(attributions).map(({ attribution, depth }) => {
    const { said, stance, content } = attribution
    const source = speakerOf(attribution, known.get(attribution.source?.id ?? ''), text)
    return [daysOf(said), nest(source, depth), stance, wordsOf(content, text)]
  })
  return table(columnsOf(rows, terminal), rows, terminal.shortens ? MOST_LINES : Infinity)
}

type Placed = { readonly attribution: Attribution; readonly depth: number }

/** Attributions in order, each followed by those inside its content. */
function inTree(attributions: readonly Attribution[]): Placed[] {
  const ids = new Set(attributions.map(({ id }) => id))
  const under = new Map<string | null, Attribution[]>()
  for (const attribution of attributions) {
    const parent = attribution.parent !== null && ids.has(attribution.parent) ? attribution.parent : null
    const beside = under.get(parent)
    if (beside) beside.push(attribution)
    else under.set(parent, [attribution])
  }
  const placed: Placed[] = []
  const place = (parent: string | null, depth: number): void => {
    for (const attribution of under.get(parent) ?? []) {
      placed.push({ attribution, depth })
      place(attribution.id, depth + 1)
    }
  }
  place(null, 0)
  return placed
}

function speakerOf({ source }: Attribution, known: Source | undefined, text: string): string {
  if (source === null) return '(nobody named)'
  const name = known?.name ? harmless(known.name) : wordsOf(source, text)
  return known?.kind === 'unnamed' ? `${name} (unnamed)` : name
}

function nest(words: string, depth: number): string {
  return depth === 0 ? words : `${'  '.repeat(Math.min(depth, DEEPEST) - 1)}└ ${words}`
}

function daysOf(said: Attribution['said']): string {
  if (said === null) return '–'
  return said.from === said.to ? said.from : `${said.from} to ${said.to}`
}

function wordsOf({ spans }: Attribution['cue'], text: string): string {
  return harmless(spans.map((span) => slice(text, span)).join(' … '))
}

function columnsOf(rows: readonly string[][], { colours, width }: Terminal): Column[] {
  const longest = (at: number, least: number): number =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), least)
  const day = Math.min(longest(0, 3), width < 60 ? 5 : 13)
  const source = Math.min(longest(1, 6), Math.floor(width / 4))
  const stance = Math.min(longest(2, 6), Math.max(NARROWEST, Math.floor(width / 5)))
  const content = Math.max(NARROWEST, width - day - source - stance - 6)
  return [
    { heading: 'day', width: day, paint: colours.dim },
    { heading: 'source', width: source, paint: colours.cyan },
    { heading: 'stance', width: stance, paint: (text, cell) => paintOf(cell, colours)(text) },
    { heading: 'content', width: content, paint: (text) => text },
  ]
}

/** Green where it takes something as true, red where as untrue, yellow where it leaves it open, else blue for what is to be. */
function paintOf(stance: string, colours: Terminal['colours']): (text: string) => string {
  if (/^(?:asserts|confirms|acknowledges)$/.test(stance)) return colours.green
  if (stance === 'denies') return colours.red
  return /^(?:predicts|promises|demands|asks)$/.test(stance) ? colours.blue : colours.yellow
}

function noticesOf({ notices }: Reading, { colours, width }: Terminal): string[] {
  const lines = notices.flatMap(({ message }) => breakLines(harmless(`note: ${message}`), width, Infinity))
  return lines.length === 0 ? [] : ['', ...lines.map(colours.dim)]
}
