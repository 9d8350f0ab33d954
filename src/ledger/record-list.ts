import type { Cell, Ledger } from './ledger.ts'

/** An occasion that the record holds. */
export type HeldOccasion = {
  readonly id: string
  readonly day: string | null
  readonly title: string | null
  readonly series: string | null
  readonly occasion: string
  readonly scope: string
  readonly speakers: readonly string[]
  readonly url: string | null
  /** 1 for the first version of a source, more where the source changed since; the older ones stay. */
  readonly version: number
}

/** The working days of a series, from its first to its last day held, of which nothing is held. */
export type MissingDays = { readonly series: string; readonly days: readonly string[] }

/** What a list may be narrowed to. */
export type RecordListOptions = { readonly from?: string; readonly to?: string; readonly speaker?: string }

const listSql = `
  select d.id, t.day, d.title, t.series, t.occasion, t.scope, d.url, v.version,
    (select json_group_array(distinct u.speaker) from turns u where u.doc = d.n and u.role = 'speaker' and u.speaker is not null)
  from versions v join docs d on d.n = v.doc join transcripts t on t.doc = d.n
  where not exists (select 1 from versions w where w.source = v.source and w.version > v.version)
    and (? is null or t.day >= ?) and (? is null or t.day <= ?)
  order by t.day, d.n`

/** The occasions held, by day, and for each series that is regular which working days are missing. */
export function recordList(
  ledger: Ledger,
  options: RecordListOptions = {},
): { occasions: HeldOccasion[]; missing: MissingDays[] } {
  const [from, to] = [options.from ?? null, options.to ?? null]
  const all = ledger.rows(listSql, from, from, to, to).map(occasionOf)
  const wanted = options.speaker?.toLowerCase()
  const occasions =
    wanted === undefined
      ? all
      : all.filter(({ speakers }) => speakers.some((name) => name.toLowerCase().includes(wanted)))
  return { occasions, missing: missingDays(all) }
}

function occasionOf([id, day, title, series, occasion, scope, url, version, speakers]: readonly Cell[]): HeldOccasion {
  return {
    id: String(id),
    day: text(day),
    title: text(title),
    series: text(series),
    occasion: String(occasion),
    scope: String(scope),
    speakers: JSON.parse(String(speakers)) as string[],
    url: text(url),
    version: Number(version),
  }
}

function text(value: Cell | undefined): string | null {
  return typeof value === 'string' ? value : null
}

const dayLength = 86_400_000
const leastRegular = 0.5

function missingDays(occasions: readonly HeldOccasion[]): MissingDays[] {
  const bySeries = new Map<string, Set<string>>()
  for (const { series, day } of occasions)
    if (series !== null && day !== null) bySeries.set(series, (bySeries.get(series) ?? new Set()).add(day))
  return [...bySeries].flatMap(([series, held]) => {
    const days = [...held].toSorted()
    const working = workingDays(days[0] ?? '', days[days.length - 1] ?? '')
    const missing = working.filter((day) => !held.has(day))
    // A series that meets now and then misses no day.
    return missing.length === 0 || working.length - missing.length < working.length * leastRegular
      ? []
      : [{ series, days: missing }]
  })
}

function workingDays(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayLength) {
    const day = new Date(at)
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10))
  }
  return days
}
