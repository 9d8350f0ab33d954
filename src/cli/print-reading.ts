import type { Reading } from '../schema/to-reading.ts'
import { slice } from '../span.ts'
import { table, breakLines, type Column } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'
import { widthOf } from './width.ts'

type Attribution = Reading['attributions'][number]

const MOST_LINES = 3
const DEEPEST = 4
const NARROWEST = 7

/**
 * A reading as lines for people: what it is, one row an attribution, nested ones under the one that holds them, notices.
 * Words that stand apart in the text have `…` between them.
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

function attributionsOf({ attributions, text }: Reading, terminal: Terminal): string[] {
  if (attributions.length === 0) return ['Nobody is quoted or reported here.']
  const rows = inTree(attributions).map(({ attribution, depth }) => rowOf(attribution, depth, text))
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

function rowOf({ kind, source, cue, content }: Attribution, depth: number, text: string): string[] {
  const nested = depth === 0 ? '' : `${'  '.repeat(Math.min(depth, DEEPEST) - 1)}└ `
  const words = ({ spans }: Attribution['cue']): string => harmless(spans.map((span) => slice(text, span)).join(' … '))
  return [nested + kind, source === null ? '(nobody named)' : words(source), words(cue), words(content)]
}

function columnsOf(rows: readonly string[][], { colours, width }: Terminal): Column[] {
  const longest = (at: number, least: number): number =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), least)
  const kind = longest(0, 4)
  const source = Math.min(longest(1, 6), Math.floor(width / 4))
  const cue = Math.min(longest(2, 3), Math.floor(width / 6))
  const content = Math.max(NARROWEST, width - kind - source - cue - 6)
  return [
    { heading: 'kind', width: kind, paint: colours.dim },
    { heading: 'source', width: source, paint: colours.cyan },
    { heading: 'cue', width: cue, paint: colours.yellow },
    { heading: 'content', width: content, paint: (text) => text },
  ]
}

function noticesOf({ notices }: Reading, { colours, width }: Terminal): string[] {
  const lines = notices.flatMap(({ message }) => breakLines(harmless(`note: ${message}`), width, Infinity))
  return lines.length === 0 ? [] : ['', ...lines.map(colours.dim)]
}
