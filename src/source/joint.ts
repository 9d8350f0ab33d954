import type { Span } from '../span.ts'
import type { Name } from './name-types.ts'
import { isPersonNoun, singular } from './nouns.ts'
import { isTitleAt, wordAt, wordsIn, type Page } from './page.ts'
import { parseWords, type Phrase } from './phrase.ts'
import type { Stage } from './stage.ts'

/** The phrases of those who are named together, “A, B and C”; one or none where the words are for one. */
export function jointParts(stage: Stage, spans: readonly Span[]): Phrase[] {
  const { page, cast } = stage
  const [first] = spans
  if (first === undefined) return []
  const { from, to } = wordsIn(page, { start: first.start, end: spans.at(-1)!.end })
  const inSpans = (at: number): boolean =>
    spans.some((span) => span.start <= page.words[at]!.start && page.words[at]!.start < span.end)
  const names = cast.index.within(from, to)
  if (isTitleAt(page, first.start) && isPairOf(page, names, { from, to }))
    return names.flatMap((name) => parseWords(page, name, spans) ?? [])
  const listed = listedBehind(page, names, { from, to })
  if (listed.length > 1) return listed.flatMap((name) => parseWords(page, name, spans) ?? [])
  const inName = (at: number): boolean => names.some((name) => name.from < at && at < name.to - 1)
  const cuts: number[] = []
  for (let at = from + 1; at < to - 1; at++) {
    if (/^(?:who|which|that|whose)$/i.test(wordAt(page, at))) break
    if (/^(?:and|&)$/i.test(wordAt(page, at)) && !inName(at) && inSpans(at) && isBetweenPhrases(stage, from, at))
      cuts.push(at)
  }
  const [cut] = cuts
  if (cut === undefined) return []
  const left = wordAt(page, from).toLowerCase() === 'both' ? from + 1 : from
  const parts = [...commaParts(stage, left, cut), { from: cut + 1, to }]
  const phrases = parts.flatMap((part) => parseWords(page, part, spans) ?? [])
  return isOnePerson(stage, phrases) || isTwoTitles(stage, phrases) || isApposition(stage, from, cut) ? [] : phrases
}

/** “Two charities, Bread Line and Open Hand,”: behind a plural and a comma stands nothing but names. */
function listedBehind(page: Page, names: readonly Name[], { from, to }: { from: number; to: number }): readonly Name[] {
  const whole = parseWords(page, { from, to }, [])
  if (whole === null || !whole.plural || whole.to >= to || wordAt(page, whole.to) !== ',') return []
  const listed = names.filter((name) => name.from > whole.to)
  const isListed = listed.every(({ from: first }, nth) => {
    const start = nth === 0 ? whole.to + 1 : listed[nth - 1]!.to
    const between = Array.from({ length: first - start }, (_, more) => wordAt(page, start + more)).join(' ')
    return /^(?:,? ?and|,|)(?: ?the)?$/i.test(between)
  })
  const end = listed.at(-1)?.to ?? to
  return isListed && (end === to || (end === to - 1 && wordAt(page, end) === ',')) ? listed : []
}

/** “Lind, Roe say”: a headline has a comma for “and”. */
function isPairOf(
  page: Page,
  [one, other, more]: readonly Name[],
  { from, to }: { from: number; to: number },
): boolean {
  if (one === undefined || other === undefined || more !== undefined || one.type !== other.type) return false
  return one.from === from && wordAt(page, one.to) === ',' && other.from === one.to + 1 && other.to === to
}

/** “The former first lady and senator”: two roles under one article are one person's. */
function isOnePerson({ cast }: Stage, [first, second, more]: readonly Phrase[]): boolean {
  if (first === undefined || second === undefined || more !== undefined) return false
  if (first.plural || !/^(?:definite|indefinite|owned)$/.test(first.determiner)) return false
  const isBare = second.determiner === 'bare' && !second.plural && isPersonNoun(second.head)
  return isBare && cast.index.within(second.from, second.to).every(({ to }) => to !== second.to)
}

/** “Orbel Vice President and Managing Editor Ana Roe”: a title without a name, and one before a name. */
function isTwoTitles({ page, cast }: Stage, [first, second, more]: readonly Phrase[]): boolean {
  if (first === undefined || second === undefined || more !== undefined) return false
  if (first.determiner !== 'bare' || first.plural || !isPersonNoun(first.head)) return false
  if (cast.index.within(first.from, first.to).some(({ to, type }) => type === 'person' && to === first.to)) return false
  const name = cast.index.within(second.from, second.to).findLast(({ type }) => type === 'person')
  return name?.to === second.to && name.from > second.from && isPersonNoun(singular(wordAt(page, name.from - 1)))
}

/** “Lind, chair of Orbel and a member of the board,”: behind a person's name and a comma two roles of that person. */
function isApposition({ page, cast }: Stage, from: number, cut: number): boolean {
  const [first, second] = cast.index.within(from, cut)
  if (first?.type !== 'person' || wordAt(page, first.to) !== ',' || second?.from === first.to + 1) return false
  const [left, right] = [first.to + 1, cut + 1].map((at) =>
    parseWords(page, { from: at, to: Math.min(at + 12, page.words.length) }, []),
  )
  return [left, right].every((role) => role !== null && role !== undefined && isPersonNoun(role.head))
}

/** Whether what is joined here hangs on the first phrase's head, and not on something inside it. */
function isBetweenPhrases({ page }: Stage, from: number, at: number): boolean {
  const { words } = page
  const next = at + 1
  for (let word = next; word < Math.min(words.length, next + 8); word++) {
    const { relation, head } = words[word]!
    if (relation === 'conj')
      return (
        head >= from &&
        head < at &&
        !/^(?:JJ|RB|VB)/.test(words[head]!.tag) &&
        !hasPrepositionBetween(words, from, head)
      )
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(words[word]!.tag)) break
  }
  return words[at - 1]!.tag === 'NNP' && words[next]!.tag === 'NNP' && !hasPrepositionBetween(words, from, at)
}

function hasPrepositionBetween(words: Stage['page']['words'], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (/^(?:IN|TO)$/.test(words[at]!.tag)) return true
  return false
}

function commaParts({ page, cast }: Stage, from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = []
  let start = from
  for (let at = from; at < to; at++) {
    if (wordAt(page, at) !== ',') continue
    if (cast.index.within(start, at).length > 0 && at > start) parts.push({ from: start, to: at })
    else return [{ from, to }]
    start = at + 1
  }
  if (start < to) parts.push({ from: start, to })
  return parts
}
