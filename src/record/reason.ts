import type { Place } from './place.ts'

/** Why a place is altered: its weightiest edit in words. */
export function alteredReason(place: Place): string {
  const { speaker, date } = whereIs(place)
  const edits = place.compared.edits.filter(({ marked, weight }) => !marked && weight !== 'trivial')
  const worst = edits.find(({ weight }) => weight === 'meaning') ?? edits[0]
  const what = worst === undefined ? '' : `: ${describe(worst)}`
  const kind = worst?.weight === 'meaning' ? 'Words that carry the sense differ' : 'Words differ'
  return `${kind} from ${speaker}'s, ${date}${what}.`
}

function describe({
  kind,
  article,
  record,
  why,
}: {
  kind: string
  article: string
  record: string
  why: string
}): string {
  if (kind === 'drop') return `"${record}" is left out (${why})`
  if (kind === 'insert') return `"${article}" is put in (${why})`
  return `"${article}" for "${record}" (${why})`
}

/** The speaker and the day of a place, in words. */
export function whereIs({ held, kept }: Place): { speaker: string; date: string } {
  const turn = held.turns[mostly(kept)]
  const reporter = turn?.role === 'reporter' ? 'a reporter' : null
  return { speaker: reporter ?? turn?.speaker ?? held.outlet ?? 'the record', date: held.date ?? 'day unknown' }
}

/** The turn that most of some words are in. */
function mostly(words: readonly { turn: number }[]): number {
  const counts = new Map<number, number>()
  for (const { turn } of words) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
