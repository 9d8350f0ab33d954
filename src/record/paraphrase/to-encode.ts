import { sliceAll, type Span } from '../../span.ts'
import type { Search } from '../find.ts'
import { heldOccasion, type Teller } from './held-occasion.ts'
import { lineOf, questionLine } from './likeness.ts'
import { spokenIn } from './spoken.ts'

/** The words of a claim on one line, as they are given to the encoder. */
export function lineAt(text: string, spans: readonly Span[]): string {
  return sliceAll(text, spans).replace(/\s+/g, ' ')
}

// Some hours of talk; what is beyond them is found by its words or not at all.
const mostTexts = 2_500

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
    for (const held of transcripts)
      for (const turn of spokenIn(search, held, isSpeaker)) {
        for (const sentence of turn.sentences) texts.add(lineOf(held, sentence))
        if (turn.asked.length > 0) texts.add(questionLine(held, turn))
      }
  }
  return [...texts].slice(0, mostTexts)
}
