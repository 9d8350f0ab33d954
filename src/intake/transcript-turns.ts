import type { Turn, TurnRole } from './transcript.ts'
import { capitalLabel, nameLabel } from './transcript-labels.ts'
import type { Label } from './transcript-labels.ts'

type Paragraph = { readonly start: number; readonly end: number; readonly label: Label | null }

/** The turns of a canonical text by the labels that open its paragraphs; without labels all of it is one turn. */
export function turnsOf(text: string): Turn[] {
  const paragraphs = paragraphsOf(text)
  const capitals = label(text, paragraphs, capitalLabel)
  const labelled = accepted(capitals) ?? accepted(label(text, paragraphs, nameLabel))
  if (labelled === null) return wholeTurn(text, paragraphs)
  return gather(text, labelled)
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n\n', start)
    const end = stop < 0 ? text.length : stop
    paragraphs.push({ start, end, label: null })
    start = stop < 0 ? text.length : stop + 2
  }
  return paragraphs
}

function label(text: string, paragraphs: readonly Paragraph[], find: (paragraph: string) => Label | null): Paragraph[] {
  return paragraphs.map((p) => ({ ...p, label: find(text.slice(p.start, Math.min(p.end, p.start + 140))) }))
}

const titled =
  /^(?:Q|QUESTION|REPORTER|MR|MRS|MS|MISS|DR|THE (?:VICE )?PRESIDENT|THE FIRST LADY|PRESIDENT|VICE PRESIDENT|PRIME MINISTER|SECRETARY|SENATOR|REPRESENTATIVE|CONGRESS(?:MAN|WOMAN)|GOVERNOR|MAYOR|AMBASSADOR|SENIOR ADMINISTRATION OFFICIAL|MODERATOR|OPERATOR|SPEAKER|DIRECTOR|ADMINISTRATOR|CHAIR|SURGEON GENERAL|GENERAL|ADMIRAL|ACTING|ATTORNEY GENERAL|DOUG|HIS|HER|THE)\b/i

/** The paragraphs with only those labels kept that are speakers' and not headings; null when there are none. */
function accepted(paragraphs: Paragraph[]): Paragraph[] | null {
  const counts = new Map<string, number>()
  for (const { label: found } of paragraphs) if (found) counts.set(found.text, (counts.get(found.text) ?? 0) + 1)
  const names = [...counts.keys()]
  const sure = names.filter((name) => titled.test(name) && !isHeading(name))
  const recurring = names.filter((name) => (counts.get(name) ?? 0) > 1)
  const asks = names.some((name) => isQuestion(name)) && names.length > 1
  if (sure.length === 0 && !asks && recurring.length < 2) return null
  if (sure.length === 1 && names.length === 1 && (counts.get(names[0] ?? '') ?? 0) === 1 && !opensText(paragraphs))
    return null
  return paragraphs.map((p) => (p.label !== null && isHeading(p.label.text) ? { ...p, label: null } : p))
}

function opensText(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.findIndex((p) => p.label !== null) < 8
}

const headings =
  /^(?:TO THE|NOMINATIONS?|FACT SHEET|BACKGROUND|WHEREAS|NOTE|CORRECTION|UPDATE|SUBJECT|FROM|TO|DATE|CC|RE|PRESS|CONTACT|PART|SECTION|SEC|TITLE|THE WHITE HOUSE)\b/

function isHeading(name: string): boolean {
  return headings.test(name) && !/^THE PRESIDENT$/.test(name)
}

function wholeTurn(text: string, paragraphs: readonly Paragraph[]): Turn[] {
  const words = paragraphs.map((p) => text.slice(p.start, p.end))
  const opening = words.slice(0, mostOpening).findIndex(isClock)
  const from = opening >= 0 && opening < words.length - 1 ? opening + 1 : 0
  const closing = words.findIndex((word, i) => i > from && i * 2 >= words.length && isEnd(word))
  const kept = paragraphs.filter((_, i) => i >= from && (closing < 0 || i < closing) && !isBreak(words[i] ?? ''))
  const last = kept[kept.length - 1]
  if (last === undefined) return []
  const span = { start: kept[0]?.start ?? 0, end: last.end }
  return [{ span, label: null, speaker: null, role: 'speaker', part: 'statement', time: null }]
}

