/** The two days between which is asked, as they stand in the address. */
export function PeriodFields({ query }: { readonly query: URLSearchParams }) {
  return (
    <>
      <label>
        From
        <input name="from" type="date" defaultValue={query.get('from') ?? ''} />
      </label>
      <label>
        To
        <input name="to" type="date" defaultValue={query.get('to') ?? ''} />
      </label>
    </>
  )
}
