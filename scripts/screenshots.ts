// Takes pictures of the views of the page at three widths, over a ledger of the examples that is made for it:
// `npm run screenshots [FOLDER] [VIEW…]`, ./screenshots and all views where none is named. With all views, or with
// `readme` among them, it also takes the two that the README shows, into docs/.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { chromium, type Page } from 'playwright-core'
import { openHearsay } from '../src/hear.ts'
import { readTranscripts } from '../src/intake/take-in.ts'
import { openLedger, recordAdd } from '../src/ledger/ledger.ts'
import { serve } from '../src/server/app.ts'
import { programVersion } from '../src/version.ts'

const WIDTHS = { phone: 390, tablet: 820, desk: 1360 } as const
const EXAMPLES = join(import.meta.dirname, '../examples')

/** What is done before a picture is taken, by its name. */
const VIEWS: Readonly<Record<string, (page: Page, url: string) => Promise<void>>> = {
  first: async (page, url) => {
    await page.goto(url)
    await page.locator('.words').waitFor()
  },
  statement: async (page, url) => {
    await page.goto(url)
    await page.locator('.words').getByRole('button', { name: 'Iran has provided several thousand drones' }).click()
  },
  search: async (page, url) => {
    await page.goto(`${url}search?q=weapons`)
    await page.locator('.rows li').first().waitFor()
  },
  add: async (page, url) => {
    await page.goto(`${url}add`)
    await page.locator('.deliveries').waitFor()
  },
  source: async (page, url) => {
    await page.goto(`${url}source/Kirby`)
    await page.locator('.rows li').first().waitFor()
  },
  compare: async (page, url) => {
    await page.goto(`${url}compare?q=weapons`)
    await page.locator('.proposition').first().waitFor()
  },
  origins: async (page, url) => {
    await page.goto(`${url}search?q="several thousand drones"`)
    await page.locator('.rows a', { hasText: 'Chinese parts' }).click()
    await page.getByRole('link', { name: 'Where it comes from' }).click()
    await page.locator('.steps li').first().waitFor({ state: 'attached' })
  },
  record: async (page, url) => {
    await page.goto(`${url}record`)
    await page.locator('.rows li').first().waitFor()
  },
  transcript: async (page, url) => {
    await page.goto(`${url}record?speaker=Kirby&to=2023-03-21&from=2023-03-21`)
    await page.locator('.rows a').first().click()
    await page.locator('.quoted li').nth(2).scrollIntoViewIfNeeded()
  },
}

/** The pictures of the README: the view, and the size that shows what matters of it. */
const README = {
  'page-article.png': { view: 'statement', viewport: { width: 1080, height: 560 } },
  'page-compare.png': { view: 'compare', viewport: { width: 1080, height: 640 } },
} as const
const LARGEST = 150_000

const [folder = 'screenshots', ...wanted] = argv.slice(2)
mkdirSync(folder, { recursive: true })
const ledger = await filledLedger()
const session = openHearsay({ ledger })
for await (const outcome of session.add([
  { file: join(EXAMPLES, 'china-parts.txt') },
  { file: join(EXAMPLES, 'pier.txt') },
]))
  if ('error' in outcome) throw outcome.error
const served = await serve(session, { ledger })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const [view, prepare] of Object.entries(VIEWS).filter(([name]) => wanted.length === 0 || wanted.includes(name)))
  for (const [name, width] of Object.entries(WIDTHS))
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await prepare(page, served.url)
      await page.screenshot({ path: join(folder, `${view}-${name}-${colorScheme}.png`) })
      await page.close()
    }
if (wanted.length === 0 || wanted.includes('readme'))
  for (const [file, { view, viewport }] of Object.entries(README)) {
    const page = await browser.newPage({ viewport, colorScheme: 'light' })
    await VIEWS[view]!(page, served.url)
    const { length } = await page.screenshot({ path: join(import.meta.dirname, '../docs', file) })
    if (length > LARGEST) console.error(`docs/${file} has ${length} bytes: at most ${LARGEST} are wanted`)
    await page.close()
  }
await browser.close()
await served.close()
await session.close()

async function filledLedger(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'hearsay-screenshots-')), 'hearsay.db')
  const made = openLedger(path, { version: programVersion() })
  await recordAdd(made, [join(EXAMPLES, 'record')], { read: readTranscripts })
  made.close()
  return path
}
