import { attributeDoc } from '../../src/attribution/attribute.ts'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { takeIn } from '../../src/intake/take-in.ts'
import type { Reader } from '../../src/reader/reader.ts'
import { howSaid } from '../../src/stance/how-said.ts'

/** The stance of one sentence whose source, cue and content are given. */
export async function stanceOf(
  reader: Reader,
  [source, cue, content]: readonly [string, string, string],
): Promise<string> {
  const glue = cue === ':' ? '' : ' '
  const [item] = await takeIn(Buffer.from(`${source}${glue}${cue} ${content}${content.endsWith('”') ? '' : '.'}`))
  const doc = toDoc(item!)
  const from = source.length + glue.length
  const attribution: Attribution = {
    id: '0',
    kind: content.startsWith('“') ? 'direct' : 'indirect',
    source: [{ start: 0, end: source.length }],
    cue: [{ start: from, end: from + cue.length }],
    content: [{ start: from + cue.length + 1, end: from + cue.length + 1 + content.length }],
    parent: null,
    confidence: 1,
  }
  const { words } = await attributeDoc(doc, reader)
  return howSaid(doc, [attribution], words)(attribution).stance
}
