import type { HeldStatement } from '../../src/ledger/held-statements.ts'
import { families, familyOf } from '../article/stance.ts'

const WIDTH = 1000
const ROW = 18
const LEFT = 120
const DAY = 86_400_000

/** Statements in time, a row for each family of stances: a picture of what the rows below tell in words. */
export function Timeline({ statements }: { readonly statements: readonly HeldStatement[] }) {
  const dated = statements.flatMap(({ id, day, stance }) =>
    day === null ? [] : [{ id, family: familyOf(stance), time: Date.parse(day) }],
  )
  const times = dated.map(({ time }) => time)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (dated.length < 2 || last - first < DAY) return null
  const place = (time: number): number => LEFT + ((time - first) / (last - first)) * (WIDTH - LEFT - 10)
  const rows = families.filter(([family]) => dated.some((one) => one.family === family))
  const height = rows.length * ROW + 20
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {rows.map(([family, label], at) => (
        <g key={family} class={family}>
          <text x="0" y={at * ROW + 13}>
            {label}
          </text>
          <line x1={LEFT} x2={WIDTH} y1={at * ROW + 9} y2={at * ROW + 9} />
          {dated
            .filter((one) => one.family === family)
            .map(({ id, time }) => (
              <circle key={id} cx={place(time)} cy={at * ROW + 9} r="4.5" />
            ))}
        </g>
      ))}
      <text x={LEFT} y={height - 4}>
        {dayOf(first)}
      </text>
      <text x={WIDTH} y={height - 4} text-anchor="end">
        {dayOf(last)}
      </text>
    </svg>
  )
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
