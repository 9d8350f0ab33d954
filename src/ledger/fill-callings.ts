import { appendCallings, followCallings } from './append-callings.ts'
import { readingAt } from './held-reading.ts'
import type { Ledger } from './ledger.ts'

const MARK = "called = '' and offices = 'to be filled'"
const SOURCES = 'select n, at, named from sources where reading = ? and kind = 0 and roles is not null order by at'

/** Notes what persons are called in the readings of a ledger that an older version made; nothing where that is done. */
export function fillCallings(ledger: Ledger): void {
  if (ledger.rows(`select 1 from callings where ${MARK}`).length === 0) return
  ledger.together(() => {
    for (const [n] of ledger.rows('select n from readings order by n')) fillReading(ledger, Number(n))
    ledger.append(`delete from callings where ${MARK}`)
    followCallings(ledger)
  })
}

function fillReading(ledger: Ledger, n: number): void {
  const reading = readingAt(ledger, n)
  if (reading === null) return
  const rows = ledger.rows(SOURCES, n).flatMap(([row, at, named]) => {
    const source = reading.sources[Number(at)]
    const entity = typeof named === 'number' ? named : null
    return source === undefined ? [] : [{ row: Number(row), source, entity, published: reading.document.published }]
  })
  for (const [at, calling] of appendCallings(ledger, rows).entries())
    if (calling !== null) ledger.append('update sources set calling = ? where n = ?', calling.n, rows[at]!.row)
}
