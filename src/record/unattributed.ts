import { quotationsOf } from '../document/to-doc.ts'
import type { Notice } from '../notice.ts'
import { slice, touching, type Span } from '../span.ts'
import type { ReadArticle } from './read-article.ts'

const leastWords = 5

/** Words in quotation marks, five or more, that no attribution claims: nothing is said of them, and that is said. */
export function unattributedIn(article: ReadArticle): Notice[] {
  const claimed = merged(article.attributions.flatMap(({ content }) => content.spans))
  const free = quotationsOf(article).filter(({ depth, span }) => depth === 0 && touching(claimed, span).length === 0)
  return free
    .filter(({ span }) => slice(article.text, span).split(/\s+/).length >= leastWords)
    .map(({ span }) => ({
      rule: 'quotation-unattributed',
      message: 'This quotation was not held against the record: who said it was not found.',
      spans: [span],
    }))
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
