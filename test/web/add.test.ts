import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHearsay, type Session } from '../../src/hear.ts'
import { serve } from '../../src/server/app.ts'
import { changed } from '../../web/add/changed.ts'
import { stateWords, totalWords } from '../../web/add/delivery-words.ts'
import type { Delivery } from '../../web/client/delivery-shapes.ts'
import { hasChromium, openBrowser } from './chromium.ts'
import { faultsIn } from './faults-in.ts'

const RECORD = join(import.meta.dirname, '../../examples/record')
const BRIEFING =
  '2023-03-21-press-briefing-by-press-secretary-karine-jean-pierre-and-nsc-coordinator-for-strategic-communications-john-kirby-10.md'

const counts = { added: 0, changed: 0, reread: 0, held: 0, failed: 0, statements: 0 }
const delivery: Delivery = {
  id: 'a',
  name: 'a',
  to: 'articles',
  state: 'waiting',
  came: '',
  counts,
  kept: [],
  problems: [],
}

test.each<[Partial<Delivery>, string]>([
  [{}, 'waits'],
  [{ state: 'reading' }, 'is being read …'],
  [
    { state: 'reading', counts: { ...counts, added: 2, statements: 9 } },
    'is being read: 2 added, 9 statements so far …',
  ],
  [{ state: 'done', counts: { ...counts, added: 1, failed: 2, statements: 1 } }, '1 added, 2 not read, 1 statement'],
  [{ state: 'done', to: 'record', counts: { ...counts, changed: 1 } }, '1 new version'],
  [{ state: 'stopped' }, 'stopped'],
  [{ state: 'lost' }, 'lost, as the server was stopped: hand it over again'],
])('%o is said as %j', (over, words) => {
  expect(stateWords({ ...delivery, ...over })).toBe(words)
})

test('all of them in one sentence', () => {
  const failed: Delivery = { ...delivery, state: 'done', counts: { ...counts, failed: 3 } }
  expect([totalWords([]), totalWords([delivery, failed]), totalWords([failed])]).toEqual([
    'Nothing yet.',
    '1 of 2 are done; 3 could not be read.',
    'All 1 are done; 3 could not be read.',
  ])
})

test('what a server that was stopped had not read is lost; what it had read needs no word', () => {
  const read: Delivery = { ...delivery, id: 'b', state: 'done' }
  const other: Delivery = { ...delivery, id: 'c' }
  const after = changed([delivery, read], { all: [other] })
  expect(after).toEqual([{ ...delivery, state: 'lost' }, other])
  expect(changed(after, { all: [other] })).toEqual(after)
})

test('a change takes its place among those that are known', () => {
  const [a, b] = [delivery, { ...delivery, id: 'b' }]
  const done: Delivery = { ...a, state: 'done' }
  const after = [{ all: [a] }, { one: b }, { one: done }, { gone: 'b' }] as const
  const all = after.map((_, at) => after.slice(0, at + 1).reduce(changed, [] as readonly Delivery[]))
  expect(all).toEqual([[a], [a, b], [done, b], [done]])
})

