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
  // One that was split off may be split itself, or be taken again for one that it was split off from.
  const passed = new Set<number>()
  let here = entity
  for (let next: number | undefined = entity; next !== undefined && !passed.has(next);) {
    here = next
    passed.add(here)
    next = apart.get(`${here} ${doc}`)
  }
  return into.get(here) ?? here
}

/** The joins that stand, taken in the order in which they were said. */
export function whoIsWho(ledger: Ledger): WhoIsWho {
  const standing = ledger.rows(STANDING).map((row) => row.map(String))
  const groups = new Groups()
  const apart = new Map<string, string>()
  for (const [deed, a = '', b = ''] of standing) {
    const [other = '', ...docs] = b.split(' ')
    if (deed === 'merge') groups.unite(a, other)
    else for (const one of groups.with(a)) part(apart, { one, docs, other })
  }
  return numbered(ledger, groups, apart)
}

type Parted = { readonly one: string; readonly docs: readonly string[]; readonly other: string }

/** A split is of all that its entity stood for when it was said: not of who is taken for it later, or was somebody else already. */
function part(apart: Map<string, string>, { one, docs, other }: Parted): void {
  for (const key of docs.map((doc) => `${one} ${doc}`)) if (!apart.has(key)) apart.set(key, other)
}

/** Makes sources and statements follow the joins that stand; without any, their names alone. */
export function followJoins(ledger: Ledger): void {
  const now = whoIsWho(ledger)
  const changed = ledger.rows(SOURCES).flatMap(([n = null, reading = null, named, doc, entity]) => {
    const person = standsFor(now, Number(named), Number(doc))
    return person === entity ? [] : [[n, reading, person]]
  })
  const rows = JSON.stringify(changed)
  ledger.append('update sources set entity = j.value ->> 2 from json_each(?) j where sources.n = j.value ->> 0', rows)
  ledger.append(
    `update statements set entity = j.value ->> 2 from json_each(?) j
     where statements.reading = j.value ->> 1 and statements.source = j.value ->> 0`,
    rows,
  )
}

const STANDING = `select deed, a, b from joins j where deed <> 'undo'
  and not exists (select 1 from joins u where u.undoes = j.n) order by n`

/** Those that a join touches or touched: all others follow their names already. */
const SOURCES = `select s.n, s.reading, s.named, e.doc, s.entity from sources s join readings r on r.n = s.reading
  join editions e on e.n = r.edition
  where s.named in (select n from entities where id in (select a from joins union select substr(b, 1, 16) from joins))
     or s.entity <> s.named`

/** Ids that are taken for one another. */
class Groups {
  readonly #heads = new Map<string, string>()
  readonly #members = new Map<string, string[]>()

  /** Makes one group of two, the larger taking the smaller in. */
  unite(a: string, b: string): void {
    const [one, other] = [this.#headOf(a), this.#headOf(b)]
    if (one === other) return
    const [ours, theirs] = [this.with(one), this.with(other)]
    const [head, more, less] = ours.length < theirs.length ? [other, theirs, ours] : [one, ours, theirs]
    for (const id of less) this.#heads.set(id, head)
    this.#members.set(head, [...more, ...less])
    this.#members.delete(head === one ? other : one)
  }

  /** All that an id is taken for one with, itself too. */
  with(id: string): readonly string[] {
    const head = this.#headOf(id)
    return this.#members.get(head) ?? [head]
  }

  /** Every group of more than one. */
  all(): readonly (readonly string[])[] {
    return [...this.#members.values()]
  }

  #headOf(id: string): string {
    return this.#heads.get(id) ?? id
  }
}

/** Ids as the numbers of their rows; a group is known by the least of its ids that is held, whatever came first. */
function numbered(ledger: Ledger, groups: Groups, apart: ReadonlyMap<string, string>): WhoIsWho {
  const named = [...groups.all().flat(), ...[...apart].flatMap(([key, id]) => [key.split(' ')[0]!, id])]
  const entities = numbersOf(ledger, 'entities', named)
  const docs = numbersOf(
    ledger,
    'docs',
    [...apart.keys()].map((key) => key.split(' ')[1]!),
  )
  const into = new Map<number, number>()
  for (const group of groups.all()) {
    const held = group.filter((id) => entities.has(id)).toSorted()
    for (const id of held) into.set(entities.get(id)!, entities.get(held[0]!)!)
  }
  const parted = new Map<string, number>()
  for (const [key, id] of apart) {
    const [one = '', doc = ''] = key.split(' ')
    const [from, at, made] = [entities.get(one), docs.get(doc), entities.get(id)]
    if (from !== undefined && at !== undefined && made !== undefined) parted.set(`${from} ${at}`, made)
  }
  return { into, apart: parted }
}

function numbersOf(ledger: Ledger, table: 'entities' | 'docs', ids: readonly string[]): Map<string, number> {
  if (ids.length === 0) return new Map()
  const rows = ledger.rows(
    `select t.id, t.n from json_each(?) j join ${table} t on t.id = j.value`,
    JSON.stringify([...new Set(ids)]),
  )
  return new Map(rows.map(([id, n]) => [String(id), Number(n)]))
}
