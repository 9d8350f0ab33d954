import { sliceAll, type Span } from '../../span.ts'
import type { Search } from '../find.ts'
import type { HeldTranscript } from '../lookup.ts'
import { heldOccasion, type Teller } from './held-occasion.ts'
import { lineOf, questionLine } from './likeness.ts'
import { spokenIn, type Spoken } from './spoken.ts'
import { takeApart, type Taken } from './terms.ts'

/** The words of a claim on one line, as they are given to the encoder. */
export function lineAt(text: string, spans: readonly Span[]): string {
  return sliceAll(text, spans).replace(/\s+/g, ' ')
}

/** Of a claim's occasion so many texts are encoded at most, of its turns those that share most with it first. */
const mostTexts = 200

/** What an encoder may be given so that claims are placed by likeness: each claim, what is said on its occasion, what is asked there. */
export function textsToEncode(
  text: string,
  claims: readonly { readonly content: { readonly spans: readonly Span[] }; readonly teller: Teller }[],
  search: Search,
): string[] {
  const texts = new Set<string>()
  for (const { content, teller } of claims) {
    const { transcripts, isSpeaker } = heldOccasion(search.lookup, teller)
    if (transcripts.length === 0) continue
    texts.add(lineAt(text, content.spans))
    const claim = keysOf(takeApart(text, content.spans))
    const turns = transcripts.flatMap((held) =>
      spokenIn(search, held, isSpeaker).map((turn) => ({
        held,
        turn,
        shared: sharedWith(claim, turn),
      })),
    )
    let left = mostTexts
    for (const { held, turn } of turns.toSorted((a, b) => b.shared - a.shared)) {
      if (left <= 0) break
      const lines = linesOf(held, turn)
      for (const line of lines.slice(0, left)) texts.add(line)
      left -= lines.length
    }
  }
  return [...texts]
}

function linesOf(held: HeldTranscript, turn: Spoken): string[] {
  const lines = turn.sentences.map((sentence) => lineOf(held, sentence))
  return turn.asked.length > 0 ? [questionLine(held, turn), ...lines] : lines
}

function keysOf({ terms }: Taken): ReadonlyMap<string, number> {
  return new Map(terms.flatMap(({ keys, weight }) => keys.map((key) => [key, weight] as const)))
}

/** The weight of the claim's words that a turn has, in the sentence that has most of it, and a little for the others. */
function sharedWith(claim: ReadonlyMap<string, number>, { sentences, asked }: Spoken): number {
  const each = [...sentences, ...asked].map(({ terms }) =>
    terms.reduce((sum, { keys }) => sum + Math.max(0, ...keys.map((key) => claim.get(key) ?? 0)), 0),
  )
  return Math.max(0, ...each) + each.reduce((sum, one) => sum + one, 0) / 10
}
