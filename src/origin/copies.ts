import { printOf, shareOf, type Print } from './print.ts'
import { lay } from './slots.ts'

/** A text with what is known of it; `published` is a day or time in ISO 8601, `outlet` who published it. */
export type Printed = {
  readonly id: string
  readonly text: string
  readonly agency: string | null
  readonly published?: string | null | undefined
  readonly outlet?: string | null | undefined
}

/** Two texts of which one was made from the other, or both from a third. */
export type Copy = {
  readonly a: string
  readonly b: string
  /** The share of the shorter text that the other prints. */
  readonly share: number
  /** The agency that both are credited to. */
  readonly agency: string | null
  /** The longest words in common, as the second text has them. */
  readonly words: string
}

/**
 * So much of the shorter text makes a copy: less where both credit one agency, more the longer the days lie apart. What an
 * outlet says again in its own words a month later is said anew: a form filled in for another year.
 */
const LEAST = { credited: 0.3, near: 0.5, later: 0.7, far: 0.97 }
const LATER_DAYS = 2
const FAR_DAYS = 30
/** So many runs in common for each name or number that one text has in the place of another. */
const RUNS_A_SWAP = 400
/** Fewer runs tell nothing. */
const FEWEST_RUNS = 20
/** A key that more texts have is a form of words, and finds none of them. */
const MOST_SHARING = 50
const LEAST_KEYS = 0.15
const MOST_SHOWN = 14

/** The pairs of texts of which one is a copy of the other, with cuts, changes and another order; only what shares a key is compared. */
export function copiesOf(texts: readonly Printed[]): Copy[] {
  const prints = texts.map((text) => ({ ...text, print: printOf(text.text) }))
  const byKey = new Map<number, Whole[]>()
  const found: Copy[] = []
  for (const one of prints) {
    const shared = new Map<Whole, number>()
    for (const key of one.print.keys) {
      const holders = byKey.get(key) ?? []
      for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1)
      if (holders.push(one) > MOST_SHARING) holders.shift()
      byKey.set(key, holders)
    }
    for (const [other, count] of shared) if (count >= fewestKeys(other, one)) found.push(...copyOf(other, one))
  }
  return found
}

/** Texts that share fewer keys are not laid beside each other. */
function fewestKeys(a: Whole, b: Whole): number {
  return Math.max(2, LEAST_KEYS * Math.min(a.print.keys.length, b.print.keys.length))
}

type Whole = Printed & { readonly print: Print }

function copyOf(a: Whole, b: Whole): Copy[] {
  const agency = sameAgency(a, b)
  const share = shareOf(a.print, b.print)
  if (Math.min(a.print.own.size, b.print.own.size) < FEWEST_RUNS || share < leastOf(a, b, agency)) return []
  const { anchors, swaps, longest } = lay(a.print.words, b.print.words)
  if (agency === null && swaps * RUNS_A_SWAP > anchors) return []
  const shown = b.print.words.slice(longest.start, longest.start + Math.min(longest.length, MOST_SHOWN))
  const end = b.print.words[longest.start + shown.length]?.start ?? b.text.length
  const words = b.text.slice(shown[0]?.start ?? 0, end).trim()
  return [{ a: a.id, b: b.id, share, agency, words }]
}

function sameAgency(a: Printed, b: Printed): string | null {
  return a.agency !== null && a.agency.toLowerCase() === b.agency?.toLowerCase() ? a.agency : null
}

function leastOf(a: Printed, b: Printed, agency: string | null): number {
  const days = daysApart(a.published, b.published)
  if (days > FAR_DAYS) return a.outlet != null && a.outlet === b.outlet ? Infinity : LEAST.far
  if (days > LATER_DAYS) return LEAST.later
  return agency === null ? LEAST.near : LEAST.credited
}

/** 0 where a day is not known. */
function daysApart(a: Printed['published'], b: Printed['published']): number {
  const [one, other] = [a, b].map((day) => Date.parse(day?.slice(0, 10) ?? ''))
  const days = Math.abs((one ?? 0) - (other ?? 0)) / 86_400_000
  return Number.isFinite(days) ? days : 0
}
