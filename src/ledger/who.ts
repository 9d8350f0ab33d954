import { SOURCE_KINDS, STANCES, valueOf } from './codes.ts'
import { dayNumber, dayOf, spaceOf } from './days.ts'
import { nameWords } from './entity.ts'
import { heldStatements, type HeldSource, type HeldStatement } from './held-statements.ts'
import type { Correction } from './correction.ts'
import { whoIsWho } from './follow-joins.ts'
import { correctionsAbout } from './held-corrections.ts'
import { joinsOf, type Join } from './join.ts'
import type { Cell, Ledger } from './ledger.ts'

/** What a question about a source may be narrowed to; `limit` is of statements, 20 where nothing is said. */
export type WhoOptions = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** A name or role, in how many documents, and from which to which day of publication. */
export type Called = {
  readonly text: string
  readonly documents: number
  readonly from: string | null
  readonly to: string | null
}

/** One source across documents. */
export type Profile = {
  /** Id of the entity. */
  readonly id: string
  readonly name: string
  readonly kind: HeldSource['kind']
  /** The most used first. */
  readonly names: readonly Called[]
  readonly roles: readonly Called[]
  readonly total: number
  readonly byStance: Readonly<Partial<Record<HeldStatement['stance'], number>>>
  readonly from: string | null
  readonly to: string | null
  /** The latest day first. */
  readonly statements: readonly HeldStatement[]
  /** What persons say of it, and of who it is. */
  readonly corrections: readonly Correction[]
  readonly joins: readonly Join[]
}

/** Another source that the name fits, with how many statements. */
export type Candidate = Pick<Profile, 'id' | 'name' | 'kind' | 'total'>

/** The source that a name fits best, and the others it fits. */
export type Who = { readonly profile: Profile | null; readonly others: readonly Candidate[] }

const USUAL = 20
const MOST_CANDIDATES = 50

/**
 * A source across documents by its name, part of it, or the id of its entity: what it is called, its roles and what it
 * said, the latest first. Of several that the name fits, the one with most statements is taken and the rest are named.
 */
export function who(ledger: Ledger, name: string, options: WhoOptions = {}): Who {
  const fitting = entitiesCalled(ledger, name).map((entity) => candidateOf(ledger, entity))
  const candidates = fitting.filter(({ id, total }) => total > 0 || id === name)
  const [best, ...others] = candidates.toSorted((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
  if (best === undefined) return { profile: null, others: [] }
  return {
    profile: profileOf(ledger, best, options),
    others: others.map(({ id, name: called, kind, total }) => ({ id, name: called, kind, total })),
  }
}

type Numbered = Candidate & { readonly n: number }

const CALLED = `
  select e.n, e.id, e.kind from json_each(?) j join names w on w.word = j.value join entities e on e.n = w.entity
  group by e.n having count(*) = ? limit ?`

function entitiesCalled(ledger: Ledger, name: string): Cell[][] {
  const known = ledger.rows('select n, id, kind from entities where id = ?', name)
  const words = [...new Set(nameWords(name))]
  if (known.length > 0) return joined(ledger, known)
  if (words.length === 0) return []
  return joined(ledger, ledger.rows(CALLED, JSON.stringify(words), words.length, MOST_CANDIDATES))
}

/** Each entity, or the one that it is taken for, once. */
function joined(ledger: Ledger, entities: readonly Cell[][]): Cell[][] {
  const { into } = whoIsWho(ledger)
  if (into.size === 0) return [...entities]
  const numbers = [...new Set(entities.map(([n]) => into.get(Number(n)) ?? Number(n)))]
  return ledger.rows(
    'select e.n, e.id, e.kind from json_each(?) j join entities e on e.n = j.value',
    JSON.stringify(numbers),
  )
}

const CURRENT = 'exists (select 1 from current c where c.reading = s.reading)'

function candidateOf(ledger: Ledger, [n, id, kind]: readonly Cell[]): Numbered {
  const count = ledger.rows(`select count(*) from statements s where s.entity = ? and ${CURRENT}`, n ?? null)[0]
  const [name] = ledger.rows(
    'select name from sources where entity = ? group by name order by count(*) desc, name limit 1',
    n ?? null,
  )[0] ?? ['']
  return {
    n: Number(n),
    id: String(id),
    name: String(name),
    kind: valueOf(SOURCE_KINDS, kind),
    total: Number(count?.[0]),
  }
}

function profileOf(ledger: Ledger, { n, ...candidate }: Numbered, options: WhoOptions): Profile {
  const first = spaceOf(dayNumber(options.from)).first
  const last = options.to === undefined ? Number.MAX_SAFE_INTEGER : spaceOf(dayNumber(options.to)).last
  const within = `from statements s where s.entity = ? and s.n between ? and ? and ${CURRENT}`
  const stances = ledger.rows(
    `select stance, count(*), min(n), max(n) ${within} group by stance order by count(*) desc, stance`,
    [n, first, last],
  )
  const numbers = ledger.rows(`select n ${within} order by n desc limit ? offset ?`, [
    n,
    first,
    last,
    options.limit ?? USUAL,
    options.offset ?? 0,
  ])
  const days = stances.flatMap(([, , from, to]) => [Number(from), Number(to)])
  return {
    ...candidate,
    names: calledOf(ledger, n, 's.name'),
    roles: calledOf(ledger, n, 'r.value'),
    total: stances.reduce((sum, [, count]) => sum + Number(count), 0),
    byStance: Object.fromEntries(stances.map(([stance, count]) => [valueOf(STANCES, stance), Number(count)])),
    from: days.length === 0 ? null : dayOf(Math.min(...days)),
    to: days.length === 0 ? null : dayOf(Math.max(...days)),
    statements: heldStatements(
      ledger,
      numbers.map(([number]) => Number(number)),
    ),
    corrections: correctionsAbout(ledger, candidate.id),
    joins: joinsOf(ledger, candidate.id),
  }
}

const MOST_CALLED = 30

function calledOf(ledger: Ledger, entity: number, what: 's.name' | 'r.value'): Called[] {
  const from = what === 's.name' ? 'sources s' : "sources s join json_each(coalesce(s.roles, '[]')) r"
  const rows = ledger.rows(
    `select ${what}, count(distinct e.doc), min(substr(e.published, 1, 10)), max(substr(e.published, 1, 10))
     from ${from} join readings g on g.n = s.reading join editions e on e.n = g.edition
     where s.entity = ? and ${CURRENT} group by ${what} order by 2 desc, 1 limit ?`,
    [entity, MOST_CALLED],
  )
  return rows.map(([text, documents, first, last]) => ({
    text: String(text),
    documents: Number(documents),
    from: typeof first === 'string' ? first : null,
    to: typeof last === 'string' ? last : null,
  }))
}
