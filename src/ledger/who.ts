import { SOURCE_KINDS, STANCES, valueOf } from './codes.ts'
import { dayNumber, dayOf, spaceOf } from './days.ts'
import { nameWords } from './entity.ts'
import { heldStatements, type HeldSource, type HeldStatement } from './held-statements.ts'
import type { Correction } from './correction.ts'
import { whoIsWho } from './follow-joins.ts'
import { correctionsAbout } from './held-corrections.ts'
import { joinsOf, type Join } from './join.ts'
import type { Cell, Ledger } from './ledger.ts'
import { ASKED, onceOf } from './once.ts'

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
  const entities = entitiesCalled(ledger, name)
  const fitting = entities.map((entity) => candidateOf(ledger, entity, entities.length > 1))
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

/** Counting is for comparing: of one that stands alone, which is counted with its profile, it is looked whether it said anything. */
function candidateOf(ledger: Ledger, [n, id, kind]: readonly Cell[], counts: boolean): Numbered {
  const said = `from statements s where s.entity = ? and ${ASKED}`
  const sql = counts ? `select count(distinct s.id) ${said}` : `select exists (select 1 ${said})`
  const total = ledger.rows(sql, n ?? null)[0]?.[0]
  const [name] = ledger.rows(
    "select name from sources where entity = ? group by name order by name glob '* *' desc, count(*) desc, name limit 1",
    n ?? null,
  )[0] ?? ['']
  return {
    n: Number(n),
    id: String(id),
    name: String(name),
    kind: valueOf(SOURCE_KINDS, kind),
    total: Number(total),
  }
}

function profileOf(ledger: Ledger, { n, ...candidate }: Numbered, options: WhoOptions): Profile {
  const first = spaceOf(dayNumber(options.from)).first
  const last = options.to === undefined ? Number.MAX_SAFE_INTEGER : spaceOf(dayNumber(options.to)).last
  const within = 'from statements s where s.entity = ? and s.n between ? and ? and'
  // To count all of them, a list is quicker than a look for each; a column beside max() is of the row that has it.
  const stances = ledger.rows(
    `select stance, count(*), min(n), max(n) from (select stance, max(n) as n ${within} ${ASKED} group by id)
     group by stance order by count(*) desc, stance`,
    [n, first, last],
  )
  const numbers = ledger.rows(`select n ${within} ${onceOf(`o.n <= ${last}`)} order by n desc limit ? offset ?`, [
    n,
    first,
    last,
    options.limit ?? USUAL,
    options.offset ?? 0,
  ])
  const days = stances.flatMap(([, , from, to]) => [Number(from), Number(to)])
  return {
    ...candidate,
    ...calledOf(ledger, n),
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
const CALLED_AS = `
  select s.name, s.roles, json_group_array(distinct e.doc), min(substr(e.published, 1, 10)), max(substr(e.published, 1, 10))
  from sources s join readings g on g.n = s.reading join editions e on e.n = g.edition
  where s.entity = ? and ${ASKED} group by s.name, s.roles`

type Use = { readonly docs: Set<number>; readonly days: string[] }

/** The names and roles of an entity in its documents. */
function calledOf(ledger: Ledger, entity: number): Pick<Profile, 'names' | 'roles'> {
  const [names, roles] = [new Map<string, Use>(), new Map<string, Use>()]
  for (const [name, as, docs, from, to] of ledger.rows(CALLED_AS, entity)) {
    const days = [from, to].filter((day) => typeof day === 'string')
    const use = { docs: JSON.parse(String(docs)) as number[], days }
    note(names, String(name), use)
    for (const role of typeof as === 'string' ? (JSON.parse(as) as string[]) : []) note(roles, role, use)
  }
  return { names: listed(names), roles: listed(roles) }
}

function note(
  uses: Map<string, Use>,
  text: string,
  { docs, days }: { docs: readonly number[]; days: readonly string[] },
): void {
  const use = uses.get(text) ?? { docs: new Set(), days: [] }
  for (const doc of docs) use.docs.add(doc)
  use.days.push(...days)
  uses.set(text, use)
}

function listed(uses: ReadonlyMap<string, Use>): Called[] {
  return [...uses]
    .map(([text, { docs, days }]) => ({
      text,
      documents: docs.size,
      from: days.toSorted()[0] ?? null,
      to: days.toSorted().at(-1) ?? null,
    }))
    .toSorted((a, b) => b.documents - a.documents || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_CALLED)
}
