import { openVectors } from '../src/vectors.ts'
import { groupTold } from '../src/proposition/group.ts'
import { openGroupMarks, type GroupMark } from './marks/propositions/open.ts'

/** How well groups are found: B³ (Bagga and Baldwin, 1998) and pairs, shares from 0 to 1. */
export type Grouped = {
  readonly statements: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly pairs: { readonly precision: number; readonly recall: number }
}

/** A way to put an article's statements into groups; who is in none stands alone. */
export type Grouping = (mark: GroupMark) => readonly { readonly members: readonly string[] }[]

/** Vectors of all marked texts. */
export async function vectorsOfMarks(): Promise<(text: string) => Float32Array | null> {
  const open = await openVectors({})
  const vectors = await open.of(openGroupMarks().flatMap(({ told }) => told.map(({ text }) => text)))
  await open.close()
  return vectors
}

/** What the program makes of an article's statements. */
export function groupingWith(vectors?: (text: string) => Float32Array | null): Grouping {
  return (mark) => groupTold(toldIn(mark), vectors)
}

/** The marked statements as they are grouped: those of the record were picked out of many texts. */
export function toldIn({ told, from }: GroupMark): Parameters<typeof groupTold>[0] {
  const within = from === 'briefings' ? null : 'one'
  return told.map(({ id, text, source }) => ({ id, text, source, within }))
}

/** How well some articles are grouped. */
export function groupedOf(marks: readonly GroupMark[], grouping: Grouping): Grouped {
  const all = marks.flatMap((mark) => {
    const found = new Map(grouping(mark).flatMap(({ members }, at) => members.map((id) => [id, at] as const)))
    return mark.told.map((one) => sharesOf(one, mark.told, found))
  })
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0)
  const precision = mean(all.map(({ both, found }) => (both + 1) / (found + 1)))
  const recall = mean(all.map(({ both, meant }) => (both + 1) / (meant + 1)))
  return {
    statements: all.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    pairs: {
      precision:
        sum(({ both }) => both) /
        Math.max(
          1,
          sum(({ found }) => found),
        ),
      recall:
        sum(({ both }) => both) /
        Math.max(
          1,
          sum(({ meant }) => meant),
        ),
    },
  }
}

/** How many others are meant to be with a statement, are found with it, and both. */
function sharesOf(
  one: GroupMark['told'][number],
  told: GroupMark['told'],
  foundIn: ReadonlyMap<string, number>,
): { readonly meant: number; readonly found: number; readonly both: number } {
  const others = told.filter(({ id }) => id !== one.id)
  const isMeant = ({ group }: (typeof told)[number]): boolean => group !== null && group === one.group
  const isFound = ({ id }: (typeof told)[number]): boolean => foundIn.has(id) && foundIn.get(id) === foundIn.get(one.id)
  return {
    meant: others.filter(isMeant).length,
    found: others.filter(isFound).length,
    both: others.filter((other) => isMeant(other) && isFound(other)).length,
  }
}

/** B³ F1 of both halves by name, in per cent; each has a floor in `proposition-floors.json`. */
export async function groupingShares(): Promise<Readonly<Record<string, number>>> {
  const [marks, grouping] = [openGroupMarks(), groupingWith(await vectorsOfMarks())]
  const shareOf = (half: 'dev' | 'test'): number =>
    100 *
    groupedOf(
      marks.filter((mark) => mark.half === half),
      grouping,
    ).f1
  return { 'grouping, B³ F1 (dev)': shareOf('dev'), 'grouping, B³ F1 (test)': shareOf('test') }
}
