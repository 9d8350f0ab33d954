import type { Correction } from '../../src/ledger/correction.ts'

/** What persons say of a statement, beside what the program says. */
export function Corrections({ said }: { readonly said: readonly Correction[] }) {
  if (said.length === 0) return null
  return (
    <ul class="corrections">
      {said.map(({ id, by, at, field, value, note }) => (
        <li key={id} dir="auto">
          <b>{by}</b>, {at.slice(0, 10)}: {field === 'note' ? value : `${field} ${value}`}
          {note !== null && ` — ${note}`}
        </li>
      ))}
    </ul>
  )
}
