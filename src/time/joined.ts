import { firstEndingAfter, slice } from '../span.ts'
import type { Occasion } from './occasion.ts'
import { differs, type Walk } from './occasions.ts'
import type { Own } from './own-answers.ts'
import type { Page } from './page.ts'
import { speaksFor } from './speaks-for.ts'
import { occasionNamed, occasionOfPair } from './venue-words.ts'
import type { Speaker, Venue } from './when.ts'

const MOST_SENTENCES = 6

/**
 * The occasion that an attribution joins without a word of its own about it: that of the one its source speaks for, stands
 * beside, or speaks together with; a paper's, where its authors speak; the day of what was hours before. Or null.
 */
export function joined(walk: Walk, own: Own): Occasion | null {
  return sameHours(walk, own) ?? beside(walk, own) ?? authors(walk, own) ?? together(walk, own)
}

/** "said on Tuesday it had found them, hours before the White House said": that day, another occasion. */
function sameHours({ page, at, before }: Walk, own: Own): Occasion | null {
  const source = own.attribution.source?.[0]
  if (source === undefined || before === null || before.sentence !== own.sentence) return null
  const text = page.doc.text.slice(Math.max(own.window.start, source.start - 40), source.start)
  if (!/\b(?:hours?|minutes|moments|shortly) (?:before|after)\s+$/i.test(text)) return null
  const dated = at.get(before.attribution.id)?.dated ?? null
  return dated === null ? null : { dated, venue: own.venue, speakers: new Set(), end: own.end }
}

/** "Buttigieg, who appeared beside Psaki, …". */
function beside({ page, of, byId }: Walk, own: Own): Occasion | null {
  const words = sourceText(page, own)
  const named =
    /\b(?:appear\w*|sp[eo]ak\w*|spoke|stand\w*|stood|sitting|sat)\s+(?:beside|alongside|next to|together with|with)\s+(.{2,60})/.exec(
      words,
    )?.[1]
  if (named === undefined) return null
  for (const [id, occasion] of of) {
    const other = byId.get(id)
    if (other !== undefined && occasion.dated !== null && !differs(occasion, own) && isNamedIn(other, named))
      return { ...occasion, speakers: new Set(), end: own.end }
  }
  return null
}

function isNamedIn({ name, aliases }: Speaker, words: string): boolean {
  return [name, ...aliases].some((each) => {
    const last = each?.split(' ').at(-1) ?? ''
    return last.length > 1 && words.includes(last)
  })
}

/** "The study was published yesterday. The scientists found": in it. */
function authors({ page, paper }: Walk, own: Own): Occasion | null {
  if (paper === null || own.venue !== null) return null
  const finds = own.attribution.cue.some((span) =>
    /\b(?:found|concluded|estimated|calculated|showed|reported|observed|wrote)\b/i.test(slice(page.doc.text, span)),
  )
  const isAuthor = /\b(?:scientists|researchers|authors|team|group|they|study|experts)\b/i.test(sourceText(page, own))
  return finds && isAuthor ? paper : null
}

/** "a reporter’s question at the briefing" is put to the one who spoke just before, and says where that was. */
export function asker({ page, at, of, before }: Walk, own: Own): Occasion | null {
  const source = sourceText(page, own)
  if (before === null || !/\b(?:reporter|journalist)(?:s|[’']s|s[’'])?\b/i.test(source)) return null
  if (own.sentence - before.sentence > MOST_SENTENCES) return null
  const venue = venueAtEnd(page, own, source)
  const asked = at.get(before.attribution.id)
  if (asked !== undefined && (asked.venue === null || venue === null || asked.venue.kind === venue.kind)) {
    asked.venue ??= venue
    return asked.venue?.kind === 'briefing' ? asked : null
  }
  if (asked !== undefined || venue === null || before.source === null || before.tense !== 'told') return null
  const opened: Occasion = { dated: null, venue, speakers: new Set([before.source]), end: own.end }
  at.set(before.attribution.id, opened)
  of.set(before.source, opened)
  return opened
}

function venueAtEnd(page: Page, own: Own, source: string): Venue | null {
  const words = /\bat (?:the|a|that) ((?:(\S+) )?(\S+))$/.exec(source)
  const kind = words ? (occasionOfPair(words[2] ?? '', words[3]) ?? occasionNamed(words[3]!)) : undefined
  if (kind === undefined) return null
  const end = own.attribution.source!.at(-1)!.end
  const span = { start: end - words![1]!.length, end }
  return { kind, text: slice(page.doc.text, span), spans: [span] }
}

/** Whether what has a day of its own is at the occasion spoken of last: that day too, and one who speaks for the other. */
export function isSameDayTogether(walk: Walk, own: Own): boolean {
  const [day, last] = [own.day?.days, walk.last?.dated?.days]
  return day !== undefined && day.from === last?.from && day.to === last.to && together(walk, own) !== null
}

/** Who speaks for the one that spoke just now, speaks with him as one, or asks him, is at the same occasion. */
function together({ page, last, byId, of }: Walk, own: Own): Occasion | null {
  if (last === null || own.source === null || differs(last, own)) return null
  if ((of.get(own.source)?.end ?? -1) > last.end) return null
  const speaker = byId.get(own.source)
  if (speaker === undefined || own.sentence - sentenceOf(page, last) > MOST_SENTENCES) return null
  const others = [...last.speakers].flatMap((id) => byId.get(id) ?? [])
  const isJoint = speaker.members.some((id) => last.speakers.has(id)) || isAllOfThem(sourceText(page, own))
  const isTheirs = others.some((other) => speaksFor(speaker, other) || isAtTheirs(page, own, other))
  return isJoint || isTheirs ? last : null
}

/** "told reporters at a White House briefing" just after the White House spoke. */
function isAtTheirs({ doc }: Page, { venue, window, end }: Own, { kind, name, aliases }: Speaker): boolean {
  if (venue === null || (kind !== 'organisation' && kind !== 'state')) return false
  const behind = doc.text.slice(end, Math.min(window.end, end + 120))
  return [name, ...aliases].some(
    (each) =>
      each !== null && each.length > 3 && behind.includes(`${each.replace(/^the /i, '')} ${venueNoun(venue.kind)}`),
  )
}

function venueNoun(kind: string): string {
  return kind === 'briefing' ? 'briefing' : kind === 'statement' ? 'statement' : 'news conference'
}

/** "The two leaders agreed" after a talk. */
function isAllOfThem(source: string): boolean {
  return /^(?:both|the (?:two |three |four |both )?(?:leaders|sides|presidents|ministers|men|women|pair|two|countries|parties))\b/i.test(
    source,
  )
}

function sourceText({ doc }: Page, { attribution }: Own): string {
  return (attribution.source ?? []).map((span) => slice(doc.text, span)).join(' ')
}

/** The number of the sentence in which an occasion was last spoken of. */
export function sentenceOf({ doc }: Page, { end }: Occasion): number {
  return firstEndingAfter(doc.sentences, end - 1)
}
