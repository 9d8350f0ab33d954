import type { Attribution } from './attribution/attribution.ts'
import type { Reader } from './reader/reader.ts'
import type { HeldTranscript } from './record/lookup.ts'
import type { Reading } from './schema/to-reading.ts'
import { sliceAll, type Span } from './span.ts'
import { howSaid } from './stance/how-said.ts'
import { state } from './statement/state.ts'
import { docOfSentences } from './transcript-reading.ts'

/** A reading of a transcript's sentences with how firmly each was said, worked out from those sentences alone. */
export async function stanceOfTurns(
  reading: Reading,
  transcript: HeldTranscript,
  reader: Pick<Reader, 'read'>,
): Promise<Reading> {
  const sentences = reading.attributions.flatMap(({ content }) => content.spans)
  const doc = docOfSentences(transcript, sentences)
  const { words = [] } = await reader.read(doc, { paragraphs: sentences })
  const said = reading.attributions.map((one) => spoken(doc.text, one))
  const { statements } = state(said, {
    who: { sources: [], sourceOf: new Map() },
    when: { said: new Map(), venue: new Map(), notices: [] },
    how: howSaid(doc, said, words),
  })
  const attributions = reading.attributions.map((one, at) => {
    const { stance, certainty, basis, because, claims } = statements[at]!
    const told = claims.map((claim) => ({ ...claim, text: sliceAll(doc.text, claim.spans) }))
    return { ...one, stance, certainty, basis, because, claims: told.length > 0 ? told : one.claims }
  })
  return { ...reading, attributions }
}

/** As a label stands in a text that is read: the colon behind the name is what says. */
function spoken(text: string, { id, source, content }: Reading['attributions'][number]): Attribution {
  const label = source?.spans ?? []
  const colon = label[0] === undefined ? null : colonBehind(text, label[0])
  return {
    id,
    kind: 'direct',
    source: label,
    cue: colon === null ? label : [colon],
    content: content.spans,
    parent: null,
    confidence: 1,
  }
}

function colonBehind(text: string, { end }: Span): Span | null {
  const start = text.indexOf(':', end)
  return start < 0 || start > end + 4 ? null : { start, end: start + 1 }
}
