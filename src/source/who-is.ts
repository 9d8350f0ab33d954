import type { Attribution } from '../attribution/attribution.ts'
import type { Span } from '../span.ts'
import { byName } from './by-name.ts'
import { countryOf } from './countries.ts'
import { described, resolveDescription, type Described } from './descriptions.ts'
import { isPlural, newDraft, type Draft, type DraftJoin } from './draft.ts'
import { nameText } from './mention.ts'
import { nounBefore } from './noun-before.ts'
import { wordAt, type Page } from './page.ts'
import { pairBefore } from './pair.ts'
import { partOf, wholeOf } from './part.ts'
import { coreText, type Phrase } from './phrase.ts'
import { resolvePronoun, type Found } from './pronoun-source.ts'
import { pronounClass } from './pronouns.ts'
import { bringIn, namedLater } from './reintroduce.ts'
import type { Stage } from './stage.ts'
import { jointly } from './together.ts'
import { variation } from './variation.ts'

/** Who a phrase stands for: by name, as a pronoun, as a description of one who is known, else one whom it brings in. */
export function whoIsPhrase(stage: Stage, one: Attribution, phrase: Phrase, parent: Draft | null): Draft | null {
  const { page } = stage
  const named = byName(stage, phrase)
  if (named !== null) return named
  const at = page.words[phrase.from]!.start
  if (/^(?:both|two|pair|duo|couple)$/i.test(coreText(page, phrase)) && phrase.determiner !== 'indefinite') {
    const two = twoBefore(stage, at)
    if (two !== null) return two
  }
  const pronoun = isPronoun(page, phrase) ? pronounClass(wordAt(page, phrase.from)) : null
  if (pronoun !== null) {
    const found = resolvePronoun(stage, one, pronoun, at, parent)
    if (found === null && pronoun === 'relative') return nounBefore(stage, phrase.from)
    if (found === null)
      return pronoun === 'he' || pronoun === 'she' || pronoun === 'it' || pronoun === 'they'
        ? unknown(stage, phrase, at)
        : null
    found.draft.joins.push(joinOf(found, one.source!))
    return found.draft
  }
  const whole = wholeOf(stage, phrase)
  const several = whole === null ? null : severalOf(stage, one, whole)
  if (several !== null) return partOf(stage, phrase, several)
  const owner = ownerOf(stage, one, phrase, parent)
  const description = described(stage, phrase, owner)
  const joint = jointly(stage, description)
  if (joint !== null) return joint
  const found =
    resolveDescription(stage, description) ?? namedLater(stage, one, description) ?? variation(stage, description)
  if (found === null) return bringIn(stage, description)
  found.draft.joins.push(joinOf(found, one.source!))
  nameBetter(stage, found.draft, description)
  return found.draft
}

function joinOf({ rule, trust, signs }: Found, spans: readonly Span[]): DraftJoin {
  return { rule, spans, ...(trust === undefined ? {} : { trust }), ...(signs === undefined ? {} : { signs }) }
}

/** “A Ukrainian workshop … The Hrytsak workshop”: a body that was only described takes the name that is given it. */
function nameBetter({ page }: Stage, draft: Draft, { phrase, says }: Described): void {
  if (draft.kind !== 'organisation' || draft.isNamed || says.affiliation === null) return
  if (phrase.owner !== null || countryOf(says.affiliation) !== undefined) return
  draft.name = nameText(page, phrase)
  draft.isNamed = true
}

/** Those of whom one speaks, where the text has spoken of them: “one of them”, “one of the diplomats”. */
function severalOf(stage: Stage, one: Attribution, whole: Phrase): Draft | null {
  const at = stage.page.words[whole.from]!.start
  const pronoun = isPronoun(stage.page, whole) ? pronounClass(wordAt(stage.page, whole.from)) : null
  const found =
    pronoun === 'they'
      ? resolvePronoun(stage, one, pronoun, at, null)
      : pronoun === null && whole.plural && whole.determiner === 'definite'
        ? resolveDescription(stage, described(stage, whole, null))
        : null
  return found !== null && isPlural(found.draft) && found.draft.kind !== 'organisation' ? found.draft : null
}

/** “She”, “she herself”. */
function isPronoun(page: Page, { from, to }: Phrase): boolean {
  return to - from === 1 || (to - from === 2 && /sel(?:f|ves)$/.test(wordAt(page, from + 1)))
}

/** “Both”: two who were counted, or who were named together. */
function twoBefore(stage: Stage, at: number): Draft | null {
  const counted = stage.before(at, 4).find(({ draft }) => draft.number === 2)
  return counted?.draft ?? pairBefore(stage, at, 4)?.draft ?? null
}

function unknown({ page }: Stage, phrase: Phrase, at: number): Draft {
  const word = wordAt(page, phrase.from).toLowerCase()
  return newDraft({
    kind: word === 'they' ? 'group' : 'unnamed',
    name: word,
    number: word === 'they' ? null : 1,
    firstAt: at,
  })
}

/** Who stands behind the possessor of a phrase: “her spokesperson”, “the ministry's report”. */
function ownerOf(stage: Stage, one: Attribution, phrase: Phrase, parent: Draft | null): Draft | null {
  if (phrase.owner === null) return null
  const { from, to } = phrase.owner
  const pronoun = pronounClass(wordAt(stage.page, from))
  if (pronoun !== null && to - from === 1) {
    return resolvePronoun(stage, one, pronoun, stage.page.words[from]!.start, parent)?.draft ?? null
  }
  const name = stage.cast.index.within(from, to).at(-1)
  return name === undefined || name.to !== to ? null : (stage.cast.draftOf.get(name) ?? null)
}
