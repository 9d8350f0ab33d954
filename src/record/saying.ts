import { slice } from '../span.ts'
import { besideContent } from './around.ts'
import { daysOfNews, statedDay } from './days.ts'
import type { Days } from './finding.ts'
import { speakersOf } from './named.ts'
import type { ReadArticle, ReadAttribution } from './read-article.ts'

/** Who an article says said something, when and where, as far as it tells. */
export type Saying = {
  readonly speaker: string | null
  readonly said: Days | null
  /** Where no day is stated: the days up to publication, on which news is made. */
  readonly likely: Days | null
  readonly venue: string | null
}

/**
 * By attribution, who said it, when and where. What the reading answers counts; a reading without sources has answered
 * nothing, and then the words around the cue do.
 */
export function sayingsIn(article: ReadArticle): (attribution: ReadAttribution) => Saying {
  const isAnswered = article.sources.length > 0
  const speakers = speakersOf(article)
  const published = article.document.published?.slice(0, 10) ?? null
  const likely = daysOfNews(published)
  return (attribution) => ({
    speaker: speakers.get(attribution.id) ?? null,
    said: isAnswered || attribution.said !== null ? attribution.said : statedDay(article.text, attribution, published),
    likely,
    venue: attribution.venue?.kind ?? (isAnswered ? null : statedVenue(article.text, attribution)),
  })
}

const venues: readonly (readonly [string, RegExp])[] = [
  ['interview', /\b(?:interview|radio|television|broadcaster|podcast)\b/i],
  ['briefing', /\b(?:briefing|gaggle|news conference|press conference|told reporters)\b/i],
  ['email', /\be-?mail\b/i],
  ['call', /\b(?:call with|by (?:tele)?phone|telephone)\b/i],
  ['statement', /\b(?:in a|joint|written) statement\b/i],
  ['social', /\b(?:tweet\w*|posted|on X)\b/],
  ['speech', /\b(?:speech|in remarks|rally|address to)\b/i],
]

function statedVenue(text: string, attribution: ReadAttribution): string | null {
  const words = besideContent(text, attribution)
    .map((span) => slice(text, span))
    .join(' ')
  return venues.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
