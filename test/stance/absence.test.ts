import { afterAll, beforeAll, expect, test } from 'vitest'
import { attributeDoc } from '../../src/attribution/attribute.ts'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { takeIn } from '../../src/intake/take-in.ts'
import { openReader, type Reader } from '../../src/reader/reader.ts'
import { howSaid } from '../../src/stance/how-said.ts'

/** Who has not seen, known, found or been told of a thing has not said that it is not so. */
const ABSENCE = [
  ['The ministry', 'said', 'it had seen nothing that pointed to sabotage'],
  ['The ministry', 'said', 'nothing in its files pointed to sabotage'],
  ['Police', 'said', 'they had come up empty in the search for a motive'],
  ['Police', 'said', 'their search had drawn a blank'],
  ['The port', 'said', 'word of any damage had not reached it'],
  ['The port', 'said', 'no word of damage had reached it'],
  ['The mayor', 'said', 'it was the first she had heard of the plan'],
  ['The mayor', 'said', 'that was news to her'],
  ['The mayor', 'said', 'she was in the dark about the plan'],
  ['The agency', 'said', 'there was nothing on record about a leak'],
  ['The agency', 'said', 'it had no visibility into the contracts'],
  ['The agency', 'said', 'it was not privy to the talks'],
  ['The agency', 'said', 'it had yet to see any evidence of fraud'],
  ['The agency', 'said', 'it did not possess any information on the matter'],
  ['The agency', 'said', 'it lacked evidence of wrongdoing'],
  ['The agency', 'said', 'evidence of wrongdoing was lacking'],
  ['The agency', 'said', 'none of its inspectors had noticed anything unusual'],
  ['The agency', 'said', 'nobody on its staff had been told of the change'],
  ['The agency', 'said', 'it had been given no reason to suspect a leak'],
  ['The agency', 'said', 'it had not been made aware of a complaint'],
  ['The agency', 'said', 'no complaint had come to its attention'],
  ['The agency', 'said', 'nothing of the kind had come to its attention'],
  ['The agency', 'said', 'it could find no trace of the payment'],
  ['The agency', 'said', 'it was at a loss to explain the fire'],
  ['The agency', 'said', 'it had no inkling that the bridge would fail'],
  ['The agency', 'said', 'it knew of no such order'],
  ['The agency', 'said', 'it did not know of any such order'],
  ['The agency', 'said', 'it was unaware of any such order'],
  ['The agency', 'said', 'it was not familiar with the order'],
  ['The agency', 'said', 'it had no recollection of the meeting'],
  ['The agency', 'said', 'it could not recall such a meeting'],
  ['The agency', 'said', 'so far no evidence of a crime had emerged'],
  ['The agency', 'said', 'there was little to suggest a crime'],
  ['The agency', 'said', 'there were no indications of a crime'],
  ['The agency', 'said', 'its tests had turned up no sign of the virus'],
  ['The agency', 'said', 'it had received no reports of injuries'],
  ['The agency', 'said', 'no injuries had been reported'],
  ['The agency', 'said', 'it was not immediately known who set the fire'],
  ['The agency', 'said', 'to its knowledge nobody had been hurt'],
  ['The agency', 'said', 'as far as it knew, nobody had been hurt'],
  ['The agency', 'said', 'it was without any indication that the fires were linked'],
  ['The agency', 'said', 'not a shred of evidence supported the claim'],
  ['The agency', 'said', 'no proof had come to light that the pilot was drunk'],
  ['The agency', 'said', 'it had developed no information that the men had help'],
  ['The agency', 'said', 'it lacked information on the fate of the crew'],
  ['The agency', 'said', 'nobody had informed it of the change'],
  ['The council', 'said', 'the city had never been notified of the spill'],
  ['The agency', 'said', 'who had ordered the test was not known'],
  ['The agency', ':', 'no evidence ships left the port'],
  ['The agency', ':', 'still no sign of who set the fire'],
  ['The agency', ':', 'no proof minister knew of the leak'],
  ['The agency', ':', 'not aware of any threat to the port'],
  ['A spokeswoman', ':', "“I haven't got a clue who paid for it.”"],
  ['A spokeswoman', ':', "“Not that I'm aware of.”"],
  ['A spokeswoman', ':', '“We have seen nothing to that effect.”'],
  ['A spokeswoman', ':', "“We don't have any indication of that.”"],
  ['A spokeswoman', ':', '“I have not been briefed on that.”'],
  ['A spokeswoman', ':', '“I personally have not heard that.”'],
  ['A spokeswoman', ':', "“There's no intelligence that suggests that.”"],
  ['A spokeswoman', ':', '“We are not tracking anything like that.”'],
  ['A spokeswoman', ':', '“Beats me.”'],
  ['A spokeswoman', ':', '“No idea.”'],
] as const

