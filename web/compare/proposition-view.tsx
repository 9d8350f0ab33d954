import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { familyOf, stanceSign } from '../article/stance.ts'
import { grouped } from '../frame/grouped.ts'
import { Plot } from './plot.tsx'
import { Relations } from './relations.tsx'
import { placeOf } from './place-of.ts'
import type { Proposition, Told } from './told.ts'

type Props = {
  readonly proposition: Proposition
  readonly number: number
  readonly compared: ComparedHeld
  readonly onCorrected: () => void
}

/** One thing: when who spoke on it, what each says, and how they stand to each other. */
export function PropositionView({ proposition, number, compared, onCorrected }: Props) {
  const { text, told, relations } = proposition
  return (
    <section class="proposition" id={`p${number}`} aria-labelledby={`p${number}-title`}>
      <h2 id={`p${number}-title`} dir="auto">
        {text}
      </h2>
      <p class="facts">{countWords(proposition, compared)}</p>
      <Plot told={told} />
      <ol class="tellings">
        {[...grouped(told, ({ source, stance, text: words }) => `${source} ${stance} ${words}`)].map(([key, same]) => (
          <Telling key={key} same={same} />
        ))}
      </ol>
      <Relations relations={relations} told={told} compared={compared} onCorrected={onCorrected} />
    </section>
  )
}

/** How many say so, and out of how many origins: what is printed again is no second witness. */
function countWords({ told }: Proposition, { origins }: ComparedHeld): string {
  const ids = new Set(told.map(({ id }) => id))
  const known = origins.filter((origin) => origin.known && origin.statements.some((one) => ids.has(one))).length
  const sources = new Set(told.map(({ source }) => source)).size
  return `${told.length} statements · ${sources} ${sources === 1 ? 'source' : 'sources'} · ${known} known ${known === 1 ? 'origin' : 'origins'}`
}

/** Where several articles print the same words of one source, they stand once. */
function Telling({ same }: { readonly same: readonly Told[] }) {
  const [first] = same
  if (first === undefined) return null
  const { text, stance, name, isNamed, day, since } = first
  return (
    <li class={familyOf(stance)}>
      <p class="who">
        <time>{day ?? 'no day'}</time>
        <b dir="auto">{isNamed ? <a href={`/source/${encodeURIComponent(name)}`}>{name}</a> : name}</b>
        <span class="tag">
          <span aria-hidden="true">{stanceSign(stance)}</span> {stance}
        </span>
      </p>
      <p class="said" dir="auto">
        {text}
      </p>
      {since !== null && (
        <p class="since" dir="auto" title={since.reason ?? ''}>
          {since.words}
        </p>
      )}
      <p class="by" dir="auto">
        {same.map(
          (one) =>
            one.document !== null && (
              <a key={one.id} href={placeOf(one)} title={one.document.title ?? ''}>
                {one.isRecord
                  ? 'the record'
                  : (one.document.outlet ?? one.document.agency ?? one.document.title ?? 'the article')}
              </a>
            ),
        )}
      </p>
    </li>
  )
}
