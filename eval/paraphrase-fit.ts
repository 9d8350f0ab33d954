/**
 * Fits how objections to a paraphrase and signs that it is borne out are weighed, on all marks that may be tuned on, prints
 * how well folds are judged by weights that the others teach, and writes src/record/paraphrase/fitted.ts.
 *
 * usage: tsx eval/paraphrase-fit.ts [--dry] [--misses]
 *
 * --dry     writes nothing
 * --misses  prints each objection that is likely and wrong
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openMarks, tuningSets } from './marks/paraphrases/lint.ts'
import { fitBoth, foldsByRecord, givenOn, placeMarks, type FittedBoth, type PlacedMark } from './paraphrase-samples.ts'

const { values } = parseArgs({ options: { dry: { type: 'boolean' }, misses: { type: 'boolean' } } })
const setOf = new Map(tuningSets.flatMap((set) => openMarks(set).map(({ id }) => [id, set] as const)))
const placed = await placeMarks(tuningSets.flatMap((set) => openMarks(set)))
report('by transcript, eight folds', foldsByRecord(placed, 8))
report(
  'by set, each judged by what the others teach',
  tuningSets.map((set) => ({
    train: placed.filter(({ mark }) => setOf.get(mark.id) !== set),
    held: placed.filter(({ mark }) => setOf.get(mark.id) === set),
  })),
)
if (values.dry !== true) write(fitBoth(placed))

type Split = { readonly train: readonly PlacedMark[]; readonly held: readonly PlacedMark[] }

function report(name: string, splits: readonly Split[]): void {
  const given = splits.flatMap(({ train, held }) => {
    const fitted = fitBoth(train)
    return held.map((one) => ({ one, ...givenOn(one, fitted) }))
  })
  const wrong = new Set(['contradicted', 'overstated'])
  const count = (verdicts: ReadonlySet<string>) => given.filter(({ one }) => verdicts.has(one.mark.verdict)).length
  console.log(`\n${name}: ${given.length} marks`)
  const accused = given.map(({ one, objected }) => ({
    one,
    chance: objected?.verdict === 'understated' ? 0 : (objected?.chance ?? 0),
    right: objected?.verdict === one.mark.verdict,
    said: objected?.verdict,
  }))
  curve(`contradicted or overstated (of ${count(wrong)})`, accused, [0.7, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3])
  const borne = given.map(({ one, objected, borne: chance }) => ({
    one,
    chance: (objected?.chance ?? 0) >= 0.5 ? 0 : chance,
    right: one.mark.verdict === 'supported',
    said: 'supported',
  }))
  curve(`supported (of ${count(new Set(['supported']))})`, borne, [0.8, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4])
  if (values.misses)
    for (const { one, said, chance } of [...accused, ...borne].filter((each) => !each.right && each.chance >= 0.5))
      console.log(`  ${one.mark.verdict}, ${said} ${chance.toFixed(2)} | ${one.mark.statement}`)
}

function curve(name: string, given: readonly { chance: number; right: boolean }[], least: readonly number[]): void {
  const points = least.map((floor) => {
    const some = given.filter(({ chance }) => chance >= floor)
    return `≥ ${floor}: ${some.filter(({ right }) => right).length} of ${some.length}`
  })
  console.log(`  ${name}, right of those given, by chance: ${points.join(', ')}`)
}

function write({ counts, bearsOut }: FittedBoth): void {
  const text = `import type { Fitted } from './chance.ts'

/** Whether an objection counts. Fitted by eval/paraphrase-fit.ts. */
export const counts: Fitted = ${plain(counts)}

/** Whether the windows bear a claim out. Fitted by eval/paraphrase-fit.ts. */
export const bearsOut: Fitted = ${plain(bearsOut)}
`
  writeFileSync(join(import.meta.dirname, '../src/record/paraphrase/fitted.ts'), text)
}

function plain({ bias, weights }: FittedBoth['counts']): string {
  const rounded = Object.entries(weights).map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight.toFixed(3)},`)
  return `{\n  bias: ${bias.toFixed(2)},\n  weights: {\n${rounded.join('\n')}\n  },\n}`
}
