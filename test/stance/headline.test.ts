import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReader, type Reader } from '../../src/reader/reader.ts'
import { stanceOf } from './one-said.ts'

/** Headlines leave out articles, auxiliaries and "is": they are read in. */
const HEADLINES = [
  ['US', 'sees', 'no sign of armed ships', 'unaware'],
  ['Port', 'aware of', 'reports of blast', 'acknowledges'],
  ['Army', 'unable to confirm', "pilot's death", 'unconfirmed'],
  ['Minister', 'denies', 'taking bribes', 'denies'],
  ['Bank', 'rejects', 'talk of merger', 'denies'],
  ['Bank', 'mum on', 'losses', 'declines'],
  ['Ministry', 'confirms', 'strike on convoy', 'confirms'],
  ['Mayor', ':', 'no deal on tolls', 'denies'],
  ['Mayor', ':', 'no proof aide knew of deal', 'unaware'],
  ['Mayor', ':', 'too early to say who is to blame', 'unconfirmed'],
  ['Engineer', ':', 'tower “not safe”', 'denies'],
  ['Carrier', 'vows', 'to resume flights', 'promises'],
  ['Bank', 'sees', 'growth slowing next year', 'predicts'],
  ['Union', 'calls for', 'inquiry into crash', 'demands'],
  ['Police', 'fear', 'more bodies in rubble', 'suspects'],
  ['Experts', 'cast doubt on', 'toll', 'doubts'],
  ['Paper', ':', 'did minister know of leak?', 'asks'],
  ['Critics', 'blast', 'tax as gift to landlords', 'asserts'],
] as const

/** Who rejects a notion, tops a height or judges what would be; each with its neighbour that means another thing. */
const TURNS = [
  ['A spokeswoman', ':', '“The notion that we knew is flat-out wrong.”', 'denies'],
  ['A spokeswoman', ':', '“The notion that we knew is old.”', 'asserts'],
  ['The mayor', 'said', 'there was no safer port in the world to land in than hers', 'asserts'],
  ['The mayor', 'said', 'there was no port in the county', 'denies'],
  ['The mayor', 'said', 'it would be wrong to close the school', 'asserts'],
  ['The mayor', 'said', 'it would be hard to close the school', 'predicts'],
  ['A spokeswoman', ':', '“We are not going to raise taxes.”', 'promises'],
  ['A spokeswoman', ':', '“We are not going to discuss taxes.”', 'declines'],
  ['A spokeswoman', ':', '“The short answer is, we don’t know.”', 'unaware'],
  ['The mayor', 'said', 'his crew was ready for anything', 'asserts'],
  ['The mayor', 'said', 'he was ready to sign', 'promises'],
  ['The mayor', 'repeated his expectation', 'that the board resign', 'demands'],
  ['The mayor', 'repeated his expectation', 'that the board would resign', 'predicts'],
  ['A spokeswoman', ':', '“The vote is scheduled for Tuesday.”', 'predicts'],
  ['A spokeswoman', ':', '“The vote is over.”', 'asserts'],
  ['A spokeswoman', ':', '“Our plan is to finish by May.”', 'promises'],
  ['A spokeswoman', ':', '“You’re right.”', 'confirms'],
  ['A spokeswoman', ':', '“You’re right to ask.”', 'asserts'],
  ['A spokeswoman', ':', '“Correct.”', 'confirms'],
  ['A spokeswoman', ':', '“We understand the frustration.”', 'acknowledges'],
  ['A spokeswoman', ':', '“We understand the plan.”', 'asserts'],
  ['A spokeswoman', ':', '“We’re tracking those reports.”', 'acknowledges'],
  ['A spokeswoman', ':', '“I’m not certain of the timing.”', 'doubts'],
] as const

let reader: Reader
beforeAll(async () => {
  reader = await openReader({ threads: 1 })
}, 60_000)
afterAll(() => reader.close())

test('a headline has the stance of the sentence that it shortens', async () => {
  for (const [source, cue, content, stance] of HEADLINES)
    expect([content, await stanceOf(reader, [source, cue, content])]).toEqual([content, stance])
}, 60_000)

test('words that turn a clause round, each beside words that do not', async () => {
  for (const [source, cue, content, stance] of TURNS)
    expect([content, await stanceOf(reader, [source, cue, content])]).toEqual([content, stance])
}, 60_000)
