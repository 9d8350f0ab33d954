import type { OneSource } from './one-source.ts'
import type { Compared } from './schema/compare.ts'
import type { Unit } from './told-units.ts'
import { wordsOf } from './wording/words.ts'

type Missing = Compared['missing'][number]
type Group = { readonly id: string; readonly units: readonly Unit[] }

/**
 * What some statements leave open: what sources would not answer, what they were asked and did not speak of, and which of
 * the sources are spoken of in a proposition without being heard on it. Rather none than a wrong one.
 */
export function missingOf(units: readonly Unit[], groups: readonly Group[], sources: readonly OneSource[]): Missing[] {
  const groupOf = (unit: Unit): string | null => groups.find((group) => group.units.includes(unit))?.id ?? null
  const asked = units.flatMap((unit): Missing[] => {
    const { source, statement } = unit
    if (source === null) return []
    const made = { source: source.id, proposition: groupOf(unit), statement: statement.id }
    if (statement.stance === 'declines') return [{ ...made, kind: 'declined', question: unit.text }]
    const question = unansweredIn(unit)
    return question === null ? [] : [{ ...made, kind: 'evaded', question }]
  })
  return [...asked, ...groups.flatMap((group) => silentIn(group, sources))]
}

/** What a sentence says was asked: up to the comma before who answers. */
const ASKED =
  /\b(?:asked|pressed|questioned) (?:about|on|whether|if|why|how|when|what|who|which|where) ([^,;:.?!“”"]{8,160}),$/i
/** Words that take up a question without its words. */
const TAKES_UP =
  /\b(?:yes|no|not|never|it|its|that|this|those|these|them|they|so|he|she|there|question|answer|comment|speculate|nothing|none)\b/i
const BEFORE = 300
/** A question of fewer words that carry matter may be answered in others. */
const FEWEST = 2

/** What the source was asked right before in the same sentence and nothing of which stands in what it said. */
function unansweredIn({ statement, reading, text }: Unit): string | null {
  const places = [...(statement.source?.spans ?? []), ...statement.cue.spans, ...statement.content.spans]
  const start = Math.min(...places.map((span) => span.start))
  const before = reading.text.slice(Math.max(0, start - BEFORE), start).trimEnd()
  const question = ASKED.exec(sentenceOf(before))?.[1]
  if (question === undefined || TAKES_UP.test(text)) return null
  const asked = matterOf(question)
  const said = new Set(matterOf(text))
  return asked.length >= FEWEST && !asked.some((stem) => said.has(stem)) ? question : null
}

const STOPS = ['. ', '! ', '? ', '.” ', '." ', '\n']

/** The end of a text behind its last full stop or line. */
function sentenceOf(before: string): string {
  const starts = STOPS.map((stop) => ({ at: before.lastIndexOf(stop), length: stop.length }))
  return before.slice(Math.max(0, ...starts.map(({ at, length }) => (at < 0 ? 0 : at + length))))
}

function matterOf(text: string): string[] {
  return wordsOf(text)
    .filter(({ isFull }) => isFull)
    .map(({ stem }) => stem)
}

/** Sources that two others or more speak of as who acts, and who are not heard. */
function silentIn({ id, units }: Group, sources: readonly OneSource[]): Missing[] {
  const heard = new Set(units.map(({ source }) => source?.id))
  if (heard.size < 2) return []
  return sources.flatMap((source): Missing[] => {
    if (heard.has(source.id) || !SIDES.has(source.kind) || source.name === null) return []
    const named = units.filter((unit) => opensWith(unit.text, source))
    const [first] = named
    const sayers = new Set(named.map((unit) => unit.source?.id))
    if (first === undefined || sayers.size < 2) return []
    return [{ source: source.id, proposition: id, kind: 'silent', question: first.text, statement: first.statement.id }]
  })
}

const SIDES = new Set(['person', 'organisation', 'state'])
/** Who acts stands before the verb: among so many words from the beginning. */
const HEAD = 4

function opensWith(text: string, { name, kind }: OneSource): boolean {
  const head = text
    .replace(/^[^\p{L}]*(?:that |the )*/iu, '')
    .split(/\s+/)
    .slice(0, HEAD)
    .join(' ')
  const called = kind === 'person' ? name!.split(' ').at(-1)! : name!.replace(/^the /i, '')
  return called.length > 2 && ` ${head.replace(/[^\p{L}\p{N}’'-]+|[’']s\b/gu, ' ')} `.includes(` ${called} `)
}
