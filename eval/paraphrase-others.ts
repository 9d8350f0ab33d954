/**
 * Holds sentences of a White House spokesman against what the same one said on another day, as if an article had put
 * them there: none of them should be accused. Prints how many got which verdict, and each that was accused.
 *
 * usage: tsx eval/paraphrase-others.ts --ledger FILE [--seed N] [--count N] [--words]
 *
 * --ledger  a ledger made by `hearsay record add` of the White House briefings
 * --words   asks no encoder
 */
import { parseArgs } from 'node:util'
import { openLedger, recordLookup } from '../src/ledger/ledger.ts'
import type { HeldTranscript } from '../src/record/lookup.ts'
import { checkParaphrase, searchOf, textsToEncode } from '../src/record/check.ts'
import { slice } from '../src/span.ts'
import { openVectors } from '../src/vectors.ts'

const { values } = parseArgs({
  options: {
    ledger: { type: 'string' },
    seed: { type: 'string', default: '11' },
    count: { type: 'string', default: '400' },
    words: { type: 'boolean', default: false },
  },
})
if (!values.ledger) throw new Error('Name a ledger that holds the White House briefings with --ledger FILE.')

const SPOKESMEN = ['Karine Jean-Pierre', 'Jen Psaki', 'John Kirby']
/** Sentences taken of one pair of days. */
const EACH = 8
const ACCUSED = new Set(['contradicted', 'overstated'])
const ledger = openLedger(values.ledger, { mode: 'read' })
const lookup = recordLookup(ledger)
const docs = ledger.rows(
  `select distinct t.doc from transcripts t join turns u on u.doc = t.doc
   where t.occasion = 'briefing' and u.speaker in (select value from json_each(?)) order by t.doc`,
  JSON.stringify(SPOKESMEN),
)
const encoder = values.words ? null : await openVectors({})
let state = Number(values.seed)
const counts = new Map<string, number>()
const count = Number(values.count)
for (let done = 0; done < count;) {
  const [from, on] = [transcript(), transcript()]
  const speaker = pick(SPOKESMEN)
  if (from.date === on.date || !speaks(on, speaker)) continue
  const sentences = sentencesOf(from, speaker)
  if (sentences.length === 0) continue
  const search = searchOf(lookup)
  for (let k = 0; k < EACH && done < count; k++, done++) {
    const text = pick(sentences)
    const teller = {
      speaker,
      house: false,
      said: { from: on.date!, to: on.date! },
      likely: null,
      venue: 'briefing' as const,
    }
    const spans = [{ start: 0, end: text.length }]
    const texts = textsToEncode(text, [{ content: { spans }, teller }], search)
    const { verdict, reason } = checkParaphrase({ text, spans, teller }, search, await encoder?.of(texts))
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    if (ACCUSED.has(verdict)) console.log(`${verdict} (${speaker}, ${on.date}): ${text}\n  ${reason}`)
  }
}
await encoder?.close()
ledger.close()
console.log(Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a)))

function transcript(): HeldTranscript {
  return lookup.transcript(Number(pick(docs)[0]))
}

function speaks({ turns }: HeldTranscript, name: string): boolean {
  return turns.some(({ speaker }) => speaker === name)
}

function sentencesOf({ text, turns }: HeldTranscript, name: string): string[] {
  return turns
    .filter(({ speaker }) => speaker === name)
    .flatMap(({ span }) =>
      slice(text, span)
        .replace(/\s+/g, ' ')
        .split(/(?<=[.?!]) /),
    )
    .filter((sentence) => sentence.length > 50 && sentence.length < 260 && !sentence.endsWith('?'))
}

function pick<Item>(items: readonly Item[]): Item {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31
  return items[Math.floor((state / 2 ** 31) * items.length)]!
}
