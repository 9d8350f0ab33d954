type Sentence = { readonly text: string; readonly licence: string; readonly credit: string }

const LABEL = /^((?:[A-Z][A-Z.’'’-]*\s?){1,8}(?:\([^)]*\))?):\s+/
const ASKER = /^Q\s{1,8}(?=\S)/

/** The sentences of a transcript, each behind the label of the turn it stands in (`Q:` for a reporter's). */
export function turnSentences(file: string, whole: string): Sentence[] {
  const found: Sentence[] = []
  let label: string | null = null
  for (const paragraph of paragraphsOf(whole)) {
    const named = LABEL.exec(paragraph)
    const asked = ASKER.exec(paragraph)
    if (named) label = named[1] ?? null
    else if (asked) label = 'Q'
    if (label === null || /^\(|^\[|END\s/.test(paragraph)) continue
    const words = paragraph.slice((named ?? asked)?.[0].length ?? 0)
    for (const sentence of sentencesOf(words)) found.push({ text: `${label}: ${sentence}`, ...from(file) })
  }
  return found
}

/** The sentences of a statement or release. */
export function statementSentences(file: string, whole: string): Sentence[] {
  return paragraphsOf(whole).flatMap((paragraph) => sentencesOf(paragraph).map((text) => ({ text, ...from(file) })))
}

/** The sentences of a paragraph that are neither scraps nor longer than a reader takes in at once. */
export function sentencesOf(paragraph: string): string[] {
  const ends =
    /(?<=[.?!][”"’)]?)\s+(?=[“"‘(]?[A-Z])(?<!\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Adm|Lt|Jr|Sr|vs|No|U\.S|U\.K|U\.N|[A-Z])\.\s+)/
  return paragraph
    .split(ends)
    .filter((words) => /^.{40,300}$/s.test(words) && /[.?!][”"’)]?$/.test(words) && balanced(words))
}

/** Whether quotation marks close that open: a sentence from the middle of a quotation cannot be read alone. */
export function balanced(words: string): boolean {
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/[()]/g) % 2 === 0
}

function paragraphsOf(whole: string): string[] {
  const body = whole.replace(/^---\n.*?\n---\n/s, '')
  const plain = body
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/[*_#>]+/g, '')
  return plain.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
}

function from(file: string): { licence: string; credit: string } {
  return { licence: 'CC0-1.0', credit: `White House, ${file.replace(/\.md$/, '')}` }
}
