import type { Columns, Outputs } from './model.ts'
import type { Pieces } from './word-piece.ts'

/** Shares of what one text says of another, summing to one. */
export type PairShares = { readonly entails: number; readonly contradicts: number; readonly neutral: number }

/** An open pair model: says of two texts, in both orders, whether one follows from the other or rules it out. */
export type PairModel = {
  /** Runs both orders; texts are cut to what the model holds. */
  readonly judge: (a: string, b: string) => Promise<{ readonly forth: PairShares; readonly back: PairShares }>
  readonly close: () => Promise<void>
}

const CLS = 101
const SEP = 102

/** Runs `[CLS] a [SEP] b [SEP]` and turns the logits into shares; the longer side loses its last pieces where there are too many. */
export async function runPair(
  a: Pieces,
  b: Pieces,
  { run, longest }: { readonly run: (columns: Columns) => Promise<Outputs>; readonly longest: number },
): Promise<PairShares> {
  let [sizeA, sizeB] = [a.ids.length, b.ids.length]
  while (sizeA + sizeB > longest - 3) {
    if (sizeA >= sizeB) sizeA--
    else sizeB--
  }
  const ids = Int32Array.from([CLS, ...a.ids.subarray(0, sizeA), SEP, ...b.ids.subarray(0, sizeB), SEP])
  const sides = Int32Array.from(ids, (_, at) => (at < sizeA + 2 ? 0 : 1))
  const { relation } = await run({ ids, sides })
  const raised = [...(relation as Float32Array)].map(Math.exp)
  const sum = raised.reduce((total, value) => total + value, 0)
  const [entails = 0, contradicts = 0, neutral = 0] = raised.map((value) => value / sum)
  return { entails, contradicts, neutral }
}
