import { existsSync, readFileSync } from 'node:fs'
import { toDoc } from '../src/document/to-doc.ts'
import type { Doc } from '../src/document/doc.ts'
import { takeIn, type Item } from '../src/intake/take-in.ts'
import type { Relation } from './spans-as-words.ts'

/** A text with its relations marked; `parent` is the place in the list of the one that holds it. */
export type Marked = {
  readonly id: string
  readonly text: string
  readonly attributions: readonly (Relation & { readonly parent?: number | null })[]
}

/** Reads JSON lines of marked texts; says what is missing where there is no such file. */
export function readMarked(path: string): Marked[] {
  if (!existsSync(path)) throw new Error(`No marked texts at ${path}. Name the folder of the corpora with --data DIR.`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Marked)
}

/**
 * The text as the program takes it in. Where intake changes more than white space at its end, or makes several articles
 * of it, the text stays as it was marked, so that offsets never move, and `changed` is true.
 */
export async function docOf({ text }: Pick<Marked, 'text'>): Promise<{ readonly doc: Doc; readonly changed: boolean }> {
  const items = await takeIn(new TextEncoder().encode(text), { type: 'plain' })
  const [item] = items
  const changed = items.length !== 1 || item!.text !== text.trimEnd()
  return { doc: toDoc(changed ? asMarked(text, item!) : item!), changed }
}

/** What intake found out, over the text as it was marked: a title where it begins with it, the rest body. */
function asMarked(text: string, item: Item): Item {
  const end = item.parts[0]?.kind === 'title' ? item.parts[0].end : 0
  const titled = end > 0 && text.startsWith(item.text.slice(0, end))
  const body = { kind: 'body' as const, start: titled ? end : 0, end: text.length, date: null }
  return { ...item, text, parts: titled ? [{ kind: 'title', start: 0, end, date: null }, body] : [body] }
}
