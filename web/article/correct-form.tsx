import { useState } from 'preact/hooks'
import { paraphraseVerdicts, quotationVerdicts } from '../../src/verdict.ts'
import { correct } from '../client/api.ts'
import { sayFailure } from '../client/problem.ts'
import type { Weighed } from '../client/shapes.ts'
import { Signed } from '../frame/signed.tsx'
import { NAME } from '../frame/your-name.ts'
import { stanceNames, type Attribution } from './stance.ts'

type Finding = NonNullable<Weighed['check']>['findings'][number]

type Props = {
  readonly attribution: Attribution
  /** What the record was found to say of it, where it was asked. */
  readonly finding: Finding | undefined
  readonly onDone: () => void
}

const FIELDS = ['source', 'stance', 'verdict', 'note'] as const

/** Where a person says that source, stance or verdict is another, or adds a note; the program's answer stays. */
export function CorrectForm({ attribution: { id, stance }, finding, onDone }: Props) {
  const [told, setTold] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const valueOf = (name: string): string => String(form.get(name) ?? '').trim()
    const by = valueOf('by')
    const said = FIELDS.map((name) => [name, valueOf(name)] as const).filter(([, value]) => value !== '')
    localStorage.setItem(NAME, by)
    if (said.length === 0) return setTold('Nothing is said yet: choose another answer, or write a note.')
    try {
      await correct({ id, by, ...Object.fromEntries(said) })
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
          Who said it <input name="source" maxLength={300} />
        </label>
        <Choice label="How" name="stance" now={stance} all={stanceNames} />
        {finding !== undefined && (
          <Choice
            label="The record"
            name="verdict"
            now={finding.verdict}
            all={finding.form === 'quotation' ? quotationVerdicts : paraphraseVerdicts}
          />
        )}
        <Signed told={told} />
      </form>
    </details>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly name: string
  readonly now: string
  readonly all: readonly string[]
}

/** One of a closed list; the first says that it is right as it is. */
function Choice({ label, name, now, all }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        <option value="">{now}, as it is</option>
        {all
          .filter((one) => one !== now)
          .map((one) => (
            <option key={one}>{one}</option>
          ))}
      </select>
    </label>
  )
}
