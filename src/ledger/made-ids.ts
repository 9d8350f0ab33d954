import { shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import type { Span } from '../span.ts'

type Attribution = Reading['attributions'][number]
type Claim = Attribution['claims'][number]

/**
 * A reading without the ids of statements and claims that their place alone decides: ids take more room than all else,
 * and `withIds` makes them again. An id that is not of that making stays.
 */
export function withoutIds(reading: Reading): Reading {
  const doc = reading.document.id
  return { ...reading, attributions: reading.attributions.map((one) => strip(doc, one)) }
}

/** The reading that `withoutIds` took the ids from. */
export function withIds(reading: Reading): Reading {
  const doc = reading.document.id
  return {
    ...reading,
    attributions: reading.attributions.map((one) => {
      const id = one.id === MADE ? statementId(doc, one) : one.id
      return {
        ...one,
        id,
        claims: one.claims.map((claim) => (claim.id === MADE ? { ...claim, id: claimId(id, claim) } : claim)),
      }
    }),
  }
}

const MADE = ''

function strip(doc: string, statement: Attribution): Attribution {
  const { id, claims } = statement
  return {
    ...statement,
    id: id === statementId(doc, statement) ? MADE : id,
    claims: claims.map((claim) => (claim.id === claimId(id, claim) ? { ...claim, id: MADE } : claim)),
  }
}

// As ids are made at version 1 of the contract: part of the format, whatever later versions do.
function statementId(doc: string, { source, cue, content }: Attribution): string {
  return shortId(doc, keyOf(source?.spans ?? []), keyOf(cue.spans), keyOf(content.spans))
}

function claimId(statement: string, { spans }: Claim): string {
  return shortId(statement, keyOf(spans))
}

function keyOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',')
}
