import { compareStatements, type Side } from '../src/comparison/compare.ts'
import { readSides } from '../src/comparison/reading.ts'
import { netOf } from '../src/comparison/net.ts'
import { signsOf } from '../src/comparison/signs.ts'
import type { FittedWeights } from '../src/comparison/decide.ts'
import type { PairScores } from '../src/model/model.ts'
import { noScores } from './mark-scores.ts'
import { openComparisonMarks, openNeighbours, type ComparisonMark, type Said } from './marks/comparisons/build.ts'
import { fitSoftmax, type ClassSample } from './softmax.ts'
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

/** All that may be tuned on and that did not teach the pair network: all pairs but the third set and the written ones. */
export function tuningMarks(): ComparisonMark[] {
  return (['pairs', 'news', 'kinds', 'fresh', 'time-traps'] as const).flatMap(openComparisonMarks)
}

/** All pairs that the fit asks the pair network for. */
export function pairsToFit(): Said[] {
  return [...tuningMarks(), ...openNeighbours({ isTaught: true })]
}

/** How weights are fitted; `scores` is what the pair network makes of `pairsToFit`. */
export type Fitting = { readonly ridge: number; readonly scores: PairScores }

/**
 * Weights that some marks teach, each pair and its mirror image at half the weight, together with the neighbours: by the
 * words alone, and with the pair network. Time traps teach nothing.
 */
export function fitMarks(marks: readonly ComparisonMark[], { ridge, scores }: Fitting): FittedWeights {
  const fitted = (known: PairScores): FittedWeights['plain'] =>
    fitSoftmax([...marks.flatMap((mark) => samplesOf(mark, known)), ...fromNeighbours(known)], ridge)
  return { plain: fitted(noScores), scored: fitted(scores) }
}

function samplesOf(mark: ComparisonMark, scores: PairScores): ClassSample[] {
  const { relation } = mark
  if (relation === null) return []
  const weight = news.has(mark.id) ? NEWS_WEIGHT : 1
  const [a, b] = [sideOf(mark, 'a'), sideOf(mark, 'b')]
  const whole = { label: relation, weight, signs: signsWith(a, b, scores) }
  if (ONE_WAY.has(relation)) return [whole]
  return [whole, { label: MIRRORED[relation] ?? relation, weight: weight / 2, signs: signsWith(b, a, scores) }]
}

function signsWith(a: Side, b: Side, scores: PairScores): ClassSample['signs'] {
  return signsOf(readSides(a, b, netOf(a, b, scores)))
}

const neighbours = new Map<PairScores, readonly ClassSample[]>()

/** Like sentences of different occasions are hardly ever more than of one topic, whether their days are known or not. */
function fromNeighbours(scores: PairScores): readonly ClassSample[] {
  const known = neighbours.get(scores)
  if (known !== undefined) return known
  const samples = openNeighbours({ isTaught: true }).flatMap((mark) =>
    [sideOf, undatedSideOf].flatMap((side) => {
      const [a, b] = [side(mark, 'a'), side(mark, 'b')]
      const reading = readSides(a, b, netOf(a, b, scores))
      const signs = signsOf(reading)
      const talksPast = reading.overlap.plain >= 0.3 ? 0.75 : 0.2
      return [
        { label: 'talks-past', weight: NEIGHBOUR_WEIGHT * talksPast, signs },
        { label: 'unclear', weight: NEIGHBOUR_WEIGHT * (1 - talksPast), signs },
      ]
    }),
  )
  neighbours.set(scores, samples)
  return samples
}

/** A side of which the day of saying is not known. */
export function undatedSideOf(mark: Said, which: 'a' | 'b'): Side {
  return { ...sideOf(mark, which), said: null }
}

/** The marks, each judged by weights that the groups of the other folds teach: by the words alone, and with the network. */
export function crossJudged(
  marks: readonly ComparisonMark[],
  fitting: Fitting,
): { readonly plain: Judged[]; readonly scored: Judged[] } {
  const foldOf = (mark: ComparisonMark): number => Number.parseInt(mark.group.slice(0, 6), 16) % FOLDS
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    held: marks.filter((mark) => foldOf(mark) === fold),
    weights: fitMarks(
      marks.filter((mark) => foldOf(mark) !== fold),
      fitting,
    ),
  }))
  const judged = (scores: PairScores): Judged[] =>
    folds.flatMap(({ held, weights }) =>
      held.map((mark) => ({
        mark,
        found: compareStatements(sideOf(mark, 'a'), sideOf(mark, 'b'), { scores, weights }),
      })),
    )
  return { plain: judged(noScores), scored: judged(fitting.scores) }
}
