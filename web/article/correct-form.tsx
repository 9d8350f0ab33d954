import { useState } from 'preact/hooks'
import { correct } from '../client/api.ts'
import { sayFailure } from '../client/problem.ts'
import { Signed } from '../frame/signed.tsx'
import { NAME } from '../frame/your-name.ts'
import { stanceNames, type Attribution } from './stance.ts'

type Props = { readonly attribution: Attribution; readonly onDone: () => void }

/** Where a person says that source or stance is another, or adds a note; the program's answer stays. */
export function CorrectForm({ attribution: { id, stance }, onDone }: Props) {
  const [told, setTold] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const [by, source, other, note] = ['by', 'source', 'stance', 'note'].map((name) =>
      String(form.get(name) ?? '').trim(),
    )
    localStorage.setItem(NAME, by ?? '')
    try {
      await correct({
        id,
        by: by ?? '',
        ...(source ? { source } : {}),
        ...(other ? { stance: other } : {}),
        ...(note ? { note } : {}),
      })
      onDone()
    } catch (error) {
      setTold(sayFailure(error))
    }
  }
  return (
    <details class="correct">
      <summary>Correct it, or add a note</summary>
      <form onSubmit={(event) => void submit(event)}>
        <label>
          Who said it <input name="source" />
        </label>
        <label>
          How{' '}
          <select name="stance">
            <option value="">{stance}, as it is</option>
            {stanceNames
              .filter((one) => one !== stance)
              .map((one) => (
                <option key={one}>{one}</option>
              ))}
          </select>
        </label>
        <Signed told={told} />
      </form>
    </details>
  )
}
