import type { Reading } from '../../src/schema/read.ts'

type Source = Reading['sources'][number]

const RULES: Readonly<Record<string, string>> = {
  surname: 'the same surname',
  apposition: 'named side by side',
  pronoun: 'a pronoun that refers to it',
  relative: 'a clause that goes on about it',
  role: 'the same office',
  class: 'the same kind of body',
  headline: 'the headline’s subject',
  'first-person': 'speaking of itself',
  'named-later': 'described before it is named',
  'named-elsewhere': 'named in full elsewhere',
  speaker: 'named as the speaker',
}

type Props = { readonly source: Source | null; readonly words: string | null; readonly text: string }

/** Who a source is: kind, roles, what it belongs to, and why its mentions are taken for one. */
export function SourceView({ source, words, text }: Props) {
  if (source === null)
    return (
      <div>
        <dt>Who</dt>
        <dd dir="auto">{words ?? 'the text names nobody'}</dd>
      </div>
    )
  const { name, kind, number, roles, affiliation, country, access, aliases, joins } = source
  const about = [
    number !== null && number > 1 ? `${number} of them` : null,
    kind,
    ...roles,
    affiliation,
    country,
    access,
  ].filter(Boolean)
  return (
    <div>
      <dt>Who</dt>
      <dd dir="auto">{about.join(', ')}</dd>
      {words !== null && words !== name && (
        <dd class="rests" dir="auto">
          called “{words}” here
        </dd>
      )}
      {aliases.length > 0 && (
        <dd class="rests" dir="auto">
          also {aliases.join(', ')}
        </dd>
      )}
      {joins.length > 0 && (
        <dd>
          <details>
            <summary>Why these are one</summary>
            <ul dir="auto">
              {whyOf(joins, text).map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          </details>
        </dd>
      )}
    </div>
  )
}

function whyOf(joins: Source['joins'], text: string): string[] {
  const words = new Map<string, Set<string>>()
  for (const { rule, spans } of joins) {
    const found = words.get(rule) ?? new Set()
    for (const { start, end } of spans) found.add(`“${text.slice(start, end)}”`)
    words.set(rule, found)
  }
  return [...words].map(([rule, found]) => `${RULES[rule] ?? rule}: ${[...found].join(', ')}`)
}
