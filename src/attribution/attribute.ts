import type { Doc } from '../document/doc.ts'
import { portionsOf, type Reader, type Scores, type Word } from '../reader/reader.ts'
import { overlaps } from '../span.ts'
import type { Attributed, Attribution } from './attribution.ts'
import { closeQuotations } from './closing.ts'
import { decode } from './decode.ts'
import { withHeadlines } from './headlines.ts'
import { hull, inOrder } from './order.ts'
import { carryOver } from './quotation.ts'
import { withSigns } from './signs.ts'

export { attributeWithin } from './nest.ts'

/** Reads a doc, a portion after the other, so that what is held stays bounded. */
export async function attributeDoc(doc: Doc, reader: Pick<Reader, 'read'>, signal?: AbortSignal): Promise<Attributed> {
  const found: Attribution[] = []
  const words: Word[] = []
  for (const paragraphs of portionsOf(doc)) {
    const scores = await reader.read(doc, { paragraphs, signal })
    for (const attribution of decode(doc, scores)) found.push(attribution)
    const before = words.length
    for (const word of scores.words ?? []) words.push(before === 0 ? word : { ...word, head: word.head + before })
  }
  return { attributions: whole(doc, found), words }
}

/** The attributions of a doc in the order of the text, none inside another's content. */
export function attribute(doc: Doc, scores: Scores): Attribution[] {
  return whole(doc, decode(doc, scores))
}

/** What the reader found, with what only the whole text shows. */
function whole(doc: Doc, found: readonly Attribution[]): Attribution[] {
  const all = withSigns(doc, closeQuotations(doc, carryOver(doc, withHeadlines(doc, found))))
  return inOrder(all.filter((attribution) => !isCredit(doc, attribution)))
}

/** Bylines and "Reporting by …" say who wrote, not who said. */
function isCredit(doc: Doc, attribution: Attribution): boolean {
  const all = hull(attribution)
  return doc.item.parts.some((part) => part.kind === 'credit' && overlaps(part, all))
}
