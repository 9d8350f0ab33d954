import { compareStatements, type Relation, type Side } from './comparison/compare.ts'
import { InputError } from './error.ts'
import { sliceAll, type Span } from './span.ts'

/** Two sentences to compare, and who said each on which day where that is known. */
export type PairToCompare = {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly aSource?: string | null
  readonly aSaid?: string | null
  readonly bSource?: string | null
  readonly bSaid?: string | null
}

/** How the sentences of a pair stand to each other: one line of `hearsay compare --pairs`. */
export type ComparedPair = {
  readonly schema: 'hearsay/pair/1'
  readonly id: string
  readonly relation: Relation
  readonly because: readonly { readonly statement: 'a' | 'b'; readonly spans: readonly Span[]; readonly text: string }[]
  readonly reason: string
  readonly confidence: number
}

/** Compares pairs one after the other. */
export async function* comparePairs(
  pairs: Iterable<PairToCompare> | AsyncIterable<PairToCompare>,
): AsyncGenerator<ComparedPair, void, undefined> {
  for await (const pair of pairs) {
    const [a, b] = [sideOf(pair.a, pair.aSource, pair.aSaid), sideOf(pair.b, pair.bSource, pair.bSaid)]
    const { relation, because, reason, confidence } = compareStatements(a, b)
    const words = (['a', 'b'] as const)
      .filter((statement) => because[statement].length > 0)
      .map((statement) => ({
        statement,
        spans: because[statement],
        text: sliceAll(pair[statement], because[statement]),
      }))
    yield { schema: 'hearsay/pair/1', id: pair.id, relation, because: words, reason, confidence }
  }
}

/** Reads one JSON line of pairs; `place` names it in the InputError that says what is wrong. */
export function parsePair(line: string, place: string): PairToCompare {
  let found: Partial<Record<string, unknown>> | null
  try {
    found = JSON.parse(line) as typeof found
  } catch (cause) {
    throw new InputError(`${place} is not JSON: expected {"id","a","b"}.`, { cause })
  }
  const { id, a, b } = found ?? {}
  const isNamed = typeof id === 'string' || typeof id === 'number'
  if (!isNamed || typeof a !== 'string' || typeof b !== 'string')
    throw new InputError(`${place} is no pair: expected {"id","a","b"} with an id and two sentences.`)
  const [aSource, aSaid, bSource, bSaid] = ['aSource', 'aSaid', 'bSource', 'bSaid'].map((name) =>
    typeof found?.[name] === 'string' ? (found[name] as string) : null,
  )
  for (const day of [aSaid, bSaid]) {
    if (day && (!/^\d{4}-\d{2}-\d{2}/.test(day) || Number.isNaN(Date.parse(day.slice(0, 10)))))
      throw new InputError(`${place} has the day ${JSON.stringify(day)}: expected one such as 2024-05-10.`)
  }
  return { id: String(id), a, b, aSource, aSaid, bSource, bSaid } as PairToCompare
}

function sideOf(text: string, source: string | null | undefined, said: string | null | undefined): Side {
  const day = said?.slice(0, 10) ?? null
  return {
    text,
    source: source?.toLowerCase().trim() || null,
    said: day === null ? null : { from: day, to: day },
    stance: null,
    certainty: null,
    origin: null,
  }
}
