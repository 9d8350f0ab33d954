import { describe, expect, it } from 'vitest'
import { searchOf } from '../../src/record/check.ts'
import { claimOf } from '../../src/record/paraphrase/claim.ts'
import { objectionsIn } from '../../src/record/paraphrase/objections.ts'
import { windowsOf } from '../../src/record/paraphrase/passages.ts'
import { spokenIn } from '../../src/record/paraphrase/spoken.ts'
import { ledgerOf } from './held.ts'
import { recordLookup } from '../../src/ledger/ledger.ts'

/** What may stand against a claim beside one answer of a spokeswoman: kinds and words on both sides. */
async function raised(claim: string, answer: string, question = 'What about the harbor?') {
  const text = `---\ndate: '2024-04-09'\ntags: briefings\ntitle: "Briefing by Harbor Spokeswoman Ada Quill"\n---\n\nQ    ${question}\n\nMS. QUILL:  ${answer}\n`
  const lookup = recordLookup(await ledgerOf(text))
  const held = lookup.transcript(lookup.onDay('2024-04-09', '2024-04-09')[0]!)
  const spoken = spokenIn(searchOf(lookup), held, ({ role }) => role !== 'reporter')
  const taken = claimOf(claim, [{ start: 0, end: claim.length }], { speaker: 'Ada Quill', outlet: null })
  const [window] = windowsOf(taken, held, spoken)
  if (window === undefined) return []
  return objectionsIn(taken, window, spoken[0]!.sentences).map(({ kind, article, record }) => [kind, article, record])
}

describe('what may stand against a claim', () => {
  it.each([
    [
      'open',
      'The harbor will raise its fees',
      'I’m not going to get into the fees of the harbor.',
      'not going to get into',
    ],
    ['amount', 'The tariff on steel will triple', 'The tariff on steel will double to 50 percent.', 'double to 50'],
    ['amount', 'The board hired 410 divers', 'The board hired 140 divers last week.', '140 divers'],
    ['negation', 'Divers found the wreck', 'Divers did not find the wreck.', 'did not find the wreck'],
    [
      'opposite',
      'The ferry lines oppose the merger',
      'The ferry lines support the merger.',
      'lines support the merger',
    ],
    ['wider', 'Every ferry will be checked', 'Some of the ferries will be checked.', 'Some of the ferries'],
    ['surer', 'The new lock opens in May', 'The new lock may open in May.', 'may open in May'],
    ['unseen', 'There is no leak at the refinery', 'We have not seen a leak at the refinery.', 'not seen a leak'],
  ])('%s: %s', async (kind, claim, answer, words) => {
    expect(await raised(claim, answer)).toContainEqual([kind, expect.any(String), expect.stringContaining(words)])
  })

  it.each([
    ['open', 'The fees were a question for the board', 'I refer you to the board on the fees.'],
    ['amount', 'The board had met for two decades', 'The board has met for 20 years.'],
    ['wider', 'The ferries are checked every week', 'About half of the ferries are checked weekly.'],
    ['surer', 'The board wants to open the lock', 'We hope to open the lock.'],
    ['open', 'The fees are fair', 'I wouldn’t say we see the fees as fair.'],
  ])('not %s: %s', async (kind, claim, answer) => {
    expect((await raised(claim, answer)).map(([one]) => one)).not.toContain(kind)
  })
})
