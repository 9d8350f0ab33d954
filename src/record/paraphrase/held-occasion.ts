import type { Occasion, Turn } from '../../intake/transcript.ts'
import type { HeldTranscript, RecordLookup } from '../lookup.ts'
import type { Days } from '../finding.ts'
import { sameSpeaker } from '../speaker.ts'

/** Who is to have said a thing, when and where. `house`: a body for which anybody in its record speaks. */
export type Teller = {
  readonly speaker: string | null
  readonly house: boolean
  readonly said: Days | null
  /** The days on which it was likely said where none is stated. */
  readonly likely: Days | null
  readonly venue: string | null
}

/** The transcripts that cover an occasion, or may. */
export type HeldOccasion = {
  readonly transcripts: readonly HeldTranscript[]
  readonly isSpeaker: (turn: Turn) => boolean
  /** Whether they are all that was said there: day and venue are known, and each is complete. */
  readonly settles: boolean
  /** Whether the day is stated. */
  readonly dated: boolean
}

const podium: readonly Occasion[] = ['briefing', 'speech', 'call', 'unstated']
const covering: Readonly<Record<string, readonly Occasion[]>> = {
  briefing: podium,
  speech: podium,
  statement: ['statement'],
  call: ['call', 'briefing'],
  interview: ['interview'],
  court: ['court'],
  parliament: ['parliament'],
  report: ['report'],
  email: ['email'],
  social: ['social'],
}

/** The transcripts with that speaker on that day that may be of the occasion; a briefing does not cover an interview. */
export function heldOccasion(lookup: RecordLookup, teller: Teller): HeldOccasion {
  const isSpeaker = (turn: Turn) =>
    turn.role !== 'reporter' &&
    (teller.house || (teller.speaker !== null && sameSpeaker(teller.speaker, turn) === 'same'))
  const days = teller.said ?? teller.likely
  const wanted = covering[teller.venue ?? 'unstated']
  const transcripts = (days === null ? [] : lookup.onDay(days.from, days.to))
    .map((doc) => lookup.transcript(doc))
    .filter(({ occasion, turns }) => (wanted === undefined || wanted.includes(occasion)) && turns.some(isSpeaker))
  const dated = teller.said !== null
  const settles =
    dated && wanted !== undefined && transcripts.length > 0 && transcripts.every((one) => one.scope === 'complete')
  return { transcripts, isSpeaker, settles, dated }
}
