import type { Doc } from '../document/doc.ts'
import { portionsOf, type Reader, type Scores } from '../reader/reader.ts'
import type { Attribution } from './attribution.ts'
import { decode } from './decode.ts'
import { inOrder } from './order.ts'
import { carryOver } from './quotation.ts'

export { attributeWithin } from './nest.ts'

/** The attributions of a doc as a reader sees them, a portion after the other, so that what is held stays bounded. */
export async function attributeDoc(
  doc: Doc,
  reader: Pick<Reader, 'read'>,
  signal?: AbortSignal,
): Promise<Attribution[]> {
  const found: Attribution[] = []
  for (const paragraphs of portionsOf(doc)) {
    for (const attribution of decode(doc, await reader.read(doc, { paragraphs, signal }))) found.push(attribution)
  }
  return inOrder(carryOver(doc, found))
}

/** The attributions of a doc in the order of the text, none inside another's content. */
export function attribute(doc: Doc, scores: Scores): Attribution[] {
  return inOrder(carryOver(doc, decode(doc, scores)))
}
