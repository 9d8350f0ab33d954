// How soon the page can be used, in a real browser: the first visit, and an article of so many words that the ledger
// holds, from asking for its address until a statement that is clicked shows its card. `tsx bench/page.ts [--words 2000]
// [--runs 7]`, over a ledger of the examples that is made for it (`npm run build` before); needs Chromium
// (/usr/bin/chromium, or CHROMIUM).
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { openHearsay } from '../src/hear.ts'
import { readTranscripts } from '../src/intake/take-in.ts'
import { openLedger, recordAdd } from '../src/ledger/ledger.ts'
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
await session.close()
const { server, url } = await started()
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const first = await timesOf('')
const long = await timesOf(`article/${document}`)
await browser.close()
server.kill('SIGTERM')

console.log(`script and style, gzipped: ${(assetBytes() / 1000).toFixed(1)} KB`)
console.log(`first visit, the example, until a card is shown: ${told(first)}`)
console.log(`an article of ${wordsOf(text)} words, until a card is shown: ${told(long)}`)

/** The built command serves in a process of its own, so that what it works out does not hold up the browser's driver. */
async function started(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', '--port', '0', '--ledger', path])
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
    child.stdout.on('data', (bytes) => {
      const found = /http:\S+/.exec(String(bytes))?.[0]
      if (found !== undefined) resolve(found)
    })
  })
  return { server: child, url: address }
}

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
  for (let run = 0; run < runs; run++) times.push(await visit(browser, url + view))
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
  const [earliest = 0, ...later] = times.map(Math.round)
  const sorted = later.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return `the first ${earliest} ms, then median ${middle} ms, ${sorted[0]} to ${sorted.at(-1)} ms (${later.length} visits)`
}
