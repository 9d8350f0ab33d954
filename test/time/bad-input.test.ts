import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHearsay, openSession as overReader } from '../../src/hear.ts'
import type { Reading, Session } from '../../src/index.ts'
import { sentenceReader } from '../sentence-reader.ts'

const READ = { published: '2024-05-22' }
let session: Session
beforeAll(() => {
  session = openHearsay()
})
afterAll(() => session.close())

describe('an article that is hard to read', { timeout: 60_000 }, () => {
  test('of quotations without speakers has statements of nobody, and no day', async () => {
    const { attributions } = await session.read(
      '“We saw it today.” “So did we.” “On Monday it was gone.”\n\n“Who took it?”',
      READ,
    )
    expect(attributions.filter(({ said }) => said !== null)).toEqual([])
  })

  test('of one sentence', async () => {
    const { attributions } = await session.read('Ruiz said on Monday it is safe.', READ)
    expect(attributions.map(({ said }) => said?.from)).toEqual(['2024-05-20'])
  })

  test('in capitals', async () => {
    const { attributions } = await session.read('MAYOR ANA RUIZ SAID ON MONDAY THAT THE BRIDGE WAS SAFE.', READ)
    expect(attributions.map(({ said }) => said?.from)).toEqual(['2024-05-20'])
  })

  test('with curly and straight marks mixed', async () => {
    const text = '"The bridge is safe,” Ana Ruiz said on Monday. “It was tested," she told reporters.'
    const { attributions } = await session.read(text, READ)
    expect(attributions.map(({ said, venue }) => [said?.from, venue?.kind])).toEqual([
      ['2024-05-20', 'briefing'],
      ['2024-05-20', 'briefing'],
    ])
  })

  test.each([
    [
      'German',
      'Die Bürgermeisterin sagte am Montag, die Brücke sei sicher. „Wir haben keinen Rost gesehen“, sagte sie der Zeitung. Der Hafen bleibe bis zum Sommer geschlossen, hieß es am Dienstag.',
    ],
    [
      'Japanese',
      '市長は月曜日、橋は安全だと述べた。「さびは見つかっていない」と記者団に語った。港は夏まで閉鎖される。',
    ],
  ])('in %s: a notice says so', async (_, text) => {
    const { notices } = await session.read(text, READ)
    expect(notices.map(({ rule }) => rule)).toContain('language')
  })
})

describe('an article of 200,000 words', () => {
  const NEWS =
    'Ruiz said on Monday that the port opens on 3 June. “We met on Friday,” she told reporters, “and spoke.” In 2019 nobody knew.\n\n'

  /** Seconds of the processor for a text of so many words. */
  async function secondsFor(words: number): Promise<{ seconds: number; reading: Reading }> {
    const began = process.cpuUsage()
    const text = NEWS.repeat(Math.ceil(words / 24))
    const reading = await overReader(() => Promise.resolve(sentenceReader())).read(text, READ)
    const { user, system } = process.cpuUsage(began)
    return { seconds: (user + system) / 1e6, reading }
  }

  test('takes about four times as long as a quarter of it', { timeout: 120_000 }, async () => {
    const quarter = await secondsFor(50_000)
    const whole = await secondsFor(200_000)
    expect(whole.reading.attributions.length).toBeGreaterThan(15_000)
    expect(whole.seconds / quarter.seconds).toBeLessThan(8)
  })
})
