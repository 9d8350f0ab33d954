import type { Reading } from '../schema/to-reading.ts'
import type { Correction } from './correction.ts'
import { correctionsOf } from './held-corrections.ts'
import { readingAt } from './held-reading.ts'
import type { Ledger } from './ledger.ts'

/** Which articles are asked for: of an outlet, published from a day to a day. */
export type ArticleOptions = {
  readonly outlet?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** An article as the last reading gives it, with what persons say of its statements and who its sources are elsewhere. */
export type HeldArticle = {
  readonly reading: Reading
  readonly arrived: string
  readonly corrections: readonly (readonly Correction[])[]
  readonly entities: readonly (string | null)[]
}

const SQL = `
  select r.n, r.arrived from current c join readings r on r.n = c.reading join editions e on e.n = r.edition
  left join outlets o on o.n = e.outlet
  where (?1 is null or o.name = ?1 collate nocase) and (?2 is null or substr(e.published, 1, 10) >= ?2)
    and (?3 is null or substr(e.published, 1, 10) <= ?3)
  order by substr(e.published, 1, 10), r.id, r.n`

/** The articles held, by day of publication, one after the other: a large ledger need not fit into memory. */
export function* heldArticles(ledger: Ledger, options: ArticleOptions = {}): Generator<HeldArticle, void, undefined> {
  for (const [n, arrived] of ledger.rows(SQL, options.outlet ?? null, options.from ?? null, options.to ?? null)) {
    const reading = readingAt(ledger, Number(n))
    if (reading === null) continue
    const standing = reading.attributions.map((one) => ({
      id: one.id,
      doc: reading.document.id,
      spans: one.content.spans,
    }))
    yield {
      reading,
      arrived: String(arrived),
      corrections: correctionsOf(ledger, standing),
      entities: ledger
        .rows(
          'select y.id from sources s left join entities y on y.n = s.entity where s.reading = ? order by s.at',
          n ?? null,
        )
        .map(([entity]) => (typeof entity === 'string' ? entity : null)),
    }
  }
}
