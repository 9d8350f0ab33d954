import { afterAll, beforeAll, expect, test } from 'vitest'
import { attributeDoc } from '../../src/attribution/attribute.ts'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { openReader, type Reader } from '../../src/reader/reader.ts'
import { sliceAll } from '../../src/span.ts'
import { howSaid } from '../../src/stance/how-said.ts'
import { itemOf } from '../hand-made.ts'

let reader: Reader
beforeAll(async () => {
  reader = await openReader({ threads: 1 })
})
afterAll(() => reader.close())

// In each text the source stands in <>, the cue in [], and the pieces of the content in {}.
test.each([
  [
    'a closing mark is no claim, and words on both sides of the cue are two',
    '{“This is a big night for us,”} [said] <Ada Moss>. {“We will rebuild the bridge.”}',
    ['asserts: This is a big night for us', 'promises: We will rebuild the bridge'],
  ],
  [
    'one sentence that the cue breaks is one claim',
    '{“The pump,”} <the engineer> [said], {“was not checked.”}',
    ['denies: The pump was not checked'],
  ],
  [
    'what one declines and what one asserts',
    '{“I won’t guess. We do know that the pump failed.”} <The engineer> [added].',
    ['declines: I won’t guess', 'asserts: We do know that the pump failed'],
  ],
  [
    'the last form counts where a speaker begins again',
    '{“I’m sure — I’m not sure he knew,”} <the nurse> [said].',
    ['doubts: I’m sure — I’m not sure he knew'],
  ],
  [
    'two verbs of one subject are two claims where their stance differs',
    '{“We have seen the letter and will not discuss it,”} <the clerk> [said].',
    ['acknowledges: We have seen the letter', 'declines: will not discuss it'],
  ],
  [
    'a noun behind "or" with what hangs on it is no claim of its own',
    '{“There may have been parts, but we haven’t seen any confirmation or indication that the port has sold them,”} <the clerk> [said].',
    [
      'suspects: There may have been parts',
      'unconfirmed: we haven’t seen any confirmation or indication that the port has sold them',
    ],
  ],
])('%s', async (_, marked, claims) => {
  const { text, attribution } = readMarked(marked)
  const doc = toDoc(itemOf(text))
  const { words } = await attributeDoc(doc, reader)
  const said = howSaid(doc, [attribution], words)(attribution)
  expect(said.claims.map(({ stance, spans }) => `${stance}: ${sliceAll(text, spans)}`)).toEqual(claims)
})

function readMarked(marked: string): { text: string; attribution: Attribution } {
  let text = ''
  const open: Record<string, number> = {}
  const found: Record<string, { start: number; end: number }[]> = { '<': [], '[': [], '{': [] }
  const pairs: Record<string, string> = { '>': '<', ']': '[', '}': '{' }
  for (const sign of marked) {
    if ('<[{'.includes(sign)) open[sign] = text.length
    else if (pairs[sign] !== undefined) found[pairs[sign]]!.push({ start: open[pairs[sign]]!, end: text.length })
    else text += sign
  }
  return {
    text,
    attribution: {
      id: 'a',
      kind: 'direct',
      source: found['<']!,
      cue: found['[']!,
      content: found['{']!,
      parent: null,
      confidence: 1,
    },
  }
}
