import { shortId } from '../id.ts'
import type { Item } from '../intake/item.ts'
import type { Doc, Quotation } from './doc.ts'
import { languageNotice } from './language.ts'
import { findParagraphs, partsOf } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'

export { depthAt, depthSteps } from './depth.ts'

/**
 * Makes an item's text a doc: its paragraphs, sentences and quotation marks, all as offsets into the item's own text.
 * The id comes from the canonical address (or nothing) and the text alone. Linear in the length of the text.
 */
export function toDoc(item: Item): Doc {
  const { text, parts } = item
  const paragraphs = findParagraphs(text, parts)
  const { quotations, notices } = findQuotations(text, paragraphs, partsOf(paragraphs, parts))
  const sentences = findSentences(text, paragraphs, quotations)
  const language = languageNotice(text, item.language?.value ?? null)
  return {
    id: shortId(item.url?.value ?? '', text),
    item,
    text,
    paragraphs,
    sentences,
    quotations,
    notices: language === null ? notices : [language, ...notices],
  }
}

/** The quotation marks of a text with its parts, as `toDoc` finds them: for a text whose doc is no longer at hand. */
export function quotationsOf({ text, parts }: Pick<Item, 'text' | 'parts'>): readonly Quotation[] {
  const paragraphs = findParagraphs(text, parts)
  return findQuotations(text, paragraphs, partsOf(paragraphs, parts)).quotations
}
