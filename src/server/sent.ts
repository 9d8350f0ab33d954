import type { Correction, correctionsOf } from '../ledger/ledger.ts'
import type { Shown } from './weigh.ts'

/** An article as the page shows it, written down once: UTF-8 of JSON without what persons say of it, which is put in when it is sent. */
export type Sent = {
  readonly json: Uint8Array
  /** What its statements are found by among corrections. */
  readonly standings: Parameters<typeof correctionsOf>[1]
}

/** Writes an article down. */
export function sentOf(shown: Shown): Sent {
  const { attributions, document } = shown.read
  const standings = attributions.map(({ id, content }) => ({ id, doc: document.id, spans: content.spans }))
  return { json: new TextEncoder().encode(JSON.stringify(shown)), standings }
}

/** The JSON with what persons say of each of its statements. */
export function withCorrections({ json, standings }: Sent, said: readonly (readonly Correction[])[]): Uint8Array {
  const corrections = said.flatMap((some, at) => some.map((one) => ({ ...one, about: standings[at]!.id })))
  const end = Buffer.from(`,"corrections":${JSON.stringify(corrections)}}`)
  return Buffer.concat([json.subarray(0, -1), end])
}
