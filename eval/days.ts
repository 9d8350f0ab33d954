/**
 * Days of saying and occasions on the marked articles, with attributions and sources as a person marked them. `fresh`
 * was looked at once and mended after, `held` is looked at once in its turn.
 *
 * usage: tsx eval/days.ts [--set dev|fresh|held|fourth] [--misses] [--json] [--model DIR]
 */
import { parseArgs } from 'node:util'
import { openWords } from './kept-words.ts'
import { saidFigures, type SaidFigures, type Share } from './said-figures.ts'
import { readSaidMarks, type SETS } from './said-marks.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'dev' },
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
    model: { type: 'string' },
  },
})
const words = await openWords(values)
try {
  const articles = await readSaidMarks(values.set as keyof typeof SETS, words.wordsOf)
  const figures = saidFigures(articles)
  if (values.json) console.log(JSON.stringify(figures))
  else print(figures)
} finally {
  await words.close()
}

function print(figures: SaidFigures): void {
  console.log(`${values.set}: ${figures.attributions} attributions, ${figures.found.of} with a day`)
  console.log(
    `  days: of those resolved right ${percent(figures.resolvedRight)}; without support ${figures.unsupported}`,
  )
  console.log(`  of those marked found ${percent(figures.found)}; all right ${percent(figures.daysRight)}`)
  console.log(`  occasions: right ${percent(figures.venueRight)}; of those stated ${percent(figures.venueStated)}`)
  console.log(`  of those marked ${percent(figures.venueMarked)}`)
  if (values.misses) for (const miss of figures.misses) console.log(`    ${miss}`)
}

function percent({ some, of }: Share): string {
  return `${((100 * some) / Math.max(1, of)).toFixed(1)} % (${some} of ${of})`
}
