import type { OriginGraph, Station } from '../../src/server/origin-graph.ts'
import { placed, type Placed } from './layers.ts'

const WIDTH = 1040
const ROW = 72
const HEAD = 26
const GAP = 64

const NAMES: Readonly<Record<Station['kind'], string>> = {
  photo: 'Photo',
  source: 'Said by',
  agency: 'Agency',
  outlet: 'Outlet',
  article: 'Printed in',
  headline: 'Headline',
}

/** The ways of words into print: a picture from left to right, and the same as a list, which a phone shows in its place. */
export function Ways({ graph }: { readonly graph: OriginGraph }) {
  const places = placed(graph)
  return (
    <>
      <Picture graph={graph} places={places} />
      <Steps graph={graph} places={places} />
    </>
  )
}

type Props = { readonly graph: OriginGraph; readonly places: readonly Placed[] }

/** A line is the wider the more statements go along it. */
function Picture({ graph, places }: Props) {
  const columns = Math.max(0, ...places.map(({ column }) => column)) + 1
  const rows = Math.max(0, ...places.map(({ row }) => row)) + 1
  const [step, height] = [WIDTH / columns, HEAD + rows * ROW]
  const heights = Array.from({ length: columns }, (_, at) => places.filter(({ column }) => column === at).length)
  const at = ({ column, row }: Placed) => ({
    x: column * step,
    y: HEAD + ((row + 0.5) * rows * ROW) / (heights[column] ?? 1) - ROW / 2,
  })
  const byId = new Map(places.map((one) => [one.station.id, one]))
  return (
    <svg class="ways" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {heights.map((_, column) => (
        <text key={column} class="kind" x={column * step} y="14">
          {headOf(places, column)}
        </text>
      ))}
      {graph.edges.map(({ from, to, statements }) => {
        const [start, end] = [byId.get(from), byId.get(to)]
        if (start === undefined || end === undefined) return null
        const [a, b] = [at(start), at(end)]
        const left = a.x + step - GAP
        const path = `M${left} ${a.y + ROW / 2}C${left + GAP / 2} ${a.y + ROW / 2} ${b.x - GAP / 2} ${b.y + ROW / 2} ${b.x - 6} ${b.y + ROW / 2}`
        return <path key={`${from} ${to}`} d={path} stroke-width={Math.min(9, 1 + Math.sqrt(statements.length))} />
      })}
      {places.map((one) => (
        <Place key={one.station.id} station={one.station} {...at(one)} width={step - GAP - 6} />
      ))}
    </svg>
  )
}

/** Who stands behind another only passes on what that one said. */
function headOf(places: readonly Placed[], at: number): string {
  const kinds = new Set(places.filter(({ column }) => column === at).map(({ station }) => station.kind))
  return [...kinds].map((kind) => (kind === 'source' && at > 0 ? 'Said or passed on by' : NAMES[kind])).join(', ')
}

function Steps({ graph, places }: Props) {
  const names = new Map(places.map(({ station }) => [station.id, station.name]))
  return (
    <ol class="steps">
      {places.map(({ station: { id, kind, name, detail } }) => {
        const from = graph.edges.filter(({ to }) => to === id).map((edge) => names.get(edge.from))
        return (
          <li key={id}>
            <span class="kind">{NAMES[kind]}</span>
            <b dir="auto">{name}</b>
            {detail !== null && <span class="detail">{detail}</span>}
            {from.length > 0 && (
              <span class="from" dir="auto">
                from {from.join(', ')}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

type PlaceProps = { readonly station: Station; readonly x: number; readonly y: number; readonly width: number }

function Place({ station: { kind, name, detail, document }, x, y, width }: PlaceProps) {
  return (
    <foreignObject x={x} y={y} width={width} height={ROW}>
      <div class={`station ${kind}`}>
        <p class="name" dir="auto">
          {document === null ? (
            name
          ) : (
            <a href={`/article/${document}`} tabIndex={-1}>
              {name}
            </a>
          )}
        </p>
        {detail !== null && <p class="detail">{detail}</p>}
      </div>
    </foreignObject>
  )
}
