import type { Attributions } from './attributions.ts'
import type { Calibration } from './calibration.ts'
import type { Parents } from './parents.ts'
import type { Figure } from './score.ts'

/** Figures of attributions in one set of marked texts; of the worst articles, how often what went wrong, and no words. */
export type SetFigures = Omit<Attributions, 'worst'> & { readonly worst: readonly WorstCounts[] }

export type WorstCounts = {
  readonly id: string
  readonly figure: Figure
  readonly missed: number
  readonly spurious: number
  readonly differing: number
}

/** All that `docs/accuracy.md` says in numbers, stored as `eval/figures.json`. */
export type Figures = {
  /** Digest of the weights that were measured. */
  readonly model: string
  readonly polnear: SetFigures
  readonly open: { readonly dev: SetFigures; readonly test: SetFigures }
  readonly nesting: Readonly<Record<string, Omit<Parents, 'misses'>>>
  readonly calibration: Calibration
  /** Lines of the intake's own command. */
  readonly intake: readonly string[]
}

/** The figures of a set without the words of its texts. */
export function withoutWords({ worst, ...rest }: Attributions): SetFigures {
  return {
    ...rest,
    worst: worst.map(({ id, figure, missed, spurious, differing }) => ({
      id,
      figure,
      missed: missed.length,
      spurious: spurious.length,
      differing: differing.length,
    })),
  }
}
