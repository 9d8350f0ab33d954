import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PLACE = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Whether there is a browser to test in; a machine that must have one says so with CI. */
export const hasChromium = existsSync(PLACE) || process.env.CI !== undefined

/** Opens the browser. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: PLACE, args: ['--no-sandbox', '--disable-gpu'] })
}
