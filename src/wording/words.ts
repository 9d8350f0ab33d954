import type { Span } from '../span.ts'
import { everyday } from './everyday.ts'
import { empty } from './empty.ts'

export { areAlike, keyOf } from './alike.ts'
export { areOpposite } from './opposite.ts'
export { haveSameRoot } from './same-root.ts'

/** How much a word says about what is spoken of: a name most, a word of every subject least. */
export function weightOf(one: Word): number {
  return everyday.has(one.stem) || everyday.has(one.lower) ? 0.4 : one.isName ? 1.5 : 1
}

/** A word of a text: as it stands, in lower case with straight apostrophes, and without its ending. */
export type Word = Span & {
  readonly raw: string
  readonly lower: string
  readonly stem: string
  /** A capital inside a sentence: the name of somebody or something. */
  readonly isName: boolean
  /** Whether it carries matter: no function word, no number. */
  readonly isFull: boolean
}

const PATTERN = /[$€£]?\d+(?:,\d{3})*(?:\.\d+)?%?|(?:[A-Z]\.){2,}|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu

/** "Chinese-made": a name and what it did. */
const MADE = /^(\p{Lu}\p{L}+)-(made|built|based|backed|led|owned|supplied|provided|held|run|born|bound|allied)$/u

/** The words of a text in order; "didn't" becomes "did" and "not". */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(PATTERN)) {
    const start = match.index
    const raw = match[0]
    const lower = raw.toLowerCase().replaceAll('’', "'")
    const end = start + raw.length
    const negated = /^(\p{L}+?)n't$/u.exec(lower)
    const made = MADE.exec(raw)
    if (made !== null) {
      const middle = start + made[1]!.length
      words.push(word(made[1]!, made[1]!.toLowerCase(), { start, end: middle }, true))
      words.push(word(made[2]!, made[2]!, { start: middle + 1, end }, false))
    } else if (negated !== null) {
      const verb = { ca: 'can', wo: 'will', sha: 'shall' }[negated[1]!] ?? negated[1]!
      words.push(word(raw, verb, { start, end: end - 3 }, false), word(raw, 'not', { start: end - 3, end }, false))
    } else words.push(word(raw, lower.replace(/'(?:s|re|ve|ll|d|m)$/, ''), { start, end }, isName(text, start, raw)))
  }
  return words
}

function word(raw: string, lower: string, span: Span, name: boolean): Word {
  const { stem, isFull } = knownOf(lower)
  return { start: span.start, end: span.end, raw, lower, stem, isName: name, isFull }
}

type Known = Pick<Word, 'stem' | 'isFull'>

/** What is known of the words seen: texts say the same ones again and again. */
const seen = new Map<string, Known>()
const MOST_SEEN = 50_000

function knownOf(lower: string): Known {
  const known = seen.get(lower)
  if (known !== undefined) return known
  const isNumber = /^[$€£]?\d/.test(lower)
  const made = { stem: stemOf(lower), isFull: !isNumber && !empty.has(lower) && lower.length > 1 }
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(lower, made)
  return made
}

function isName(text: string, start: number, raw: string): boolean {
  if (!/^\p{Lu}/u.test(raw)) return false
  const before = text.slice(Math.max(0, start - 3), start).trimEnd()
  const opens = before === '' || /[.!?:“"—-]$/.test(before)
  return !opens || /^\p{Lu}{2,}/u.test(raw)
}

const IRREGULAR = new Map(
  `fell fall|fallen fall|rose rise|risen rise|grew grow|grown grow|sank sink|won win|lost lose|made make|found find|sold sell|bought buy
  sent send|gave give|given give|took take|taken take|went go|gone go|came come|left leave|got get|gotten get|said say|told tell|met meet
  spoke speak|spoken speak|began begin|begun begin|built build|held hold|kept keep|paid pay|shot shoot|died die|dying die|killed kill
  stood stand|chose choose|chosen choose|drove drive|driven drive|broke break|broken break|shut shut|cut cut|hit hit|led lead|fought fight
  knew know|known know|saw see|seen see|became become|wrote write|written write|ran run|children child|men man|women woman|people people
  lives life|family family|supply supply|apply apply|reply reply|rely rely|ally ally|assembly assembly|daily daily|italy italy|july july|monopoly monopoly|elderly elderly|multiply multiply|
    comply comply|imply imply|hundred hundred|indeed indeed|speed speed|feed feed|voted vote|voting vote|having have|using use|used use|saved save|saving save|faced face|
    facing face|doing do|going go|noted note|quoted quote|named name|naming name|hoped hope|hoping hope|liked like|died die|tied tie|nothing nothing|something something|everything everything|
    anything anything|during during|morning morning|evening evening|lives life|countries country|agreed agree|freed free|fled flee|spent spend|brought bring|thought think|caught catch|lent lend|burned burn
  burnt burn|says say|has have|had have|was be|were be|is be|are be|been be|does do|did do|done do|better better|dealt deal|shed shed`
    .split(/\||\n/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** A word without the endings of number, tense and manner. */
export function stemOf(lower: string): string {
  const known = IRREGULAR.get(lower)
  if (known !== undefined) return known
  if (lower.length < 4) return lower
  let stem = lower
  if (stem.endsWith('ies') && stem.length > 4) return `${stem.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.endsWith('ing') && stem.length > 5) return ended(stem.slice(0, -3))
  if (stem.endsWith('ied') && stem.length > 4) return `${stem.slice(0, -3)}y`
  if (stem.endsWith('ed') && stem.length > 4) return ended(stem.slice(0, -2))
  if (stem.endsWith('ly') && stem.length > 5) return stem.slice(0, -2)
  return stem
}

// "stopped" stop, "creating" create, "calling" call: the doubled letter and the silent e.
function ended(stem: string): string {
  if (/([bdgklmnprt])\1$/.test(stem) && !/(?:ll|ss)$/.test(stem)) return stem.slice(0, -1)
  if (
    /(?:at|iz|uc|u|ud|ev|ais|aus|eas|lv|rv|mot|vot|ur|ag|ov|iv|as|os|us|ir|ut|ak|id|in|am|bl|ar|ang|anc|enc|ang|rg|ol|os)$/.test(
      stem,
    ) &&
    !SHORT.has(stem)
  )
    return `${stem}e`
  return stem
}

const SHORT = new Set(
  `train explain remain contain gain maintain obtain claim repair hear clear appear near fear bear wear tear speak break leak
  answer cover offer order enter visit limit edit credit exit profit permit join win begin plan ban span scan run turn burn return
  learn earn warn govern claim aim cool pool control fool school feel fail sail mail rain pain stain plain chain stay need read
  lead spread head load aid raid avoid draw import export report support sort start depart part hit cut shut put result treat heat
  beat eat repeat seat defeat wait await doubt count amount amount mount focus discuss pass press cross process access address`
    .split(/\s+/)
    .filter(Boolean),
)
