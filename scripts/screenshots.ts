// Takes pictures of the views of the page at three widths: `npm run screenshots [FOLDER]`, ./screenshots where none is named.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { chromium, type Page } from 'playwright-core'
import { openHearsay } from '../src/hear.ts'
import { serve } from '../src/server/app.ts'

const WIDTHS = { phone: 390, tablet: 820, desk: 1360 } as const

/** What is done before a picture is taken, by its name. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  first: async (page) => page.locator('.words').waitFor(),
  statement: async (page) => {
    await page.locator('.words').waitFor()
    await page.locator('.words').getByRole('button', { name: 'Iran has provided several thousand drones' }).click()
  },
}

const folder = argv[2] ?? 'screenshots'
mkdirSync(folder, { recursive: true })
const session = openHearsay()
const served = await serve(session)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const [view, prepare] of Object.entries(VIEWS))
  for (const [name, width] of Object.entries(WIDTHS))
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.goto(served.url)
      await prepare(page)
      await page.screenshot({ path: join(folder, `${view}-${name}-${colorScheme}.png`) })
      await page.close()
    }
await browser.close()
await served.close()
await session.close()
