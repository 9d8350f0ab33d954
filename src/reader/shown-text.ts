import type { Doc, Quotation } from '../document/doc.ts'
import type { Span } from '../span.ts'

/** Fewer than this may be scare quotes in a headline. */
const LEAST = 2

/**
 * The text as the encoder is shown it, with every offset as it was. The articles it learned from quote in double marks
 * and put single ones inside; a text that does it the other way round, as many British papers do, is turned over.
 */
export function shownText(doc: Doc): string {
  const outer = doc.quotations.filter(({ depth }) => depth === 0)
  const single = outer.filter((quotation) => isSingle(doc.text, quotation))
  if (single.length < LEAST || single.length <= outer.length - single.length) return doc.text
  const signs = new Map<number, string>()
  for (const quotation of single) turnOver(quotation, '“”', signs)
  for (const quotation of doc.quotations) {
    if (quotation.depth === 1 && !isSingle(doc.text, quotation)) turnOver(quotation, '‘’', signs)
  }
  return replaced(doc.text, signs)
}

function isSingle(text: string, { open }: Quotation): boolean {
  return open.end - open.start === 1 && "‘’'".includes(text[open.start]!)
}

function turnOver({ open, reopen, close }: Quotation, [opening, closing]: string, signs: Map<number, string>): void {
  const put = ({ start, end }: Span, sign: string): void => {
    if (end - start === 1) signs.set(start, sign)
  }
  for (const mark of [open, ...reopen]) put(mark, opening!)
  if (close) put(close, closing!)
}

function replaced(text: string, signs: ReadonlyMap<number, string>): string {
  const out: string[] = []
  let from = 0
  for (const [at, sign] of [...signs].toSorted(([a], [b]) => a - b)) {
    out.push(text.slice(from, at), sign)
    from = at + 1
  }
  return `${out.join('')}${text.slice(from)}`
}
