import type { Check } from '../schema/check.ts'
import type { Span } from '../span.ts'
import { findingView, type Numbered } from './finding-view.ts'
import { html, type Html } from './html.ts'
import { paragraphsOf } from './paragraphs.ts'
import { toneOf } from './verdict-words.ts'

/** A stretch of the article that a finding is about; its number stands behind the last of them in the first paragraph. */
type Mark = Span & { readonly numbered: Numbered; readonly first: boolean; readonly last: boolean }

/** The article, a row for each paragraph: its words with the marked quotations, and beside it what the record has. */
export function articleView(check: Check, numbered: readonly Numbered[]): Html {
  const marks = marksOf(numbered)
  const placed = new Set<Numbered>()
  let next = 0
  const rows = paragraphsOf(check).map(({ kind, start, end }) => {
    const inside: Mark[] = []
    for (; next < marks.length && marks[next]!.start < end; next++) inside.push(marks[next]!)
    const beside = [...new Set(inside.map((mark) => mark.numbered))].filter((one) => !placed.has(one))
    for (const one of beside) placed.add(one)
    const shown = inside.map((mark, at) => ({ ...mark, last: beside.includes(mark.numbered) && isLast(inside, at) }))
    return html`<div class="row">
      <p class="words ${kind}">${wordsOf(check.text, { start, end }, shown)}</p>
      ${beside.length > 0 && html`<div class="beside">${beside.map((one) => findingView(one, check.text))}</div>`}
    </div> `
  })
  return html`${rows}`
}

/** Where findings stand in the text, in order; `first` where a finding begins. */
function marksOf(numbered: readonly Numbered[]): Mark[] {
  return numbered
    .flatMap((one) => {
      const { quote, content } = one.finding
      return (quote ?? content).spans.map((span, at) => ({ ...span, numbered: one, first: at === 0, last: false }))
    })
    .toSorted((a, b) => a.start - b.start)
}

function isLast(marks: readonly Mark[], at: number): boolean {
  return marks.findLastIndex(({ numbered }) => numbered === marks[at]?.numbered) === at
}

/** A paragraph's words; of marks that overlap, the later begins where the earlier ends. */
function wordsOf(text: string, { start, end }: Span, marks: readonly Mark[]): Html {
  const pieces: Html[] = []
  let at = start
  for (const mark of marks) {
    const from = Math.max(at, mark.start)
    const to = Math.max(from, Math.min(mark.end, end))
    pieces.push(html`${text.slice(at, from)}${markView(mark, text.slice(from, to))}`)
    at = to
  }
  return html`${pieces}${text.slice(at, end)}`
}

function markView({ numbered, first, last }: Mark, words: string): Html {
  const { id, number, finding } = numbered
  const link = html`<a class="number" href="#${id}" aria-label="Finding ${number}, ${finding.verdict}">${number}</a>`
  return html`<mark class="${toneOf(finding)}" ${first && html` id="${id}-words"`}>${words}</mark>${last && link}`
}
