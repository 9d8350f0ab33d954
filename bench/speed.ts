import nlp from 'compromise/three'
import { InferenceSession } from 'onnxruntime-node'
import { openHearsay } from '../src/hear.ts'
import { wordsOf } from './texts.ts'

/** A median and the least and most beside it. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }

/** Words a second of either, how many of one to one of the other, and the part of the time that the encoder takes. */
export type Speed = {
  readonly words: number
  readonly hearsay: Spread
  readonly compromise: Spread
  readonly ratio: Spread
  readonly encoder: Spread
}

/** Reads all texts by turns with the whole program and with compromise's `quotations()`, so many rounds. */
export async function measureSpeed(
  texts: readonly string[],
  { model, threads, rounds }: { model?: string | undefined; threads: number; rounds: number },
): Promise<Speed> {
  const session = openHearsay({ model, threads })
  const encoder = clockEncoder()
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0)
  const ours = async (text: string): Promise<unknown> => session.read(text)
  const theirs = async (text: string): Promise<unknown> => nlp(text).quotations().out('array')
  await ours(texts[0]!)
  await theirs(texts[0]!)
  const found: { ours: number; theirs: number; share: number }[] = []
  for (let round = 0; round < rounds; round++) {
    encoder.seconds = 0
    const [mine, other] = [await secondsOf(texts, ours), await secondsOf(texts, theirs)]
    found.push({ ours: words / mine, theirs: words / other, share: encoder.seconds / mine })
  }
  await session.close()
  return {
    words,
    hearsay: spread(found.map((round) => round.ours)),
    compromise: spread(found.map((round) => round.theirs)),
    ratio: spread(found.map((round) => round.ours / round.theirs)),
    encoder: spread(found.map((round) => round.share)),
  }
}

/** Median, least and most of some numbers. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1]!, least: sorted[0]!, most: sorted.at(-1)! }
}

async function secondsOf(texts: readonly string[], work: (text: string) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  for (const text of texts) await work(text)
  return (performance.now() - began) / 1000
}

type Run = (this: InferenceSession, ...args: Parameters<InferenceSession['run']>) => Promise<unknown>

/** Counts the seconds spent in ONNX Runtime from now on. */
function clockEncoder(): { seconds: number } {
  const clock = { seconds: 0 }
  const { prototype } = InferenceSession as unknown as { readonly prototype: { run: Run } }
  const { run } = prototype
  prototype.run = async function (...args) {
    const began = performance.now()
    const results = await run.apply(this, args)
    clock.seconds += (performance.now() - began) / 1000
    return results
  }
  return clock
}
