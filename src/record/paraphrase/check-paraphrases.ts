import { citationOf } from '../citation.ts'
import type { ArticleFinding } from '../finding.ts'
import type { Search } from '../find.ts'
import { speaksForHouse } from '../named.ts'
import type { ReadArticle, ReadAttribution } from '../read-article.ts'
import type { Saying } from '../saying.ts'
import { checkParaphrase } from './check-paraphrase.ts'
import { paraphrasesIn, type Paraphrased } from './claims-of.ts'
import type { Teller } from './held-occasion.ts'
import type { Vectors } from './likeness.ts'

/** A claim to hold against the record, and what is known of its saying. */
export type ParaphraseCase = Paraphrased & { readonly saying: Saying; readonly teller: Teller; readonly source: string }

/** The claims of an article that are given to somebody, in order. */
export function casesIn(article: ReadArticle, sayingOf: (attribution: ReadAttribution) => Saying): ParaphraseCase[] {
  const names = new Map(article.sources.map((source) => [source.id, source.name]))
  return paraphrasesIn(article).flatMap((paraphrased) => {
    const { source } = paraphrased.attribution
    if (source === null) return []
    const saying = sayingOf(paraphrased.attribution)
    const teller = tellerOf(saying, source.text, names.get(source.id ?? '') ?? null)
    return [{ ...paraphrased, saying, teller, source: source.text }]
  })
}

/** Holds such claims against a record: a finding for each, in order. */
export function checkParaphrases(
  { text }: ReadArticle,
  cases: readonly ParaphraseCase[],
  { search, vectors }: { readonly search: Search; readonly vectors: Vectors },
): ArticleFinding[] {
  return cases.map(({ attribution, claim, content, stance, saying, teller, source }) => {
    const finding = checkParaphrase({ text, spans: content.spans, teller, stance }, search, vectors)
    return {
      attribution: attribution.id,
      claim,
      ...finding,
      content,
      speaker: saying.speaker ?? source,
      said: saying.said,
      venue: saying.venue,
      presentedAsNew: null,
      citation: citationOf(finding.passages),
    }
  })
}

// An official who is not named is found in the record by that; a house by whoever speaks there.
function tellerOf(saying: Saying, words: string, name: string | null): Teller {
  const house = saying.speaker === null && (speaksForHouse(words) || (name !== null && speaksForHouse(name)))
  return { ...saying, speaker: saying.speaker ?? (house ? null : words), house }
}
