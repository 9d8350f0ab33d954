import { toneOf } from '../../src/report/verdict-words.ts'
import { grouped } from '../frame/grouped.ts'
import type { Quotation } from './quoted-pieces.ts'

/** Which articles quote a transcript: how often, how truly, and where they cut. */
export function WhoQuoted({ quotations }: { readonly quotations: readonly Quotation[] }) {
  if (quotations.length === 0) return null
  return (
    <section class="list who-quoted" aria-labelledby="who-quoted">
      <h2 id="who-quoted">Who quoted what, who cut what</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Quotations</th>
            <th scope="col">As said</th>
            <th scope="col">Changed</th>
            <th scope="col">Cut words of weight</th>
          </tr>
        </thead>
        <tbody>
          {[...grouped(quotations, ({ document }) => document.id).values()].map((some) => (
            <Row key={some[0]?.document.id} quotations={some} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ quotations }: { readonly quotations: readonly Quotation[] }) {
  const [first] = quotations
  if (first === undefined) return null
  const { id, title, outlet, published } = first.document
  const good = quotations.filter((one) => toneOf(one) === 'good')
  const cut = quotations.filter(({ edits }) =>
    edits.some(({ kind, weight }) => kind === 'drop' && weight !== 'trivial'),
  )
  return (
    <tr>
      <td dir="auto">
        <a href={`/article/${id}`}>{title ?? 'Untitled'}</a>{' '}
        <span class="from">{[outlet, published?.slice(0, 10)].filter(Boolean).join(', ')}</span>
      </td>
      <td data-is="quotations">{quotations.length}</td>
      <td data-is="as said">{good.length}</td>
      <td data-is="changed">{quotations.length - good.length}</td>
      <td data-is="cut" dir="auto">
        {cut.length === 0 ? '—' : cut.map((one) => <Cut key={one.attribution} quotation={one} />)}
      </td>
    </tr>
  )
}

function Cut({ quotation: { attribution, edits } }: { readonly quotation: Quotation }) {
  const dropped = edits.filter(({ kind, weight }) => kind === 'drop' && weight !== 'trivial')
  return (
    <a class="cut" href={`#q${attribution}`}>
      {dropped.map(({ record }) => record).join(' … ')}
    </a>
  )
}