const mostOpening = 6

function gather(text: string, paragraphs: readonly Paragraph[]): Turn[] {
  const turns: Turn[] = []
  const lastLabel = paragraphs.findLastIndex((p) => p.label !== null)
  let asked = false
  for (const [i, { start, end, label: found }] of paragraphs.entries()) {
    const last = turns[turns.length - 1]
    const words = text.slice(start, end)
    if (found === null) {
      // What stands behind the closing time nobody said.
      if (i > lastLabel && isEnd(words)) break
      if (last !== undefined && !isBreak(words) && !isClock(words))
        turns[turns.length - 1] = { ...last, span: { start: last.span.start, end } }
      continue
    }
    const role = roleOf(found.text)
    const said = { start: Math.min(start + found.end, end), end }
    if (role === 'reporter') asked ||= isAsking(text.slice(said.start, end))
    const part = role === 'reporter' ? 'question' : asked && role === 'speaker' ? 'answer' : 'statement'
    turns.push({ span: said, label: found.text, speaker: null, role, part, time: null })
  }
  return turns.filter(({ span }) => span.end > span.start).map((turn) => called(text, turn))
}

const shortest = 60

/** Whether a reporter's words ask: "Good afternoon." and "Thank you, Jen." do not. */
function isAsking(words: string): boolean {
  return words.length >= shortest || words.includes('?')
}

// "Go ahead, Peter." answers nothing: it calls on who asks next.
function called(text: string, turn: Turn): Turn {
  if (turn.part !== 'answer' || turn.span.end - turn.span.start > shortest) return turn
  return callsOn(text.slice(turn.span.start, turn.span.end)) ? { ...turn, part: 'statement' } : turn
}

const calling =
  /\b(?:go ahead|go for it|in the (?:back|front|middle)|over (?:here|there)|(?:right|back) (?:here|there)|next question|yes, (?:sir|ma[’']am)|your turn|you(?:[’']re| are) up|one more|last (?:one|question)|[Ll]et me (?:go|come) to|I[’']ll (?:go|come) to)\b/gi

function callsOn(words: string): boolean {
  const rest = words.replaceAll(calling, '').toLowerCase()
  const others = (rest.match(/[\p{L}’']+/gu) ?? []).filter(
    (word) => !besideCalling.has(word) && !words.includes(capital(word)),
  )
  return rest.length < words.length && others.length === 0
}

const besideCalling = new Set(
  'okay ok all right alright sure yes yeah yep and then so um uh hi hey thanks thank you please good great sorry who is next last one more question sir ma’am go to come back the in way here there now let me'.split(
    ' ',
  ),
)

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

// "# # #", "* * *": what parts a text or ends it.
function isBreak(paragraph: string): boolean {
  return paragraph.length < 60 && /^(?:END\b.*|[#*\s\-–—_]+|\(END\).*)$/.test(paragraph)
}

// "2:17 P.M. EST", "END 2:50 P.M. EDT".
function isClock(paragraph: string): boolean {
  return (
    paragraph.length < 60 &&
    /^[\W_]*(?:END\b)?[\W_]*\d{1,2}:\d{2} ?[AP]\.? ?M\.?(?: ?\(?(?:[A-Z]{2,5}|local)\)?(?: time)?)?[\W_]*$/i.test(
      paragraph,
    )
  )
}

function isEnd(paragraph: string): boolean {
  return isClock(paragraph) || (isBreak(paragraph) && /[#E]/.test(paragraph))
}

function isQuestion(name: string): boolean {
  return /^(?:Q|QUESTION|REPORTERS?|PRESS|Question|Reporter)(?: \d+)?$/.test(name)
}

function roleOf(name: string): TurnRole {
  if (isQuestion(name)) return 'reporter'
  if (/^(?:AUDIENCE|CROWD|CHILD|CHILDREN|PARTICIPANTS?|SPECTATOR|ATTENDEE)\b/i.test(name)) return 'audience'
  if (/^(?:MODERATOR|OPERATOR|AIDE|WHITE HOUSE AIDE|MILITARY AIDE|STAFF|HOST|INTERPRETER)\b/i.test(name))
    return 'moderator'
  return 'speaker'
}
