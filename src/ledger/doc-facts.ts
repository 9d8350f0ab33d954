import type { Cell, Ledger } from './ledger.ts'

/** What is known of a doc beside its address and words, and the item that said so. */
export type DocFacts = {
  readonly item: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
}

/** A doc that is held, by the number of its row. */
export type HeldDoc = { readonly n: number; readonly facts: DocFacts; readonly isTranscript: boolean }

const SQL = `select d.n, d.item, d.title, d.outlet, d.published, d.language, t.doc is not null
  from docs d left join transcripts t on t.doc = d.n where d.id = ?`

/** The doc of this id; null where none is held. */
export function heldDoc(ledger: Ledger, id: string): HeldDoc | null {
  const [n, item, title, outlet, published, language, isTranscript] = ledger.rows(SQL, id)[0] ?? []
  if (n === undefined) return null
  const facts = {
    item: String(item),
    title: textOrNull(title),
    outlet: textOrNull(outlet),
    published: textOrNull(published),
    language: textOrNull(language),
  }
  return { n: Number(n), facts, isTranscript: isTranscript === 1 }
}

/**
 * Whether of two arrivals of the same words the first gives its facts to the doc: an order that has nothing to do with
 * which came first, so that a ledger is the same in whatever order it was filled.
 */
export function comesBefore(a: DocFacts, b: DocFacts): boolean {
  return keyOf(a) < keyOf(b)
}

/** Writes other facts over those of a doc. */
export function setFacts(ledger: Ledger, doc: number, facts: DocFacts): void {
  const { item, title, outlet, published, language } = facts
  ledger.append('update docs set item = ?, title = ?, outlet = ?, published = ?, language = ? where n = ?', [
    item,
    title,
    outlet,
    published,
    language,
    doc,
  ])
}

function keyOf({ item, title, outlet, published, language }: DocFacts): string {
  return JSON.stringify([item, title, outlet, published, language])
}

function textOrNull(value: Cell | undefined): string | null {
  return typeof value === 'string' ? value : null
}
