import type { Attribution } from '../attribution/attribution.ts'
import { sliceAll, type Span } from '../span.ts'
import { nameOnly } from './by-name.ts'
import type { Cast } from './cast.ts'
import type { Draft } from './draft.ts'
import { speakTogether } from './joint-source.ts'
import { jointParts } from './joint.ts'
import { quotedAt, wordsIn, type Page } from './page.ts'
import { parsePhrase } from './phrase.ts'
import { pronounClass } from './pronouns.ts'
import { isSubject, openStage, type Stage } from './stage.ts'
import { whoIsPhrase } from './who-is.ts'

/** Finds who each attribution's source is: those by name first, then the rest in the order of the text. */
export function resolveSources(
  page: Page,
  cast: Cast,
  attributions: readonly Attribution[],
  leastTrust?: number,
): Map<string, Draft> {
  const stage = openStage(page, cast, attributions, leastTrust)
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
    trust: draft.joins.at(-1)?.spans === one.source ? draft.joins.at(-1)?.trust : undefined,
  })
}

function mentionOf(page: Page, spans: readonly Span[]): Draft['mentions'][number] {
  const text = sliceAll(page.text, spans)
  return { spans, text, kind: pronounClass(text) === null ? 'description' : 'pronoun' }
}

function whoIs(stage: Stage, one: Attribution, parent: Draft | null): Draft | null {
  const source = one.source!
  const parts = jointParts(stage, source)
  if (parts.length > 1) {
    const members = parts.map((part) => whoIsPhrase(stage, one, part, null)).filter((member) => member !== null)
    return speakTogether(stage, members, source)
  }
  const phrase = parsePhrase(stage.page, source)
  return phrase === null ? null : whoIsPhrase(stage, one, phrase, parent)
}
