import { areAlike, areOpposite, haveSameRoot, type Word } from '../wording/words.ts'

/** Which full words of two sides name the same, which stand alone, and which name opposite things. */
export type Alignment = {
  readonly pairs: readonly (readonly [Word, Word])[]
  readonly onlyA: readonly Word[]
  readonly onlyB: readonly Word[]
  readonly opposites: readonly (readonly [Word, Word])[]
}

/** Aligns two sides word by word: same stem first, then words that may name the same. */
export function align(a: readonly Word[], b: readonly Word[]): Alignment {
  const pairs: (readonly [Word, Word])[] = []
  const freeB = new Set(b.filter(({ isFull }) => isFull))
  const freeA = new Set(a.filter(({ isFull }) => isFull))
  for (const isSame of [
    sameStem,
    (x: Word, y: Word) => haveSameRoot(x.stem, y.stem),
    (x: Word, y: Word) => areAlike(x.stem, y.stem) || areAlike(x.lower, y.lower),
  ]) {
    for (const word of freeA) {
      const other = first(freeB, (one) => isSame(word, one))
      if (other === null) continue
      pairs.push([word, other])
      freeA.delete(word)
      freeB.delete(other)
    }
  }
  return { pairs, onlyA: [...freeA], onlyB: [...freeB], opposites: oppositesOf(a, b) }
}

function first(words: ReadonlySet<Word>, fits: (word: Word) => boolean): Word | null {
  for (const word of words) if (fits(word)) return word
  return null
}

function sameStem(a: Word, b: Word): boolean {
  return a.stem === b.stem || a.lower === b.lower
}

function oppositesOf(a: readonly Word[], b: readonly Word[]): (readonly [Word, Word])[] {
  const stemsA = new Set(a.map(({ stem }) => stem))
  const stemsB = new Set(b.map(({ stem }) => stem))
  const found: (readonly [Word, Word])[] = []
  const restB = b.filter(({ stem }) => !stemsA.has(stem)).slice(0, 60)
  for (const word of a.filter(({ stem }) => !stemsB.has(stem)).slice(0, 60)) {
    for (const other of restB) {
      if (word.isName || other.isName) continue
      if (
        areOpposite(word.stem, other.stem) ||
        areOpposite(word.lower, other.lower) ||
        areNegated(word.stem, other.stem)
      )
        found.push([word, other])
    }
  }
  return found
}

// "aware" and "unaware", "legal" and "illegal".
function areNegated(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short.length > 3 &&
    /^(?:un|in|im|il|ir|dis|non-?)/.test(long) &&
    long.endsWith(short) &&
    long.length - short.length <= 4
  )
}
