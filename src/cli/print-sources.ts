import type { Reading } from '../schema/to-reading.ts'
import { table, type Column } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'
import { widthOf } from './width.ts'

type Source = Reading['sources'][number]

const MOST_LINES = 6
const NARROWEST = 7

/** The sources of a reading as lines for people: name, kind, what the text says of them, and each mention in order. */
export function printSources({ sources, attributions }: Reading, terminal: Terminal): string {
  if (sources.length === 0) return 'No sources.\n'
  const counts = new Map<string, number>()
  for (const { source } of attributions) if (source?.id) counts.set(source.id, (counts.get(source.id) ?? 0) + 1)
  const rows = sources.map((source) => [
    harmless(source.name ?? '(nobody named)'),
    source.kind,
    String(counts.get(source.id) ?? 0),
    aboutOf(source),
    mentionsOf(source),
  ])
  return `${table(columnsOf(rows, terminal), rows, terminal.shortens ? MOST_LINES : Infinity).join('\n')}\n`
}

function aboutOf({ number, roles, affiliation, country, access }: Source): string {
  const facts = [number === null || number === 1 ? null : String(number), ...roles, affiliation, country, access]
  return [...new Set(facts.filter((fact) => fact !== null).map(harmless))].join('; ')
}

/** Mentions in the order in which they first stand, and how often each. */
function mentionsOf({ mentions }: Source): string {
  const counts = new Map<string, number>()
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, count]) => harmless(text) + (count > 1 ? ` ×${count}` : '')).join(' · ')
}

function columnsOf(rows: readonly string[][], { colours, width }: Terminal): Column[] {
  const longest = (at: number, least: number): number =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), least)
  const name = Math.min(longest(0, 6), Math.floor(width / 5))
  const kind = Math.min(longest(1, 4), Math.max(4, Math.floor(width / 6)))
  const said = longest(2, 4)
  const about = Math.min(longest(3, 5), Math.floor(width / 4))
  const mentions = Math.max(NARROWEST, width - name - kind - said - about - 8)
  return [
    { heading: 'source', width: name, paint: colours.cyan },
    { heading: 'kind', width: kind, paint: colours.dim },
    { heading: 'said', width: said, paint: colours.dim },
    { heading: 'about', width: about, paint: (text) => text },
    { heading: 'mentions', width: mentions, paint: (text) => text },
  ]
}
