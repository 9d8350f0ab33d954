import type { Attribution } from '../attribution/attribution.ts'
import { sliceAll, type Span } from '../span.ts'
import type { Cast } from './cast.ts'
import { countryOf } from './countries.ts'
import { described, resolveDescription, type Described } from './descriptions.ts'
import { bringIn, jointly, keyOfJoint, namedLater } from './reintroduce.ts'
import { isPlural, newDraft, type Draft } from './draft.ts'
import { headName } from './form.ts'
import { jointParts } from './joint.ts'
import { nameText } from './mention.ts'
import type { Name } from './names.ts'
import { isPossessive, quotedAt, wordAt, wordsIn, type Page } from './page.ts'
import { pairBefore } from './pair.ts'
import { partOf, wholeOf } from './part.ts'
import { coreText, parsePhrase, parseWords, type Phrase } from './phrase.ts'
import { resolvePronoun } from './pronoun-source.ts'
import { pronounClass } from './pronouns.ts'
import { nounOfClause } from './relative.ts'
import { isSubject, openStage, type Stage } from './stage.ts'
import { variation } from './variation.ts'

/** Finds who each attribution's source is: those by name first, then the rest in the order of the text. */
export function resolveSources(page: Page, cast: Cast, attributions: readonly Attribution[]): Map<string, Draft> {
  const stage = openStage(page, cast, attributions)
  const bySpan = new Map<string, Draft>()
  const later: Attribution[] = []
  for (const one of inTextOrder(attributions)) {
    const draft = nameOnly(stage, one)
    if (draft === null) later.push(one)
    else settle(stage, one, draft, bySpan)
  }
  const pending = new Set<string>()
  const resolve = (one: Attribution): Draft | null => {
    const known = stage.sourceOf.get(one.id)
    if (known !== undefined || one.source === null || pending.has(one.id)) return known ?? null
    const same = bySpan.get(keyOf(one.source))
    if (same !== undefined) {
      stage.sourceOf.set(one.id, same)
      return same
    }
    pending.add(one.id)
    const outer = one.parent === null ? undefined : stage.attributions.get(one.parent)
    const parent = outer === undefined ? null : resolve(outer)
    const draft = whoIs(stage, one, parent)
    if (draft !== null) settle(stage, one, draft, bySpan)
    return draft
  }
  for (const one of later) resolve(one)
  return stage.sourceOf
}

function inTextOrder(attributions: readonly Attribution[]): Attribution[] {
  return attributions
    .filter(({ source }) => source !== null && source.length > 0)
    .toSorted((a, b) => a.source![0]!.start - b.source![0]!.start)
}

function keyOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ')
}

function settle(stage: Stage, one: Attribution, draft: Draft, bySpan: Map<string, Draft>): void {
  const [first] = one.source!
  const { to } = wordsIn(stage.page, first!)
  const quoted = quotedAt(stage.page, first!.start)
  const word = stage.page.words[to - 1]
  const known = bySpan.has(keyOf(one.source!))
  stage.sourceOf.set(one.id, draft)
  bySpan.set(keyOf(one.source!), draft)
  if (known) return
  draft.mentions.push(mentionOf(stage.page, one.source!))
  draft.firstAt = Math.min(draft.firstAt, first!.start)
  stage.enter({
    draft,
    ...first!,
    isSubject: word !== undefined && isSubject(word.relation),
    isSource: one.parent === null,
    quoted,
  })
}

function mentionOf(page: Page, spans: readonly Span[]): Draft['mentions'][number] {
  const text = sliceAll(page.text, spans)
  return { spans, text, kind: pronounClass(text) === null ? 'description' : 'pronoun' }
}

/** The draft of a source that is by a name; null where it is not. */
function nameOnly(stage: Stage, { source }: Attribution): Draft | null {
  const phrase = parsePhrase(stage.page, source!)
  if (phrase === null || jointParts(stage, source!).length > 1) return null
  return byName(stage, phrase)
}

function byName(stage: Stage, phrase: Phrase): Draft | null {
  const name = headName(stage.page, stage.cast.index, phrase)
  if (name === undefined) return stateOf(stage, phrase)
  const country = name.type === 'people' && isAdjective(stage, phrase) ? countryOf(name.text) : undefined
  if (country !== undefined) return stage.stateOf(country, phrase.from, country.name)
  return stage.cast.draftOf.get(name) ?? null
}

/** “The Russian claim”: a demonym that stands for whose it is. */
function isAdjective({ page }: Stage, { from, to, plural, determiner }: Phrase): boolean {
  const { tag, relation } = page.words[to - 1]!
  const isFree = determiner === 'bare' || determiner === 'definite'
  return isFree && to - from === 1 && !plural && (tag.startsWith('JJ') || /^(?:amod|compound)$/.test(relation))
}

