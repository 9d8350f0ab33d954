import type { Weighed } from '../client/shapes.ts'

type Props = { readonly weighed: Weighed; readonly statement: string; readonly isHeld: boolean }

/** Where a statement entered the news, as far as its article tells, and how many others of it come from there. */
export function OriginLine({ weighed: { compare }, statement, isHeld }: Props) {
  const origin = compare.origins.find(({ statements }) => statements.includes(statement))
  if (origin === undefined) return null
  const others = origin.statements.length - 1
  return (
    <p class="origin" dir="auto">
      <b>{origin.known ? '1 known origin' : 'Origin unknown'}</b> {origin.reason}
      {others > 0 &&
        ` ${others} other ${others === 1 ? 'statement' : 'statements'} here ${others === 1 ? 'has' : 'have'} it too.`}
      {isHeld && (
        <>
          {' '}
          <a href={`/origins/${statement}`}>Its way into print</a>
        </>
      )}
    </p>
  )
}
