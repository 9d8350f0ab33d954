/**
 * Fits the confidence of attributions to marked articles, and measures whether nine of ten are right at 0.9.
 * Right means: source and content overlap with a marked attribution's at least by half.
 *
 * usage: tsx eval/calibration.ts --data DIR [--write] [--model DIR] [--threads N] [--json]
 *
 * --data DIR   a folder that holds PolNeAR 1.0 as polnear/dev.jsonl: fitted on it, measured by five-fold cross-validation
 * --write      puts the coefficients into the manifest of the weights
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openWeights } from '../src/model/weights.ts'
import { foldsOf } from './folds.ts'
import { chanceOf, fitLogistic, type Sample } from './logistic.ts'
import { readMarked } from './read-corpus.ts'
import { readAll, type ReadText } from './readings.ts'
import { binsOf, calibrationError, type Bin, type Forecast } from './reliability.ts'
import { pairsOf, type Case } from './score.ts'
import { bare, outermostOf } from './tables.ts'
import { thresholdOf } from './threshold.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string' },
    threads: { type: 'string' },
    write: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
if (!values.data) throw new Error('Name the folder of the corpora with --data DIR: it holds polnear/dev.jsonl.')

const texts = await read(join(values.data, 'polnear/dev.jsonl'))
const fitted = rounded(fitLogistic(texts.flatMap(samplesOf)))
const forecasts = new Map(
  foldsOf(texts).flatMap(({ train, held }) => {
    const apart = fitLogistic(train.flatMap(samplesOf))
    return held.map((text): [ReadText, Forecast[]] => [text, forecastsOf(text, apart)])
  }),
)
const all = [...forecasts.values()].flat()
const results = {
  fitted,
  polnear: { count: all.length, error: calibrationError(all), bins: binsOf(all) },
  open: { dev: await openError('dev'), test: await openError('test') },
  threshold: thresholdOf(
    texts.map((text) => ({ one: candidatesOf(text), chances: forecasts.get(text)!.map(({ chance }) => chance) })),
  ),
}
/** What `--json` prints. */
export type Calibration = typeof results

if (values.write) await writeFitted()
if (values.json) console.log(JSON.stringify(results))
else print(results)

function read(path: string): Promise<ReadText[]> {
  return readAll(readMarked(path), { model: values.model, threads: Number(values.threads ?? 2) })
}

/** The candidates of a text, in order, each with whether it is right. */
function samplesOf(text: ReadText): Sample[] {
  const right = new Set(pairsOf(candidatesOf(text)).map(([, found]) => found))
  return text.candidates.map(({ signs }, at) => ({ signs, right: right.has(at) }))
}

function candidatesOf(text: ReadText): Case {
  return { ...outermostOf(text), found: text.candidates.map(({ attribution }) => bare(attribution)) }
}

function forecastsOf(text: ReadText, by: typeof fitted): Forecast[] {
  return samplesOf(text).map((sample) => ({ chance: chanceOf(sample, by), right: sample.right }))
}

async function openError(set: 'dev' | 'test'): Promise<{ count: number; error: number }> {
  const open = await read(join(import.meta.dirname, `marks/attributions/${set}.jsonl`))
  const here = open.flatMap((text) => forecastsOf(text, fitted))
  return { count: here.length, error: calibrationError(here) }
}

function rounded({ bias, weights }: ReturnType<typeof fitLogistic>): ReturnType<typeof fitLogistic> {
  const round = (value: number): number => Number(value.toFixed(4))
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, round(weight)])),
  }
}

async function writeFitted(): Promise<void> {
  const path = join((await openWeights(values.model)).folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.reader.confidence = fitted
  writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`)
}

function print({ polnear, open, threshold }: typeof results): void {
  console.log(`PolNeAR dev, five-fold: ${polnear.count} found, expected calibration error ${polnear.error.toFixed(3)}`)
  console.log('confidence     found  forecast     right')
  for (const bin of polnear.bins) console.log(lineOf(bin))
  for (const [set, { count, error }] of Object.entries(open)) {
    console.log(`openly licensed marks, ${set}: ${count} found, expected calibration error ${error.toFixed(3)}`)
  }
  const { best, all: everything, crossValidated } = threshold
  console.log(`linked.half F1 with all ${everything}; leaving out the least sure, cross-validated, ${crossValidated}`)
  console.log(`the threshold that is best on all of PolNeAR dev: ${best}`)
  console.log(JSON.stringify(fitted))
}

function lineOf({ from, to, count, forecast, right }: Bin): string {
  const cells = [String(count), forecast.toFixed(2), right.toFixed(2)]
  return `${from.toFixed(1)} to ${to.toFixed(1)}${cells.map((cell) => cell.padStart(10)).join('')}`
}
