import type { Attribution } from '../attribution/attribution.ts'
import { overlaps } from '../span.ts'
import { isOnePerson, isPlural, type Draft } from './draft.ts'
import { likelyGender } from './given-names.ts'
import type { Word } from '../reader/words.ts'
import { quotedAt, sentenceAt, wordsIn, type Page } from './page.ts'
import { nounsBefore, takeNoun, type NounEvent } from './spoken-of.ts'
import type { PronounClass } from './pronouns.ts'
import type { Event, Stage } from './stage.ts'

/** Who a pronoun stands for and by which rule; null where the text leaves it open. */
export type Found = { readonly draft: Draft; readonly rule: string; readonly at: Pick<Event, 'start' | 'end'> }

/** So many sentences back a pronoun may reach. */
const REACH = 8

/** So far ahead of the next one, the one that a “she” stands for is called so from there on. */
const SURE = 1.5

/** Resolves a pronoun that is the source of an attribution. */
export function resolvePronoun(
  stage: Stage,
  attribution: Attribution,
  kind: PronounClass,
  at: number,
  parent: Draft | null,
): Found | null {
  if (kind === 'first') return speakerAround(stage, attribution, at, parent)
  if (kind === 'we') return bodyOfSpeaker(stage, attribution, at, parent)
  if (kind === 'relative') return antecedent(stage, at)
  if (kind === 'other') return null
  const quoted = quotedAt(stage.page, at)
  if (parent !== null && quoted === 0 && agrees(parent, kind) && isInside(stage, attribution, at)) {
    return { draft: parent, rule: 'speaker', at: { start: at, end: at } }
  }
  return best(stage, kind, at, quoted, parent)
}

/** Whether a pronoun can stand for a draft. */
export function agrees(draft: Draft, kind: PronounClass): boolean {
  if (kind === 'he' || kind === 'she') return isOnePerson(draft) && (genderOf(draft) ?? kind) === kind
  if (kind === 'it') return /^(?:organisation|state|document|outlet)$/.test(draft.kind) && !isPlural(draft)
  if (kind === 'they')
    return (
      isPlural(draft) ||
      /^(?:organisation|outlet)$/.test(draft.kind) ||
      (draft.kind === 'unnamed' && draft.gender === null)
    )
  return false
}

/** By a title or an earlier pronoun, else by the given name. */
function genderOf(draft: Draft): Draft['gender'] {
  return draft.gender ?? (draft.kind === 'person' ? likelyGender(draft.name) : null)
}

function isInside(stage: Stage, { parent }: Attribution, at: number): boolean {
  const outer = parent === null ? undefined : stage.attributions.get(parent)
  return outer?.content.some((span) => overlaps(span, { start: at, end: at + 1 })) ?? false
}

/** The candidate that stands highest: the last speaker, a subject, the nearest. */
function best(stage: Stage, kind: PronounClass, at: number, quoted: number, parent: Draft | null): Found | null {
  const sentence = sentenceAt(stage.page, at)
  const scores = new Map<Draft, { score: number; event: Event | NounEvent }>()
  let spoken = false
  const bond = bondOf(stage, at)
  for (const event of [...stage.before(at, REACH), ...nounsBefore(stage, at)]) {
    if (!agrees(event.draft, kind) || (quoted > 0 && event.draft === parent)) continue
    const score =
      scoreOf(event, sentence - sentenceAt(stage.page, event.start), {
        kind,
        quoted,
        isLast: event.isSource && !spoken,
      }) + bond(event)
    if (event.isSource) spoken = true
    const held = scores.get(event.draft)
    if (held === undefined || held.score < score) scores.set(event.draft, { score, event })
  }
  const [first, second] = [...scores.values()].toSorted((a, b) => b.score - a.score)
  if (first === undefined) return null
  const draft = 'phrase' in first.event ? takeNoun(stage, first.event) : first.event.draft
  const isSure = second === undefined || first.score - second.score >= SURE
  if (isSure && (kind === 'he' || kind === 'she') && draft.isNamed) draft.gender ??= kind
  return { draft, rule: 'pronoun', at: first.event }
}

