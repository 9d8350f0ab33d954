import type { OriginGraph, Station } from '../../src/server/origin-graph.ts'

/** A place in the picture: in which column, and how far down in it. */
export type Placed = { readonly station: Station; readonly column: number; readonly row: number }

/** Articles stand in one column and headlines in the last; all else stands right of what leads to it. */
export function placed({ nodes, edges }: OriginGraph): Placed[] {
  const columns = columnsOf({ nodes, edges })
  const before = new Map<string, string[]>()
  for (const { from, to } of edges) before.set(to, [...(before.get(to) ?? []), from])
  const rows = new Map<string, number>()
  const found: Placed[] = []
  for (let column = 0; column <= Math.max(0, ...columns.values()); column++) {
    const here = nodes
      .filter(({ id }) => columns.get(id) === column)
      .map((station) => ({ station, at: mean((before.get(station.id) ?? []).flatMap((id) => rows.get(id) ?? [])) }))
      .toSorted((a, b) => a.at - b.at)
    for (const [row, { station }] of here.entries()) {
      rows.set(station.id, row / here.length)
      found.push({ station, column, row })
    }
  }
  return found
}

/** The longest way to each; where places lead to each other in a ring, counting stops after as many steps as there are kinds. */
function columnsOf({ nodes, edges }: OriginGraph): ReadonlyMap<string, number> {
  const columns = new Map(nodes.map(({ id }) => [id, 0]))
  for (let step = 0; step < MOST_COLUMNS; step++)
    for (const { from, to } of edges)
      columns.set(to, Math.min(MOST_COLUMNS, Math.max(columns.get(to) ?? 0, (columns.get(from) ?? 0) + 1)))
  // Who has nothing before it stands next to what it leads to, so that no line runs under other names.
  for (const { id } of nodes.filter((node) => !edges.some(({ to }) => to === node.id))) {
    const next = edges.filter(({ from }) => from === id).map(({ to }) => columns.get(to) ?? 0)
    columns.set(id, Math.max(0, Math.min(...next) - 1))
  }
  const ofKind = (kind: Station['kind']): Station[] => nodes.filter((one) => one.kind === kind)
  const last = Math.max(0, ...ofKind('article').map(({ id }) => columns.get(id) ?? 0))
  for (const { id } of ofKind('article')) columns.set(id, last)
  for (const { id } of ofKind('headline')) columns.set(id, last + 1)
  return pressed(columns)
}

const MOST_COLUMNS = 5

/** The same without columns in which nothing stands. */
function pressed(columns: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const used = [...new Set(columns.values())].toSorted((a, b) => a - b)
  return new Map([...columns].map(([id, column]) => [id, used.indexOf(column)]))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
