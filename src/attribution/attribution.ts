import type { AttributionKind } from '../closed-lists.ts'
import type { Span } from '../span.ts'

/** Source, cue and content of one attribution, linked. A sourceless passive has `source: null`. */
export type Attribution = {
  readonly id: string
  readonly kind: AttributionKind
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Id of the attribution whose content holds this one. */
  readonly parent: string | null
  /** Calibrated: among attributions at 0.9 about nine of ten are right. */
  readonly confidence: number
}
