import { citationOf } from '../citation.ts'
import type { ArticleFinding } from '../finding.ts'
import type { Search } from '../find.ts'
import { speaksForHouse } from '../named.ts'
import type { ReadArticle, ReadAttribution } from '../read-article.ts'
import type { Saying } from '../saying.ts'
import { checkParaphrase } from './check-paraphrase.ts'
import { paraphrasesIn } from './claims-of.ts'
import type { Teller } from './held-occasion.ts'

/** Holds the claims that an article makes in its own words against a record: a finding for each, in order. */
export function checkParaphrases(
  article: ReadArticle,
  search: Search,
  sayingOf: (attribution: ReadAttribution) => Saying,
): ArticleFinding[] {
  const names = new Map(article.sources.map((source) => [source.id, source]))
  return paraphrasesIn(article).flatMap(({ attribution, claim, content, stance }): ArticleFinding[] => {
    if (attribution.source === null) return []
    const saying = sayingOf(attribution)
    const source = names.get(attribution.source.id ?? '')
    const teller = tellerOf(saying, attribution.source.text, source?.name ?? null)
    const finding = checkParaphrase({ text: article.text, spans: content.spans, teller, stance }, search)
    return [
      {
        attribution: attribution.id,
        claim,
        ...finding,
        content,
        speaker: saying.speaker ?? attribution.source.text,
        said: saying.said,
        venue: saying.venue,
        presentedAsNew: null,
        citation: citationOf(finding.passages),
      },
    ]
  })
}

// An official who is not named is found in the record by that; a house by whoever speaks there.
function tellerOf(saying: Saying, words: string, name: string | null): Teller {
  const house = saying.speaker === null && (speaksForHouse(words) || (name !== null && speaksForHouse(name)))
  return { ...saying, speaker: saying.speaker ?? (house ? null : words), house }
}
