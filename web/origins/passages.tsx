import type { OriginGraph } from '../../src/server/origin-graph.ts'

/** The picture in words: from where to where, on how many statements, why, and the words that show it. */
export function Passages({ graph: { nodes, edges } }: { readonly graph: OriginGraph }) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return (
    <details class="passages">
      <summary>{edges.length === 1 ? '1 step, with why' : `${edges.length} steps, each with why`}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Statements</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ from, to, statements, reason, words }) => (
            <tr key={`${from} ${to}`}>
              <td dir="auto">{names.get(from)}</td>
              <td dir="auto">{names.get(to)}</td>
              <td>{statements.length}</td>
              <td dir="auto">
                {reason} {words !== null && words !== '' && <q>{words}</q>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
