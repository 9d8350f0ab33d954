import { quotationsOf } from '../document/to-doc.ts'
import type { Notice } from '../notice.ts'
import { slice, touching, type Span } from '../span.ts'
import { checkQuotation } from './check-quotation.ts'
import { daysOfNews } from './days.ts'
import type { Search } from './find.ts'
import type { ReadArticle } from './read-article.ts'

const leastWords = 5

/**
 * Words in quotation marks, five or more, that no attribution claims: no verdict is given on them, and that is said;
 * where the record has them all the same, who said them and when.
 */
export function unattributedIn(article: ReadArticle, search: Search): Notice[] {
  const claimed = merged(article.attributions.flatMap(({ content }) => content.spans))
  const free = quotationsOf(article).filter(({ depth, span }) => depth === 0 && touching(claimed, span).length === 0)
  return free
    .filter(({ span }) => slice(article.text, span).split(/\s+/).length >= leastWords)
    .map(({ span, open, close }) => ({
      rule: 'quotation-unattributed',
      message: messageOf(article, search, { start: open.end, end: close?.start ?? span.end }),
      spans: [span],
    }))
}

function messageOf(article: ReadArticle, search: Search, piece: Span): string {
  const { text } = article
  const about = { speaker: null, said: null, likely: daysOfNews(newsDay(article)), venue: null }
  const [finding] = checkQuotation({ text, pieces: [piece], ...about }, search)
  const record = finding?.verdict === 'verbatim' || finding?.verdict === 'tidied' ? finding.record : null
  if (record === null) return 'This quotation was not held against the record: who said it was not found.'
  return `Who said this was not found in the article; the record has these words: ${record.speaker ?? 'no speaker named'}, ${record.date ?? 'day unknown'}.`
}

// Where the day of publication is not known, the last day on which the article has something said.
function newsDay({ document, attributions }: ReadArticle): string | null {
  return (
    document.published ??
    attributions
      .flatMap(({ said }) => said?.to ?? [])
      .toSorted()
      .at(-1) ??
    null
  )
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart[apart.length - 1]
    if (last !== undefined && start < last.end) apart[apart.length - 1] = { ...last, end: Math.max(last.end, end) }
    else apart.push({ start, end })
  }
  return apart
}
