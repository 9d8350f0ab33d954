import type { Page } from './page.ts'
import type { Phrase } from './phrase.ts'

/** The words of a phrase with its possessor, on one line. */
export function nameText({ text, words }: Page, { owner, from, to }: Phrase): string {
  return text.slice(words[owner?.from ?? from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ')
}
