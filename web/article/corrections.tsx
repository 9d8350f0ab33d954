import { useState } from 'preact/hooks'
import type { Correction } from '../../src/ledger/correction.ts'
import { correct } from '../client/api.ts'
import { sayFailure } from '../client/problem.ts'
import { NAME } from '../frame/your-name.ts'

type Props = {
  readonly said: readonly Correction[]
  /** Called when a word was taken back; without it none can be. */
  readonly onBack?: (() => void) | undefined
}

/** What persons say of a statement, beside what the program says; one's own word can be taken back. */
export function Corrections({ said, onBack }: Props) {
  const [told, setTold] = useState<string | null>(null)
  if (said.length === 0) return null
  const takeBack = ({ about, by, field }: Correction): void => {
    const [id = '', against] = about.split(' ')
    correct({ id, by, ...(against === undefined ? {} : { against }), [field]: null }).then(onBack, (error: unknown) =>
      setTold(sayFailure(error)),
    )
  }
  const mine = localStorage.getItem(NAME)
  return (
    <ul class="corrections">
      {said.map((one) => (
        <li key={one.id} dir="auto">
          <b>{one.by}</b>, {one.at.slice(0, 10)}: {one.field === 'note' ? one.value : `${one.field} ${one.value}`}
          {one.note !== null && ` — ${one.note}`}
          {onBack !== undefined && one.by === mine && one.field !== 'note' && (
            <>
              {' '}
              <button type="button" class="link" onClick={() => takeBack(one)} aria-label={`Take back ${one.field}`}>
                take back
              </button>
            </>
          )}
        </li>
      ))}
      {told !== null && <li role="status">{told}</li>}
    </ul>
  )
}
