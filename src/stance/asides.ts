import type { Word } from '../reader/words.ts'

/** How many words of a sentence an aside holds at most. */
const MOST = 25
/** What a transcript says of the room: "(Laughter.)". */
const STAGE = /^(?:laughter|laughs?|applause|inaudible|crosstalk|chuckles?|cheers|pause)$/
const DASH = /^(?:[—–]|--)$/
const STOP = /^[.?!;]$/
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/
/** Words after which a clause has to come. */
const OPEN =
  /^(?:think|thinks|thought|believe|believes|say|says|said|know|knows|note|noted|mean|feel|hope|guess|suppose|that|is|was|are)$/

/**
 * The numbers of words without those in round brackets, and without an aside between two dashes where what stands before it is no
 * whole clause and it is no second beginning: "this port — it is no secret — has been closed", "I think — you know, if you read it — he was told". Linear.
 */
export function withoutAsides(text: string, words: readonly Word[], numbers: readonly number[]): readonly number[] {
  const formOf = (place: number): string => {
    const word = words[numbers[place] ?? -1]
    return word === undefined ? '' : text.slice(word.start, word.end).toLowerCase()
  }
  const tagOf = (place: number): string => words[numbers[place] ?? -1]?.tag ?? ''
  const kept: number[] = []
  let sentence = 0
  let isWhole = false
  for (let place = 0; place < numbers.length; place++) {
    const form = formOf(place)
    if (STOP.test(form)) {
      kept.push(numbers[place]!)
      sentence = place + 1
      isWhole = false
      continue
    }
    const isBracketed = form === '(' && (place > sentence || STAGE.test(formOf(place + 1)))
    const end = isBracketed
      ? closing(formOf, place, numbers.length)
      : DASH.test(form) && place > sentence
        ? asideEnd({ formOf, tagOf, size: numbers.length }, { sentence, place, isWhole })
        : null
    if (end !== null && place > 0) place = end
    else kept.push(numbers[place]!)
    if (FINITE.test(tagOf(place)) && !isRelative(words, numbers[place]!)) isWhole = true
  }
  return kept
}

/** Whether a verb stands in a clause that describes a noun: "the arms that you mean". */
function isRelative(words: readonly Word[], at: number): boolean {
  const { relation, head } = words[at]!
  return relation === 'relcl' || (relation.startsWith('aux') && words[head]?.relation === 'relcl')
}

type Read = {
  readonly formOf: (place: number) => string
  readonly tagOf: (place: number) => string
  readonly size: number
}

/** Where a bracket closes that is not the whole content; null where it does not. */
function closing(formOf: (place: number) => string, from: number, size: number): number | null {
  for (let at = from + 1; at < Math.min(size, from + MOST); at++) if (formOf(at) === ')') return at
  return null
}

/** The second dash of an aside that the first opens; null where it opens none. */
function asideEnd(
  { formOf, tagOf, size }: Read,
  { sentence, place, isWhole }: { sentence: number; place: number; isWhole: boolean },
): number | null {
  const isOpen = OPEN.test(formOf(place - 1))
  if (isWhole && !isOpen) return null
  const repeats = (at: number): boolean => formOf(place + 1) === formOf(at)
  if (!isOpen && (repeats(sentence) || repeats(sentence + 1))) return null
  for (let at = place + 1; at < Math.min(size - 1, place + MOST); at++) {
    if (STOP.test(formOf(at))) return null
    if (!DASH.test(formOf(at)) || at - place < 3) continue
    if (isOpen && !isWhole) return null
    if (isOpen) return /^(?:CC|TO)$/.test(tagOf(at + 1)) ? null : at
    const next = tagOf(at + 1) === 'CC' ? at + 2 : at + 1
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagOf(next)) && /^(?:NN|PRP|IN|RP)/.test(tagOf(place - 1))) return at
    if (formOf(at + 1) === formOf(sentence) || formOf(at + 1) === formOf(sentence + 1)) return at
  }
  return null
}
