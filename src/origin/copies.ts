import { bandsOf, containment, signatureOf } from './min-hash.ts'

/** A text and the agency credited for it. */
export type Printed = { readonly id: string; readonly text: string; readonly agency: string | null }

/** Two texts of which one prints much of the other, and the share of the shorter that it prints. */
export type Copy = { readonly a: string; readonly b: string; readonly share: number; readonly agency: string | null }

/** So much of the shorter text makes a copy; less where both credit one agency. */
const LEAST = 0.5
const LEAST_CREDITED = 0.25

/** The pairs of texts of which one is a copy of the other, with cuts and changes; those that share no band are not compared. */
export function copiesOf(texts: readonly Printed[]): Copy[] {
  const signatures = new Map(texts.map(({ id, text }) => [id, signatureOf(text)]))
  const agencies = new Map(texts.map(({ id, agency }) => [id, agency?.toLowerCase() ?? null]))
  const bands = new Map<string, string[]>()
  const found = new Map<string, Copy>()
  for (const { id } of texts) {
    for (const band of bandsOf(signatures.get(id)!)) {
      const others = bands.get(band) ?? []
      for (const other of others) {
        const key = `${other} ${id}`
        if (found.has(key)) continue
        const credit = agencies.get(id) ?? null
        const agency = credit !== null && credit === agencies.get(other) ? credit : null
        const share = containment(signatures.get(id)!, signatures.get(other)!)
        if (share >= (agency === null ? LEAST : LEAST_CREDITED)) found.set(key, { a: other, b: id, share, agency })
      }
      bands.set(band, [...others, id].slice(-50))
    }
  }
  return [...found.values()]
}
