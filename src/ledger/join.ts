import { UsageError } from '../error.ts'
import { shortId } from '../id.ts'
import { followJoins } from './follow-joins.ts'
import type { Ledger } from './ledger.ts'

/** What a person says about who is who: two entities are one, or one is another in some docs. */
export type Join = {
  readonly id: string
  readonly deed: 'merge' | 'split'
  /** Of a merge both entities; of a split the entity and the one made of it. */
  readonly entities: readonly [string, string]
  /** Of a split the docs in which it is another. */
  readonly documents: readonly string[]
  readonly note: string | null
  readonly by: string
  readonly at: string
}

/** Whose word it is, and why. */
export type JoinOptions = { readonly by: string; readonly note?: string | undefined }

/** Says that two entities are one; every question takes them for one from here on. UsageError where they are not two. */
export function merge(ledger: Ledger, a: string, b: string, options: JoinOptions): Join {
  for (const id of [a, b]) entityOf(ledger, id)
  if (a === b) throw new UsageError(`${a} is one entity already: expected two.`)
  return write(ledger, { deed: 'merge', a, b, documents: [], ...options })
}

/**
 * Says that what an entity is called in some docs is somebody else of the same name, who gets an entity of his own.
 * UsageError where the entity is in none of them.
 */
export function split(ledger: Ledger, entity: string, documents: readonly string[], options: JoinOptions): Join {
  const n = entityOf(ledger, entity)
  const here = documents.filter((id) => ledger.rows(IN_DOC, id, n).length > 0)
  if (documents.length === 0 || here.length < documents.length) {
    const missing = documents.filter((id) => !here.includes(id)).join(', ') || 'no document'
    throw new UsageError(`${entity} is not in ${missing}: expected documents that it is in.`)
  }
  const sorted = documents.toSorted()
  const b = freshId(ledger, entity, sorted)
  return write(ledger, { deed: 'split', a: entity, b, documents: sorted, ...options })
}

/** The id of the entity that a split makes; another one where a join that stands speaks of that already. */
function freshId(ledger: Ledger, entity: string, documents: readonly string[]): string {
  const id = shortId('split', entity, ...documents)
  if (joinsOf(ledger, id).length === 0) return id
  return shortId('split', entity, ...documents, String(ledger.rows('select count(*) from joins')[0]?.[0]))
}

/** The entity that a split makes: of the same kind, found by the same words. */
function makeEntity(ledger: Ledger, a: string, b: string): void {
  if (ledger.rows('select 1 from entities where id = ?', b).length > 0) return
  const [from = null, kind = null] = ledger.rows('select n, kind from entities where id = ?', a)[0] ?? []
  const row = [b, `split|${b}`, kind, ledger.maker]
  const made = ledger.append('insert into entities (id, key, kind, maker) values (?, ?, ?, ?)', row)
  ledger.append('insert into names (word, entity) select word, ? from names where entity = ?', made, from)
}

/** Takes a merge or split back; every answer is again what it was without it. UsageError where it does not stand. */
export function undoJoin(ledger: Ledger, id: string, { by, note }: JoinOptions): void {
  if (!joinsOf(ledger).some((join) => join.id === id))
    throw new UsageError(`No merge or split ${id} stands: expected the id of one.`)
  ledger.together(() => {
    const row = Number(ledger.rows('select n from joins where id = ?', id)[0]?.[0])
    append(ledger, { deed: 'undo', a: id, b: '', documents: [], by, note }, row)
    followJoins(ledger)
  })
}

/** The merges and splits that stand, in the order in which they were said; those of one entity where one is named. */
export function joinsOf(ledger: Ledger, entity?: string): Join[] {
  const rows = ledger.rows(
    `select id, deed, a, b, note, author, at from joins j where deed <> 'undo'
     and not exists (select 1 from joins u where u.undoes = j.n) order by n`,
  )
  const joins = rows.map(([id, deed, a, b, note, by, at]): Join => {
    const [other = '', ...documents] = String(b).split(' ')
    return {
      id: String(id),
      deed: deed === 'merge' ? 'merge' : 'split',
      entities: [String(a), other],
      documents,
      note: typeof note === 'string' ? note : null,
      by: String(by),
      at: String(at),
    }
  })
  return entity === undefined ? joins : joins.filter(({ entities }) => entities.includes(entity))
}

const IN_DOC = `select 1 from docs d join editions e on e.doc = d.n join readings r on r.edition = e.n
  join sources s on s.reading = r.n where d.id = ? and s.entity = ? limit 1`

function entityOf(ledger: Ledger, id: string): number {
  const held = ledger.rows('select n from entities where id = ?', id)[0]
  if (held === undefined)
    throw new UsageError(`${ledger.path} holds no entity ${id}: expected an id as "hearsay who" shows it.`)
  return Number(held[0])
}

type Row = JoinOptions & {
  readonly deed: 'merge' | 'split' | 'undo'
  readonly a: string
  readonly b: string
  readonly documents: readonly string[]
}

function write(ledger: Ledger, row: Row): Join {
  const id = ledger.together(() => {
    if (row.deed === 'split') makeEntity(ledger, row.a, row.b)
    const made = append(ledger, row, null)
    followJoins(ledger)
    return made
  })
  return joinsOf(ledger).find((join) => join.id === id)!
}

function append(ledger: Ledger, { deed, a, b, documents, by, note }: Row, undoes: number | null): string {
  if (!/\p{L}/u.test(by)) throw new UsageError('Whose word is it? Expected a name.')
  const count = Number(ledger.rows('select count(*) from joins')[0]?.[0])
  const id = shortId('join', deed, a, b, by, String(count))
  const other = [b, ...documents].join(' ')
  const now = new Date().toISOString()
  ledger.append(
    'insert into joins (id, deed, a, b, undoes, note, author, at, maker) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, deed, a, other, undoes, note ?? null, by, now, ledger.maker],
  )
  return id
}
