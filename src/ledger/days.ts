const DAY = 86_400_000
const BEFORE_1970 = 719_162
const DAYLESS = 1000

/** How many statements a day has numbers for. */
export const PER_DAY = 2 ** 20

/** The number of a calendar day (`2024-05-10`, or a time that begins with one): days since 0001-01-01; 0 for none. */
export function dayNumber(day: string | null | undefined): number {
  const time = day ? Date.parse(`${day.slice(0, 10)}T00:00:00Z`) : NaN
  const number = Number.isNaN(time) ? 0 : Math.floor(time / DAY) + BEFORE_1970
  return number < DAYLESS ? 0 : number
}

/** The numbers that statements of a day may have; those without a day have the room of the first thousand days. */
export function spaceOf(day: number): { readonly first: number; readonly last: number } {
  return { first: day * PER_DAY, last: (day === 0 ? DAYLESS : day + 1) * PER_DAY - 1 }
}

/** The calendar day in a statement's number; null where it has none. */
export function dayOf(statement: number): string | null {
  const day = Math.floor(statement / PER_DAY)
  return day < DAYLESS ? null : new Date((day - BEFORE_1970) * DAY).toISOString().slice(0, 10)
}
