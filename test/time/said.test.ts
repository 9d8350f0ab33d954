import { beforeAll, describe, expect, test } from 'vitest'
import { openHearsay, type Reading } from '../../src/index.ts'

/** Sentences with a day of saying between bars, the day and the kind of occasion, in an article of Wednesday, 22 May 2024. */
const SENTENCES: readonly (readonly [string, string | null, string])[] = [
  ['Mayor Ana Ruiz said on Monday that the bridge was safe.', '2024-05-20', 'unstated'],
  ['The engineer Tom Hale said that the bridge had closed on Monday.', null, 'unstated'],
  ['Lena Brock told a news conference on 3 May that the ferry would sail.', '2024-05-03', 'briefing'],
  ['“We will rebuild the pier,” Otto Klee told the Harbour Post on Tuesday.', '2024-05-21', 'interview'],
  [
    'In a statement released last week, Iris Vale denied that money was missing.',
    '2024-05-13..2024-05-19',
    'statement',
  ],
  ['Nora Vance says the harbour needs a new crane.', null, 'unstated'],
  ['Omar Lenz has said that the fish is gone.', null, 'unstated'],
  ['“The roof leaked,” Mia Rask wrote in an e-mail.', null, 'email'],
  ['Hugo Stamm testified on Thursday that he had paid the rent.', '2024-05-16', 'court'],
  ['Piers Dunmore posted on Facebook yesterday that he would resign.', '2024-05-21', 'social'],
  ['Dana Weiss told lawmakers at a hearing on Tuesday that the fund was empty.', '2024-05-21', 'parliament'],
  ['Karl Hansen said in a speech on May 2 that the town must save.', '2024-05-02', 'speech'],
  ['A report published on Friday by the Lakes Institute says the water is clean.', '2024-05-17', 'report'],
  ['After three men were hurt in June, Paula Finch admitted that the crane was old.', null, 'unstated'],
  ['Sam Okoro, reached by telephone, said that the lights had failed.', null, 'call'],
  ['According to Vera Lind, the number of boats doubled in 2017.', null, 'unstated'],
]

let reading: Reading
beforeAll(async () => {
  const session = openHearsay()
  reading = await session.read(SENTENCES.map(([sentence]) => sentence).join('\n\n'), { published: '2024-05-22' })
  await session.close()
}, 60_000)

describe('when and where it was said', () => {
  test.each(SENTENCES)('%s', (sentence, day, venue) => {
    const start = reading.text.indexOf(sentence)
    const inside = reading.attributions.filter(
      ({ cue, parent }) =>
        parent === null && cue.spans[0]!.start >= start && cue.spans[0]!.start < start + sentence.length,
    )
    const said = inside.map((one) => one.said).find((one) => one !== null)
    const days =
      said === undefined || said === null ? null : said.from === said.to ? said.from : `${said.from}..${said.to}`
    expect([days, inside[0]?.venue?.kind]).toEqual([day, venue])
  })
})
