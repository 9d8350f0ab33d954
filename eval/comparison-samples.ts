import { compareStatements, type Side } from '../src/comparison/compare.ts'
import { readSides } from '../src/comparison/reading.ts'
import { signsOf } from '../src/comparison/signs.ts'
import { openComparisonMarks, openNeighbours, type ComparisonMark, type Said } from './marks/comparisons/build.ts'
import { fitSoftmax, type ClassSample, type Softmax } from './softmax.ts'
import type { Judged } from './comparison-figures.ts'

const MIRRORED: Readonly<Record<string, string>> = { stronger: 'weaker', weaker: 'stronger' }
const ONE_WAY = new Set(['superseded'])
const FOLDS = 5
/** What will be compared is news. */
const NEWS_WEIGHT = 1.5
const NEIGHBOUR_WEIGHT = 0.05
const news = new Set((['news', 'kinds', 'fresh'] as const).flatMap(openComparisonMarks).map(({ id }) => id))

/** Side *a* or *b* of a mark. */
export function sideOf(mark: Said, which: 'a' | 'b'): Side {
  const [text, source, day] = which === 'a' ? [mark.a, mark.aSource, mark.aSaid] : [mark.b, mark.bSource, mark.bSaid]
  return { text, source, said: { from: day, to: day }, stance: null, certainty: null, origin: null }
}

/** What is tuned on: all pairs but the third set, which is not for tuning, and the written ones, which did not help. */
export function tuningMarks(): ComparisonMark[] {
  return (['pairs', 'news', 'kinds', 'fresh', 'time-traps'] as const).flatMap(openComparisonMarks)
}

/** Weights that some marks teach, each pair and its mirror image at half the weight, together with the neighbours. Time traps
 * teach nothing. */
export function fitMarks(marks: readonly ComparisonMark[], ridge: number): Softmax {
  return fitSoftmax([...marks.flatMap(samplesOf), ...fromNeighbours()], ridge)
}

function samplesOf(mark: ComparisonMark): ClassSample[] {
  const { relation } = mark
  if (relation === null) return []
  const weight = news.has(mark.id) ? NEWS_WEIGHT : 1
  const [a, b] = [sideOf(mark, 'a'), sideOf(mark, 'b')]
  const straight = signsOf(readSides(a, b))
  const whole = { label: relation, weight, signs: straight }
  if (ONE_WAY.has(relation)) return [whole]
  return [whole, { label: MIRRORED[relation] ?? relation, weight: weight / 2, signs: signsOf(readSides(b, a)) }]
}

let neighbours: readonly ClassSample[] | null = null

/** Like sentences of different occasions are hardly ever more than of one topic, whether their days are known or not. */
function fromNeighbours(): readonly ClassSample[] {
  neighbours ??= openNeighbours({ isTaught: true }).flatMap((mark) =>
    [sideOf, undatedSideOf].flatMap((side) => {
      const reading = readSides(side(mark, 'a'), side(mark, 'b'))
      const signs = signsOf(reading)
      const talksPast = reading.overlap.plain >= 0.3 ? 0.75 : 0.2
      return [
        { label: 'talks-past', weight: NEIGHBOUR_WEIGHT * talksPast, signs },
        { label: 'unclear', weight: NEIGHBOUR_WEIGHT * (1 - talksPast), signs },
      ]
    }),
  )
  return neighbours
}

/** A side of which the day of saying is not known. */
export function undatedSideOf(mark: Said, which: 'a' | 'b'): Side {
  return { ...sideOf(mark, which), said: null }
}

/** The marks, each judged by weights that the groups of the other folds teach. */
export function crossJudged(marks: readonly ComparisonMark[], ridge: number): Judged[] {
  const foldOf = (mark: ComparisonMark): number => Number.parseInt(mark.group.slice(0, 6), 16) % FOLDS
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = fitMarks(
      marks.filter((mark) => foldOf(mark) !== fold),
      ridge,
    )
    return marks
      .filter((mark) => foldOf(mark) === fold)
      .map((mark) => ({ mark, found: compareStatements(sideOf(mark, 'a'), sideOf(mark, 'b'), weights) }))
  })
}
