/**
 * Draws ten articles by a seed from text that nobody trained on, and prints each with all that the program says of it,
 * for a person to read.
 *
 * usage: tsx eval/draw.ts --data DIR [--seed N] [--model DIR] [--list]
 *
 * --data DIR   a folder that holds meantime, coref-gum and briefings; --list prints the ids alone
 */
import { parseArgs } from 'node:util'
import picocolors from 'picocolors'
import { printReading } from '../src/cli/print-reading.ts'
import { openHearsay } from '../src/hear.ts'
import { unseenArticles, type Unseen } from './unseen.ts'

const SHARES = [4, 3, 3]

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    model: { type: 'string' },
    list: { type: 'boolean' },
  },
})
if (!values.data) throw new Error('Name the folder of the corpora with --data DIR.')

const random = randomFrom(Number(values.seed))
const session = openHearsay({ model: values.model, offline: true })
for (const [at, [origin, articles]] of Object.entries(unseenArticles(values.data)).entries()) {
  for (const article of draw(articles, SHARES[at]!)) {
    console.log(`${'='.repeat(100)}\n${origin}: ${article.id}`)
    if (values.list) continue
    const text = article.text()
    const reading = await session.read(text)
    const terminal = { colours: picocolors.createColors(false), width: 160, shortens: false }
    console.log(`\n${text}\n\n${'-'.repeat(100)}\n${printReading(reading, terminal)}`)
  }
}
await session.close()

function draw(articles: readonly Unseen[], count: number): Unseen[] {
  const left = [...articles]
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0]!,
  )
}

/** Numbers in [0, 1) that a seed decides (mulberry32 by Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
