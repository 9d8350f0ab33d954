/**
 * The closed lists of the contract that more than one room needs. The only values; a new one is added here, at the end,
 * because ledgers know most of them by their places.
 */

/** How an attribution is given: all of its content in quotation marks, none of it, some. */
export const attributionKinds = ['direct', 'indirect', 'mixed'] as const

/** What a source is. */
export const sourceKinds = ['person', 'organisation', 'state', 'group', 'outlet', 'unnamed', 'document'] as const

/** What a source does with what it says, in the order in which they are counted. */
export const stances = [
  'asserts',
  'confirms',
  'denies',
  'unaware',
  'unconfirmed',
  'acknowledges',
  'declines',
  'doubts',
  'suspects',
  'predicts',
  'promises',
  'demands',
  'asks',
] as const

/** How sure the source says it is. */
export const certainties = ['certain', 'probable', 'possible', 'unstated'] as const

/** What the source says it goes by. */
export const bases = ['witnessed', 'told', 'assesses', 'cites', 'relays', 'unstated'] as const

/** At what kind of occasion something was said. */
export const venueKinds = [
  'briefing',
  'interview',
  'statement',
  'speech',
  'email',
  'social',
  'report',
  'court',
  'parliament',
  'call',
  'unstated',
] as const

/** How a statement may stand to another, read as "a RELATION b". */
export const relations = [
  'agrees',
  'stronger',
  'weaker',
  'contradicts',
  'tension',
  'talks-past',
  'superseded',
  'repeats',
  'unclear',
] as const

/** How a statement changed from one telling to the next. */
export const changes = ['hardened', 'softened', 'widened', 'narrowed', 'reworded', 'reattributed', 'none'] as const

/** One of `attributionKinds`. */
export type AttributionKind = (typeof attributionKinds)[number]
/** One of `sourceKinds`. */
export type SourceKind = (typeof sourceKinds)[number]
/** One of `stances`. */
export type StanceName = (typeof stances)[number]
/** One of `certainties`. */
export type Certainty = (typeof certainties)[number]
/** One of `bases`. */
export type Basis = (typeof bases)[number]
/** One of `venueKinds`. */
export type VenueKind = (typeof venueKinds)[number]
/** One of `relations`. */
export type Relation = (typeof relations)[number]

/** How a telling of a statement differs from the one it came from. */
export const driftChanges = ['hardened', 'softened', 'widened', 'narrowed', 'reworded', 'reattributed', 'none'] as const
