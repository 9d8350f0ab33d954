import { useMemo } from 'preact/hooks'
import { paragraphsOf, type Stretched } from '../../src/report/paragraphs.ts'
import type { Weighed } from '../client/shapes.ts'
import { depthsOf } from './depth.ts'
import { handlesOf } from './handles.ts'
import { groundsOf, piecesIn, piecesOf, type Piece } from './pieces.ts'
import type { Attribution } from './stance.ts'
import { verdictSigns, type VerdictSign } from './verdict-signs.ts'

/** A paragraph of the article, cut into pieces. */
export type Paragraph = Stretched & { readonly pieces: readonly Piece[] }

/** The words of an article and what is marked in them. */
export type Marking = {
  readonly text: string
  readonly attributions: readonly Attribution[]
  readonly paragraphs: readonly Paragraph[]
  /** The words that when, where and how rest on. */
  readonly grounds: readonly Piece[]
  readonly depths: readonly number[]
  /** By where a piece starts, the statement that is reached by it. */
  readonly handles: ReadonlyMap<number, number>
  readonly signs: ReadonlyMap<number, VerdictSign>
}

/** What is shown of a marking, and whom a person's pointing is told. */
export type Shown = {
  readonly shown: ReadonlySet<number>
  readonly active: number | null
  readonly onShow: (statement: number) => void
  readonly onPin: (statement: number) => void
}

/** The marking of an article, made once. */
export function useMarking({ read, check }: Weighed): Marking {
  return useMemo(() => {
    const { text, attributions } = read
    const pieces = piecesOf(text.length, attributions)
    const grounds = groundsOf(text.length, attributions)
    const depths = depthsOf(attributions)
    const paragraphs = paragraphsOf(read).map((stretch) => ({ ...stretch, pieces: piecesIn(pieces, stretch) }))
    return {
      text,
      attributions,
      paragraphs,
      depths,
      grounds,
      handles: handlesOf(pieces, depths),
      signs: verdictSigns(check),
    }
  }, [read, check])
}
