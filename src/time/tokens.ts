import type { Span } from '../span.ts'

/** A word, number or sign; `low` is its text in lower case, `capital` whether it begins with a capital letter. */
export type Token = Span & { readonly low: string; readonly capital: boolean }

/** Words with the full stop of a shortened form apart, numbers with their ordinal ending, each other sign alone. */
export function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.slice(span.start, span.end).matchAll(/\d+(?:st|nd|rd|th)?|\p{L}+|[^\s]/giu)) {
    const low = word.toLowerCase()
    const start = span.start + index
    tokens.push({ start, end: start + word.length, low, capital: low !== word && word[0] !== low[0] })
  }
  return tokens
}
