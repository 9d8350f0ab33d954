import { useState } from 'preact/hooks'
import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { Corrections } from '../article/corrections.tsx'
import { markedWords } from '../frame/marked-words.tsx'
import { CorrectRelation } from './correct-relation.tsx'
import { isGrave, relationMeaning, relationTone, relationVerb } from './relation-words.ts'
import { sideText, type Relation, type Told } from './told.ts'

type Props = {
  readonly relations: readonly Relation[]
  readonly told: readonly Told[]
  readonly compared: ComparedHeld
  readonly onCorrected: () => void
}

const MOST_AT_ONCE = 4

/** How the statements on one thing stand to each other: what a reader should see at once, and the rest behind its number. */
export function Relations({ relations, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (relations.length === 0) return null
  const grave = relations.filter(({ relation }) => isGrave(relation))
  const first = (grave.length === 0 ? relations : grave).slice(0, MOST_AT_ONCE)
  const others = relations.filter((one) => !first.includes(one))
  return (
    <div class="relations">
      <h3>How they stand to each other</h3>
      <List relations={first} {...rest} />
      {others.length > 0 && (
        <details onToggle={(event) => event.currentTarget.open && setOpen(true)}>
          <summary>
            {others.length} more pairs: {tallied(others)}
          </summary>
          {isOpen && <List relations={others} {...rest} />}
        </details>
      )}
    </div>
  )
}

function tallied(relations: readonly Relation[]): string {
  const counts = new Map<string, number>()
  for (const { relation } of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  return [...counts].map(([relation, count]) => `${count} ${relation}`).join(', ')
}

function List({ relations, ...rest }: Props) {
  return (
    <ul>
      {relations.map((one) => (
        <Line key={`${one.a} ${one.aClaim} ${one.b} ${one.bClaim}`} relation={one} {...rest} />
      ))}
    </ul>
  )
}

type LineProps = Omit<Props, 'relations'> & { readonly relation: Relation }

function Line({ relation: line, told, compared, onCorrected }: LineProps) {
  const { relation, reason, confidence, because } = line
  const [a, b] = [line.a, line.b].map((id) => told.find((one) => one.id === id))
  if (a === undefined || b === undefined) return null
  const about = [line.a, line.b].toSorted().join(' ')
  const spansOf = (id: string, at: number) => (because[at]?.statement === id ? because[at].spans : [])
  return (
    <li class={relationTone(relation)}>
      <p class="stand">
        <bdi>{a.name}</bdi> <b title={relationMeaning(relation)}>{relationVerb(relation)}</b> <bdi>{b.name}</bdi>
      </p>
      <div class="sides">
        <blockquote dir="auto">{markedWords(sideText(a, line.aClaim), spansOf(a.id, 0))}</blockquote>
        <blockquote dir="auto">{markedWords(sideText(b, line.bClaim), spansOf(b.id, 1))}</blockquote>
      </div>
      <p class="why" dir="auto">
        {reason}{' '}
        <span class="sureness">
          {relation}, {Math.round(confidence * 100)} of 100 sure
        </span>
      </p>
      <Corrections said={compared.corrections.filter((one) => one.about === about)} />
      {!a.isRecord && !b.isRecord && <CorrectRelation a={line.a} b={line.b} relation={relation} onDone={onCorrected} />}
    </li>
  )
}
