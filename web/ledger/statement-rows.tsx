import type { ComponentChildren } from 'preact'
import type { HeldStatement } from '../../src/ledger/held-statements.ts'
import type { Span } from '../../src/span.ts'
import { familyOf } from '../article/stance.ts'
import { addressOf } from '../frame/route.ts'

type Row = HeldStatement & { readonly marks?: readonly Span[] }

/** Statements of the ledger, a row each: day, who, how, the words, and the article they stand in. */
export function StatementRows({
  statements,
  showsSource,
}: {
  readonly statements: readonly Row[]
  readonly showsSource: boolean
}) {
  return (
    <ol class="rows">
      {statements.map((one) => (
        <li key={one.id} class={familyOf(one.stance)}>
          <p class="said" dir="auto">
            {marked(one.text, one.marks ?? [])}
          </p>
          <p class="by" dir="auto">
            {showsSource && <SourceLink source={one.source} />}
            <b class="tag">{one.stance}</b>
            {one.day !== null && <time dateTime={one.day}>{one.day}</time>}
            <a href={addressOf(`/article/${one.document.id}`, { statement: one.id })}>
              {one.document.title ?? 'Untitled'}
            </a>
            {one.document.outlet !== null && <span>{one.document.outlet}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}

function SourceLink({ source }: Pick<HeldStatement, 'source'>) {
  if (source === null) return <span>nobody named</span>
  const name = source.name ?? 'unnamed'
  if (source.entity === null) return <bdi>{name}</bdi>
  return (
    <a href={`/source/${encodeURIComponent(source.entity)}`}>
      <bdi>{name}</bdi>
    </a>
  )
}

/** A text with the words that were looked for in marks. */
function marked(text: string, marks: readonly Span[]): ComponentChildren[] {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...pieces, text.slice(at)]
}
