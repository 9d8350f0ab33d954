import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../src/schema/to-reading.ts'
import { joinArticles, wholeOf } from './join-marks.ts'

const PATH = join(import.meta.dirname, 'join-persons.jsonl')

type Kept = Pick<Reading, 'document' | 'reading' | 'sources'>

/** Keeps of some readings, in the order of the marked articles, the sources that have a name: all that joins are made by. */
export function keepReadings(readings: readonly Reading[]): void {
  const lines = readings.map(({ document, reading, sources }) => {
    const persons = sources
      .filter(({ name }) => name !== null)
      .map((source) => ({ ...source, joins: [], mentions: source.mentions.filter(({ kind }) => kind === 'name') }))
    return JSON.stringify({ document, reading, sources: persons } satisfies Kept)
  })
  writeFileSync(PATH, `${lines.join('\n')}\n`)
}

/** The readings that were kept, with nothing in them but sources that have a name. */
export function keptReadings(): Reading[] {
  const articles = joinArticles()
  const lines = readFileSync(PATH, 'utf8').split('\n').filter(Boolean)
  return lines.map((line, at) => {
    const kept = JSON.parse(line) as Kept
    return {
      schema: 'hearsay/read/1',
      input: null,
      text: wholeOf(articles[at]!),
      parts: [],
      attributions: [],
      notices: [],
      ...kept,
    }
  })
}
