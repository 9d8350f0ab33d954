/**
 * How far does what `src/stance` says of an event go with how far readers take its author to be committed to it? Reads UW,
 * UDS-IH2 and CommitmentBank (-3 to 3). What a stance, a degree and a force are worth as a number is fitted on their
 * training halves by least squares; printed is Pearson's r on their development halves, and beside it that of the sign of
 * negation alone.
 *
 * usage: tsx eval/factuality.ts --data DIR [--train N] [--model DIR] [--threads N]
 *
 * DIR holds `factuality`; --train takes the first N sentences of each training half (1500 where nothing is said).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attributeDoc } from '../src/attribution/attribute.ts'
import { toDoc } from '../src/document/to-doc.ts'
import { takeIn } from '../src/intake/take-in.ts'
import { openReader, type Reader } from '../src/reader/reader.ts'
import { tokensOf } from '../src/stance/tokens.ts'
import { featuresOf } from './factuality-features.ts'
import { fitRidge, pearson, valueOf, type Example } from './ridge.ts'

type Line = {
  readonly text: string
  readonly targets: readonly { readonly span1: [number, number]; readonly label: number }[]
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    train: { type: 'string' },
    model: { type: 'string' },
    threads: { type: 'string' },
  },
})
const folder = join(values.data ?? '', 'factuality')
if (values.data === undefined || !existsSync(folder))
  throw new Error(`Expected --data DIR with the folder “factuality” in it, got ${values.data ?? 'nothing'}.`)
const reader = await openReader({ model: values.model, threads: Number(values.threads ?? 1) })
try {
  for (const corpus of ['uw', 'uds_ih2', 'cb-cb']) {
    const train = await examplesOf(reader, `${corpus}-train`, Number(values.train ?? 1500))
    const dev = await examplesOf(reader, `${corpus}-dev`, Infinity)
    const weights = fitRidge(train)
    const gold = dev.map(({ value }) => value)
    const ours = pearson(
      dev.map((each) => valueOf(weights, each.features)),
      gold,
    )
    const sign = pearson(
      dev.map(({ features }) => (features.includes('own negated') ? -1 : 1)),
      gold,
    )
    console.log(
      `${corpus.padEnd(8)} ${dev.length} events of the development half, ${train.length} for the fit: ` +
        `r ${ours.toFixed(3)}; negation alone ${sign.toFixed(3)}`,
    )
  }
} finally {
  await reader.close()
}

async function examplesOf(open: Reader, name: string, most: number): Promise<Example[]> {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  const examples: Example[] = []
  for (const line of lines.slice(0, most)) {
    const { text, targets } = JSON.parse(line) as Line
    const [item] = await takeIn(Buffer.from(text))
    if (item === undefined) continue
    const doc = toDoc(item)
    const { words } = await attributeDoc(doc, open)
    const tokens = tokensOf(doc.text, words, [...words.keys()])
    for (const { span1, label } of targets) {
      const start = text.split(' ').slice(0, span1[0]).join(' ').length + (span1[0] > 0 ? 1 : 0)
      const end = text.split(' ').slice(0, span1[1]).join(' ').length
      const inside = [...tokens.keys()].filter((at) => tokens[at]!.start >= start && tokens[at]!.start < end)
      const event =
        inside.find((at) => tokens[at]!.tag.startsWith('V') && !tokens[at]!.relation.startsWith('aux')) ?? inside.at(0)
      if (event !== undefined) examples.push({ features: featuresOf(tokens, event), value: label })
    }
  }
  return examples
}
