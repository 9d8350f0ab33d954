import { useState } from 'preact/hooks'
import type { Reading } from '../../src/schema/read.ts'
import { NOBODY, everything, toggled, type Filter } from './filter.ts'
import { families, familyOf, type Family, type StanceName } from './stance.ts'

const FEW = 7

type Props = {
  readonly reading: Reading
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Who speaks and how, with how often; choosing some leaves only their statements marked. */
export function Filters({ reading, filter, onFilter }: Props) {
  const [isWhole, setIsWhole] = useState(false)
  const sources = sourceCounts(reading)
  const isAll = filter.sources.size + filter.stances.size === 0
  return (
    <div class="filters">
      <fieldset>
        <legend>How</legend>
        {families.map(([family, label]) => (
          <FamilyFilter
            key={family}
            family={family}
            label={label}
            counts={stanceCounts(reading, family)}
            filter={filter}
            onFilter={onFilter}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Who</legend>
        {(isWhole ? sources : sources.slice(0, FEW)).map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            class="choice"
            dir="auto"
            aria-pressed={filter.sources.has(id)}
            onClick={() => onFilter({ ...filter, sources: toggled(filter.sources, id) })}
          >
            {name} <span class="count">{count}</span>
          </button>
        ))}
        {sources.length > FEW && (
          <button type="button" class="link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'fewer' : `${sources.length - FEW} more`}
          </button>
        )}
      </fieldset>
      {!isAll && (
        <button type="button" class="choice all" onClick={() => onFilter(everything)}>
          Show all
        </button>
      )}
    </div>
  )
}

type FamilyProps = Omit<Props, 'reading'> & {
  readonly family: Family
  readonly label: string
  readonly counts: readonly (readonly [StanceName, number])[]
}

function FamilyFilter({ family, label, counts, filter, onFilter }: FamilyProps) {
  if (counts.length === 0) return null
  return (
    <span class={`family ${family}`} role="group" aria-label={label}>
      {counts.map(([stance, count]) => (
        <button
          key={stance}
          type="button"
          class="choice"
          aria-pressed={filter.stances.has(stance)}
          onClick={() => onFilter({ ...filter, stances: toggled(filter.stances, stance) })}
        >
          {stance} <span class="count">{count}</span>
        </button>
      ))}
    </span>
  )
}

function stanceCounts({ attributions }: Reading, family: Family): (readonly [StanceName, number])[] {
  const counts = new Map<StanceName, number>()
  for (const { stance } of attributions)
    if (familyOf(stance) === family) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

type SourceCount = { readonly id: string; readonly name: string; readonly count: number }

function sourceCounts({ attributions, sources }: Reading): SourceCount[] {
  const counts = new Map<string, number>()
  for (const { source } of attributions) counts.set(source?.id ?? NOBODY, (counts.get(source?.id ?? NOBODY) ?? 0) + 1)
  const names = new Map(sources.map(({ id, name }) => [id, name ?? 'unnamed']))
  return [...counts]
    .map(([id, count]) => ({ id, count, name: names.get(id) ?? 'nobody named' }))
    .toSorted((a, b) => b.count - a.count)
}
