import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHearsay, type Reading, type Session } from '../../src/index.ts'

let session: Session
beforeAll(() => {
  session = openHearsay()
})
afterAll(() => session.close())

/** Cue, day and kind of occasion of each statement that is not inside another. */
function outer({ attributions }: Reading): (string | null)[][] {
  return attributions
    .filter(({ parent }) => parent === null)
    .map(({ cue, said, venue }) => [cue.text, said?.from ?? null, venue?.kind ?? null])
}

const READ = { published: '2024-05-22' }

describe('an occasion that is dated once', { timeout: 60_000 }, () => {
  test('dates what the same source says there, before and after', async () => {
    const text = `Mayor Ana Ruiz denied that the bridge was unsafe.

“The cables are sound,” Ruiz told a news conference on Monday. “They were tested.” She said nobody had warned her.

Ruiz later told Harbour Radio that she would not resign.`
    expect(outer(await session.read(text, READ))).toEqual([
      ['denied', '2024-05-20', 'briefing'],
      ['told', '2024-05-20', 'briefing'],
      ['said', '2024-05-20', 'briefing'],
      ['later told', null, 'interview'],
    ])
  })

  test('is told of before anybody is quoted', async () => {
    const text = `President Ana Ruiz spoke on Tuesday with President Karl Hansen of Norland.

Ruiz thanked Hansen for the ships that Norland had sent. She said that the two countries would rebuild the harbour.`
    const found = outer(await session.read(text, READ))
    expect(found.map(([, day]) => day)).toEqual(found.map(() => '2024-05-21'))
    expect(found.length).toBeGreaterThan(0)
  })

  test('is not that of a year or of a vow', async () => {
    const text = `In 2019, Ana Ruiz called the bridge a disgrace. “It must go,” Ruiz said.

“I was wrong,” Ruiz said. “It can stay.”`
    expect(outer(await session.read(text, READ)).at(-1)).toEqual(['said', null, 'unstated'])
  })
})

describe('the day from which a text counts', { timeout: 60_000 }, () => {
  const SAID = 'Mayor Ana Ruiz said on Tuesday that the bridge was safe.'
  const notices = ({ notices: all }: Reading): string[] =>
    all.filter(({ rule }) => rule === 'day-inferred').map(({ message }) => message)

  test('is inferred from a date with its weekday, and a notice says so', async () => {
    const text = 'Mayor Ana Ruiz said on Friday, 3 May, that the bridge was safe. It was tested in 2023.'
    const reading = await session.read(text)
    expect(outer(reading)[0]).toEqual(['said', '2024-05-03', 'unstated'])
    expect(notices(reading)).toEqual(['No day of publication is given; 2024-05-03 is inferred from “Friday, 3 May”.'])
  })

  test('is left open where nothing settles it', async () => {
    const reading = await session.read(SAID)
    expect(outer(reading)).toEqual([['said', null, 'unstated']])
    expect(notices(reading)).toEqual([])
  })

  test('is the day at the place of the dateline', async () => {
    const text = 'TOKYO (Meridian) — The minister, Ken Mori, said today that the port was open.'
    const reading = await session.read(text, { published: '2024-05-21T20:00:00Z' })
    expect(outer(reading)).toEqual([['said', '2024-05-22', 'unstated']])
  })

  test('is none of a file photo, nor of what is said', async () => {
    const text = `<article><h1>Bridge is safe, mayor says</h1><figure><img src="a.jpg"><figcaption>Ana Ruiz in a file photo of May 2, 2023. Meridian/Ruth Olsen</figcaption></figure>
      <p>Mayor Ana Ruiz said that the bridge had been tested on Monday and would be tested again on Friday.</p>
      <p>The bridge joins the two halves of the town. It was built in 1931 and has been closed twice since then.</p></article>`
    const reading = await session.read(new TextEncoder().encode(text), READ)
    expect(reading.attributions.map(({ said }) => said)).toEqual(reading.attributions.map(() => null))
    expect(reading.attributions.length).toBeGreaterThan(0)
  })
})
