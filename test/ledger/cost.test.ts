import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { append, openLedger, type Arrival } from '../../src/ledger/ledger.ts'
import { saidReading } from './said-reading.ts'

const ARTICLES = 300
const NAMES = ['Ada Quill', 'Tom Lee', 'Maria Brandt', 'John Lind', 'Ruth Salt', 'Omar Wat']

/** Articles of invented words, each with twelve statements. */
async function arrivals(): Promise<Arrival[]> {
  const made: Arrival[] = []
  for (let at = 0; at < ARTICLES; at++) {
    const word = (line: number, n: number) => `w${((at * 131 + line * 977 + n * n * 7919) % 6007).toString(36)}`
    const words = (line: number) => Array.from({ length: 14 }, (_, n) => word(line, n)).join(' ')
    const lines = Array.from({ length: 12 }, (_, line) => `${NAMES[(at + line) % NAMES.length]} said ${words(line)}.`)
    const reading = await saidReading(`Article ${at}\n\n${lines.join(' ')}\n`)
    made.push({ reading, address: `article ${at}`, type: 'plain', bytes: reading.text.length })
  }
  return made
}

function processorOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

// Measured: 6.3 to 6.7 times as long, 4.9 times the text, which is dense: a statement to 75 bytes, where news has one to 160. What is fixed in
// a new file (some 0.5 MB) does not count.
test('to append readings takes not much longer than to write them as JSON, and no more room than they did', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-cost-'))
  const ledger = openLedger(join(folder, 'hearsay.db'))
  ledger.settle()
  const empty = statSync(ledger.path).size
  const all = await arrivals()
  const text = all.reduce((sum, { reading }) => sum + Buffer.byteLength(reading.text), 0)
  append(ledger, all.splice(0, 50))
  const asJson = processorOf(() => all.map((one) => JSON.stringify(JSON.parse(JSON.stringify(one)))))
  const asRows = processorOf(() => append(ledger, all))
  ledger.settle()
  const room = (statSync(ledger.path).size - empty) / text
  ledger.close()
  rmSync(folder, { recursive: true })
  expect(asRows / asJson).toBeLessThan(12)
  expect(room).toBeLessThan(5)
})
