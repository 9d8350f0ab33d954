import type { Occasion } from '../intake/transcript.ts'
import type { Quotation } from './finding.ts'
import type { HeldTranscript, RecordLookup } from './lookup.ts'
import { sameSpeaker } from './speaker.ts'

/** What the record holds of the occasion of a quotation. */
export type Coverage = {
  /** Whether a complete transcript of the occasion, with that speaker, is held: only then can words be missing from it. */
  readonly held: boolean
  readonly transcripts: readonly HeldTranscript[]
}

const kinds: Readonly<Record<string, readonly Occasion[]>> = {
  briefing: ['briefing'],
  speech: ['speech'],
  statement: ['statement'],
  call: ['call'],
  interview: ['interview'],
  court: ['court'],
  parliament: ['parliament'],
  report: ['report'],
  email: ['email'],
  social: ['social'],
}

/** Whether the occasion of a quotation is held. An occasion follows from venue and day; without both nothing is. */
export function coverageOf(lookup: RecordLookup, { speaker, said, venue }: Quotation): Coverage {
  const wanted = kinds[venue ?? 'unstated']
  if (said === null || wanted === undefined || speaker === null) return { held: false, transcripts: [] }
  const transcripts = lookup
    .onDay(said.from, said.to)
    .map((doc) => lookup.transcript(doc))
    .filter((held) => isOccasion(held, wanted) && held.scope === 'complete')
    .filter((held) => held.turns.some((turn) => sameSpeaker(speaker, turn) === 'same'))
  return { held: transcripts.length > 0, transcripts }
}

// Remarks at which reporters put questions are a briefing too, and a briefing that is called remarks is both.
function isOccasion(held: HeldTranscript, wanted: readonly Occasion[]): boolean {
  if (wanted.includes(held.occasion)) return true
  if (wanted.includes('speech') && held.occasion === 'briefing') return /^remarks\b/i.test(held.title ?? '')
  return (
    wanted.includes('briefing') && held.occasion === 'speech' && held.turns.some((turn) => turn.part === 'question')
  )
}
