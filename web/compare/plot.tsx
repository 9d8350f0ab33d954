import { familyOf, stanceSign } from '../article/stance.ts'
import { grouped } from '../frame/grouped.ts'
import { spread } from './spread.ts'
import type { Told } from './told.ts'

const ROW = 34
const TOP = 4
const BOTTOM = 22
const RADIUS = 9
const MOST_ROWS = 12
/** So much of the width, in percent, is left at either side for marks and days. */
const SIDE = 10

/** Who said what when: a line for each source, a mark for each stance on a day. The list below tells the same in words. */
export function Plot({ told }: { readonly told: readonly Told[] }) {
  const dated = told.filter((one): one is Told & { readonly day: string } => one.day !== null)
  const days = [...new Set(dated.map(({ day }) => day))].toSorted()
  const rows = [...grouped(dated, ({ source }) => source).values()].slice(0, MOST_ROWS)
  if (days.length < 2 || rows.length < 2) return null
  const places = spread(days.map((day) => Date.parse(day)))
  const placeOf = (day: string): number => SIDE + (places[days.indexOf(day)] ?? 0) * (100 - 2 * SIDE)
  const height = TOP + rows.length * ROW + BOTTOM
  return (
    <svg class="plot" width="100%" height={height} aria-hidden="true">
      {days.map((day) => (
        <line
          key={day}
          class="day"
          x1={`${placeOf(day)}%`}
          x2={`${placeOf(day)}%`}
          y1={TOP}
          y2={TOP + rows.length * ROW}
        />
      ))}
      {rows.map((row, at) => (
        <Row key={row[0]?.source} told={row} top={TOP + at * ROW} placeOf={placeOf} />
      ))}
      {labelled(days, placeOf).map((day) => (
        <text key={day} class="date" x={`${placeOf(day)}%`} y={height - 6} text-anchor={anchorOf(placeOf(day))}>
          {day}
        </text>
      ))}
    </svg>
  )
}

type RowProps = {
  readonly told: readonly (Told & { readonly day: string })[]
  readonly top: number
  readonly placeOf: (day: string) => number
}

function Row({ told, top, placeOf }: RowProps) {
  const middle = top + ROW - RADIUS - 3
  const marks = [...grouped(told, ({ day }) => day)].flatMap(([day, some]) => {
    const stances = [...grouped(some, ({ stance }) => stance)]
    return stances.map(([stance, same], at) => ({
      key: `${day}${stance}`,
      day,
      stance,
      count: same.length,
      shift: (at - (stances.length - 1) / 2) * (2 * RADIUS + 2),
    }))
  })
  return (
    <g>
      <text class="name" x="0" y={top + 11}>
        {told[0]?.name}
      </text>
      <line class="row" x1="0" x2="100%" y1={middle} y2={middle} />
      {marks.map(({ key, day, stance, shift }) => (
        <g key={key} class={familyOf(stance)} transform={`translate(${shift} 0)`}>
          <circle cx={`${placeOf(day)}%`} cy={middle} r={RADIUS} />
          <text class="glyph" x={`${placeOf(day)}%`} y={middle + 4.5} text-anchor="middle">
            {stanceSign(stance)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** The days whose names have room: the first, the last, and those in between that stand well apart. */
function labelled(days: readonly string[], placeOf: (day: string) => number): string[] {
  const room = 30
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const kept = [first]
  for (const day of days.slice(1, -1))
    if (placeOf(day) - placeOf(kept.at(-1) ?? first) >= room && placeOf(last) - placeOf(day) >= room) kept.push(day)
  return [...kept, last]
}

function anchorOf(place: number): 'start' | 'middle' | 'end' {
  return place <= SIDE + 1 ? 'start' : place >= 99 - SIDE ? 'end' : 'middle'
}
