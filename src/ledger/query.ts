/** A search as the full-text index understands it; null where it asks for no words. */
export type Query = {
  /** Everything that must be there. */
  readonly match: string | null
  /** What must be in the content, to mark it. */
  readonly content: string | null
}

const MOST_TERMS = 64

/** The query of some words for contents and some for the source's name. Never an error: signs of any kind are words or nothing. */
export function queryOf(words: string, source?: string): Query {
  const content = columnOf('content', termsOf(words))
  const match = [content, columnOf('source', termsOf(source ?? ''))].filter((one) => one !== null).join(' AND ')
  return { match: match === '' ? null : match, content }
}

function columnOf(name: string, terms: readonly string[]): string | null {
  return terms.length === 0 ? null : `${name} : (${terms.join(' AND ')})`
}

/** Words, "several in a row" and beginnings*, each in the index's quotation marks so that none is taken for a command. */
function termsOf(words: string): string[] {
  const found = words.matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/g)
  return Array.from(found, ([, phrase, word = '']) => termOf(phrase ?? word))
    .filter((term) => term !== null)
    .slice(0, MOST_TERMS)
}

function termOf(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  const quoted = `"${text.replace(/["\0]/g, ' ')}"`
  return /[\p{L}\p{N}]\*$/u.test(text) ? `${quoted.replace('*"', '"')} *` : quoted
}
