import type { Side } from '../src/comparison/compare.ts'
import { readSides, signsOf } from '../src/comparison/signs.ts'
import { openComparisonMarks, type ComparisonMark } from './marks/comparisons/build.ts'
import { fitSoftmax, softmax, type ClassSample } from './softmax.ts'

/** A case of one group of marks. */
export type GroupedSample = ClassSample & { readonly group: string }

const MIRRORED: Readonly<Record<string, string>> = { stronger: 'weaker', weaker: 'stronger' }
const ONE_WAY = new Set(['superseded'])

/** Side *a* or *b* of a mark. */
export function sideOf(mark: ComparisonMark, which: 'a' | 'b'): Side {
  const [text, source, day] = which === 'a' ? [mark.a, mark.aSource, mark.aSaid] : [mark.b, mark.bSource, mark.bSaid]
  return { text, source, said: { from: day, to: day }, stance: null, certainty: null, origin: null }
}

/** Samples of one half: each pair, its mirror image at half the weight, and the time traps as superseded. */
export function samplesOf(half: 'dev' | 'test'): GroupedSample[] {
  const pairs = openComparisonMarks('pairs').filter((mark) => mark.half === half)
  const traps = openComparisonMarks('time-traps').filter((mark) => mark.half === half)
  const of = (mark: ComparisonMark, label: string, weight: number): GroupedSample => ({
    group: mark.group,
    label,
    weight,
    signs: signsOf(readSides(sideOf(mark, 'a'), sideOf(mark, 'b'))),
  })
  const mirrored = pairs
    .filter(({ relation }) => !ONE_WAY.has(relation ?? ''))
    .map((mark) => ({
      group: mark.group,
      label: MIRRORED[mark.relation ?? ''] ?? mark.relation ?? '',
      weight: 0.5,
      signs: signsOf(readSides(sideOf(mark, 'b'), sideOf(mark, 'a'))),
    }))
  return [
    ...pairs.map((mark) => of(mark, mark.relation ?? '', 1)),
    ...mirrored,
    ...traps.map((mark) => of(mark, 'superseded', 0.5)),
  ]
}

/** Share of right answers when each fifth of the groups is judged by what the others teach. */
export function crossed(samples: readonly GroupedSample[], ridge: number): number {
  const groups = [...new Set(samples.map(({ group }) => group))]
  let right = 0
  const whole = samples.filter(({ weight }) => weight === 1)
  for (let fold = 0; fold < 5; fold++) {
    const held = new Set(groups.filter((_, i) => i % 5 === fold))
    const fitted = fitSoftmax(
      samples.filter(({ group }) => !held.has(group)),
      ridge,
    )
    const labels = Object.keys(fitted)
    for (const { signs, label, group } of whole) {
      if (!held.has(group)) continue
      const shares = softmax(
        labels.map((name) =>
          Object.entries(fitted[name]!).reduce(
            (sum, [sign, weight]) => sum + weight * (sign === 'bias' ? 1 : (signs[sign] ?? 0)),
            0,
          ),
        ),
      )
      if (labels[shares.indexOf(Math.max(...shares))] === label) right++
    }
  }
  return right / whole.length
}
