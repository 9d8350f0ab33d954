/** How a statement may stand to another, read as "a RELATION b". */
export const RELATIONS = [
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
