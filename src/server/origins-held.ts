import { compareReadings } from '../compare-readings.ts'
import { heldReading, heldStatement, heldTold, search, type HeldStatement } from '../ledger/ledger.ts'
import type { Reading } from '../schema/to-reading.ts'
import { originGraph, type OriginGraph } from './origin-graph.ts'
import type { World } from './world.ts'

/** Where a statement, or each of a document's, entered the news: those that share an origin, and the way of each into print. */
export type OriginsHeld = {
  readonly id: string
  readonly document: Reading['document']
  /** Those of the document that was asked for, or of the statement; those known first, the largest before the others. */
  readonly origins: readonly Origin[]
  readonly graph: OriginGraph
}

type Origin = {
  readonly reason: string
  /** False where nothing tells where it came from: it counts as no origin of its own. */
  readonly known: boolean
  readonly statements: readonly {
    readonly id: string
    readonly document: string
    readonly source: string | null
    readonly text: string
  }[]
}

/** A run of so many words is looked for in other articles. */
const RUN = 5
const MOST_RUNS = 12
const MOST_OTHERS = 8
const MOST_DOCUMENTS = 20

/** The origins of a statement or a document of the ledger; null where none is held. */
export function originsHeld({ desk }: Pick<World, 'desk'>, id: string): OriginsHeld | null {
  return desk.ask((ledger) => {
    const statement = heldStatement(ledger, id)
    const reading = heldReading(ledger, statement?.reading ?? id)
    if (reading === null) return null
    const asked = reading.attributions.filter((one) => statement === null || one.id === id)
    const others = runsOf(asked.map(({ content }) => content.text)).flatMap(
      (run) => search(ledger, `"${run}"`, { limit: MOST_OTHERS }).hits,
    )
    const elsewhere = others.filter(({ document }) => document.id !== reading.document.id)
    const documents = new Set([...new Set(elsewhere.map(({ document }) => document.id))].slice(0, MOST_DOCUMENTS))
    const apart = [...new Map(elsewhere.map((hit) => [hit.id, hit])).values()].filter(({ document }) =>
      documents.has(document.id),
    )
    return held({ id, reading, asked, others: apart, told: heldTold(ledger, apart) })
  })
}

type Found = {
  readonly id: string
  readonly reading: Reading
  readonly asked: Reading['attributions']
  readonly others: readonly HeldStatement[]
  readonly told: ReturnType<typeof heldTold>
}

function held({ id, reading, asked, others, told }: Found): OriginsHeld {
  const readings = [reading, ...told.readings]
  const meant = new Set([...asked, ...others].map((one) => one.id))
  const compared = compareReadings(readings, { only: meant })
  const wanted = new Set(asked.map((one) => one.id))
  const names = new Map(compared.sources.map((source) => [source.id, source.name]))
  const statements = new Map(compared.statements.map((one) => [one.id, one]))
  const origins = compared.origins
    .filter((origin) => origin.statements.some((one) => wanted.has(one)))
    .map(({ reason, known, statements: ids }) => ({
      reason,
      known,
      statements: ids
        .flatMap((one) => statements.get(one) ?? [])
        .map((one) => ({
          id: one.id,
          document: one.document,
          source: one.source === null ? null : (names.get(one.source) ?? null),
          text: one.text,
        })),
    }))
    .toSorted((a, b) => Number(b.known) - Number(a.known) || b.statements.length - a.statements.length)
  const shown = new Set(origins.flatMap((origin) => origin.statements.map((one) => one.id)))
  return { id, document: reading.document, origins, graph: originGraph(readings, shown) }
}

/** A run of words from the middle of each text: what prints the text again is most likely to have it. */
function runsOf(texts: readonly string[]): string[] {
  const runs = texts.flatMap((text) => {
    const words = text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.slice(0, 60) ?? []
    const from = Math.max(0, Math.floor((words.length - RUN) / 2))
    return words.length < RUN ? [] : [words.slice(from, from + RUN).join(' ')]
  })
  return [...new Set(runs)].slice(0, MOST_RUNS)
}
