import type { Span } from '../span.ts'
import type { HeldStatement } from './held-statements.ts'
import type { Ledger } from './ledger.ts'
import type { Hit } from './search.ts'

const [OPEN, CLOSE, NEITHER] = ['\u{F0001}', '\u{F0002}', '\u{F0003}']
const LONGEST = 200
const BEFORE = 60

/** Marks the words by which statements were found, with the index's own eyes, and cuts a snippet around the first. */
export function markWords(ledger: Ledger, statements: readonly HeldStatement[], query: string | null): Hit[] {
  const marked = query === null ? new Map<number, string>() : highlighted(ledger, statements, query)
  return statements.map((statement, at) => {
    const marks = marksIn(marked.get(at + 1) ?? '')
    return { ...statement, marks, snippet: snippetOf(statement.text, marks[0]?.start ?? 0) }
  })
}

/** The places of the texts that match, as the index would find them. */
export function matchingTexts(ledger: Ledger, texts: readonly string[], query: string): number[] {
  const rows = ledger.beside(SHOWN, (aside) => {
    aside('delete from shown')
    aside('insert into shown (rowid, content) select key + 1, value from json_each(?)', JSON.stringify(texts))
    return aside('select rowid from shown where shown match ? order by rowid', query)
  })
  return rows.map(([n]) => Number(n) - 1)
}

/** The texts with signs around what matches, as an index of just these texts gives them. */
function highlighted(ledger: Ledger, statements: readonly HeldStatement[], query: string): Map<number, string> {
  const texts = statements.map(({ text }) => text.replaceAll(OPEN, NEITHER).replaceAll(CLOSE, NEITHER))
  const rows = ledger.beside(SHOWN, (aside) => {
    aside('delete from shown')
    aside('insert into shown (rowid, content) select key + 1, value from json_each(?)', JSON.stringify(texts))
    return aside('select rowid, highlight(shown, 0, ?, ?) from shown where shown match ?', OPEN, CLOSE, query)
  })
  return new Map(rows.map(([n, text]) => [Number(n), String(text)]))
}

const SHOWN = "create virtual table shown using fts5(content, source, tokenize='porter unicode61 remove_diacritics 2')"

function marksIn(text: string): Span[] {
  const marks: Span[] = []
  let removed = 0
  for (let open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, open + 1)) {
    const close = text.indexOf(CLOSE, open)
    marks.push({ start: open - removed, end: close - removed - OPEN.length })
    removed += OPEN.length + CLOSE.length
  }
  return marks
}

function snippetOf(text: string, around: number): string {
  if (text.length <= LONGEST) return text
  const start = around <= BEFORE ? 0 : text.indexOf(' ', around - BEFORE) + 1 || around
  const cut = text.lastIndexOf(' ', start + LONGEST)
  const end = start + LONGEST >= text.length ? text.length : cut > start ? cut : start + LONGEST
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}
