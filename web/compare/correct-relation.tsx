import { useState } from 'preact/hooks'
import { relations } from '../../src/closed-lists.ts'
import { correct } from '../client/api.ts'
import { sayFailure } from '../client/problem.ts'
import { Signed } from '../frame/signed.tsx'
import { NAME } from '../frame/your-name.ts'
import type { Relation } from './told.ts'

type Props = Pick<Relation, 'a' | 'b' | 'relation'> & { readonly onDone: () => void }

/** Where a person says that two statements stand otherwise to each other; the program's answer stays. */
export function CorrectRelation(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="correct" onToggle={(event) => event.currentTarget.open && setOpen(true)}>
      <summary>Correct it</summary>
      {isOpen && <Form {...props} />}
    </details>
  )
}

function Form({ a, b, relation, onDone }: Props) {
  const [told, setTold] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const [by = '', other = '', note = ''] = ['by', 'relation', 'note'].map((name) =>
      String(form.get(name) ?? '').trim(),
    )
    localStorage.setItem(NAME, by)
    try {
      await correct({
        id: a,
        against: b,
        by,
        ...(other === '' ? {} : { relation: other }),
        ...(note === '' ? {} : { note }),
      })
      onDone()
    } catch (error) {
      setTold(sayFailure(error))
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>
        They stand{' '}
        <select name="relation">
          <option value="">{relation}, as it is</option>
          {relations
            .filter((one) => one !== relation)
            .map((one) => (
              <option key={one}>{one}</option>
            ))}
        </select>
      </label>
      <Signed told={told} />
    </form>
  )
}
