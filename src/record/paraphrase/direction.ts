import { lemmaOf } from './alike.ts'
import type { Taken } from './terms.ts'

const ups = set('dearer costlier rise increase climb grow surge jump soar gain double triple expand strengthen raise')
const downs = set('cheaper fall decrease decline drop shrink plunge reduce cut lower slow halve weaken shed dwindle')
const moving = set('is are was were be been go goes went gone going')

/** Whether a text says that something goes up or down, and where; null where it says neither, or both. */
export function directionOf({ units, words }: Taken): { readonly up: boolean; readonly at: number } | null {
  let found: { up: boolean; at: number } | null = null
  for (let at = 0; at < units.length; at++) {
    const up = upAt(units, words, at)
    if (up === null) continue
    if (found !== null && found.up !== up) return null
    found ??= { up, at }
  }
  return found
}

function upAt(units: Taken['units'], words: Taken['words'], at: number): boolean | null {
  const { key, from } = units[at]!
  if ((key === 'up' || key === 'down') && moving.has(units[at - 1]?.key ?? '')) return key === 'up'
  const lemma = lemmaOf(words[from]?.form ?? key)
  return ups.has(lemma) ? true : downs.has(lemma) ? false : null
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
