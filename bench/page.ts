// How soon the page can be used, in a real browser: the first visit, and an article of so many words that the ledger
// holds, from asking for its address until a statement that is clicked shows its card. `tsx bench/page.ts [--words 2000]
// [--runs 7]`, over a ledger of the examples that is made for it (`npm run build` before); needs Chromium
// (/usr/bin/chromium, or CHROMIUM).
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { openHearsay } from '../src/hear.ts'
import { readTranscripts } from '../src/intake/take-in.ts'
import { openLedger, recordAdd } from '../src/ledger/ledger.ts'
import { serve } from '../src/server/app.ts'
import { programVersion } from '../src/version.ts'
import { wordsOf } from './texts.ts'

const { values } = parseArgs({
  options: { words: { type: 'string', default: '2000' }, runs: { type: 'string', default: '7' } },
})
const root = join(import.meta.dirname, '..')
const runs = Number(values.runs)

const path = join(mkdtempSync(join(tmpdir(), 'hearsay-page-')), 'hearsay.db')
const made = openLedger(path, { version: programVersion() })
await recordAdd(made, [join(root, 'examples/record')], { read: readTranscripts })
made.close()
const session = openHearsay({ ledger: path })
const text = article(Number(values.words))
let document = ''
for await (const outcome of session.add([text], { published: '2023-03-21' }))
  if (!('error' in outcome)) document = outcome.document.id
const served = await serve(session, { ledger: path })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const first = await timesOf('')
const long = await timesOf(`article/${document}`)
await browser.close()
await served.close()
await session.close()

console.log(`script and style, gzipped: ${(assetBytes() / 1000).toFixed(1)} KB`)
console.log(`first visit, the example, until a card is shown: ${told(first)}`)
console.log(`an article of ${wordsOf(text)} words, until a card is shown: ${told(long)}`)

/** Paragraphs of the examples one after the other, up to so many words. */
function article(words: number): string {
  const texts = ['china-parts', 'pier', 'vienna', 'airdrop', 'depleted-uranium'].map((name) =>
    readFileSync(join(root, `examples/${name}.txt`), 'utf8'),
  )
  const kept: string[] = []
  for (const paragraph of texts.join('\n\n').split('\n\n')) {
    if (wordsOf(kept.join(' ')) >= words) break
    kept.push(paragraph)
  }
  return kept.join('\n\n')
}

/** Milliseconds of each visit, each in a browser context of its own, so that nothing is kept from the one before. */
async function timesOf(view: string): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await visit(browser, served.url + view))
  return times
}

async function visit(opened: Browser, address: string): Promise<number> {
  const context = await opened.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('.words [role=button]').first().click()
  await page.locator('.card h2').waitFor()
  const time = performance.now() - start
  await context.close()
  return time
}

function assetBytes(): number {
  const assets = join(root, 'dist/web/assets')
  return readdirSync(assets).reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0)
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round)
  return `median ${sorted[Math.floor(sorted.length / 2)]} ms, ${sorted[0]} to ${sorted.at(-1)} ms (${sorted.length} visits)`
}
