import type { Doc } from '../document/doc.ts'
import type { Scores } from '../reader/reader.ts'
import type { Attribution } from './attribution.ts'
import { decode } from './decode.ts'
import { inOrder } from './order.ts'
import { carryOver } from './quotation.ts'

export { attributeWithin } from './nest.ts'

/** The attributions of a doc in the order of the text, none inside another's content. */
export function attribute(doc: Doc, scores: Scores): Attribution[] {
  return inOrder(carryOver(doc, decode(doc, scores)))
}
