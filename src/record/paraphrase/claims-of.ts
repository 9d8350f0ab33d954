import { quotationsOf } from '../../document/to-doc.ts'
import { holds, sliceAll, type Span } from '../../span.ts'
import { takeApart } from './terms.ts'
import type { ArticleWords, ReadArticle, ReadAttribution } from '../read-article.ts'

/** A claim that an article makes in its own words, and the attribution that gives it to somebody. */
export type Paraphrased = {
  readonly attribution: ReadAttribution
  /** Id of the claim; null where the content was not taken apart. */
  readonly claim: string | null
  readonly content: ArticleWords
  /** How it was said. */
  readonly stance: string
}

/**
 * The claims of an article's indirect and mixed statements, in order. What stands wholly in quotation marks is a
 * quotation; what is told inside another's content is part of that.
 */
export function paraphrasesIn(article: ReadArticle): Paraphrased[] {
  const quoted = quotationsOf(article).map(({ span }) => span)
  return (
    article.attributions
      .filter(({ kind, parent }) => kind !== 'direct' && parent === null)
      .flatMap((attribution) => claimsOf(article, attribution))
      .filter(({ stance }) => !silent.has(stance))
      .filter(({ content }) => !content.spans.every((span) => quoted.some((one) => holds(one, span))))
      // "Them", "this": nothing is said that a record could hold.
      .filter(({ content }) => takeApart(article.text, content.spans).terms.length > 0)
  )
}

// Who will not say or only asks has said nothing that the record could bear out.
const silent = new Set(['declines', 'asks'])

function claimsOf({ text }: ReadArticle, attribution: ReadAttribution): Paraphrased[] {
  const { claims, content } = attribution
  const stance = attribution.stance ?? 'asserts'
  if (claims.length === 0) return [{ attribution, claim: null, content, stance }]
  return claims.map((claim) => ({
    attribution,
    claim: claim.id,
    content: wordsAt(text, claim.spans),
    stance: claim.stance ?? stance,
  }))
}

function wordsAt(text: string, spans: readonly Span[]): ArticleWords {
  return { spans, text: sliceAll(text, spans) }
}
