import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let held: ReadonlySet<string> | null = null

/**
 * Whether a word is said of anything and tells no topic: "continue", "moment". The table is made by
 * `eval/general-words.ts` of how evenly words are spread over the White House record; names are never in it.
 */
export function isGeneral(key: string): boolean {
  held ??= new Set(readFileSync(join(import.meta.dirname, 'general-words.txt'), 'utf8').split('\n'))
  return held.has(key)
}
