const MOST_TERMS = 64

/** Everything of which a column must hold each; null where there are no terms. */
export function matchOf(column: 'content' | 'source', terms: readonly string[]): string | null {
  return terms.length === 0 ? null : `${column} : (${terms.join(' AND ')})`
}

/**
 * Words, "several in a row" and beginnings*, as the full-text index understands them. Never an error: signs of any kind
 * are words or nothing, and none is taken for a command.
 */
export function termsOf(words: string): string[] {
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
