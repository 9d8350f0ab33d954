import type { Word } from '../wording/words.ts'

/** Verbs and their nouns by the kind of act they name; of one kind, one may be told in the words of another. */
const KINDS = [
  'sell supply provide send ship deliver give donate export arm furnish transfer supplier delivery shipment sale',
  'find recover discover identify spot contain collect',
  'make manufacture produce build assemble manufacturer',
  'fire launch drop',
  'buy purchase order import acquire',
  'arrest detain seize imprison jail',
  'convict sentence acquit',
  'propose draft consider introduce',
  'sign ratify',
  'visit travel fly',
  'vote elect',
  'resign quit fire dismiss oust',
  'close shut open reopen',
  'rise fall increase decrease grow drop climb',
  'speak talk negotiate meet',
  'treat vaccinate test',
  'repair restore rebuild',
] as const

const kindOf = new Map<string, number>()
for (const [kind, words] of KINDS.entries())
  for (const word of words.split(' ')) if (!kindOf.has(word)) kindOf.set(word, kind)

/** The acts that each of two sides names, where they have none of one kind: "found" and "sold". Null where one names none. */
export function actsApart(
  a: readonly Word[],
  b: readonly Word[],
): { readonly a: readonly Word[]; readonly b: readonly Word[] } | null {
  const [left, right] = [actsIn(a), actsIn(b)]
  if (left.length === 0 || right.length === 0) return null
  const kinds = new Set(left.map(({ stem }) => kindOf.get(stem)))
  return right.some(({ stem }) => kinds.has(kindOf.get(stem))) ? null : { a: left, b: right }
}

function actsIn(words: readonly Word[]): Word[] {
  return words.filter(({ stem, isName, isFull }) => isFull && !isName && kindOf.has(stem))
}
