import type { HeldTranscript } from '../record/lookup.ts'
import type { Ledger } from './ledger.ts'
import { recordLookup } from './record-lookup.ts'

/** A transcript by its id, with its text and turns; null where none is held. */
export function heldTranscript(ledger: Ledger, id: string): HeldTranscript | null {
  const [row] = ledger.rows('select d.n from docs d join transcripts t on t.doc = d.n where d.id = ?', id)
  return row === undefined ? null : recordLookup(ledger).transcript(Number(row[0]))
}

/** Ids of the articles published on some days, both included, the earliest first; at most `most`. */
export function publishedOn(
  ledger: Ledger,
  days: { readonly from: string; readonly to: string },
  most: number,
): string[] {
  const sql = `select d.id from editions e join docs d on d.n = e.doc where substr(e.published, 1, 10) between ? and ?
    group by d.id order by min(e.published), d.id limit ?`
  return ledger.rows(sql, days.from, days.to, most).map(([id]) => String(id))
}

/** Which of these ids are of transcripts. */
export function transcriptsAmong(ledger: Ledger, ids: readonly string[]): string[] {
  const sql = 'select d.id from json_each(?) j join docs d on d.id = j.value join transcripts t on t.doc = d.n'
  return ledger.rows(sql, JSON.stringify(ids)).map(([id]) => String(id))
}
