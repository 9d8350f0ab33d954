import { shortId } from '../id.ts'
import type { Transcript } from '../intake/transcript.ts'
import { shinglesIn } from '../record/check.ts'
import { appendItem } from './append-item.ts'
import { comesBefore, heldDoc, setFacts } from './doc-facts.ts'
import type { Ledger } from './ledger.ts'
import { indexSpoken } from './spoken.ts'

/** What adding did: nothing, a transcript not held before, or a new version of one whose old version stays. */
export type Added = 'held' | 'added' | 'changed'

/**
 * Appends a transcript with its turns and the index of its words; call it inside `ledger.together`. `source` is where
 * it stood: the canonical address where it has one, else the file's path.
 */
export function appendTranscript(
  ledger: Ledger,
  transcript: Transcript,
  source: { name: string; bytes: number },
): Added {
  const address = transcript.url ?? source.name
  const id = shortId(transcript.url ?? '', transcript.text)
  const item = shortId(transcript.sha256)
  const last = ledger.rows(
    'select v.version, d.id from versions v join docs d on d.n = v.doc where v.source = ? order by v.version desc limit 1',
    address,
  )[0]
  if (last?.[1] === id) return 'held'
  const now = new Date().toISOString()
  appendItem(ledger, { sha256: transcript.sha256, type: transcript.type, bytes: source.bytes, now })
  const doc = appendDoc(ledger, id, item, transcript)
  ledger.append(
    'insert into versions (source, version, doc, item, seen, maker) values (?, ?, ?, ?, ?, ?)',
    address,
    Number(last?.[0] ?? 0) + 1,
    doc,
    item,
    now,
    ledger.maker,
  )
  return last === undefined ? 'added' : 'changed'
}

/** The row of a transcript's doc; its words may be held already, as a transcript or as an article. */
function appendDoc(ledger: Ledger, id: string, item: string, transcript: Transcript): number {
  const { title, outlet, date, url, text } = transcript
  const facts = { item, title, outlet, published: date, language: null }
  const held = heldDoc(ledger, id)
  if (held === null) {
    const doc = ledger.append(
      'insert into docs (id, item, title, outlet, published, url, language, text, maker) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [id, item, title, outlet, date, url, null, text, ledger.maker],
    )
    appendRecord(ledger, doc, transcript)
    appendIndex(ledger, doc, transcript)
  } else if (!held.isTranscript) {
    setFacts(ledger, held.n, facts)
    // Looked into often, a transcript's words stand as they are; an article's are packed.
    ledger.append('update docs set text = ? where n = ?', text, held.n)
    appendRecord(ledger, held.n, transcript)
    appendIndex(ledger, held.n, transcript)
  } else if (comesBefore(facts, held.facts)) {
    // The same words under another title or day: whichever came first, the same one counts.
    setFacts(ledger, held.n, facts)
    ledger.append('delete from transcripts where doc = ?', held.n)
    ledger.append('delete from turns where doc = ?', held.n)
    appendRecord(ledger, held.n, transcript)
  }
  return held?.n ?? Number(ledger.rows('select n from docs where id = ?', id)[0]?.[0])
}

function appendRecord(ledger: Ledger, doc: number, { date, series, occasion, scope, turns }: Transcript): void {
  ledger.append(
    'insert into transcripts (doc, day, series, occasion, scope, maker) values (?, ?, ?, ?, ?, ?)',
    doc,
    date,
    series,
    occasion,
    scope,
    ledger.maker,
  )
  appendTurns(ledger, doc, turns)
}

// A call of the driver costs more than a row: the rows of a transcript go over in one.
function appendTurns(ledger: Ledger, doc: number, turns: Transcript['turns']): void {
  const rows = turns.map((turn) => {
    const { span, label, speaker, role, part, time } = turn
    return [span.start, span.end, label, speaker, role, part, time?.start ?? null, time?.end ?? null]
  })
  ledger.append(
    `insert into turns (doc, n, start, "end", label, speaker, role, part, "from", "to", maker)
     select ?, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, ?
     from json_each(?)`,
    doc,
    ledger.maker,
    JSON.stringify(rows),
  )
}

function appendIndex(ledger: Ledger, doc: number, { text, turns }: Transcript): void {
  const stretches = shinglesIn(
    text,
    turns.map((turn) => turn.span),
  )
  const first = Number(ledger.rows('select coalesce(max(n), 0) + 1 from stretches')[0]?.[0])
  const places = JSON.stringify(stretches.map(({ start, end }) => [start, end]))
  const tokens = JSON.stringify(stretches.map((stretch) => stretch.tokens))
  ledger.append(
    'insert into stretches (n, doc, start, "end", maker) select key + ?, ?, value ->> 0, value ->> 1, ? from json_each(?)',
    first,
    doc,
    ledger.maker,
    places,
  )
  ledger.append('insert into shingles (rowid, tokens) select key + ?, value from json_each(?)', first, tokens)
  indexSpoken(
    ledger,
    text,
    stretches.map(({ start, end }, at) => [first + at, start, end]),
  )
}
