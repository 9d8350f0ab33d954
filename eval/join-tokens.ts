const NO_BLANK_BEFORE = /^(?:[,.;:!?)\]%”’]|'s|’s|n't|n’t|'(?:re|ve|ll|d|m)|’(?:re|ve|ll|d|m)|\.\.\.)$/
const NO_BLANK_AFTER = /^(?:[([£€“‘#]|[A-Z]{0,3}\$)$/
const BETWEEN_WORDS = /^[-/]$/
const SENTENCES_A_PARAGRAPH = 3

/**
 * Plain text of an article that a corpus cut into tokens: blanks where a printer sets them, quotation marks curly and
 * facing their words, the headline first, a paragraph for each line without a stop (a day, a caption), and else a few
 * sentences a paragraph, for corpora do not keep paragraphs. A quotation is not parted.
 */
export function joinTokens(sentences: readonly (readonly string[])[]): string {
  const marks: Marks = { double: false, single: false }
  const [title = '', ...rest] = sentences.map((sentence) => joinSentence(sentence, marks))
  const paragraphs = [title]
  let paragraph: string[] = []
  const end = (): void => {
    if (paragraph.length > 0) paragraphs.push(paragraph.join(' '))
    paragraph = []
  }
  let quoting = false
  for (const sentence of rest) {
    const loose = !quoting && !/[.!?:”’]$/.test(sentence)
    if (loose) end()
    paragraph.push(sentence)
    quoting = sentence.lastIndexOf('“') > sentence.lastIndexOf('”') || (quoting && !sentence.includes('”'))
    if (loose || (!quoting && paragraph.length >= SENTENCES_A_PARAGRAPH)) end()
  }
  end()
  return paragraphs.join('\n\n')
}

type Marks = { double: boolean; single: boolean }

function joinSentence(tokens: readonly string[], marks: Marks): string {
  let out = ''
  let glued = true
  const whole = joinShortForms(tokens)
  for (const [at, token] of whole.entries()) {
    const word = markOf(token, whole[at - 1] ?? '', marks)
    const tight = glued || NO_BLANK_BEFORE.test(word) || BETWEEN_WORDS.test(word)
    out += tight ? word : ` ${word}`
    glued = NO_BLANK_AFTER.test(word) || BETWEEN_WORDS.test(word)
  }
  return out
}

/** `'` before `re`, `ve` and the like belongs to them. */
function joinShortForms(tokens: readonly string[]): string[] {
  const joined: string[] = []
  for (const token of tokens) {
    if (joined.at(-1) === "'" && /^(?:re|ve|ll|d|m|s|t)$/.test(token)) joined[joined.length - 1] = `'${token}`
    else joined.push(token)
  }
  return joined
}

/** A straight mark, or one of the pairs that corpora write for it, as the curly one that it stands for. */
function markOf(token: string, before: string, marks: Marks): string {
  if (/^(?:"|``|''|“|”)$/.test(token)) {
    marks.double = token === '``' || token === '“' || (token === '"' && !marks.double)
    return marks.double ? '“' : '”'
  }
  if (token !== "'") return token
  marks.single = !marks.single && !before.endsWith('s')
  return marks.single ? '‘' : '’'
}
