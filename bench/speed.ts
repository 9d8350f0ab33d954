import nlp from 'compromise/three'
import { openHearsay } from '../src/hear.ts'
import { wordsOf } from './texts.ts'

/** A median and the least and most beside it. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }

/** Words a second of either, and how many of one to one of the other. */
export type Speed = {
  readonly words: number
  readonly hearsay: Spread
  readonly compromise: Spread
  readonly ratio: Spread
}

/** Reads all texts by turns with the whole program and with compromise's `quotations()`, so many rounds. */
export async function measureSpeed(
  texts: readonly string[],
  { model, threads, rounds }: { model?: string | undefined; threads: number; rounds: number },
): Promise<Speed> {
  const session = openHearsay({ model, threads })
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0)
  const ours = async (some: readonly string[]): Promise<void> => {
    for await (const outcome of session.readAll(some)) if ('error' in outcome) throw outcome.error
  }
  const theirs = async (some: readonly string[]): Promise<void> => {
    for (const text of some) nlp(text).quotations().out('array')
  }
  await ours(texts.slice(0, 5))
  await theirs(texts.slice(0, 5))
  const found: { ours: number; theirs: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const [mine, other] = [await secondsOf(texts, ours), await secondsOf(texts, theirs)]
    found.push({ ours: words / mine, theirs: words / other })
  }
  await session.close()
  return {
    words,
    hearsay: spread(found.map((round) => round.ours)),
    compromise: spread(found.map((round) => round.theirs)),
    ratio: spread(found.map((round) => round.ours / round.theirs)),
  }
}

/** Median, least and most of some numbers. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1]!, least: sorted[0]!, most: sorted.at(-1)! }
}

async function secondsOf(texts: readonly string[], work: (texts: readonly string[]) => Promise<void>): Promise<number> {
  const began = performance.now()
  await work(texts)
  return (performance.now() - began) / 1000
}
