import { slice, type Span } from '../span.ts'
import { besideContent } from './around.ts'
import type { Days, Passage } from './finding.ts'
import type { ReadAttribution } from './read-article.ts'

const news =
  /\b(?:reveal(?:s|ed|ing)?|announc(?:es|ed|ing)|disclos(?:es|ed|ing)|unveil(?:s|ed|ing)?|divulg(?:es|ed|ing)|ma(?:kes?|de|king) public|came to light|for the first time|until now|not previously|previously un\w+|exclusively|breaking)\b/i

/** The words by which an article presents a statement as new; null where it does not. */
export function presentedAsNew(text: string, attribution: ReadAttribution): { readonly spans: readonly Span[] } | null {
  for (const span of [...attribution.cue.spans, ...besideContent(text, attribution)]) {
    const found = news.exec(slice(text, span))
    if (found === null) continue
    const start = span.start + found.index
    return { spans: [{ start, end: start + found[0].length }] }
  }
  return null
}

/** Whether the record has the words on a day before the one that the article reports. */
export function isOlder(firstSaid: Passage | null, record: Passage | null, days: Days | null): boolean {
  const first = firstSaid?.date ?? null
  const at = record?.date ?? null
  if (first === null) return false
  if (days === null) return at !== null && first < at
  return first < (at !== null && at >= days.from && at <= days.to ? at : days.from)
}