describe.skipIf(!hasChromium)('a first visit in a browser', () => {
  let browser: Browser
  let session: Session
  let url: string
  let close: () => Promise<void>
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-first-'))

  beforeAll(async () => {
    const ledger = join(folder, 'hearsay.db')
    session = openHearsay({ ledger, offline: true })
    ;[browser, { url, close }] = await Promise.all([openBrowser(), serve(session, { ledger })])
  })
  afterAll(async () => {
    await browser.close()
    await close()
    await session.close()
  })

  test('an empty ledger greets with an article that is read, shows what to look at, and where to add one’s own', async () => {
    const { page, complaints } = await open('')
    const greeting = page.locator('.greeting')
    await greeting.waitFor()
    expect(await faultsIn(page)).toEqual([])
    await greeting.getByRole('button', { name: 'What the record says of a quotation' }).click()
    expect(await page.locator('.card').textContent()).toContain('[only in the article: thousand]')
    await greeting.getByRole('button', { name: 'Where two sources stand apart' }).click()
    await expect.poll(() => page.locator('.card h2').textContent()).toContain('Hrytsak')
    await greeting.getByRole('link', { name: 'transcripts' }).click()
    await page.locator('h1', { hasText: 'Add to the ledger' }).waitFor()
    expect(await page.getByLabel('Transcripts, for the record').isChecked()).toBe(true)
    expect(await faultsIn(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('with the keyboard alone: past the head, from statement to statement, card by card, and out again', async () => {
    const { page } = await open('')
    await page.locator('.words').waitFor()
    const at = (): Promise<string | null> =>
      page.evaluate("document.activeElement?.getAttribute('data-statement') ?? null")
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('To the content')
    await page.keyboard.press('Enter')
    const numberShown = async (): Promise<string | undefined> =>
      /^Statement (\d+) of/.exec((await page.locator('.card').textContent()) ?? '')?.[1]
    const walked: string[] = []
    const shown: (string | undefined)[] = []
    for (let step = 0; step < 80 && walked.length < 6; step++) {
      await page.keyboard.press('Tab')
      const statement = await at()
      if (statement === null || walked.includes(statement)) continue
      walked.push(statement)
      shown.push(await numberShown())
    }
    expect(shown).toEqual(walked.map((statement) => String(Number(statement) + 1)))
    expect(walked).toHaveLength(6)
    const last = page.locator(`[data-statement="${walked.at(-1)}"]:focus`)
    await page.keyboard.press('Enter')
    expect(await last.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Shift+Tab')
    // A card that was chosen stays while the focus goes on.
    expect(await numberShown()).toBe(shown.at(-1))
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.card').count()).toBe(0)
  })

  test('transcripts, a folder, text and addresses: each comes in, or says why it does not', async () => {
    const { page } = await open('add?to=record')
    await page.locator('input[type=file]').first().setInputFiles(join(RECORD, BRIEFING))
    const rows = page.locator('.delivery')
    await rows.getByRole('link', { name: /Press Briefing by Press Secretary Karine Jean-Pierre/ }).waitFor()
    await page.getByLabel('Articles and feeds').check()
    mkdirSync(join(folder, 'news/march'), { recursive: true })
    writeFileSync(join(folder, 'news/march/bridge.txt'), '“We will open the bridge in June,” Mayor Ana Ruiz said.')
    writeFileSync(join(folder, 'news/march/empty.txt'), '   ')
    writeFileSync(join(folder, 'news/march/picture.png'), 'not an article')
    await page.locator('input[webkitdirectory]').setInputFiles(join(folder, 'news'))
    await page.getByLabel('An article, or addresses').fill('https://a.example/1\nhttps://b.example/2')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('All 5 are done; 3 could not be read.').waitFor()
    expect((await rows.locator('.said').allTextContents()).toSorted()).toEqual([
      BRIEFING,
      'https://a.example/1',
      'https://b.example/2',
      'news/march/bridge.txt',
      'news/march/empty.txt',
    ])
    const words = await rows.filter({ hasText: 'empty.txt' }).locator('.unread').textContent()
    expect(words).toMatch(/holds nothing but white space/)
    expect(await faultsIn(page)).toEqual([])
    await rows.filter({ hasText: 'bridge.txt' }).locator('.kept a').click()
    await page.waitForURL(/\/article\/[a-z2-7]{16}$/)
    await expect.poll(() => page.locator('.words').textContent()).toContain('We will open the bridge')
  })

  test('what was handed over is read although the tab closes, and shown to who comes back', async () => {
    const first = await open('add')
    await first.page.getByLabel('An article, or addresses').fill('“Rain will fall on Friday,” Mayor Ana Ruiz said.')
    await first.page.getByRole('button', { name: 'Add', exact: true }).click()
    await first.page.locator('.delivery', { hasText: 'Rain will fall' }).waitFor()
    await first.page.close()
    const { page } = await open('add')
    const row = page.locator('.delivery', { hasText: 'Rain will fall' })
    await row.getByText('1 added, 1 statement').waitFor()
    await row.getByRole('button', { name: /^Clear/ }).click()
    await expect.poll(() => row.count()).toBe(0)
  })

  async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(url + path)
    return { page, complaints }
  }
})
