import type { OriginsHeld } from '../../src/server/origins-held.ts'
import { grouped } from '../frame/grouped.ts'
import { Print, Save, csvOf } from '../frame/save.tsx'
import { Told } from '../frame/told.tsx'
import { addressOf } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { DriftView } from './drift-view.tsx'
import { Passages } from './passages.tsx'
import { Ways } from './ways.tsx'

/** Where a statement, or each of an article's, entered the news, and on which ways it came into print. */
export function OriginsView({ id }: { readonly id: string }) {
  const answer = useAnswer<OriginsHeld>(`/api/origins/${encodeURIComponent(id)}`)
  const { value } = answer
  return (
    <main id="main" tabIndex={-1}>
      <h1 class="view">Origins</h1>
      <Told answer={answer} />
      {value !== null && <Held held={value} />}
    </main>
  )
}

function Held({ held }: { readonly held: OriginsHeld }) {
  const { id, document, origins, graph } = held
  const known = origins.filter((one) => one.known)
  const isWhole = id === document.id
  const statement = isWhole ? undefined : origins.flatMap(({ statements }) => statements).find((one) => one.id === id)
  return (
    <>
      <header class="head">
        <h2 class="about" dir="auto">
          {statement === undefined ? (document.title ?? 'Untitled') : statement.text}
        </h2>
        <p class="facts" dir="auto">
          <a href={addressOf(`/article/${document.id}`, isWhole ? {} : { statement: id })}>
            {isWhole ? 'The article' : (document.title ?? 'The article')}
          </a>
          {!isWhole && (
            <>
              {' · '}
              <a href={`/origins/${document.id}`}>Origins of all it says</a>
            </>
          )}
        </p>
        <p class="counts">{countWords(known.length, origins.length - known.length)}</p>
      </header>
      <Ways graph={graph} />
      <Passages graph={graph} />
      {!isWhole && <DriftView id={id} />}
      <section class="origins" aria-labelledby="origins-title">
        <h2 id="origins-title">What has one origin</h2>
        <ol>
          {origins.map((origin) => (
            <OriginOf key={origin.statements[0]?.id} origin={origin} />
          ))}
        </ol>
      </section>
      <p class="save">
        Save{' '}
        <Save name="origins.csv" type="text/csv" text={() => csvOf(rowsOf(held))}>
          the ways (CSV)
        </Save>
        ,{' '}
        <Save name="origins.json" type="application/json" text={() => JSON.stringify(held, null, 2)}>
          all of it (JSON)
        </Save>{' '}
        · <Print />
      </p>
    </>
  )
}

function OriginOf({ origin: { reason, known, statements } }: { readonly origin: OriginsHeld['origins'][number] }) {
  return (
    <li class={known ? '' : 'unknown'}>
      <p class="why" dir="auto">
        {reason}
      </p>
      <ul>
        {[...grouped(statements, ({ source, text }) => `${source} ${text}`).values()].map((same) => (
          <Printed key={same[0]?.id} same={same} />
        ))}
      </ul>
    </li>
  )
}

/** The same words of one source stand once, with the articles that print them. */
function Printed({ same }: { readonly same: OriginsHeld['origins'][number]['statements'] }) {
  const [first, ...others] = same
  if (first === undefined) return null
  return (
    <li dir="auto">
      {first.source !== null && (
        <b>
          <bdi>{first.source}</bdi>{' '}
        </b>
      )}
      <a href={addressOf(`/article/${first.document}`, { statement: first.id })}>{first.text}</a>
      {others.map(({ id, document }) => (
        <a key={id} class="again" href={addressOf(`/article/${document}`, { statement: id })}>
          again
        </a>
      ))}
    </li>
  )
}

function countWords(known: number, unknown: number): string {
  const first = known === 0 ? 'No origin is known' : `${known} known ${known === 1 ? 'origin' : 'origins'}`
  return unknown === 0 ? `${first}.` : `${first}; of ${unknown} more nothing tells where they came from.`
}

function rowsOf({ graph: { nodes, edges } }: OriginsHeld): (string | number | null)[][] {
  const names = new Map(nodes.map(({ id, kind, name }) => [id, [kind, name]]))
  return [
    ['from kind', 'from', 'to kind', 'to', 'statements', 'why', 'words'],
    ...edges.map(({ from, to, statements, reason, words }) => [
      ...(names.get(from) ?? []),
      ...(names.get(to) ?? []),
      statements.length,
      reason,
      words,
    ]),
  ]
}