/** “The Belgian government”, “the US administration”: the state of that country. */
function stateOf(stage: Stage, phrase: Phrase): Draft | null {
  if (!/^(?:government|administration|regime|authority)$/.test(phrase.head)) return null
  const words = nameText(stage.page, phrase)
  if (/\b(?:previous|former|last|interim|transitional|provincial|local)\b/i.test(words)) return null
  const from = phrase.owner?.from ?? phrase.from
  const [name] = stage.cast.index.within(from, phrase.headAt)
  if (name?.type === 'person') return ledBy(stage, name)
  const country = name === undefined ? undefined : countryOf(name.text)
  if (country === undefined) return null
  return stage.stateOf(country, phrase.from, words)
}

/** “The Lind administration”: the United States where the text names them and calls Lind president. */
function ledBy({ cast, states }: Stage, name: Name): Draft | null {
  const leader = cast.draftOf.get(name)
  return leader?.heads.has('president') && !leader.heads.has('former president') ? (states.get('US') ?? null) : null
}

function whoIs(stage: Stage, one: Attribution, parent: Draft | null): Draft | null {
  const { page } = stage
  const parts = jointParts(stage, one.source!)
  if (parts.length > 1) return jointOf(stage, one, parts)
  const phrase = parsePhrase(page, one.source!)
  if (phrase === null) return null
  return whoIsPhrase(stage, one, phrase, parent)
}

function whoIsPhrase(stage: Stage, one: Attribution, phrase: Phrase, parent: Draft | null): Draft | null {
  const { page } = stage
  const named = byName(stage, phrase)
  if (named !== null) return named
  const at = page.words[phrase.from]!.start
  if (/^both$/i.test(coreText(page, phrase))) {
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
    found.draft.joins.push({ rule: found.rule, spans: one.source! })
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
  found.draft.joins.push({ rule: found.rule, spans: one.source! })
  nameBetter(stage, found.draft, description)
  return found.draft
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

/** The noun phrase that a relative pronoun's clause hangs on, else the one right before it: “an internal memo that said”. */
function nounBefore(stage: Stage, at: number): Draft | null {
  const { page } = stage
  const noun = /^which$/i.test(wordAt(page, at)) ? null : nounOfClause(page, at)
  const to = noun !== null ? noun + 1 : wordAt(page, at - 1) === ',' ? at - 1 : at
  let from = to
  while (from > 0 && to - from < 8 && /^(?:NNP?S?|JJ[RS]?|CD|HYPH|VBN)$/.test(page.words[from - 1]!.tag)) from--
  if (from === to || !page.words[to - 1]!.tag.startsWith('NN')) return null
  if (from > 0 && /^(?:DT|PRP\$)$/.test(page.words[from - 1]!.tag)) from--
  const phrase = parseWords(page, { from: possessorBefore(page, from), to }, [])
  if (phrase === null) return null
  const named = byName(stage, phrase)
  if (named !== null) return named
  const name = phrase.owner === null ? undefined : stage.cast.index.within(phrase.owner.from, phrase.owner.to).at(-1)
  const description = described(stage, phrase, name === undefined ? null : (stage.cast.draftOf.get(name) ?? null))
  return resolveDescription(stage, description)?.draft ?? bringIn(stage, description)
}

/** “Lind's e-mail, which”: where the name before the mark begins. */
function possessorBefore(page: Page, at: number): number {
  const mark = isPossessive(page, at - 1) ? at - 1 : isPossessive(page, at - 2) ? at - 2 : at
  let from = mark
  while (from > 0 && mark - from < 6 && page.words[from - 1]!.tag.startsWith('NN')) from--
  return from === mark ? at : from
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

/** One source of several that speak together. */
function jointOf(stage: Stage, one: Attribution, parts: readonly Phrase[]): Draft | null {
  const all = parts.map((part) => whoIsPhrase(stage, one, part, null)).filter((member) => member !== null)
  const members = [...new Set(all)]
  if (members.length < 2) return members[0] ?? null
  const key = keyOfJoint(members)
  const known = stage.joint.get(key)
  if (known !== undefined) return known
  const kinds = new Set(members.map((member) => member.kind))
  if (kinds.has('outlet') && kinds.has('organisation')) kinds.delete('outlet')
  const kind = kinds.size === 1 ? [...kinds][0]! : 'group'
  const numbers = members.map(({ number }) => number)
  const draft = newDraft({
    kind,
    name: nameOfJoint(stage, one, members),
    number: numbers.every((number) => number !== null) ? numbers.reduce((sum, number) => sum + number!, 0) : null,
    isNamed: members.every(({ isNamed }) => isNamed),
    members,
    firstAt: one.source![0]!.start,
  })
  stage.joint.set(key, draft)
  return draft
}

/** Persons by their names, others by the words that they are brought in with. */
function nameOfJoint({ page }: Stage, { source }: Attribution, members: readonly Draft[]): string {
  const names = members.map(({ name }) => name)
  if (members.every(({ kind, isNamed }) => kind === 'person' && isNamed))
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return sliceAll(page.text, source!).replace(/^(?:both|the|an?) /i, '')
}
