import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { relationTone, relationVerb } from '../compare/relation-words.ts'
import { placeOf, sideText, toldIn, type Relation } from '../compare/told.ts'
import { familyOf } from '../article/stance.ts'
import { markedWords } from '../frame/marked-words.tsx'
import { addressOf } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'

const MOST = 12
const LONGEST = 300
/** How a later statement may stand to an earlier one of the same source where its position has moved. */
const MOVES: readonly Relation['relation'][] = ['contradicts', 'superseded', 'tension', 'stronger', 'weaker']

type Props = { readonly name: string; readonly id: string; readonly query: URLSearchParams }

/** Where a source says later what it did not say before, as far as its latest statements show. */
export function Moved({ name, id, query }: Props) {
  const days = Object.fromEntries(['from', 'to'].map((field) => [field, query.get(field) ?? '']))
  const { value } = useAnswer<ComparedHeld>(addressOf('/api/compare', { source: name.slice(0, LONGEST), ...days }))
  if (value === null) return null
  const moves = movesOf(value, id)
  if (moves.length === 0) return null
  return (
    <section class="moved" aria-labelledby="moved-title">
      <h2 id="moved-title">Positions that moved</h2>
      <ol>
        {moves.slice(0, MOST).map((relation) => (
          <Move
            key={`${relation.a} ${relation.aClaim} ${relation.b} ${relation.bClaim}`}
            compared={value}
            relation={relation}
          />
        ))}
      </ol>
    </section>
  )
}

/** Of the source's own statements, on two days, those that do not say the same; each thing once, the gravest first. */
function movesOf({ relations, statements }: ComparedHeld, id: string): Relation[] {
  const said = new Map(statements.filter(({ source }) => source === id).map((one) => [one.id, one.said?.to ?? null]))
  const seen = new Set<string>()
  return relations
    .filter(
      ({ relation, a, b }) => MOVES.includes(relation) && said.has(a) && said.has(b) && said.get(a) !== said.get(b),
    )
    .toSorted((x, y) => MOVES.indexOf(x.relation) - MOVES.indexOf(y.relation) || y.confidence - x.confidence)
    .filter(({ proposition }) => !seen.has(proposition) && seen.add(proposition))
}

function Move({ compared, relation: move }: { readonly compared: ComparedHeld; readonly relation: Relation }) {
  const told = toldIn(compared)
  const [a, b] = [told.get(move.a), told.get(move.b)]
  if (a === undefined || b === undefined) return null
  const sides = [
    { one: a, claim: move.aClaim, spans: move.because[0]?.spans ?? [] },
    { one: b, claim: move.bClaim, spans: move.because[1]?.spans ?? [] },
  ]
  return (
    <li class={relationTone(move.relation)}>
      <div class="sides">
        {sides.map(({ one, claim, spans }) => (
          <div key={one.id} class={familyOf(one.stance)}>
            <p class="who">
              <a href={placeOf(one)}>
                <time>{one.day ?? 'no day'}</time>
              </a>{' '}
              <span class="tag">{one.stance}</span>
            </p>
            <blockquote dir="auto">{markedWords(sideText(one, claim), spans)}</blockquote>
          </div>
        ))}
      </div>
      <p class="why" dir="auto">
        The first <b>{relationVerb(move.relation)}</b> the second. {move.reason}
      </p>
    </li>
  )
}