function scoreOf(
  event: Event,
  distance: number,
  { kind, quoted, isLast }: { kind: PronounClass; quoted: number; isLast: boolean },
): number {
  const { draft } = event
  let score = -1.2 * distance
  if (isLast) score += 2.5
  else if (event.isSource) score += 1
  if (event.isSubject) score += 1.2
  if (event.quoted > quoted) score -= 3
  if (draft.gender === kind) score += 2
  else if (genderOf(draft) === kind) score += 1
  if (draft.isNamed) score += 0.5
  if (kind === 'they' && isPlural(draft)) score += 1
  return score
}

/** What grammar says: an object is not the subject of its own verb, a possessor most often is. */
function bondOf({ page }: Stage, at: number): (event: Event) => number {
  const own = page.words[wordsIn(page, { start: at, end: at + 1 }).from]
  const verb = own === undefined ? -1 : verbOver(page, own)
  const isObject = own !== undefined && /^(?:dobj|pobj|dative|iobj)$/.test(own.relation)
  const isOwner = own?.relation === 'poss'
  return ({ start, end, isSubject }) => {
    if (!isSubject || verb < 0 || (!isObject && !isOwner)) return 0
    const { to } = wordsIn(page, { start, end })
    return page.words[to - 1]?.head !== verb ? 0 : isObject ? -4 : 1.5
  }
}

/** The number of the verb that a word hangs on, over its noun or preposition; -1 where there is none near. */
function verbOver({ words }: Page, word: Word): number {
  let at = word.head
  for (let step = 0; step < 4; step++) {
    const head = words[at]
    if (head === undefined) return -1
    if (head.tag.startsWith('VB')) return at
    if (head.head === at) return -1
    at = head.head
  }
  return -1
}

/** Whether nothing but a comma stands between two offsets. */
function isBeside({ page }: Stage, end: number, at: number): boolean {
  return at - end < 4 && /^[,\s]*$/.test(page.text.slice(end, at))
}

/** The speaker of the quotation that a first person stands in. */
function speakerAround(stage: Stage, attribution: Attribution, at: number, parent: Draft | null): Found | null {
  const draft = parent ?? quotedSpeaker(stage, attribution, at)
  return draft === null ? null : { draft, rule: 'first-person', at: { start: at, end: at } }
}

function quotedSpeaker(stage: Stage, attribution: Attribution, at: number): Draft | null {
  if (quotedAt(stage.page, at) === 0) return null
  const [last] = stage.before(at, 3).filter((event) => event.isSource && event.quoted === 0)
  return attribution.parent === null ? (last?.draft ?? null) : null
}

/** “We” is the body that the speaker speaks for: the speaker's own, where the text names it. */
function bodyOfSpeaker(stage: Stage, attribution: Attribution, at: number, parent: Draft | null): Found | null {
  const speaker = parent ?? quotedSpeaker(stage, attribution, at)
  if (speaker === null) return null
  const place = { start: at, end: at }
  if (!isOnePerson(speaker)) return { draft: speaker, rule: 'first-person', at: place }
  const body = speaker.affiliation === null ? undefined : stage.cast.named(speaker.affiliation)
  return body === undefined ? null : { draft: body, rule: 'first-person', at: place }
}

/** What a relative pronoun follows: the nearest mention that ends before it; “who” is people. */
function antecedent(stage: Stage, at: number): Found | null {
  const isWho = /^who/i.test(stage.page.text.slice(at, at + 3))
  const fits = ({ draft }: Event): boolean => !isWho || /^(?:person|unnamed|group)$/.test(draft.kind)
  const nearest = stage.before(at, 1).find(fits)
  if (nearest === undefined || (!isWho && !isBeside(stage, nearest.end, at))) return null
  return nearest === undefined ? null : { draft: nearest.draft, rule: 'relative', at: nearest }
}
