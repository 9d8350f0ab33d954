import { sliceAll, type Span } from '../span.ts'

/** A key and its value; without a value, of words that stand in the text. */
export type Field = readonly [key: string] | readonly [key: string, value: unknown]

/** An object of fields as they were packed, words taken from the text at the spans beside them and noted in `words`. */
export function fieldsWith(all: readonly Field[], reader: { readonly text: string; words: string }): object {
  const fields: Record<string, unknown> = {}
  for (const [key, value] of all) Object.defineProperty(fields, key, { value, ...PLAIN })
  if (all.some((field) => field.length === 1)) {
    const words = sliceAll(reader.text, fields['spans'] as Span[])
    reader.words += words
    fields['text'] = words
  }
  return fields
}

/** So that a key such as "__proto__" is one like any other. */
const PLAIN = { enumerable: true, writable: true, configurable: true }