/** What was not so, by every way of saying it. */
const DENIAL = [
  ['The ministry', 'said', 'there had been no sabotage'],
  ['The ministry', 'said', 'the files had not been shredded'],
  ['The ministry', 'denied', 'that the files had been shredded'],
  ['The ministry', 'rejected', 'the claim that files had been shredded'],
  ['The ministry', 'dismissed', 'the report as nonsense'],
  ['The ministry', 'called', 'the report a fabrication'],
  ['The ministry', 'said', 'the report was false'],
  ['The ministry', 'said', 'the report was without foundation'],
  ['The ministry', 'said', 'there was no truth in the report'],
  ['The ministry', 'said', 'the report had no basis in fact'],
  ['The ministry', 'said', 'nothing of the sort had happened'],
  ['The ministry', 'said', 'at no time had it sold the data'],
  ['The ministry', 'said', 'it had never sold data'],
  ['The ministry', 'said', 'it had not sold data'],
  ['The ministry', 'said', 'none of its officers had fired'],
  ['The ministry', 'said', 'no shots had been fired'],
  ['The ministry', 'said', 'nobody had been hurt'],
  ['The ministry', 'said', 'the reactor had not been shut down'],
  ['The ministry', 'said', 'it does not own the building'],
  ['The ministry', 'said', 'it has no stake in the firm'],
  ['The ministry', 'said', 'it had nothing to do with the fire'],
  ['The ministry', 'said', 'it played no part in the deal'],
  ['The ministry', 'said', 'the two had never met'],
  ['The ministry', 'said', 'the talks were not over'],
  ['The ministry', 'said', 'it had not received the money'],
  ['The ministry', 'said', 'it had received no money'],
  ['The ministry', 'said', 'the toll was nowhere near that high'],
  ['The ministry', 'disputed', 'that account'],
  ['The ministry', 'said', 'no evidence had been destroyed'],
  ['The ministry', 'said', 'no complaint against the firm was justified'],
  ['A spokeswoman', ':', '“The idea that we would sell it is just absurd.”'],
  ['A spokeswoman', ':', '“Any suggestion that she knew is wrong.”'],
  ['The ministry', 'took issue with', 'the report'],
  ['The ministry', 'pushed back on', 'the idea that it was late'],
  ['The ministry', 'refuted', 'the allegation'],
  ['The ministry', 'contradicted', 'the report'],
  ['The ministry', 'said', 'it was not true that it knew of the leak'],
  ['The ministry', 'said', 'it had not hidden what it knew'],
  ['A spokeswoman', ':', '“That did not happen.”'],
  ['A spokeswoman', ':', "“That's not what he said.”"],
  ['A spokeswoman', ':', '“That is simply not the case.”'],
  ['A spokeswoman', ':', '“We did no such thing.”'],
  ['A spokeswoman', ':', '“Absolutely not.”'],
  ['A spokeswoman', ':', "“No, he didn't.”"],
  ['A spokeswoman', ':', '“It never came up.”'],
  ['A spokeswoman', ':', '“There was no deal, period.”'],
  ['A spokeswoman', ':', '“I did not know him at all, and I never met him.”'],
  ['A spokeswoman', ':', "“That couldn't be further from the truth.”"],
] as const

let reader: Reader
beforeAll(async () => {
  reader = await openReader({ threads: 1 })
}, 60_000)
afterAll(() => reader.close())

/** The stance of one sentence whose source, cue and content are given. */
async function stanceOf([source, cue, content]: readonly [string, string, string]): Promise<string> {
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

test('absence in over sixty phrasings is unaware, and never a denial', async () => {
  for (const said of ABSENCE) expect([said, await stanceOf(said)]).toEqual([said, 'unaware'])
}, 60_000)

test('denial in over forty phrasings denies, and is never mere absence', async () => {
  for (const said of DENIAL) expect([said, await stanceOf(said)]).toEqual([said, 'denies'])
}, 60_000)
