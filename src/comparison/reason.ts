import { sliceAll } from '../span.ts'
import type { Grounds } from './because.ts'
import type { Relation } from './comparison.ts'
import type { Reading } from './reading.ts'

/** Why a relation holds, in one sentence that quotes the words of both sides. */
export function reasonOf(reading: Reading, relation: Relation, grounds: Grounds | null): string {
  if (grounds === null || relation === 'unclear')
    return reading.alignment.pairs.length === 0
      ? 'They have no words in common by which to hold one against the other.'
      : 'The words do not settle how one stands to the other.'
  const a = `“${sliceAll(reading.a.text, grounds.a)}”`
  const b = `“${sliceAll(reading.b.text, grounds.b)}”`
  return SENTENCES[relation]({ a, b, reading, kind: grounds.kind })
}

type Parts = { readonly a: string; readonly b: string; readonly reading: Reading; readonly kind: Grounds['kind'] }

const SENTENCES: Readonly<Record<Exclude<Relation, 'unclear'>, (parts: Parts) => string>> = {
  contradicts: ({ a, b, kind }) =>
    kind === 'amount'
      ? `Both cannot be true: ${a} and ${b} leave no number in common.`
      : kind === 'denial'
        ? `Both cannot be true: one denies what the other says, ${a} against ${b}.`
        : `Both cannot be true: ${a} against ${b}.`,
  tension: ({ a, b, reading }) => {
    const isA = reading.attitudeA.status === 'unseen' || reading.attitudeA.status === 'open'
    const isB = reading.attitudeB.status === 'unseen' || reading.attitudeB.status === 'open'
    if (isA && !isB) return `The first, ${a}, does not bear out the second, ${b}, and does not rule it out.`
    if (isB && !isA) return `The second, ${b}, does not bear out the first, ${a}, and does not rule it out.`
    return `One holds possible what the other rules out: ${a} against ${b}.`
  },
  stronger: ({ a, b }) => `The first goes further: ${a} against ${b}.`,
  weaker: ({ a, b }) => `The second goes further: ${b} against ${a}.`,
  superseded: ({ a, b, reading }) =>
    `Time has passed: the second, ${days(reading)} later, says ${b} where the first said ${a}.`,
  'talks-past': ({ a, b }) => `They speak of different things: ${a} and ${b}.`,
  agrees: ({ a, b }) => `They say the same: ${a} and ${b}.`,
  repeats: ({ a, b, reading }) =>
    reading.isSameSource
      ? `The same source says it again: ${a} and ${b}.`
      : `Both go back to one origin: ${a} and ${b}.`,
}

function days({ daysLater }: Reading): string {
  const count = daysLater ?? 0
  return count === 1 ? 'a day' : `${count} days`
}
