import { codeOf, KINDS, SOURCE_KINDS } from './codes.ts'
import type { Cell, Ledger } from './ledger.ts'
import { onceOf } from './once.ts'

/** Counts of statements, each once however many editions it stands in; shares are of `statements`. */
export type Counts = {
  readonly statements: number
  readonly articles: number
  /** Share of statements that quote directly, all of their content. */
  readonly direct: number
  /** Share of statements whose source is kept unnamed. */
  readonly unnamed: number
  /** Share of statements without any source. */
  readonly sourceless: number
}

/** How often one source is quoted. */
export type Quoted = {
  readonly entity: string
  readonly name: string
  readonly kind: string
  readonly statements: number
  readonly articles: number
}

/** Counts over a ledger, for research. */
export type Stats = {
  readonly all: Counts
  /** What several outlets print is counted for each of them. */
  readonly byOutlet: readonly (Counts & { readonly outlet: string | null })[]
  /** By the month of saying. */
  readonly byMonth: readonly (Counts & { readonly month: string | null })[]
  /** The most quoted first. */
  readonly quoted: readonly Quoted[]
}

const MOST_QUOTED = 50
const FROM = `
  from statements s join readings r on r.n = s.reading
  join editions e on e.n = r.edition left join outlets p on p.n = e.outlet left join sources q on q.n = s.source`
const COUNTS = `
  count(*), count(distinct e.doc), sum(s.kind = ${codeOf(KINDS, 'direct')}),
  sum(q.kind = ${codeOf(SOURCE_KINDS, 'unnamed')}), sum(s.source is null)`
const IN_OUTLET = `(select f.outlet from readings t join editions f on f.n = t.edition where t.n = o.reading) is e.outlet`
const MONTH = `case when s.n >> 20 < 1000 then null
  else strftime('%Y-%m', ((s.n >> 20) - 719162) * 86400, 'unixepoch') end`

/** Who is quoted how often, how much is direct speech, how much of unnamed sources: in all, by outlet and by month. */
export function stats(ledger: Ledger): Stats {
  const [all] = ledger.rows(`select ${COUNTS} ${FROM} where ${onceOf()}`)
  const outlets = ledger.rows(
    `select p.name, ${COUNTS} ${FROM} where ${onceOf(IN_OUTLET)} group by p.name order by 2 desc, 1`,
  )
  const months = ledger.rows(`select ${MONTH}, ${COUNTS} ${FROM} where ${onceOf()} group by 1 order by 1`)
  return {
    all: countsOf(all ?? []),
    byOutlet: outlets.map(([outlet, ...counts]) => ({ outlet: textOrNull(outlet), ...countsOf(counts) })),
    byMonth: months.map(([month, ...counts]) => ({ month: textOrNull(month), ...countsOf(counts) })),
    quoted: quotedIn(ledger),
  }
}

const QUOTED = `
  select y.id, (select name from sources z where z.entity = y.n group by name order by count(*) desc, name limit 1), y.kind,
    t.statements, t.articles
  from (select s.entity as entity, count(*) as statements, count(distinct e.doc) as articles
    from statements s join readings r on r.n = s.reading join editions e on e.n = r.edition
    where s.entity is not null and ${onceOf()} group by s.entity order by 2 desc limit ?) t
  join entities y on y.n = t.entity order by 4 desc, 1`

function quotedIn(ledger: Ledger): Quoted[] {
  return ledger.rows(QUOTED, MOST_QUOTED).map(([entity, name, kind, statements, articles]) => ({
    entity: String(entity),
    name: String(name),
    kind: SOURCE_KINDS[Number(kind)] ?? '',
    statements: Number(statements),
    articles: Number(articles),
  }))
}

function countsOf([statements, articles, direct, unnamed, sourceless]: readonly Cell[]): Counts {
  const share = (count: Cell | undefined): number =>
    Number(statements) === 0 ? 0 : Math.round((1000 * Number(count)) / Number(statements)) / 1000
  return {
    statements: Number(statements),
    articles: Number(articles),
    direct: share(direct),
    unnamed: share(unnamed),
    sourceless: share(sourceless),
  }
}

function textOrNull(value: Cell | undefined): string | null {
  return typeof value === 'string' ? value : null
}
