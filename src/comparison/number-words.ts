/** Numbers below twenty. */
export const SMALL = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, i) => [word, i] as const),
)
/** Twenty to ninety. */
export const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
)
/** What a number is taken times. */
export const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
/** From how many to how many a vague word reaches. */
export const VAGUE = new Map<string, readonly [number, number]>([
  ['several', [3, 9]],
  ['few', [2, 6]],
  ['dozen', [12, 12]],
  ['dozens', [24, 200]],
  ['scores', [40, 200]],
  ['hundreds', [200, 9999]],
  ['thousands', [2e3, 999_999]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
])
/** Parts of a hundred, low and high. */
export const SHARES = new Map<string, readonly [number, number]>([
  ['half', [50, 50]],
  ['third', [33.3, 33.3]],
  ['quarter', [25, 25]],
])
/** How often. */
export const TIMES = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
])
/** Words in front of a lower bound. */
export const OVER = new Set(['over', 'above', 'exceeding'])
/** Words in front of an upper bound. */
export const UNDER = new Set(['under', 'below'])
/** Words that loosen a number. */
export const ABOUT = new Set([
  'about',
  'some',
  'around',
  'roughly',
  'approximately',
  'nearly',
  'almost',
  'estimated',
  'circa',
  'hovering',
])
/** Words that may stand between a bound and its number. */
export const SKIPPED = new Set([
  'only',
  'just',
  'exactly',
  'another',
  'additional',
  'further',
  'total',
  'the',
  'record',
  'hardly',
  'still',
  'a',
  'an',
  'good',
])
