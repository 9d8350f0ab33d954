import type { HeldStatement } from '../../src/ledger/held-statements.ts'
import type { Span } from '../../src/span.ts'
import { familyOf } from '../article/stance.ts'
import { markedWords } from '../frame/marked-words.tsx'
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
            {markedWords(one.text, one.marks ?? [])}
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
