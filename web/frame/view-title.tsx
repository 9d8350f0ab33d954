type Props = { readonly name: string; readonly query: URLSearchParams }

/** What a view is called; on paper, where no form tells it, with what was asked. */
export function ViewTitle({ name, query }: Props) {
  const words = [...query].filter(([field, value]) => field !== 'docs' && field !== 'offset' && value !== '')
  return (
    <h1 class="view">
      {name}
      {words.length > 0 && (
        <span class="for-print" dir="auto">
          : {words.map(([field, value]) => (field === 'q' ? `“${value}”` : `${field} ${value}`)).join(', ')}
        </span>
      )}
    </h1>
  )
}
