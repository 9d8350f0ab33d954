import { useMemo, useState } from 'preact/hooks'
import type { Weighed } from '../client/shapes.ts'
import { ArticleHead } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { ArticleTools } from './article-tools.tsx'
import { Card } from './card.tsx'
import { everything, passes } from './filter.ts'
import { Filters } from './filters.tsx'
import { useMarking } from './marking.ts'
import { StatementList } from './statement-list.tsx'
import { useActive } from './use-active.ts'

type Props = {
  readonly weighed: Weighed
  readonly isExample: boolean
  /** Id of the statement that is shown first. */
  readonly first?: string | null
  /** Told when a person's word was written down; missing where it is not in the ledger. */
  readonly onCorrected?: () => void
}

/** An article as it was published, with who says what in it, and what the record says of that. */
export function ArticleView({ weighed, isExample, first = null, onCorrected }: Props) {
  const [filter, setFilter] = useState(everything)
  const { attributions } = weighed.read
  const shown = useMemo(
    () => new Set(attributions.flatMap((one, at) => (passes(filter, one) ? [at] : []))),
    [attributions, filter],
  )
  const { active, isPinned, show, pin, hide } = useActive(shown, placeOf(attributions, first))
  const marking = useMarking(weighed)
  const marks = { shown, active, onShow: show, onPin: pin }
  return (
    <article class="article">
      <ArticleHead weighed={weighed} isExample={isExample} marking={marking} shown={marks} />
      <ArticleTools weighed={weighed} isHeld={onCorrected !== undefined} />
      <Filters reading={weighed.read} filter={filter} onFilter={setFilter} />
      <div class="columns">
        <ArticleText marking={marking} shown={marks} language={weighed.read.document.language} />
        <aside class={active === null ? 'rail empty' : 'rail'} aria-label="The statement chosen">
          {active === null ? (
            <p class="hint">
              Point at marked words, or tab to them, to see who says them, when, how firmly, and what the record has.
            </p>
          ) : (
            <Card
              key={active}
              weighed={weighed}
              statement={active}
              isPinned={isPinned}
              onShow={pin}
              onClose={hide}
              onCorrected={onCorrected}
            />
          )}
        </aside>
      </div>
      <StatementList weighed={weighed} shown={shown} onShow={pin} />
    </article>
  )
}

function placeOf(attributions: Weighed['read']['attributions'], id: string | null): number | null {
  const at = attributions.findIndex((one) => one.id === id)
  return at < 0 ? null : at
}
