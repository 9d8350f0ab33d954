import { lineageOf, mediumOf, type Edge } from './lineage.ts'
import type { Printed } from './copies.ts'
import type { Uttered } from './origin.ts'

/** The steps by which each statement came into its text: those in its own sentences, and credits of the whole text. */
export function stepsOf(documents: readonly Printed[], statements: readonly Uttered[]): Map<string, readonly Edge[]> {
  const media = new Set(
    documents.flatMap(({ outlet, agency }) =>
      [outlet, agency].flatMap((name) => (name == null ? [] : [mediumOf(name)])),
    ),
  )
  const byDocument = new Map(documents.map((one) => [one.id, { text: one.text, edges: lineageOf(one, media) }]))
  return new Map(
    statements.map(({ id, document, stretch }) => {
      const { text, edges } = byDocument.get(document) ?? { text: '', edges: [] }
      if (stretch === undefined) return [id, edges.filter(({ kind }) => kind === 'credit')] as const
      const [from, to] = [sentenceStart(text, stretch.start), sentenceEnd(text, stretch.end)]
      const isOf = ({ kind, span }: Edge): boolean =>
        kind === 'credit' || (span !== null && span.start >= from && span.end <= to)
      return [id, edges.filter(isOf)] as const
    }),
  )
}

const REACH = 400

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH)
  const before = text.slice(from, at)
  const ends = [...before.matchAll(/[.!?][”"’]?\s+(?=[\p{Lu}“"])|\n/gu)]
  const last = ends.at(-1)
  return last === undefined ? from : from + last.index + last[0].length
}

function sentenceEnd(text: string, at: number): number {
  const behind = text.slice(at, at + REACH)
  const end = /[.!?][”"’]?(?=\s)|\n/u.exec(behind)
  return end === null ? at + behind.length : at + end.index + end[0].length
}
