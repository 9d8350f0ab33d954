/**
 * Holds the paraphrases marked by hand against their record and counts verdicts.
 *
 * usage: tsx eval/paraphrases.ts [--third | --fourth | --wire] [--test] [--read] [--words] [--misses] [--model DIR]
 *
 * --third   the set of the third annotator, in place of the first set
 * --fourth  all of the fourth set, both halves, which is looked at once
 * --wire    all of the set in the manner of wire stories, both halves
 * --test    the half that nobody tunes on, in place of `dev`
 * --read    the whole way: the article is read first, and the finding at the marked words counts; else the marked words,
 *           speaker, day and venue are handed over
 * --words   places claims by their words alone, as where the weights hold no sentence encoder
 * --misses  each case that is wrong, with the reason given
 *
 * Exit 1 where a figure of the half lies under its floor in eval/paraphrase-floors.json.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openMarks } from './marks/paraphrases/lint.ts'
import { figuresOf, heldMarks, readMarks, tableOf, underFloors, type Floors } from './paraphrase-figures.ts'

const { values } = parseArgs({
  options: {
    third: { type: 'boolean' },
    fourth: { type: 'boolean' },
    wire: { type: 'boolean' },
    test: { type: 'boolean' },
    read: { type: 'boolean' },
    words: { type: 'boolean' },
    misses: { type: 'boolean' },
    model: { type: 'string' },
  },
})
const half = values.test ? 'test' : 'dev'
const set = values.fourth ? 'fourth' : values.wire ? 'wire' : values.third ? 'third' : 'cases'
const marks = openMarks(set).filter((mark) => values.fourth || values.wire || mark.half === half)
const outcomes = values.read ? await readMarks(marks, values.model) : await heldMarks(marks, values)
console.log(tableOf(outcomes))
const figures = figuresOf(outcomes)
const kind = `${set === 'cases' ? '' : `${set}, `}${half}${values.read ? ', read' : ''}${values.words ? ', words' : ''}`
const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'paraphrase-floors.json'), 'utf8')) as Floors
for (const [name, { right, of }] of Object.entries(figures))
  console.log(`${name.padEnd(44)} ${right}/${of}  ${of === 0 ? '–' : ((100 * right) / of).toFixed(1)} %`)
if (values.misses)
  for (const { mark, verdict, reason } of outcomes)
    if (verdict !== mark.verdict)
      console.log(`\n${mark.id}: ${mark.verdict}, given ${verdict ?? 'none'}\n  ${mark.statement}\n  ${reason}`)
const faults = underFloors(figures, floors[kind] ?? {})
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
