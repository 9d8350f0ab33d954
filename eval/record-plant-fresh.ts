// Plants errors into quotations of official transcripts, and prints both true and false ones in articles of many forms:
// a second suite beside record-plant.ts, with forms and kinds of its own that were written after the code they test.
// Shares no code with src/record. `tsx eval/record-plant-fresh.ts --data DIR [--set fresh|third] [--seed N] [--each N]
// > cases.jsonl`, DIR with the folder `briefings`; the third set has kinds and forms that came after both suites. A line is as record-plant's, with "article", "spans" (the quotation in it) and "published".
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceFrom } from './record-fresh/chance.ts'
import { errorKinds } from './record-fresh/error-kinds.ts'
import { printParted, printStacked, printWhole } from './record-fresh/forms.ts'
import { drawSpot, isPlain, type Kind, type Made, type Spot, type World } from './record-fresh/spots.ts'
import { readSources } from './record-fresh/transcripts.ts'
import { trueKinds } from './record-fresh/true-kinds.ts'
import { thirdErrorKinds } from './record-third/error-kinds.ts'
import { printThird } from './record-third/forms.ts'
import { thirdTrueKinds } from './record-third/true-kinds.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, set: { type: 'string' }, seed: { type: 'string' }, each: { type: 'string' } },
})
const root = join(values.data ?? '', 'briefings')
if (!existsSync(root)) {
  console.error('eval/record-plant-fresh needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}
const world: World = { sources: readSources(root), chance: chanceFrom(Number(values.seed ?? 20)) }
const isThird = values.set === 'third'
let count = 0
for (const kind of isThird ? [...thirdTrueKinds, ...thirdErrorKinds] : [...trueKinds, ...errorKinds])
  plant(kind, Number(values.each ?? 30))

function plant(kind: Kind, wanted: number): void {
  const seen = new Set<string>()
  for (let tries = 0; seen.size < wanted && tries < wanted * 20_000; tries++) {
    const spot = drawSpot(world)
    if (spot === null || (kind.plain && !isPlain(spot.sentence))) continue
    const made = kind.make(spot, world)
    if (made === null || seen.has(made.pieces.join(' '))) continue
    seen.add(made.pieces.join(' '))
    console.log(JSON.stringify(caseOf(kind, spot, made)))
  }
  if (seen.size < wanted) console.error(`${kind.name}: ${seen.size} of ${wanted}`)
}

function caseOf({ name, expect, meaning }: Kind, { source, speech, sentence }: Spot, made: Made) {
  const occasion = {
    who: made.speaker ?? speech.who ?? '',
    day: made.day ?? source.day,
    venue: made.venue ?? source.venue,
  }
  const { article, spans } = printed(made, occasion)
  const pieces = spans.map(({ start, end }) => article.slice(start, end))
  return {
    id: `${isThird ? 't' : 'f'}${String(++count).padStart(5, '0')}`,
    kind: name,
    words: pieces.join(' '),
    ...(pieces.length > 1 ? { pieces } : {}),
    speaker: isThird && made.speaker !== undefined ? made.speaker : called(occasion.who),
    day: occasion.day,
    venue: occasion.venue,
    expect,
    ...(meaning === true ? { meaning } : {}),
    truth: made.truth ?? sentence,
    path: source.path,
    published: occasion.day,
    article,
    spans,
  }
}

function printed({ pieces, stacked }: Made, occasion: { who: string; day: string; venue: string }) {
  if (isThird) return printThird(pieces, occasion, world.chance)
  const [first = '', second] = world.chance.happens(0.4) ? pieces.map((piece) => piece.replaceAll('’', "'")) : pieces
  if (second === undefined) return printWhole(first, occasion, world.chance)
  return (stacked === true ? printStacked : printParted)([first, second], occasion, world.chance)
}

function called(who: string): string {
  const surname = who.split(' ').at(-1) ?? who
  // Two speakers of the archive share a name: the president is never called by it alone.
  return surname !== 'Biden' && world.chance.happens(0.3) ? surname : who
}
