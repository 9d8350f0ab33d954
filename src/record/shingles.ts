import { wordsOf, type Word } from './words.ts'

// The commonest words of spoken English, which two by two say nothing about a place: a shingle grows past them.
const common = new Set(
  "the of and to a in that is it we you i for on this be have are as with not they he was do at but our so by from what all or an his will their can who if about there one has out up going just get know when more people would your my had been make were think go which no she us me now her how very like because want time them it's we're i'm that's don't you're we've they're i've it don said say well got us also some than its these those into over back right way need new every any here"
    .split(' ')
    .map(hashOf),
)
const letters = 'abcdefghijklmnopqrstuvwxyz012345'
const mostWords = 4
const length = 7

/** A shingle and the words it covers, `from` to `to` (half open). */
export type Shingle = { readonly token: string; readonly from: number; readonly to: number }

/**
 * The shingles of a run of words: at each word the two words from there, or up to four while all of them are among the
 * commonest, hashed to seven characters. Words that are not spoken (stage directions) are passed over.
 */
export function shinglesOf(words: readonly Word[]): Shingle[] {
  const spoken: number[] = []
  const hashes: number[] = []
  for (let i = 0; i < words.length; i++) {
    const { setting, form } = words[i] as Word
    if (setting === 'aside') continue
    spoken.push(i)
    hashes.push(hashOf(form))
  }
  const shingles: Shingle[] = []
  for (let i = 0; i + 1 < spoken.length; i++) {
    let low = hashes[i] as number
    let high = low
    let onlyCommon = common.has(low)
    let n = 1
    for (; n < mostWords && i + n < spoken.length && (n < 2 || onlyCommon); n++) {
      const next = hashes[i + n] as number
      onlyCommon &&= common.has(next)
      low = (Math.imul(low, 0x9e3779b1) + next) | 0
      high = Math.imul(high ^ next, 0x85ebca6b)
    }
    shingles.push({ token: tokenOf(low, high), from: spoken[i] as number, to: (spoken[i + n - 1] as number) + 1 })
  }
  return shingles
}

function tokenOf(low: number, high: number): string {
  let token = ''
  let left = low >>> 0
  for (let i = 0; i < length - 1; i++) {
    token += letters[left & 31]
    left >>>= 5
  }
  return token + letters[high & 31]
}

function hashOf(form: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193)
  return hash
}

/** A stretch of text with the shingles that begin in it, parted by blanks. */
export type ShingledStretch = { readonly start: number; readonly end: number; readonly tokens: string }

const stretchWords = 200

/** The stretches of a text, turns only, of some two hundred words each; no shingle runs from one turn into the next. */
export function shinglesIn(
  text: string,
  turns: readonly { readonly start: number; readonly end: number }[],
): ShingledStretch[] {
  const stretches: ShingledStretch[] = []
  let tokens: string[] = []
  let start = -1
  let end = -1
  const close = () => {
    if (start >= 0) stretches.push({ start, end, tokens: tokens.join(' ') })
    tokens = []
    start = -1
  }
  for (const turn of turns) {
    const words = wordsOf(text, turn.start, turn.end)
    const shingles = shinglesOf(words)
    for (const shingle of shingles) {
      const first = words[shingle.from] as Word
      if (start < 0) start = first.start
      tokens.push(shingle.token)
      end = (words[shingle.to - 1] as Word).end
      if (tokens.length >= stretchWords) close()
    }
    if (words.length === 0) continue
    if (start < 0 && shingles.length === 0) start = (words[0] as Word).start
    if (start >= 0) end = (words[words.length - 1] as Word).end
  }
  close()
  return stretches
}
