import type { Place } from './place.ts'

const furthest = 1200

/** Whether a place stands in quotation marks in the record: its speaker passes on what another said. */
export function isQuotedThere({ held, words }: Pick<Place, 'held' | 'words'>): boolean {
  const [first] = words
  if (first === undefined) return false
  const least = Math.max(held.turns[first.turn]?.span.start ?? 0, first.start - furthest)
  for (let at = first.start - 1; at >= least; at--) {
    const sign = held.text[at]
    if (sign === '“') return true
    if (sign === '”') return false
    if (sign === '"') return opens(held.text, at)
  }
  return false
}

function opens(text: string, at: number): boolean {
  return /\s|[(—-]/.test(text[at - 1] ?? ' ') && !/\s/.test(text[at + 1] ?? ' ')
}
