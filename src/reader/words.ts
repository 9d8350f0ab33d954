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
export function collectWords(
  pieces: Pieces,
  labels: Labels,
): {
  readonly add: (window: Window, outputs: Outputs) => void
  readonly words: readonly Word[]
} {
  const words: Word[] = []
  const firstWord = pieces.words[0] ?? 0
  const wordAt = (piece: number): number => pieces.words[piece]! - firstWord
  return {
    words,
    add: ({ first, from, to, last }, outputs) => {
      const label = (names: readonly string[], output: string, piece: number): string =>
        names[outputs[output]![piece - first + 1]!] ?? ''
      for (let piece = from; piece < to; piece++) {
        if (piece > 0 && pieces.words[piece - 1] === pieces.words[piece]) continue
        const head = outputs.head![piece - first + 1]! - 1 + first
        words.push({
          start: pieces.starts[piece]!,
          end: endOf(pieces, piece),
          tag: label(labels.word_class, 'word_class', piece),
          relation: label(labels.relation, 'relation', piece),
          name: label(labels.name, 'name', piece),
          head: wordAt(head >= first && head < last ? head : piece),
        })
      }
    },
  }
}

function endOf({ words, ends }: Pieces, piece: number): number {
  let last = piece
  while (words[last + 1] === words[piece]) last++
  return ends[last]!
}
