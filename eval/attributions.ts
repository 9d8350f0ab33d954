/**
 * Scores the reader on marked texts.
 *
 * usage: tsx eval/attributions.ts (--data DIR | --marks FILE) [--model DIR] [--least CONFIDENCE] [--write FILE] [--json]
 *
 * --data DIR   a folder that holds PolNeAR 1.0 as polnear/dev.jsonl; --marks FILE any file of that form
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { attribute } from '../src/attribution/attribute.ts'
import type { Attribution } from '../src/attribution/attribution.ts'
import { openReader } from '../src/reader/reader.ts'
import { docOf, readMarked } from './read-corpus.ts'
import { score, type Case, type Figure } from './score.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    marks: { type: 'string' },
    model: { type: 'string' },
    least: { type: 'string' },
    write: { type: 'string' },
    json: { type: 'boolean' },
  },
})
const path = values.marks ?? (values.data ? `${values.data}/polnear/dev.jsonl` : undefined)
if (!path) throw new Error('Name the folder of the corpora with --data DIR, or a file of marked texts with --marks FILE.')

const marked = readMarked(path)
const reader = await openReader({ model: values.model })
const cases: Case[] = []
const lines: string[] = []
let words = 0
const began = performance.now()
for (const text of marked) {
  const doc = await docOf(text)
  const found = attribute(doc, await reader.read(doc)).filter(({ confidence }) => confidence >= Number(values.least ?? 0))
  words += text.text.split(/\s+/).length
  cases.push({ text: text.text, marked: text.attributions.filter(({ parent }) => parent == null), found: found.map(plain) })
  lines.push(JSON.stringify({ id: text.id, attributions: found }))
}
const seconds = (performance.now() - began) / 1000
await reader.close()
if (values.write) writeFileSync(values.write, `${lines.join('\n')}\n`)
const figures = score(cases)
if (values.json) console.log(JSON.stringify(figures))
else print(figures)
console.error(`${marked.length} texts, ${words} words, ${Math.round(words / seconds)} words/s`)

function plain({ source, cue, content }: Attribution) {
  return { source: source ?? [], cue, content }
}

function print(all: Record<string, Figure>): void {
  console.log(`${'figure'.padEnd(24)}precision   recall       F1   marked    found`)
  for (const [name, { precision, recall, f1, marked: gold, found }] of Object.entries(all)) {
    const cells = [precision.toFixed(1), recall.toFixed(1), f1.toFixed(1), String(gold), String(found)]
    console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(9)).join(''))
  }
}
