import type { OriginGraph, Station } from '../../src/server/origin-graph.ts'

/** A place in the picture: in which column, and how far down in it. */
export type Placed = { readonly station: Station; readonly column: number; readonly row: number }

/** Each kind of what prints has a column of its own; in a column those stand near each other that come from the same. */
export function placed({ nodes, edges }: OriginGraph): Placed[] {
  const columns = columnsOf({ nodes, edges })
  const count = Math.max(-1, ...columns.values()) + 1
  const inColumns = Array.from({ length: count }, (_, at) => nodes.filter(({ id }) => columns.get(id) === at))
  const rows = new Map<string, number>()
  for (const here of inColumns) for (const [row, { id }] of here.entries()) rows.set(id, row / here.length)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isForward = sweep % 2 === 0
    for (const at of isForward ? inColumns.keys() : [...inColumns.keys()].toReversed()) {
      const nearOf = (id: string): number[] =>
        edges
          .flatMap(({ from, to }) => (isForward ? to === id && from : from === id && to) || [])
          .map((one) => rows.get(one)!)
      const here = inColumns[at]!.toSorted(
        (a, b) => mean(nearOf(a.id), rows.get(a.id)) - mean(nearOf(b.id), rows.get(b.id)),
      )
      inColumns[at] = here
      for (const [row, { id }] of here.entries()) rows.set(id, (row + 0.5) / here.length)
    }
  }
  return inColumns.flatMap((here, column) => here.map((station, row) => ({ station, column, row })))
}

/** So often the columns are ordered by their neighbours, by those to the left and those to the right in turn. */
const SWEEPS = 6

/** Who says something and who passes it on stand before all through which it is printed, each as near to print as it can. */
function columnsOf({ nodes, edges }: OriginGraph): ReadonlyMap<string, number> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
  const isSpoken = (id: string): boolean => kinds.get(id) === 'source' || kinds.get(id) === 'photo'
  const told = edges.filter(({ from, to }) => isSpoken(from) && isSpoken(to))
  const before = new Map(nodes.map(({ id }) => [id, 0]))
  // Where some pass each other's words on in a ring, counting stops.
  for (let step = 0; step < MOST_PASSED; step++)
    for (const { from, to } of told)
      before.set(from, Math.min(MOST_PASSED, Math.max(before.get(from) ?? 0, (before.get(to) ?? 0) + 1)))
  return pressed(
    new Map(nodes.map(({ id, kind }) => [id, isSpoken(id) ? MOST_PASSED - (before.get(id) ?? 0) : PRINTED[kind]])),
  )
}

const MOST_PASSED = 4
const PRINTED: Readonly<Record<Station['kind'], number>> = {
  photo: 0,
  source: 0,
  agency: MOST_PASSED + 1,
  outlet: MOST_PASSED + 2,
  article: MOST_PASSED + 3,
  headline: MOST_PASSED + 4,
}

/** The same without columns in which nothing stands. */
function pressed(columns: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const used = [...new Set(columns.values())].toSorted((a, b) => a - b)
  return new Map([...columns].map(([id, column]) => [id, used.indexOf(column)]))
}

function mean(values: readonly number[], otherwise = 0): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length
}
