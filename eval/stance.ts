/**
 * Is it said how firmly a thing was said, by the marks under eval/marks/stance? Prints how many stances, certainties and
 * bases are right, of the pairs and of the sentences for development (`real-dev`, `real-test`), with `--unseen` of those of the
 * second draw, with `--third dev` or `--third test` of a half of the third, with `--draw fourth` (`fifth`, `sixth`, `seventh`) of a later one; beside them the stance of attributions whose cue the lexicon does not hold.
 *
 * usage: tsx eval/stance.ts [--unseen | --third HALF | --draw NAME] [--misses] [--model DIR] [--threads N] [--json]
 */
import { parseArgs } from 'node:util'
import { LATER_DRAWS, stanceFigures, type StanceFigures } from './stance-figures.ts'

const { values } = parseArgs({
  options: {
    unseen: { type: 'boolean' },
    third: { type: 'string' },
    draw: { type: 'string' },
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
    model: { type: 'string' },
    threads: { type: 'string' },
  },
})
const drawn = LATER_DRAWS.filter((name) => name === values.draw)
if (values.draw !== undefined && drawn.length === 0)
  throw new Error(`expected --draw ${LATER_DRAWS.join(', ')}, got ${values.draw}`)
const sets = values.draw
  ? drawn
  : values.third
    ? ([values.third === 'test' ? 'third-test' : 'third-dev'] as const)
    : values.unseen
      ? (['unseen'] as const)
      : (['pairs', 'real-dev', 'real-test'] as const)
const results: Record<string, StanceFigures> = {}
for (const set of sets) {
  results[set] = await stanceFigures(set, { model: values.model, threads: Number(values.threads ?? 1) })
}
if (values.json) console.log(JSON.stringify(results))
else for (const [name, figures] of Object.entries(results)) print(name, figures)

function print(name: string, { count, stance, certainty, basis, claims, unknown, misses }: StanceFigures): void {
  const share = (right: number, of = count) => `${right} of ${of} (${((100 * right) / Math.max(1, of)).toFixed(1)} %)`
  console.log(
    `${name.padEnd(10)} stance ${share(stance)}, certainty ${share(certainty)}, basis ${share(basis)}; as many claims as marked ${share(claims.number)}, each with its stance ${share(claims.stances)}; ` +
      `cues that the lexicon does not hold: ${share(unknown.stance, unknown.count)}`,
  )
  if (values.misses) for (const miss of misses) console.log(`  ${miss}`)
}
