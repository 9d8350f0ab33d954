import type { Labels, Outputs, Pieces } from '../model/model.ts'
import type { Window } from './windows.ts'

/** A word or sign of a text as the encoder takes its sentence apart. A good guess, never a certainty. */
export type Word = {
  readonly start: number
  readonly end: number
  /** Penn Treebank part of speech: NNP, VBD, MD … */
  readonly tag: string
  /** How it hangs on its head, in spaCy's English scheme (ClearNLP): nsubj, ccomp, neg, poss … ROOT at a root. */
  readonly relation: string
  /** OntoNotes name in BIO form: B-PERSON, I-GPE, B-DATE … O outside names. */
  readonly name: string
  /** Number of its head in the text's words; its own at a root. */
  readonly head: number
}

/** The outputs of the encoder that words are read off. */
export const WORD_OUTPUTS = ['head', 'relation', 'name', 'word_class'] as const

/** The words of the windows read, in order; what two windows share is taken from the one that owns it. */
export function wordsOf(
  pieces: Pieces,
  labels: Labels,
  windows: readonly Window[],
  outputs: readonly Outputs[],
): readonly Word[] {
  const words: Word[] = []
  const firstWord = pieces.words[0] ?? 0
  windows.forEach(({ first, from, to, last }, at) => {
    const number = (output: (typeof WORD_OUTPUTS)[number], piece: number): number =>
      outputs[at]![output]![piece - first + 1]!
    for (let piece = from; piece < to; piece++) {
      if (piece > 0 && pieces.words[piece - 1] === pieces.words[piece]) continue
      const head = number('head', piece) - 1 + first
      words.push({
        start: pieces.starts[piece]!,
        end: endOf(pieces, piece),
        tag: labels.word_class[number('word_class', piece)] ?? '',
        relation: labels.relation[number('relation', piece)] ?? '',
        name: labels.name[number('name', piece)] ?? '',
        head: pieces.words[head >= first && head < last ? head : piece]! - firstWord,
      })
    }
  })
  return words
}

function endOf({ words, ends }: Pieces, piece: number): number {
  let last = piece
  while (words[last + 1] === words[piece]) last++
  return ends[last]!
}
