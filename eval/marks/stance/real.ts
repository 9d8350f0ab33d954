import { createHash } from 'node:crypto'
import type { Span } from '../../../src/span.ts'
import type { Mark } from '../inline.ts'
import { readMarks } from '../inline.ts'
import type { Drawn } from './draw.ts'
import { basisOf, certaintyOf, stanceOf, venueOf } from './labels.ts'

type Labels = { readonly stance: string; readonly certainty: string; readonly basis: string }
type Claim = Labels & { readonly spans: readonly Span[] }
type Venue = { readonly kind: string; readonly spans: readonly Span[] }

/** A drawn sentence with its attributions; each has the labels of its first claim. */
export type Real = Omit<Drawn, 'stratum'> & {
  readonly stratum: string
  readonly attributions: readonly (Mark & Labels & { readonly claims: readonly Claim[]; readonly venue: Venue })[]
}

type Entry = { readonly marks: string; readonly labels: string; claims: string[]; venue: string | null }

/** Reads the marks: blocks of an id and lines; see README.md. What is wrong in them goes to `problems`. */
export function readReal(whole: string, drawn: readonly Drawn[], problems: string[]): Real[] {
  const byId = new Map(drawn.map((one) => [one.id.replace(/^[a-z]+-/, ''), one]))
  return whole
    .trim()
    .split(/\n\n+/)
    .flatMap((block) => {
      const [id = '', ...lines] = block.split('\n')
      const sentence = byId.get(id)
      if (!sentence) throw new Error(`no sentence was drawn with the id ${id}`)
      try {
        return [{ ...sentence, attributions: read(sentence.text, lines) }]
      } catch (error) {
        problems.push(`${id}: ${error instanceof Error ? error.message : String(error)}`)
        return []
      }
    })
}

/** The first `count` by the hash of their ids are `dev`, the others `test`. */
export function halves(all: readonly Real[], count: number): { dev: Real[]; test: Real[] } {
  const rank = ({ id }: Real) => createHash('sha256').update(id).digest('hex')
  const ranked = all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return { dev: ranked.slice(0, count), test: ranked.slice(count) }
}

function read(text: string, lines: readonly string[]): Real['attributions'] {
  const entries: Entry[] = []
  for (const line of lines) {
    const last = entries.at(-1)
    if (line.startsWith('= ')) last?.claims.push(line.slice(2))
    else if (/^>*@ /.test(line)) entries[entries.length - 1] = { ...(last ?? none()), venue: line.replace(/^>*@ /, '') }
    else entries.push({ ...split(expand(text, line)), claims: [], venue: null })
  }
  const marks = readMarks(
    text,
    entries.map((entry) => entry.marks),
  )
  return entries.map((entry, at) => labelled(text, entry, marks[at] ?? none()))
}

function labelled(text: string, entry: Entry, mark: Mark): Real['attributions'][number] {
  const own = labelsOf(entry.labels)
  const claims = entry.claims.map((line) => {
    const { marks, labels } = split(line)
    return { spans: spansOf(text, marks), ...labelsOf(labels) }
  })
  const first = claims[0]
  if (first && JSON.stringify(labelsOf(entry.labels)) !== JSON.stringify(pick(first)))
    throw new Error(`the first claim has other labels than its attribution: ${entry.marks}`)
  return { ...mark, ...own, claims: first ? claims : [{ spans: mark.content, ...own }], venue: venueFrom(text, entry) }
}

function venueFrom(text: string, { venue }: Entry): Venue {
  if (venue === null) return { kind: 'unstated', spans: [] }
  const at = venue.indexOf(' ')
  return { kind: venueOf(venue.slice(0, at)), spans: spansOf(text, venue.slice(at + 1)) }
}

/** `T` stands for a speaker's turn: the label, its colon, and all that follows. */
function expand(text: string, line: string): string {
  if (!line.startsWith('T |')) return line
  const at = text.indexOf(': ')
  const [label, words] = [text.slice(0, at), text.slice(at + 2)]
  return `{${label}}: // ${label}{:} // ${label}: {${words.replace(/\.$/, '')}}${line.slice(1)}`
}

function split(line: string): { marks: string; labels: string } {
  const at = line.lastIndexOf(' | ')
  if (at < 0) throw new Error(`no labels: ${line}`)
  return { marks: line.slice(0, at), labels: line.slice(at + 3) }
}

function labelsOf(words: string): Labels {
  const [stance = '', certainty = 'unstated', basis = 'unstated'] = words.trim().split(' ')
  return { stance: stanceOf(stance), certainty: certaintyOf(certainty), basis: basisOf(basis) }
}

function pick({ stance, certainty, basis }: Claim): Labels {
  return { stance, certainty, basis }
}

function spansOf(text: string, words: string): readonly Span[] {
  return readMarks(text, [`- // - // ${words}`])[0]?.content ?? []
}

function none(): never {
  throw new Error('a line of a claim or a venue stands before any attribution')
}
