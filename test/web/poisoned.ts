/** Fields that hold what an article, a person or a page says, and no id, day or word of a closed list. */
const TEXTS = new Set([
  'answer',
  'article',
  'agency',
  'by',
  'byline',
  'detail',
  'label',
  'message',
  'name',
  'note',
  'occasion',
  'outlet',
  'question',
  'reason',
  'record',
  'series',
  'snippet',
  'speaker',
  'speakers',
  'text',
  'title',
  'words',
])

/** The same JSON with these words in place of every text in it, and an address that would run. */
export function poisoned(value: unknown, words: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, words, key))
  if (typeof value === 'string') return key === 'url' ? 'javascript:window.ran=1' : TEXTS.has(key) ? words : value
  if (value === null || typeof value !== 'object') return value
  const isFacet = key === 'source' || key === 'outlet'
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      poisoned(one, words, isFacet && name === 'value' ? 'text' : name),
    ]),
  )
}
