const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const SHORT_WEEKDAYS = 'sun mon tue tues wed weds thu thur thurs fri sat'.split(' ')
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const SHORT_MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const weekdays = new Map([
  ...WEEKDAYS.map((name, at) => [name, at] as const),
  ...SHORT_WEEKDAYS.map((name) => [name, WEEKDAYS.findIndex((full) => full.startsWith(name.slice(0, 3)))] as const),
])
const months = new Map([
  ...MONTHS.map((name, at) => [name, at + 1] as const),
  ...SHORT_MONTHS.map((name) => [name, MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1] as const),
])
const numbers = new Map([...NUMBERS.map((name, at) => [name, at] as const), ['a', 1], ['an', 1]])

/** 0 for Sunday to 6; null where a word (in lower case) is no weekday, in full or shortened. */
export function weekdayNamed(low: string): number | null {
  return weekdays.get(low) ?? null
}

/** 1 to 12; null where a word (in lower case) is no month, in full or shortened. */
export function monthNamed(low: string): number | null {
  return months.get(low) ?? null
}

/** Whether a month or weekday is written in short, so that a full stop may follow. */
export function isShort(low: string): boolean {
  return SHORT_WEEKDAYS.includes(low) || SHORT_MONTHS.includes(low)
}

/** A count in figures or words up to twelve ("a" is one), or null. */
export function countNamed(low: string): number | null {
  return /^\d{1,3}$/.test(low) ? Number(low) : (numbers.get(low) ?? null)
}
