import type { MatterLookup } from '../proposition/group.ts'
import { dayNumber, spaceOf } from './days.ts'
import { heldStatements, type HeldStatement } from './held-statements.ts'
import type { Ledger } from './ledger.ts'
import { ASKED } from './once.ts'

/** A look-up of statements by their matter, and the statements that it has found so far, by their ids. */
export type HeldMatter = { readonly lookup: MatterLookup; readonly found: ReadonlyMap<string, HeldStatement> }

/** So many days before and after are near. */
const NEAR = 45

/** The look-up that finding what is about the same thing needs, from a ledger's index; a doc may be left out. */
export function matterLookup(ledger: Ledger, except: string | null = null): HeldMatter {
  const found = new Map<string, HeldStatement>()
  const counted = new Map<string, number>()
  const count = (word: string, most: number): number => {
    const known = counted.get(word) ?? Number(ledger.rows(COUNT, `content : ${quoted(word)}`, most + 1)[0]?.[0])
    counted.set(word, known)
    return known
  }
  return {
    found,
    lookup: {
      size: ledger.statementCount(),
      counts: (words, most) => words.map((word) => count(word, most)),
      holding: (words, near, limit) => {
        const numbers = new Set([
          ...numbersWith(ledger, words, spaceAround(near), limit),
          ...(near === null ? [] : numbersWith(ledger, words, ALWAYS, limit)),
        ])
        const statements = heldStatements(ledger, [...numbers]).filter(({ document }) => document.id !== except)
        for (const statement of statements) found.set(statement.id, statement)
        return statements.map(({ id, text }) => ({ id, text }))
      },
    },
  }
}

const COUNT = 'select count(*) from (select 1 from contents where contents match ? limit ?)'
const FIND = `select c.rowid from contents c cross join statements s on s.n = c.rowid
  where contents match ? and c.rowid between ? and ? and ${ASKED} order by c.rank limit ?`

type Space = ReturnType<typeof spaceOf>

const ALWAYS: Space = { first: 0, last: Number.MAX_SAFE_INTEGER }

function spaceAround(day: string | null): Space {
  const number = dayNumber(day)
  return number === 0 ? ALWAYS : { first: spaceOf(number - NEAR).first, last: spaceOf(number + NEAR).last }
}

function numbersWith(ledger: Ledger, words: readonly string[], { first, last }: Space, limit: number): number[] {
  const pairs = words.slice(0, -1).map(
    (word, at) =>
      `(${quoted(word)} AND (${words
        .slice(at + 1)
        .map(quoted)
        .join(' OR ')}))`,
  )
  if (pairs.length === 0) return []
  return ledger.rows(FIND, `content : (${pairs.join(' OR ')})`, first, last, limit).map(([n]) => Number(n))
}

function quoted(word: string): string {
  return `"${word.replace(/["\0]/g, ' ')}"`
}
