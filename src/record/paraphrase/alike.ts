import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stem } from '../stem.ts'

/** What a word most often is: noun, verb, adjective, adverb. */
export type WordClass = 'n' | 'v' | 'a' | 'r'

type Table = {
  readonly rareness: ReadonlyMap<string, number>
  readonly classes: ReadonlyMap<string, WordClass>
  readonly near: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly irregular: ReadonlyMap<string, string>
}

let held: Table | null = null

/** How rare a word is, from 0 for the commonest to 9; null for a word that the table does not know. */
export function rarenessOf(lemma: string): number | null {
  return table().rareness.get(lemma) ?? null
}

/** What a word most often is; null for a word that the table does not know. */
export function classOf(lemma: string): WordClass | null {
  return table().classes.get(lemma) ?? null
}

/** Whether two words of the table mean the same or nearly: 1 for the same, 0 where nothing says so. */
export function alike(one: string, other: string): number {
  if (one === other) return 1
  return table().near.get(one)?.get(other) ?? (stem(one) === stem(other) && one.length > 3 ? 0.9 : 0)
}

/** The words that may stand for one, with how near they are; never the word itself. */
export function wordsLike(lemma: string): ReadonlyMap<string, number> {
  return table().near.get(lemma) ?? none
}

/** The word's form in a dictionary: "climbed" is "climb"; the form itself where the table knows none. */
export function lemmaOf(form: string): string {
  const kept = lemmas.get(form)
  if (kept !== undefined) return kept
  const lemma = lookUp(form)
  if (lemmas.size < mostKept) lemmas.set(form, lemma)
  return lemma
}

const none: ReadonlyMap<string, number> = new Map()
const lemmas = new Map<string, string>()
const mostKept = 100_000
const endings: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['s', ''],
  ['es', ''],
  ['es', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
]

// Of several words that a form may be of, the commonest: "attached" is of "attach", not of "attache".
function lookUp(form: string): string {
  const { irregular, rareness } = table()
  const bare = form.replace(/'s?$/, '')
  const known = irregular.get(bare)
  if (known !== undefined) return known
  const ends = endings.filter(([ending]) => bare.endsWith(ending) && bare.length - ending.length >= 2)
  const bases = ends.flatMap(([ending, puts]) => {
    const base = bare.slice(0, -ending.length) + puts
    const isDoubled = base.length > 3 && base.at(-1) === base.at(-2)
    return [base, ...(isDoubled ? [base.slice(0, -1)] : [])]
  })
  let [best, rare] = [bare, rareness.get(bare) ?? 99]
  for (const base of bases) {
    const own = (rareness.get(base) ?? 99) - 1
    if (own < rare && base.length > 2) [best, rare] = [base, own]
  }
  return best
}

function table(): Table {
  return (held ??= readTable(readFileSync(join(import.meta.dirname, 'words-alike.txt'), 'utf8')))
}

/** The table of `words-alike.txt`: how it is made and what its lines say stands in `training/words_alike.py`. */
function readTable(text: string): Table {
  const rareness = new Map<string, number>()
  const classes = new Map<string, WordClass>()
  const near = new Map<string, Map<string, number>>()
  const irregular = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [word = '', second = '', ...rest] = line.split(' ')
    if (word === '' || word === '#') continue
    if (word === '<') {
      irregular.set(second, rest[0] ?? second)
      continue
    }
    rareness.set(word, Number(second[0]))
    classes.set(word, second[1] as WordClass)
    for (const one of rest) {
      const at = one.indexOf('=')
      const [other, weight] = [one.slice(0, at), Number(one.slice(at + 1)) / 10]
      put(near, word, () => new Map<string, number>()).set(other, weight)
      put(near, other, () => new Map<string, number>()).set(word, weight)
    }
  }
  return { rareness, classes, near, irregular }
}

function put<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
