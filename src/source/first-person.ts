import type { Attribution } from '../attribution/attribution.ts'
import { firstEndingAfter } from '../span.ts'
import { newDraft, type Draft } from './draft.ts'
import { isTitleAt, quotedAt, wordAt } from './page.ts'
import type { Found } from './pronoun-source.ts'
import type { Stage } from './stage.ts'

/** The speaker of the quotation that a first person stands in, who wrote the letter, or the writer of the text. */
export function speakerAround(stage: Stage, attribution: Attribution, at: number, parent: Draft | null): Found | null {
  const speaker = parent ?? quotedSpeaker(stage, attribution, at)
  if (speaker === null && quotedAt(stage.page, at) > 0) return null
  const draft = speaker === null ? writerOf(stage, at) : (authorOf(stage, speaker) ?? speaker)
  return { draft, rule: 'first-person', at: { start: at, end: at } }
}

/** “We” is the body that the speaker speaks for: the speaker's own, where the text names it. */
export function bodyOfSpeaker(stage: Stage, attribution: Attribution, at: number, parent: Draft | null): Found | null {
  const speaker = parent ?? quotedSpeaker(stage, attribution, at)
  if (speaker === null) return null
  const place = { start: at, end: at }
  if (speaker.kind !== 'person' && !(speaker.kind === 'unnamed' && speaker.number === 1))
    return { draft: speaker, rule: 'first-person', at: place }
  const body = speaker.affiliation === null ? undefined : stage.cast.named(speaker.affiliation)
  return body === undefined ? null : { draft: body, rule: 'first-person', at: place }
}

function quotedSpeaker(stage: Stage, attribution: Attribution, at: number): Draft | null {
  if (quotedAt(stage.page, at) === 0)
    return attribution.parent === null && stage.writer === null && headlinedWriter(stage) === null
      ? setOff(stage, at)
      : null
  const [last] = stage.before(at, 3).filter((event) => event.isSource && event.quoted === 0)
  return attribution.parent === null ? (last?.draft ?? null) : null
}

/** A paragraph of somebody's own words set off without marks: the one before it ends with that one as the last who spoke. */
function setOff({ page, before }: Stage, at: number): Draft | null {
  const { paragraphs } = page.doc
  const here = firstEndingAfter(paragraphs, at)
  const [own, last] = [paragraphs[here], paragraphs[here - 1]]
  if (own === undefined || last === undefined) return null
  const inOwn = before(at, 4).some(({ isSource, start, draft }) => isSource && start >= own.start && draft.isNamed)
  const event = before(own.start, 6).find(
    ({ isSource, quoted, start, draft }) =>
      isSource && quoted === 0 && start >= last.start && draft.kind === 'person' && draft.number === 1,
  )
  return inOwn ? null : (event?.draft ?? null)
}

/** Whose letter it is: its owner, else the person who was last spoken of before it. */
function authorOf(stage: Stage, { kind, of, firstAt }: Draft): Draft | null {
  if (kind !== 'document') return null
  const owner = of === null ? undefined : stage.cast.named(of)
  if (owner?.kind === 'person') return owner
  const event = stage.before(firstAt, 3).find(({ draft, isSource, isSubject }) => {
    return draft.kind === 'person' && draft.number === 1 && (isSource || isSubject)
  })
  return event?.draft ?? null
}

/** Who writes as “I” outside every quotation: by the headline (“Statement by President Lind”), by the byline, else unnamed. */
function writerOf(stage: Stage, at: number): Draft {
  stage.writer ??=
    headlinedWriter(stage) ?? bylined(stage) ?? newDraft({ kind: 'unnamed', name: 'I', number: 1, firstAt: at })
  return stage.writer
}

function headlinedWriter({ page, cast }: Stage): Draft | null {
  const name = cast.index.names.find(({ type, start }) => type === 'person' && isTitleAt(page, start))
  if (name === undefined) return null
  const before = page.words.slice(0, name.from).map((_, at) => wordAt(page, at).toLowerCase())
  const by = before.findIndex((word) => /^(?:by|from|of)$/.test(word))
  const isText = by > 0 && /^(?:statement|remarks?|letter|message|speech|address|op-ed|column)$/.test(before[by - 1]!)
  return isText ? (cast.draftOf.get(name) ?? null) : null
}

function bylined({ page, cast }: Stage): Draft | null {
  const byline = page.doc.item.byline?.value
  if (byline === undefined || !/^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(byline)) return null
  return cast.named(byline) ?? newDraft({ kind: 'person', name: byline, isNamed: true, number: 1, firstAt: 0 })
}
