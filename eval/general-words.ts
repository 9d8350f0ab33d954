// Writes src/proposition/general-words.txt: words that are said of anything. A word of a topic comes in bursts; one that is
// general is spread as evenly as chance would have it. Measured as residual inverse document frequency (Church and Gale,
// 1995) over stretches of 400 words that carry matter. `tsx eval/general-words.ts --data DIR`, DIR with the folder
// `briefings` (White House transcripts, CC0).
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { matterOf } from '../src/proposition/group.ts'
import { wordsOf } from '../src/wording/words.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
const folder = join(values.data ?? '', 'briefings')
if (values.data === undefined || !existsSync(folder)) {
  console.error('eval/general-words needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}

const STRETCH = 400
/** Every fourth transcript. */
const STEP = 4
/** Rarer words are not judged. */
const LEAST_SHARE = 0.012
/** Below this a word is general; one that stands in a tenth of all stretches already below the second. */
const [MOST, MOST_OF_COMMON, COMMON] = [0.45, 0.65, 0.1]
/** A word is a name where so many of its uses have a capital inside a sentence. */
const NAME = 0.4

type Count = { stretches: number; uses: number; names: number }

const counts = new Map<string, Count>()
let stretches = 0
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
for (const file of files.toSorted().filter((_, at) => at % STEP === 0)) count(readFileSync(join(folder, file), 'utf8'))

const general = [...counts].filter(([, found]) => isGeneral(found)).map(([key]) => key)
const path = join(import.meta.dirname, '../src/proposition/general-words.txt')
writeFileSync(path, `${general.toSorted().join('\n')}\n`)
console.log(`${general.length} of ${counts.size} words are general: wrote ${path}`)

function count(text: string): void {
  const words = wordsOf(text.slice(text.indexOf('\n---', 4) + 4).replace(/\s+/g, ' ')).filter(({ isFull }) => isFull)
  for (let at = 0; at < words.length; at += STRETCH) {
    stretches++
    const seen = new Set<string>()
    for (const word of words.slice(at, at + STRETCH)) {
      const key = matterOf(word)
      const found = counts.get(key) ?? { stretches: 0, uses: 0, names: 0 }
      counts.set(key, found)
      found.uses++
      if (word.isName) found.names++
      if (!seen.has(key)) found.stretches++
      seen.add(key)
    }
  }
}

function isGeneral({ stretches: held, uses, names }: Count): boolean {
  const share = held / stretches
  if (share < LEAST_SHARE || names / uses >= NAME) return false
  const surplus = -Math.log2(share) + Math.log2(1 - Math.exp(-uses / stretches))
  return surplus < (share >= COMMON ? MOST_OF_COMMON : MOST)
}
