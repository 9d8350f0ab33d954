import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkParaphrase, textsToEncode, type Search } from '../../src/record/check.ts'
import type { ParaphraseFinding } from '../../src/record/finding.ts'
import { openVectors, type OpenVectors } from '../../src/vectors.ts'
import { weightsFolder } from '../weights-folder.ts'
import { recordOf } from './held.ts'

// Written for these tests.
const text = `---
date: '2024-04-09'
source_url: https://harbor.example/briefings/2024-04-09
tags: briefings
title: "Briefing by Harbor Spokeswoman Ada Quill, April 9, 2024"
---

MS. QUILL:  Good afternoon.  The board will close the east channel for six weeks, from the first of May.
We have hired 140 divers to inspect the piers.  About two thirds of the ferries are running again.  Traffic on the
bridge has fallen by a fifth since March.  The port of Oslo has committed $3 million to the repair of our quays.
The new crane was flown in from Denmark.  I did not agree with all of the auditor's findings.

Q    Will the fishing quota be raised this summer?

MS. QUILL:  I don't have anything to preview on that today.

Q    Did the mayor order the closure?

MS. QUILL:  No, not at all.  The board ordered it.

Q    Has there been a leak at the refinery?

MS. QUILL:  We have not seen any sign of a leak at the refinery.  We may move the oil terminal to the west bank.  The
insurers have claimed that the dredging damaged the hotel.  That is simply not true.  What we agreed with the union
today is to negotiate a new contract on night shifts.

END
`

let search: Search
beforeAll(async () => {
  search = await recordOf(text)
})

const day = { from: '2024-04-09', to: '2024-04-09' }

function held(
  claim: string,
  about: { venue?: string; said?: typeof day | null; stance?: string } = {},
): ParaphraseFinding {
  const { venue = 'briefing', said = day, stance = 'asserts' } = about
  const teller = { speaker: 'Ada Quill', house: false, said, likely: said === null ? day : null, venue }
  return checkParaphrase({ text: claim, spans: [{ start: 0, end: claim.length }], teller, stance }, search)
}

describe('a statement that is placed by a sentence encoder', () => {
  let encoder: OpenVectors
  beforeAll(async () => {
    encoder = await openVectors({ model: weightsFolder() })
  })
  afterAll(() => encoder.close())

  it.each([
    ['Some 140 people were taken on to dive and look at the moorings', 'supported', 'hired 140 divers'],
    ['All the night shifts at the port are to end', 'unclear', 'night shifts'],
    ['Whatever ails the oil plant, nothing has been seen to run out', 'supported', 'leak at the refinery'],
  ])('%s: %s', async (claim, verdict, passage) => {
    const teller = { speaker: 'Ada Quill', house: false, said: day, likely: null, venue: 'briefing' }
    const spans = [{ start: 0, end: claim.length }]
    const vectors = await encoder.of(textsToEncode(claim, [{ content: { spans }, teller }], search))
    const finding = checkParaphrase({ text: claim, spans, teller }, search, vectors)
    expect([finding.verdict, finding.passages[0]?.text]).toEqual([verdict, expect.stringContaining(passage)])
  })
})

describe('a statement in the article’s own words', () => {
  it.each([
    ['The board would close the east channel for six weeks', 'supported', null],
    ['All ferries are running again', 'overstated', 'About two thirds of the ferries'],
    ['The fishing quota will be raised this summer', 'overstated', 'don’t have anything'],
    ['The oil terminal will move to the west bank', 'overstated', 'may move'],
    ['There is no leak at the refinery', 'overstated', 'not seen'],
    ['The harbor has concluded a new contract with the union on night shifts', 'overstated', 'to negotiate'],
    ['The east channel will be closed for nine weeks', 'contradicted', 'six weeks'],
    ['Traffic on the bridge has risen by a fifth since March', 'contradicted', 'fallen'],
    ['The mayor ordered the closure', 'contradicted', 'No'],
    ['The new crane was flown in from Germany', 'contradicted', 'from Denmark'],
    ['The dredging damaged the hotel', 'contradicted', 'not true'],
    ['She agreed with all of the auditor’s findings', 'contradicted', 'not agree with all'],
    ['The harbor is watching the matter', 'unclear', null],
  ])('%s: %s', (claim, verdict, record) => {
    const finding = held(claim)
    expect(finding.verdict).toBe(verdict)
    expect(finding.because?.record.replaceAll("'", '’') ?? '').toContain(record ?? '')
  })

  it('names nobody for what an interview, an e-mail or a post holds, whatever was said at the briefing', () => {
    for (const venue of ['interview', 'email', 'social', 'parliament'])
      expect(held('The board would close the east channel for six weeks', { venue }).verdict).toBe('record-not-held')
  })

  it('is not in the record where its names and words stand nowhere in the whole transcript', () => {
    expect(held('Senator Halvorsen would receive a medal at the Rotterdam museum').verdict).toBe('not-in-record')
  })

  it('accuses nobody where the day is not stated, and nobody who only demands', () => {
    expect(held('All ferries are running again', { said: null }).verdict).toBe('unclear')
    expect(held('All ferries to be running again', { stance: 'demands' }).verdict).toBe('unclear')
  })

  it.each(['first', 'last'])(
    'names the earliest day on which the speaker says what bears a claim out, added %s',
    async (place) => {
      const again = text
        .replaceAll('2024-04-09', '2024-03-12')
        .replace('April 9', 'March 12')
        .replace('afternoon', 'morning')
      const both = await (place === 'first' ? recordOf(again, text) : recordOf(text, again))
      const claim = 'The board would close the east channel for six weeks'
      const teller = { speaker: 'Ada Quill', house: false, said: day, likely: null, venue: 'briefing' }
      const finding = checkParaphrase({ text: claim, spans: [{ start: 0, end: claim.length }], teller }, both)
      expect([finding.verdict, finding.record?.date, finding.firstSaid?.date]).toEqual([
        'supported',
        '2024-04-09',
        '2024-03-12',
      ])
    },
  )

  it('bears out a denial that the record has too', () => {
    expect(held('that the mayor ordered the closure', { stance: 'denies' }).verdict).not.toBe('contradicted')
  })

  it('shows the words of the record at their own offsets, with the question', () => {
    const { passages, question } = held('The fishing quota will be raised this summer')
    expect(question?.text).toContain('fishing quota')
    expect(passages[0]?.text).toContain('anything to preview')
  })
})

it('never holds the speaker’s own sentences against the speaker', () => {
  const own = text
    .slice(text.indexOf('The board will'), text.indexOf('Q    Will'))
    .replace(/\s+/g, ' ')
    .split(/(?<=\.) /)
    .filter((sentence) => sentence.length > 20)
  for (const sentence of own) expect([sentence, held(sentence).verdict]).toEqual([sentence, 'supported'])
})

it('ends soon and accuses nobody, whatever the words', () => {
  const word = fc.constantFrom('channel', 'not', 'all', 'ferries', 'will', '140', 'percent', 'Oslo', 'may', ',', 'who')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      expect(held(words.join(' ')).confidence).toBeLessThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
  expect(held('channel ferries '.repeat(10_000)).verdict).toBe('unclear')
}, 20_000)
