import { attitudeOf } from '../src/comparison/attitude.ts'
import { wordsOf } from '../src/wording/words.ts'
import type { ComparisonMark } from './marks/comparisons/build.ts'

/** What is guessed without comparing what is said: nothing at all, by words in common, by the attitudes alone. */
export const baselines: Readonly<Record<string, (mark: ComparisonMark) => string>> = {
  'always unclear': () => 'unclear',
  'word overlap': (mark) => byOverlap(mark),
  'attitude alone': (mark) => byAttitude(mark),
}

function byOverlap({ a, b }: ComparisonMark): string {
  const left = new Set(
    wordsOf(a)
      .filter(({ isFull }) => isFull)
      .map(({ stem }) => stem),
  )
  const right = new Set(
    wordsOf(b)
      .filter(({ isFull }) => isFull)
      .map(({ stem }) => stem),
  )
  const shared = [...left].filter((stem) => right.has(stem)).length
  const share = shared / Math.max(1, Math.min(left.size, right.size))
  return share >= 0.6 ? 'agrees' : share >= 0.2 ? 'talks-past' : 'unclear'
}

function byAttitude({ a, b }: ComparisonMark): string {
  const none = { stance: null, certainty: null }
  const [one, other] = [attitudeOf(wordsOf(a), none).status, attitudeOf(wordsOf(b), none).status]
  if (one === other) return 'agrees'
  const both = new Set([one, other])
  if (both.has('so') && both.has('not')) return 'contradicts'
  if (both.has('unseen') || both.has('open')) return 'tension'
  return one === 'maybe' ? 'weaker' : 'stronger'
}
