import { join } from 'node:path'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { searchOf, textsToEncode } from '../src/record/check.ts'
import { bearingSigns } from '../src/record/paraphrase/bearing-signs.ts'
import { chanceBy, type Fitted } from '../src/record/paraphrase/chance.ts'
import { placedClaim } from '../src/record/paraphrase/check-paraphrase.ts'
import { raisedAgainst } from '../src/record/paraphrase/weigh-claim.ts'
import { openVectors } from '../src/vectors.ts'
import { fitLogistic, type Sample } from './logistic.ts'
import type { ParaphraseMark } from './marks/paraphrases/lint.ts'
import { markedParaphrase } from './paraphrase-figures.ts'

type Placed = NonNullable<ReturnType<typeof placedClaim>>
type Signs = Readonly<Record<string, number>>

/** A mark that has been placed in its record, and what may stand against it there. */
export type PlacedMark = {
  readonly mark: ParaphraseMark
  readonly placed: Placed
  readonly raised: ReturnType<typeof raisedAgainst>
}

/** Marks that have a passage to be held against, each with the objections to it; what has none is left out. */
export async function placeMarks(marks: readonly ParaphraseMark[]): Promise<PlacedMark[]> {
  const ledger = openLedger(':memory:')
  await recordAdd(ledger, [join(import.meta.dirname, 'marks/paraphrases/record')], { read: readTranscripts })
  const search = searchOf(recordLookup(ledger))
  const encoder = await openVectors({})
  const found: PlacedMark[] = []
  for (const mark of marks) {
    const claim = markedParaphrase(mark)
    const texts = textsToEncode(mark.article, [{ content: mark, teller: claim.teller }], search)
    const placed = placedClaim(claim, search, await encoder.of(texts))
    const best = placed?.alike[0]
    if (placed === null || best === undefined) continue
    found.push({ mark, placed, raised: raisedAgainst(placed.claim, best, placed.turn) })
  }
  await encoder.close()
  ledger.close()
  return found
}

/** Both regressions: which objections count, and what bears a claim out. */
export type FittedBoth = { readonly counts: Fitted; readonly bearsOut: Fitted }

const ridges = { counts: 50, bearsOut: 20 }

/**
 * Fits both on some marks. What the second is told of objections comes from a first that did not see the mark, as it will
 * not have where it is asked later.
 */
export function fitBoth(placed: readonly PlacedMark[]): FittedBoth {
  const unseen = new Map<PlacedMark, Fitted>()
  for (const { train, held } of foldsByRecord(placed, 5)) {
    const fitted = fitCounts(train)
    for (const one of held) unseen.set(one, fitted)
  }
  const samples = placed.map((one) => ({
    signs: bearingOf(one, unseen.get(one)!),
    right: one.mark.verdict === 'supported',
  }))
  return { counts: fitCounts(placed), bearsOut: fitScaled(samples, ridges.bearsOut) }
}

/** Folds in which all marks of one transcript are on one side. */
export function foldsByRecord(
  placed: readonly PlacedMark[],
  count: number,
): { readonly train: PlacedMark[]; readonly held: PlacedMark[] }[] {
  const records = [...new Set(placed.map(({ mark }) => mark.record[0] ?? ''))]
  const foldOf = ({ mark }: PlacedMark) => records.indexOf(mark.record[0] ?? '') % count
  return Array.from({ length: count }, (_, fold) => ({
    train: placed.filter((one) => foldOf(one) !== fold),
    held: placed.filter((one) => foldOf(one) === fold),
  })).filter(({ held }) => held.length > 0)
}

/** What is given on a mark by fitted regressions: the likeliest objection, and how likely it is borne out. */
export function givenOn(
  one: PlacedMark,
  { counts, bearsOut }: FittedBoth,
): { readonly objected: { readonly verdict: string; readonly chance: number } | null; readonly borne: number } {
  const objected = one.raised
    .map(({ objection, signs }) => ({ verdict: objection.verdict, chance: chanceBy(counts, signs) }))
    .toSorted((a, b) => b.chance - a.chance)[0]
  return { objected: objected ?? null, borne: chanceBy(bearsOut, bearingOf(one, counts)) }
}

function bearingOf({ placed, raised }: PlacedMark, counts: Fitted): Signs {
  const chances = raised.map(({ objection, signs }) => ({ kind: objection.kind, chance: chanceBy(counts, signs) }))
  return bearingSigns(placed.claim, placed.alike, chances)
}

function fitCounts(placed: readonly PlacedMark[]): Fitted {
  const samples = placed.flatMap(({ mark, raised }) =>
    raised.map(({ objection, signs }) => ({ signs, right: objection.verdict === mark.verdict })),
  )
  return fitScaled(samples, ridges.counts)
}

/** Fits on signs of one size, so that the ridge holds all alike, and gives weights for the signs as they are. */
function fitScaled(samples: readonly Sample[], ridge: number): Fitted {
  const names = [...new Set(samples.flatMap(({ signs }) => Object.keys(signs)))].toSorted()
  const scales = names.map((name) => scaleOf(samples.map(({ signs }) => signs[name] ?? 0)))
  const scaled = samples.map(({ signs, right }) => ({
    signs: Object.fromEntries(names.map((name, i) => [name, ((signs[name] ?? 0) - scales[i]!.mean) / scales[i]!.size])),
    right,
  }))
  const { bias, weights } = fitLogistic(scaled, ridge)
  const own = names.map((name, i) => [name, (weights[name] ?? 0) / scales[i]!.size] as const)
  const shift = own.reduce((sum, [, weight], i) => sum + weight * scales[i]!.mean, 0)
  return { bias: bias - shift, weights: Object.fromEntries(own) }
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly size: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, size: Math.sqrt(spread) || 1 }
}
