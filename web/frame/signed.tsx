import { NAME } from './your-name.ts'

/** The end of a form in which a person says otherwise: a note, who says so, and what became of it. */
export function Signed({ told }: { readonly told: string | null }) {
  return (
    <>
      <label>
        Note <input name="note" />
      </label>
      <label>
        Your name <input name="by" required defaultValue={localStorage.getItem(NAME) ?? ''} />
      </label>
      <button type="submit">Write it down</button>
      <p role="status">{told}</p>
    </>
  )
}
