import type { Attribution } from '../attribution/attribution.ts'
import { overlaps } from '../span.ts'
import { isOnePerson, isPlural, type Draft } from './draft.ts'
import { likelyGender } from './given-names.ts'
import { ledUpTo, placeOf, weightOf } from './antecedent.ts'
import { bodyOfSpeaker, speakerAround } from './first-person.ts'
import { quotedAt } from './page.ts'
import { pairBefore } from './pair.ts'
import { antecedent } from './relative.ts'
import { nounsBefore, takeNoun, type NounEvent } from './spoken-of.ts'
import type { PronounClass } from './pronouns.ts'
import type { Event, Stage } from './stage.ts'
import { pronounTrust, type PronounSigns } from './trust.ts'

/** Who a pronoun stands for and by which rule; null where the text leaves it open. */
export type Found = {
  readonly draft: Draft
  readonly rule: string
  readonly at: Pick<Event, 'start' | 'end'>
  /** How likely it is right, where that was weighed. */
  readonly trust?: number
  readonly signs?: PronounSigns
}

/** So many sentences back a pronoun may reach. */
const REACH = 8

/** So many sentences back “they” may be two who met. */
const PAIR_REACH = 5

/** So far ahead of the next one, the one that a “she” stands for is called so from there on. */
const SURE = 1.5

/** Nearer than this to the first, another is a rival. */
const CLOSE = 2

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
  if (
    parent !== null &&
    quoted === 0 &&
    agrees(parent, kind) &&
    (kind !== 'they' || isPlural(parent)) &&
    isInside(stage, attribution, at)
  ) {
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

/** The candidate that stands highest: by grammar and place, and as the last who spoke. */
function best(stage: Stage, kind: PronounClass, at: number, quoted: number, parent: Draft | null): Found | null {
  const place = placeOf(stage, at)
  if (kind === 'he' || kind === 'she') catchUp(stage, at)
  const pair = kind === 'they' ? pairBefore(stage, at, PAIR_REACH) : null
  const scores = new Map<Draft, { score: number; event: Event | NounEvent }>()
  const met = new Map<Draft, number>()
  let spoken = false
  const events = [
    ...stage.before(at, REACH),
    ...nounsBefore(stage, at),
    ...ledUpTo(place, stage.behind(at)),
    ...(pair === null ? [] : [{ ...pair.at, draft: pair.draft }]),
  ]
  for (const event of events) {
    if (kind === 'they' && !isPlural(event.draft) && event.draft.kind !== 'unnamed' && !event.isSource) continue
    if (!agrees(event.draft, kind) || (quoted > 0 && event.draft === parent) || event.draft === stage.writer) continue
    if (!met.has(event.draft)) met.set(event.draft, met.size)
    const isLast = event.isSource && !spoken
    const score = weightOf(place, event, met.get(event.draft)!) + bonusOf(event, kind, isLast)
    if (event.isSource) spoken = true
    const held = scores.get(event.draft)
    if (held === undefined || held.score < score) scores.set(event.draft, { score, event })
  }
  const ranked = [...scores.values()].toSorted((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (first === undefined) return null
  const draft = 'phrase' in first.event ? takeNoun(stage, first.event) : first.event.draft
  const close = ranked.filter(({ score }) => first.score - score < CLOSE).length - 1
  const signs = { score: first.score, close }
  const trust = pronounTrust(signs) * ('trust' in first.event ? (first.event.trust ?? 1) : 1)
  if (draft.isNamed && !isPlural(draft) && trust < stage.leastTrust) return null
  const isSure = second === undefined || first.score - second.score >= SURE
  if (isSure && (kind === 'he' || kind === 'she') && draft.isNamed) draft.gender ??= kind
  return { draft, rule: 'pronoun', at: first.event, trust, signs }
}

/** Tells those by “he” and “she” before an offset first, so that they count as spoken of there. */
function catchUp(stage: Stage, at: number): void {
  for (;;) {
    const next = stage.pronouns.at(-1)
    if (next === undefined || next.start >= at) return
    stage.pronouns.pop()
    const found = best(stage, next.kind, next.start, 0, null)
    if (found !== null)
      stage.enter({
        draft: found.draft,
        start: next.start,
        end: next.end,
        isSubject: next.isSubject,
        isSource: false,
        quoted: 0,
        trust: found.trust,
      })
  }
}

/** What a news text adds: who spoke last goes on, and who is known to be called so. */
function bonusOf({ draft, isSource }: Event, kind: PronounClass, isLast: boolean): number {
  let score = isLast ? 2.5 : isSource ? 1 : 0
  if (draft.gender === kind) score += 1.5
  else if (genderOf(draft) === kind) score += 0.7
  if (draft.isNamed) score += kind === 'he' || kind === 'she' ? 1.5 : 0.5
  if (kind === 'they') score += isPlural(draft) ? 1.5 : isOnePerson(draft) ? -2 : -1
  return score
}
