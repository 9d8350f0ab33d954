import type { OneSource } from './one-source.ts'

/** A source as a sentence names it, and whether it takes a verb of the plural. */
export type Named = { readonly name: string; readonly isPlural: boolean }

/** Heads that are plural without an ending. */
const PLURAL = /^(?:people|men|women|police|both|neither|many|some|several|two|three|four|five|few|most)$/i
const ARTICLED = /^(?:an?|the|his|her|its|their|our|one|\d)/i
const UNION = /^(?:United|European Union|Netherlands|Philippines)/

/** The name with the article that it takes in English: "the United States", "a senior official", "analysts". */
export function namedSource(source: Pick<OneSource, 'name' | 'kind'> | undefined): Named {
  if (source?.name == null) return { name: 'a source that is not named', isPlural: false }
  const { name, kind } = source
  if (kind !== 'unnamed' && kind !== 'group') return { name: UNION.test(name) ? `the ${name}` : name, isPlural: false }
  const words = name.split(/ (?:of|in|at|from|with|who|that|familiar)\b/)[0]!.split(' ')
  const isPlural = PLURAL.test(words[0]!) || PLURAL.test(words.at(-1)!) || /[^s]s$/.test(words.at(-1)!)
  const isBare = !isPlural && !ARTICLED.test(name)
  return { name: isBare ? `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}` : name, isPlural }
}
