import type { Marking, Shown } from './marking.ts'
import { piecesIn, type Layer, type Piece, type Role } from './pieces.ts'
import { familyOf, stanceWords, type Attribution } from './stance.ts'
import type { VerdictSign } from './verdict-signs.ts'

type Props = { readonly piece: Piece; readonly marking: Marking; readonly shown: Shown }

/** A piece of the article's text with the marks of the innermost statement that holds it. */
export function Marked({ piece, marking, shown }: Props) {
  const { text, grounds } = marking
  const layers = piece.layers.filter(({ statement }) => shown.shown.has(statement))
  const inner = innermost(layers, marking.depths)
  const handle = marking.handles.get(piece.start)
  return (
    <>
      {inner === null ? (
        text.slice(piece.start, piece.end)
      ) : (
        <span
          class={namesOf(piece, layers, { marking, inner, active: shown.active })}
          onMouseEnter={() => shown.onShow(inner)}
          onClick={() => shown.onPin(inner)}
          {...(handle !== undefined && shown.shown.has(handle) ? handleOf(handle, marking, shown) : {})}
        >
          {piecesIn(grounds, piece).map(({ start, end, layers: rests }) =>
            rests.some(({ statement }) => statement === shown.active) ? (
              <span key={start} class="ground">
                {text.slice(start, end)}
              </span>
            ) : (
              text.slice(start, end)
            ),
          )}
        </span>
      )}
      <Verdict sign={inner === null ? undefined : marking.signs.get(piece.end)} />
    </>
  )
}

function Verdict({ sign }: { readonly sign: VerdictSign | undefined }) {
  if (sign === undefined) return null
  return (
    <span class={`verdict ${sign.tone}`} role="img" aria-label={`(${sign.words})`}>
      {sign.sign}
    </span>
  )
}

/** What makes a piece the handle of a statement: it is reached by Tab, and Enter chooses it. */
function handleOf(statement: number, { attributions }: Marking, { active, onShow, onPin }: Shown) {
  return {
    role: 'button' as const,
    tabIndex: 0,
    'aria-expanded': active === statement,
    'aria-description': describe(attributions[statement]!),
    'data-statement': statement,
    onFocus: () => onShow(statement),
    onClick: () => onPin(statement),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onPin(statement)
    },
  }
}

type Around = { readonly marking: Marking; readonly inner: number; readonly active: number | null }

function namesOf({ layers: all }: Piece, layers: readonly Layer[], { marking, inner, active }: Around): string {
  const { attributions, depths } = marking
  const own = active === null ? [] : all.filter(({ statement }) => statement === active)
  const names = [
    ...rolesOf(layers),
    familyOf(attributions[inner]!.stance),
    ...(depths[inner]! > 0 ? ['deep'] : []),
    ...own.map(({ role }) => `now-${role}`),
  ]
  return names.join(' ')
}

/** The statement furthest in of those whose words these are. */
function innermost(layers: readonly Layer[], depths: readonly number[]): number | null {
  let found: number | null = null
  for (const { statement } of layers) if (found === null || depths[statement]! >= depths[found]!) found = statement
  return found
}

function rolesOf(layers: readonly Layer[]): Role[] {
  return [...new Set(layers.map(({ role }) => role))]
}

function describe({ source, stance }: Attribution): string {
  return `${source?.text ?? 'Somebody not named'} ${stanceWords(stance)}`
}
