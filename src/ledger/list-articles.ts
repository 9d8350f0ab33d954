import type { Ledger } from './ledger.ts'

/** An article as a list names it. */
export type ListedArticle = {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}

/** Which articles are listed, and how many; `title` is part of it. */
export type ListOptions = {
  readonly title?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

const USUAL = 20
const SQL = `
  select d.id, e.title, o.name, e.published, d.url
  from current c join readings r on r.n = c.reading join editions e on e.n = r.edition join docs d on d.n = e.doc
  left join outlets o on o.n = e.outlet
  where (?1 is null or e.title like ?1 escape '\\')
    and (?2 is null or substr(e.published, 1, 10) >= ?2) and (?3 is null or substr(e.published, 1, 10) <= ?3)
    and not exists (select 1 from editions f join readings t on t.edition = f.n join current x on x.reading = t.n
      where f.doc = d.n and t.n > r.n)
  order by r.n desc limit ?4 offset ?5`

/** The articles that a ledger holds, each once, the latest read first; `more` tells that the list goes on. */
export function listArticles(
  ledger: Ledger,
  options: ListOptions = {},
): { readonly articles: readonly ListedArticle[]; readonly more: boolean } {
  const { title, from = null, to = null, limit = USUAL, offset = 0 } = options
  const part = title === undefined || title.trim() === '' ? null : `%${title.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = ledger.rows(SQL, part, from, to, limit + 1, offset)
  return {
    articles: rows.slice(0, limit).map(([id, ...facts]) => {
      const [named, outlet, published, url] = facts.map((fact) => (typeof fact === 'string' ? fact : null))
      return {
        id: String(id),
        title: named ?? null,
        outlet: outlet ?? null,
        published: published ?? null,
        url: url ?? null,
      }
    }),
    more: rows.length > limit,
  }
}
