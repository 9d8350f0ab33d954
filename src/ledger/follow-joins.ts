import type { Ledger } from './ledger.ts'

/** Who is who by the joins that stand: entities taken for another, and those that are another in some docs. */
type WhoIsWho = {
  /** Number of an entity to the number of the one it is taken for. */
  readonly into: ReadonlyMap<number, number>
  /** "number of an entity, number of a doc" to the number of the one that it is there. */
  readonly apart: ReadonlyMap<string, number>
}

/** The number of the entity that a name stands for in a doc, by the joins. */
export function standsFor({ into, apart }: WhoIsWho, entity: number, doc: number): number {
  const one = into.get(entity) ?? entity
  const here = apart.get(`${one} ${doc}`) ?? one
  return into.get(here) ?? here
}

/** The joins that stand, with the entities that splits make. */
export function whoIsWho(ledger: Ledger): WhoIsWho {
  const into = new Map<number, number>()
  const apart = new Map<string, number>()
  const standing = ledger.rows(STANDING)
  for (const [deed, a, b] of standing) if (deed === 'merge') unite(ledger, into, [String(a), String(b)])
  for (const [deed, a, b] of standing) {
    if (deed === 'split') part(ledger, { into, apart }, [String(a), ...String(b).split(' ')])
  }
  return { into, apart }
}

/** Makes sources and statements follow the joins that stand; without any, their names alone. */
export function followJoins(ledger: Ledger): void {
  const now = whoIsWho(ledger)
  const changed = ledger.rows(SOURCES).filter(([, named, doc, entity]) => {
    return standsFor(now, Number(named), Number(doc)) !== entity
  })
  const rows = JSON.stringify(changed.map(([n, named, doc]) => [n, standsFor(now, Number(named), Number(doc))]))
  ledger.append('update sources set entity = j.value ->> 1 from json_each(?) j where sources.n = j.value ->> 0', rows)
  ledger.append(
    'update statements set entity = j.value ->> 1 from json_each(?) j where statements.source = j.value ->> 0',
    rows,
  )
}

const STANDING = `select deed, a, b from joins j where deed <> 'undo'
  and not exists (select 1 from joins u where u.undoes = j.n) order by a, b`

/** Those that a join touches or touched: all others follow their names already. */
const SOURCES = `select s.n, s.named, e.doc, s.entity from sources s join readings r on r.n = s.reading
  join editions e on e.n = r.edition
  where s.named in (select n from entities where id in (select a from joins union select substr(b, 1, 16) from joins))
     or s.entity <> s.named`

type Parting = { readonly into: ReadonlyMap<number, number>; readonly apart: Map<string, number> }

function part(ledger: Ledger, { into, apart }: Parting, [a = '', b = '', ...docs]: readonly string[]): void {
  const from = numberOf(ledger, a)
  const made = numberOf(ledger, b)
  if (from === null || made === null) return
  for (const doc of docs) {
    const n = ledger.rows('select n from docs where id = ?', doc)[0]?.[0]
    if (n !== undefined) apart.set(`${into.get(from) ?? from} ${Number(n)}`, made)
  }
}

/** Puts two entities and all that are taken for them under the one with the least id, whatever came first. */
function unite(ledger: Ledger, into: Map<number, number>, ids: readonly [string, string]): void {
  const [a, b] = ids.map((id) => numberOf(ledger, id))
  if (a === null || b === null || a === undefined || b === undefined) return
  const group = new Set([a, b].map((n) => into.get(n) ?? n))
  for (const [n, head] of into) if (group.has(head)) group.add(n)
  const all = [...group, a, b]
  const [head] = all.toSorted((x, y) => (idOfNumber(ledger, x) < idOfNumber(ledger, y) ? -1 : 1))
  for (const n of all) into.set(n, head!)
}

function numberOf(ledger: Ledger, id: string): number | null {
  const held = ledger.rows('select n from entities where id = ?', id)[0]
  return held === undefined ? null : Number(held[0])
}

function idOfNumber(ledger: Ledger, n: number): string {
  return String(ledger.rows('select id from entities where n = ?', n)[0]?.[0])
}
