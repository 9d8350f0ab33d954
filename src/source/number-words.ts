const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}

/** The number that a word or figure says; null where it says none, or a year. */
export function numberOf(words: string): number | null {
  const word = words.toLowerCase()
  if (NUMBERS[word] !== undefined) return NUMBERS[word]
  return /^\d{1,4}$/.test(word) && !/^(?:19|20)\d\d$/.test(word) ? Number(word) : null
}

/** The word for a small number; the empty string where there is none. */
export function wordOf(number: number | null): string {
  return Object.entries(NUMBERS).find(([, value]) => value === number)?.[0] ?? ''
}
