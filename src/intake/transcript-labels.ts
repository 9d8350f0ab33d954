/** A speaker's label at the head of a paragraph; `end` is where the words begin. */
export type Label = { readonly text: string; readonly end: number }

const mostLabel = 90
const mostLabelWords = 8

/** The label in capitals, or `Q`, that a paragraph opens with; null where it opens with none. */
export function capitalLabel(paragraph: string): Label | null {
  return questionLabel(paragraph) ?? colonLabel(paragraph, isCapitalWord)
}

/** The label "Jane Doe:" in ordinary case that a paragraph opens with; null where it opens with none. */
export function nameLabel(paragraph: string): Label | null {
  const label = colonLabel(paragraph, (word) => /^\p{Lu}/u.test(word))
  return label !== null && label.text.split(' ').length <= 5 ? label : null
}

function questionLabel(paragraph: string): Label | null {
  const match = /^(Q|A|QUESTION|ANSWER|REPORTER|Question|Answer|Reporter)( ?[:.)] ?| {1,8}(?=\S))/.exec(paragraph)
  if (match === null) return null
  const [whole, text, mark] = match
  const marked = mark?.trim() !== ''
  // "A new day" and "Question time" begin a sentence: only Q stands without a mark.
  if (!marked && text !== 'Q') return null
  if (marked && mark?.includes('.') && text !== 'Q') return null
  return { text: text ?? '', end: skipBlanks(paragraph, whole.length) }
}

function colonLabel(paragraph: string, isLabelWord: (word: string) => boolean): Label | null {
  const colon = paragraph.slice(0, mostLabel).indexOf(':')
  if (colon < 2) return null
  const next = paragraph[colon + 1]
  if (next !== undefined && !/[\s"“(—-]/.test(next)) return null
  const head = paragraph
    .slice(0, colon)
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, '')
    .trim()
  const words = head.split(/[\s,]+/)
  if (head === '' || words.length > mostLabelWords || !words.every((word) => isLabelWord(word) || isSmall(word)))
    return null
  if (!isLabelWord(words[0] ?? '')) return null
  return { text: head, end: skipBlanks(paragraph, colon + 1) }
}

function isSmall(word: string): boolean {
  return (
    word === 'de' ||
    word === 'of' ||
    word === 'van' ||
    word === 'von' ||
    word === 'der' ||
    word === '&' ||
    word === 'and'
  )
}

// "McENANY" and "DeJOY" keep small letters; "NSA" of a heading does not matter here, only the shape does.
function isCapitalWord(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters === '') return /^#?\d{1,2}$/.test(word)
  if (!/^\p{Lu}/u.test(letters)) return false
  const small = letters.replace(/\P{Ll}/gu, '').length
  return small === 0 || (small <= 3 && letters.length - small >= 3)
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return at
}
