import type { HeldStatement } from '../../src/ledger/held-statements.ts'
import { Save, csvOf } from '../frame/save.tsx'

const HEAD = ['id', 'day', 'source', 'stance', 'certainty', 'kind', 'text', 'title', 'outlet', 'url', 'document']

/** Saves the statements that a view shows, as a table or as JSON lines. */
export function SaveStatements({ statements }: { readonly statements: readonly HeldStatement[] }) {
  if (statements.length === 0) return null
  return (
    <p class="save">
      Save these as{' '}
      <Save name="statements.csv" type="text/csv" text={() => csvOf([HEAD, ...statements.map(rowOf)])}>
        CSV
      </Save>{' '}
      or{' '}
      <Save
        name="statements.jsonl"
        type="application/jsonl"
        text={() => statements.map((one) => `${JSON.stringify(one)}\n`).join('')}
      >
        JSON lines
      </Save>
    </p>
  )
}

function rowOf({ id, day, source, stance, certainty, kind, text, document }: HeldStatement): (string | null)[] {
  const { title, outlet, url } = document
  return [id, day, source?.name ?? null, stance, certainty, kind, text, title, outlet, url, document.id]
}
