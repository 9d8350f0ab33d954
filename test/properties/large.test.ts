import { describe, expect, test } from 'vitest'
import { printReading } from '../../src/cli/print-reading.ts'
import { terminalOf } from '../../src/cli/terminal.ts'
import { openSession } from '../../src/hear.ts'
import { sentenceReader } from '../sentence-reader.ts'

const NEWS = 'Ruiz said that the bridge opens in June. “We went,” she said, “and came back.” Nobody knows.'
const SIZE = 200_000

/** Texts of any size that are hard on whoever looks back, ahead, or at all pairs. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['paragraphs of news', `${NEWS}\n\n`],
  ['one paragraph', `${NEWS} `],
  ['one sentence', 'that the bridge opens and '],
  ['one word, again and again', 'said '],
  ['one word of many letters', 'a'],
  ['straight quotation marks', '"'],
  ['opening marks', '“'],
  ['marks of all kinds', '“‘"\' ” '],
  ['one quotation over all paragraphs', '“Ruiz said it. We went there.\n\n'],
  ['short lines', 'He said so\n'],
  ['full stops', '.'],
  ['contents in contents', 'Ruiz said that Lee said that Vik said that nobody knew. '],
]

/** Linear time: they take a second or two; what grows with the square of the text would take minutes. */
describe('200,000 characters are read and printed in seconds', () => {
  test.each(SHAPES)('%s', { timeout: 120_000 }, async (_, piece) => {
    const text = `Lee said so. ${piece.repeat(SIZE / piece.length)}`
    const began = process.cpuUsage()
    const reading = await openSession(() => Promise.resolve(sentenceReader())).read(text)
    const printed = printReading(reading, terminalOf({ write: () => true }, {}))
    const { user, system } = process.cpuUsage(began)
    expect(reading.text.length).toBeGreaterThan(SIZE - 100)
    expect(printed.length).toBeGreaterThan(0)
    expect(JSON.stringify(reading).length).toBeGreaterThan(SIZE - 100)
    expect((user + system) / 1e6).toBeLessThan(20)
  })
})
