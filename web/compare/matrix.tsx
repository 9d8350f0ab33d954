import { familyOf, stanceSign, type StanceName } from '../article/stance.ts'
import { grouped } from '../frame/grouped.ts'
import type { Proposition, Told } from './told.ts'

const COLUMNS = 6

/** Who says what on each thing: a row a proposition, a column for each of the sources that speak on most of them. */
export function Matrix({ propositions }: { readonly propositions: readonly Proposition[] }) {
  const sources = sourcesOf(propositions)
  const columns = sources.slice(0, COLUMNS)
  const rest = sources.length > columns.length
  return (
    <div class="matrix">
      <table>
        <caption class="sr">Who says what on each thing</caption>
        <thead>
          <tr>
            <th scope="col">On this</th>
            {columns.map(({ source, name }) => (
              <th key={source} scope="col" dir="auto">
                {name}
              </th>
            ))}
            {rest && <th scope="col">Others</th>}
          </tr>
        </thead>
        <tbody>
          {propositions.map(({ id, text, told }, at) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                <a href={`#p${at + 1}`}>{text}</a>
              </th>
              {columns.map(({ source, name }) => (
                <Cell key={source} name={name} told={told.filter((one) => one.source === source)} />
              ))}
              {rest && <Others told={told.filter((one) => !columns.some(({ source }) => source === one.source))} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Source = { readonly source: string; readonly name: string }

/** Those who speak on most things first. */
function sourcesOf(propositions: readonly Proposition[]): Source[] {
  const spoken = new Map<string, { readonly name: string; readonly on: Set<string> }>()
  for (const { id, told } of propositions)
    for (const { source, name } of told) {
      const known = spoken.get(source) ?? { name, on: new Set() }
      known.on.add(id)
      spoken.set(source, known)
    }
  return [...spoken].toSorted(([, a], [, b]) => b.on.size - a.on.size).map(([source, { name }]) => ({ source, name }))
}

function Cell({ name, told }: { readonly name: string; readonly told: readonly Told[] }) {
  return (
    <td class={told.length === 0 ? 'nothing' : ''} data-who={name}>
      <Signs told={told} />
    </td>
  )
}

function Others({ told }: { readonly told: readonly Told[] }) {
  const each = grouped(told, ({ source }) => source)
  return (
    <td class={told.length === 0 ? 'nothing others-of' : 'others-of'}>
      {[...each].map(([source, some]) => (
        <span key={source} class="other">
          <bdi>{some[0]?.name}</bdi> <Signs told={some} />
        </span>
      ))}
    </td>
  )
}

function Signs({ told }: { readonly told: readonly Told[] }) {
  const counts = new Map<StanceName, number>()
  for (const { stance } of told) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  return (
    <>
      {[...counts].map(([stance, count]) => (
        <span key={stance} class={`sign ${familyOf(stance)}`}>
          <b aria-hidden="true">{stanceSign(stance)}</b> {stance}
          {count > 1 && ` ×${count}`}
        </span>
      ))}
    </>
  )
}
