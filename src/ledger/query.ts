const MOST_TERMS = 64

/**
 * Words as the full-text index understands them, all of which a column must hold; null where there are none. Never an
 * error: signs of any kind are words or nothing.
 */
export function matchOf(column: 'content' | 'source', words: string): string | null {
  const terms = termsOf(words)
  return terms.length === 0 ? null : `${column} : (${terms.join(' AND ')})`
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
