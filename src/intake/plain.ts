import { findAgency, isCredit } from './agency.ts'
import { opensByline, readByline } from './byline.ts'
import type { Paragraph } from './canonical.ts'
import { guessLanguage } from './language.ts'
import { findDay } from './published.ts'
import type { Facts, Reading } from './reading.ts'
import { fact } from './reading.ts'

type Kind = Paragraph['kind']

/** A plain text: no word is lost and line ends inside a paragraph stay; only runs of blank lines become one. */
export function takePlain(source: string): Reading {
  const blocks = splitParagraphs(source)
  return { type: 'plain', ...markUp(splitHead(blocks)), notices: [] }
}

/** Paragraphs of plain text with the kind of each, and the facts that they state. */
export function markUp(texts: readonly string[]): {
  readonly paragraphs: readonly Paragraph[]
  readonly facts: Partial<Facts>
} {
  const paragraphs = markKinds(texts)
  return { paragraphs, facts: readFacts(paragraphs) }
}

function splitParagraphs(source: string): string[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
  return text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((block) => trimBlankLines(block))
    .filter((block) => block.trim() !== '')
}

/** Blank lines at either end go; the blanks that indent the first line stay. */
function trimBlankLines(block: string): string {
  return block.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
}

/** Blocks at the head of a text in which a byline and a day may stand under each other. */
const HEAD_BLOCKS = 4

/** A headline, byline or day that stands on the first lines of a paragraph at the head becomes a paragraph of its own. */
function splitHead(blocks: readonly string[]): string[] {
  return blocks.flatMap((block, at) => (at < HEAD_BLOCKS ? splitLines(block, at === 0) : [block]))
}

function splitLines(block: string, isFirst: boolean): string[] {
  const lines = block.split('\n')
  const head: string[] = []
  if (isFirst && lines.length > 1 && isHeadline(lines[0]!) && startsAnew(lines)) head.push(lines.shift()!)
  while (lines.length > 1 && isHeadLine(lines[0]!)) head.push(lines.shift()!)
  return [...head, lines.join('\n')]
}

/** Whether the second line opens a text of its own, and the first is not just the first line of a wrapped paragraph. */
function startsAnew(lines: readonly string[]): boolean {
  const [first, second] = [lines[0]!.trim(), lines[1]!.trim()]
  if (isHeadLine(second)) return true
  const wrapped = lines.slice(1, -1).every((line) => line.length >= 50 && line.length <= 90)
  if (lines.length > 2 && wrapped && first.length >= 50) return false
  return /^["“‘'(\p{Lu}\d]/u.test(second) && second.length > first.length && second.length > 90
}

function isHeadline(line: string): boolean {
  const words = line.trim()
  if (words.length < 3 || words.length > 160 || words.split(' ').length > 25) return false
  return !/[.,;:…—-]["”’']?$/.test(words) && !/^[\p{Ll}([]/u.test(words)
}

/** "MR. LIND: …" opens a turn where others follow; "FACT SHEET: …" alone opens a title. */
const LABELLED = /^(?:[\p{Lu}. '-]{2,40}:|Q\s)/u

function isHeadLine(line: string): boolean {
  const words = line.trim()
  return isBylineLine(words) || isDayLine(words)
}

function isBylineLine(words: string): boolean {
  return words.length <= 120 && !/[.!?]$/.test(words) && opensByline(words) && readByline(words) !== null
}

/** A line that says no more than a day, and perhaps a time: "Published May 10, 2024, 14:03". */
function isDayLine(words: string): boolean {
  const found = words.length <= 80 ? findDay(words) : null
  if (!found) return false
  const rest = words.slice(0, found.start) + words.slice(found.end)
  return /^(?:[^\p{L}]|published|posted|updated|last|on|at|am|pm|a\.m|p\.m|utc|gmt|e[sd]?t|p[sd]?t|c[es]*t|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day)*$/iu.test(
    rest,
  )
}

function markKinds(blocks: readonly string[]): Paragraph[] {
  const turns = LABELLED.test(blocks[0] ?? '') && blocks.slice(1, 20).some((block) => LABELLED.test(block))
  const titled =
    blocks.length > 1 && !turns && !blocks[0]!.includes('\n') && isHeadline(blocks[0]!) && !isHeadLine(blocks[0]!)
  return blocks.map((text, at) => ({ kind: kindOf(text.trim(), at, titled), text }))
}

function kindOf(text: string, at: number, titled: boolean): Kind {
  if (at === 0 && titled) return 'title'
  if (at < 5 && isHeadLine(text)) return 'credit'
  return isCredit(text) ? 'credit' : 'body'
}

function readFacts(paragraphs: readonly Paragraph[]): Partial<Facts> {
  const title = paragraphs.find((one) => one.kind === 'title')
  const credits = paragraphs.filter((one) => one.kind === 'credit').map((one) => one.text.trim())
  const told = [...paragraphs.slice(0, 8), ...paragraphs.slice(8).slice(-8)]
    .filter((one) => one.kind !== 'title')
    .map((one) => one.text.trim())
  const byline = credits.filter(isBylineLine).map(readByline).find(Boolean) ?? reporterIn(credits)
  const day = (
    credits.slice(0, 4).filter(isDayLine).map(findDay).find(Boolean) ??
    told.slice(0, 4).map(dayInDateline).find(Boolean)
  )?.day
  const agency = findAgency(told, [byline])
  const language = guessLanguage(
    paragraphs
      .slice(0, 40)
      .map((one) => one.text.slice(0, 2000))
      .join('\n')
      .slice(0, 8000),
  )
  return {
    title: title ? fact(title.text.trim(), 'visible') : null,
    byline: byline ? fact(byline, 'visible') : null,
    published: day ? fact(day, 'visible') : null,
    agency: agency ? fact(agency, 'visible') : null,
    language: language ? fact(language, 'visible') : null,
  }
}

/** "PARIS, May 3, 2023 (Reuters) — …" names the day it was sent. */
function dayInDateline(paragraph: string): ReturnType<typeof findDay> {
  const head = /^\p{Lu}{3}[^\n]{0,90}?\s[-–—]\s/u.exec(paragraph.slice(0, 120))
  return head ? findDay(head[0]) : null
}

/** "(Reporting by Jane Doe in Paris; Editing by John Roe)" names its reporter. */
function reporterIn(credits: readonly string[]): string | null {
  const found = credits.map((line) => /^\(?Reporting by ([^;.\n]{3,200})/u.exec(line)?.[1]).find(Boolean)
  return found ? readByline(found) : null
}
