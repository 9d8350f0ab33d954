import type { Weighed } from '../client/shapes.ts'
import { familyOf } from './stance.ts'

type Props = {
  readonly weighed: Weighed
  readonly shown: ReadonlySet<number>
  readonly onShow: (statement: number) => void
}

/** All statements that are shown as a table: to read on, and to print. */
export function StatementList({ weighed: { read, check }, shown, onShow }: Props) {
  if (read.attributions.length === 0) return <p class="none">No statement was found in it.</p>
  const names = new Map(read.sources.map(({ id, name }) => [id, name]))
  const verdicts = new Map(check?.findings.map(({ attribution, verdict }) => [attribution, verdict]))
  return (
    <section class="list all" aria-labelledby="list-title">
      <h2 id="list-title">Every statement</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Day</th>
            <th scope="col">Who</th>
            <th scope="col">How</th>
            <th scope="col">What</th>
            {check !== null && <th scope="col">Record</th>}
          </tr>
        </thead>
        <tbody>
          {read.attributions.map(({ id, said, source, stance, content, parent }, at) =>
            shown.has(at) ? (
              <tr key={id} class={parent === null ? '' : 'deep'}>
                <td>
                  <button type="button" class="link" onClick={() => onShow(at)} aria-label={`Show statement ${at + 1}`}>
                    {at + 1}
                  </button>
                </td>
                <td>{said === null ? '' : said.from === said.to ? said.from : `${said.from} – ${said.to}`}</td>
                <td dir="auto">{names.get(source?.id ?? '') ?? source?.text ?? '(nobody named)'}</td>
                <td>
                  <b class={`tag ${familyOf(stance)}`}>{stance}</b>
                </td>
                <td dir="auto">{content.text}</td>
                {check !== null && <td>{verdicts.get(id) ?? ''}</td>}
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </section>
  )
}
