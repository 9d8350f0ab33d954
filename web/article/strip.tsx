import type { Reading } from '../../src/schema/read.ts'
import { familyOf } from './stance.ts'

const WIDTH = 1000
const HEIGHT = 14

/** Where in the article statements stand, by length and stance: a picture of what the list tells in words. */
export function Strip({ reading: { text, attributions } }: { readonly reading: Reading }) {
  if (attributions.length === 0) return null
  const scale = WIDTH / Math.max(1, text.length)
  return (
    <svg class="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {attributions.flatMap(({ id, stance, parent, content }) =>
        content.spans.map(({ start, end }) => (
          <rect
            key={`${id}${start}`}
            class={familyOf(stance)}
            x={start * scale}
            y={parent === null ? 0 : HEIGHT / 2}
            width={Math.max(1.5, (end - start) * scale - 0.5)}
            height={parent === null ? HEIGHT : HEIGHT / 2}
          />
        )),
      )}
    </svg>
  )
}
