import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/server/app.ts'
import { fillLedger, type Filled } from '../server/filled-ledger.ts'
import { hasChromium, openBrowser } from './chromium.ts'
import { faultsIn } from './faults-in.ts'
import { hostile, hostileSession } from './hostile.ts'
import { poisoned } from './poisoned.ts'

describe.skipIf(!hasChromium)('the page in a browser', () => {
  let browser: Browser
  let filled: Filled
  let url: string
  let close: () => Promise<void>

  beforeAll(async () => {
    filled = await fillLedger()
    ;[browser, { url, close }] = await Promise.all([openBrowser(), serve(filled.session, { ledger: filled.path })])
  })
  afterAll(async () => {
    await browser.close()
    await close()
    await filled.close()
  })

  test('a newcomer sees an example that is read, reaches a statement with the keyboard, and what the record has', async () => {
    const { page, complaints } = await open(url)
    await page.locator('.words').waitFor()
    expect(await page.locator('.counts').textContent()).toMatch(
      /^\d+ statements by \d+ sources.* held against the record: /,
    )
    const altered = page.locator('.words').getByRole('button', { name: 'Iran has provided several thousand drones' })
    await altered.focus()
    await page.keyboard.press('Enter')
    const card = page.locator('.card')
    expect(await card.locator('h2').textContent()).toBe('John Kirby says that it is so')
    expect(await card.locator('ins.meaning').textContent()).toContain('thousand')
    expect(await card.locator('del.meaning').textContent()).toContain('hundred')
    await page.keyboard.press('Escape')
    await expect.poll(() => card.count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('a choice of stance leaves only its statements marked', async () => {
    const { page } = await open(url)
    await page.locator('.words').waitFor()
    await page.getByRole('button', { name: /^declines \d/ }).click()
    const rows = await page.locator('.list tbody tr').allTextContents()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => !row.includes('declines'))).toEqual([])
  })

  test('what is pasted is read', async () => {
    const { page, complaints } = await open(url)
    await page.locator('.words').waitFor()
    await page.getByLabel('An article or its address').fill('“We will open the bridge in June,” Mayor Ana Ruiz said.')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByText('1 statement by 1 source').waitFor()
    await page.locator('.words').getByRole('button', { name: 'We will open the bridge' }).hover()
    expect(await page.locator('.card h2').textContent()).toBe('Ana Ruiz commits to it')
    expect(complaints).toEqual([])
  })

  test('from words to the article that they stand in, to who says them, and back', async () => {
    const { page, complaints } = await open(`${url}search`)
    await page.getByLabel('Words').fill('"several thousand drones"')
    await page.getByLabel('Words').press('Enter')
    await page.locator('.rows mark').first().waitFor()
    expect(await page.locator('.rows li').count()).toBe(1)
    await page.locator('.rows a', { hasText: 'Chinese parts' }).click()
    await page.locator('.card h2').waitFor()
    expect(await page.locator('.card h2').textContent()).toBe('John Kirby says that it is so')
    await page.goBack()
    await page.locator('.rows a', { hasText: 'John Kirby' }).click()
    await page.locator('h1', { hasText: 'John Kirby' }).waitFor()
    expect(await page.locator('.rows li').count()).toBeGreaterThan(5)
    expect(complaints).toEqual([])
  })

  test('a person’s word is written down beside the program’s', async () => {
    const { page, complaints } = await open(`${url}search?q="several thousand drones"`)
    await page.locator('.rows a', { hasText: 'Chinese parts' }).click()
    const card = page.locator('.card')
    await card.getByText('Correct it, or add a note').click()
    await card.getByRole('combobox', { name: 'How' }).selectOption('suspects')
    await card.getByRole('combobox', { name: 'The record' }).selectOption('misattributed')
    await card.getByLabel('Who said it').fill('Jake Sullivan')
    await card.getByLabel('Note').fill('See the list of speakers.')
    await card.getByLabel('Your name').fill('Ann')
    await card.getByRole('button', { name: 'Write it down' }).click()
    await expect
      .poll(() => card.locator('.corrections').textContent())
      .toMatch(/source Jake Sullivan.*stance suspects.*verdict misattributed/s)
    await card.getByRole('button', { name: 'Take back stance' }).click()
    await expect.poll(() => card.locator('.corrections').textContent()).not.toContain('suspects')
    // The program's own answer stays.
    expect(await card.locator('.finding').first().textContent()).toContain('altered')
    expect(await card.locator('h2').textContent()).toBe('John Kirby says that it is so')
    expect(complaints).toEqual([])
  })

  test('a transcript shows who quotes it, and how, beside the words', async () => {
    const { page, complaints } = await open(`${url}record?from=2023-03-21&to=2023-03-21`)
    await page.locator('.rows a').first().click()
    const changed = page.locator('.quoted li', { hasText: 'altered' })
    expect(await changed.first().textContent()).toContain('Iran has provided several thousand drones')
    expect(await page.locator('.speech mark').allTextContents()).toContain('Iran has provided several hundred drones')
    expect(complaints).toEqual([])
  })

  test('words bring who says what on each thing, in articles and in the record', async () => {
    const { page, complaints } = await open(`${url}compare`)
    await page.getByLabel('What is said about').fill('lethal weapons')
    await page.getByLabel('What is said about').press('Enter')
    // What earlier visits asked about their articles is worked out first.
    await page.locator('.proposition h2').first().waitFor({ timeout: 55_000 })
    expect(await page.locator('.matrix thead th').allTextContents()).toContain('John Kirby')
    expect(await page.locator('.relations li').first().locator('mark').count()).toBeGreaterThan(1)
    expect(await page.locator('.tellings a', { hasText: 'the record' }).count()).toBeGreaterThan(0)
    expect(new URL(page.url()).search).toBe('?q=lethal+weapons')
    expect(complaints).toEqual([])
  })

  test('articles that are chosen are compared, what is shown is saved, and a person corrects how two stand', async () => {
    const { page, complaints } = await open(`${url}compare`)
    await page.getByText('Or choose articles').click()
    await page.locator('.picker input[type=checkbox]').first().waitFor()
    for (const box of await page.locator('.picker input[type=checkbox]').all()) await box.check()
    await page.getByRole('button', { name: 'Compare these' }).click()
    await page.locator('.proposition').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'who says what (CSV)' }).click(),
    ])
    const csv = readFileSync(await download.path(), 'utf8')
    expect(csv.split('\r\n')[0]).toBe(
      'proposition,source,day,stance,since before,text,article,outlet,statement,document',
    )
    expect(csv).toContain('Jake Sullivan')
    const line = page.locator('.relations li').first()
    await line.getByText('Correct it').click()
    await line.getByRole('combobox').selectOption('unclear')
    await line.getByLabel('Your name').fill('Ann')
    await line.getByRole('button', { name: 'Write it down' }).click()
    await expect.poll(() => line.locator('.corrections').textContent()).toMatch(/^Ann, .*: relation unclear$/)
    expect(complaints).toEqual([])
  })

  test('from a statement to its way into print, with why for each step', async () => {
    const { page, complaints } = await open(`${url}search?q="several thousand drones"`)
    await page.locator('.rows a', { hasText: 'Chinese parts' }).click()
    expect(await page.locator('.card .origin').textContent()).toContain('1 known origin')
    await page.getByRole('link', { name: 'Its way into print' }).click()
    await page.locator('.ways').waitFor()
    expect(await page.locator('.ways .station .name').allTextContents()).toEqual([
      'John Kirby',
      'Meridian',
      expect.stringContaining('Chinese parts found'),
    ])
    await page.getByText('2 steps, each with why').click()
    expect(await page.locator('.passages tbody tr').first().textContent()).toContain('gives the words as theirs')
    expect(complaints).toEqual([])
  })

  test('axe finds nothing serious in the origins of an article', async () => {
    const { page } = await open(`${url}search?q="several thousand drones"`)
    await page.locator('.rows a', { hasText: 'Chinese parts' }).click()
    await page.getByRole('link', { name: 'Where it comes from' }).click()
    await page.locator('.origins li').first().waitFor()
    await page.getByText('each with why').click()
    expect(await faultsIn(page)).toEqual([])
  })

  test('an article that is kept has an address of its own', async () => {
    const { page } = await open(url)
    await page.locator('.words').waitFor()
    await page.getByLabel('An article or its address').fill('“We will close the bridge in May,” Mayor Ana Ruiz said.')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('button', { name: 'Keep in the ledger' }).click()
    await page.waitForURL(/\/article\/[a-z2-7]{16}$/)
    await expect.poll(() => page.locator('.words').textContent()).toContain('We will close the bridge')
  })

  test.each(['search?q=weapons', 'source/Kirby', 'record', 'search?q=nothingthere', 'compare?q=weapons'])(
    'axe finds nothing serious: %s',
    async (view) => {
      const { page } = await open(`${url}${view}`)
      await page.locator('.summary, .facts').first().waitFor()
      expect(await faultsIn(page)).toEqual([])
    },
  )

  test.each(['light', 'dark'] as const)('axe finds nothing serious, %s, with a card open', async (colorScheme) => {
    const { page } = await open(url, { colorScheme })
    await page.locator('.words [role=button]').first().click()
    await page.locator('.card').waitFor()
    expect(await faultsIn(page)).toEqual([])
  })

  test.each([390, 1360])('nothing of the worst article runs, and the page holds, %i wide', async (width) => {
    const served = await serve(hostileSession())
    const { page, complaints } = await open(served.url, { viewport: { width, height: 800 } })
    await page.locator('.list .link').first().click()
    await page.locator('.card').waitFor()
    expect(await page.evaluate('window.ran')).toBe(undefined)
    expect(await page.locator('a[href^="javascript"], #page script, #page img').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(complaints).toEqual([])
    await served.close()
  })

  test.each([
    ['search?q=weapons', '.rows li'],
    ['source/Kirby', '.rows li'],
    ['compare?q=weapons', '.relations li'],
    ['origins/ARTICLE', '.ways .station'],
    ['record', '.rows li'],
    ['record/TRANSCRIPT', '.quoted li'],
  ])('nothing runs and the page holds, however wide, with the worst in every field: %s', async (view, sign) => {
    const ids = await idsOf(url)
    const { page, complaints } = await open('about:blank')
    await page.route('**/api/**', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: poisoned(await response.json(), hostile) })
    })
    await page.goto(url + view.replace('ARTICLE', ids.article).replace('TRANSCRIPT', ids.transcript))
    await page.locator(sign).first().waitFor({ state: 'attached' })
    expect(await page.evaluate('window.ran')).toBe(undefined)
    expect(await page.locator('a[href^="javascript"], #page script, #page img').count()).toBe(0)
    for (const width of [390, 820, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
    expect(complaints).toEqual([])
  })

  test('a source shows its roles, and a choice of facets narrows a search', async () => {
    const { page, complaints } = await open(`${url}search?q=weapons`)
    await page.locator('.facets .bars a').last().click()
    await page.waitForURL(/from=2024-05-01/)
    const who = page.locator('.facets').getByRole('button', { name: /^Jake Sullivan \d/ })
    const count = Number((await who.textContent())?.replace(/\D/g, ''))
    await who.click()
    await page.waitForURL(/source=Jake/)
    await expect.poll(() => page.locator('.rows li').count()).toBe(count)
    await page.goto(`${url}source/Sullivan`)
    expect(await page.locator('.roles').textContent()).toMatch(/adviser.*article/i)
    expect(complaints).toEqual([])
  })

  async function open(address: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, bypassCSP: false, ...options })
    const complaints: string[] = []
    const home = new URL(address === 'about:blank' ? url : address).origin
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => request.url().startsWith(home) || complaints.push(`asked ${request.url()}`))
    await page.goto(address)
    return { page, complaints }
  }
})

/** An article and a transcript that is quoted, by their ids. */
async function idsOf(url: string): Promise<{ readonly article: string; readonly transcript: string }> {
  const [articles, record] = await Promise.all(
    ['api/articles?title=Chinese', 'api/record?from=2023-03-21&to=2023-03-21'].map(async (path) =>
      (await fetch(url + path)).json(),
    ),
  )
  return {
    article: (articles as { articles: { id: string }[] }).articles[0]!.id,
    transcript: (record as { occasions: { id: string }[] }).occasions[0]!.id,
  }
}
