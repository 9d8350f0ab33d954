import { namedSource } from './named-source.ts'
import type { Compared } from './schema/compare.ts'
import type { Check } from './schema/to-reading.ts'
import { toneOf } from './verdict.ts'

type Relation = Compared['relations'][number]

/** Relations that a reader may take for a contradiction, the gravest first. */
const SHOWN: readonly Relation['relation'][] = ['contradicts', 'tension', 'talks-past', 'superseded']
const LONGEST = 110
const FAULTS: Readonly<Record<string, string>> = {
  altered: 'was altered',
  tidied: 'was shortened so that its sense hangs on what is left out',
  understated: 'says less than the record',
  spliced: 'runs together what the record parts',
  misattributed: 'was said by somebody else',
  misdated: 'was said on another day',
  'not-in-record': 'is not in the record of that occasion',
  contradicted: 'says the contrary of the record',
  overstated: 'goes further than the record',
}

/** The one or two sentences that matter: whether sources contradict each other, and what the record does not bear out. */
export function answerOf(compared: Compared, check: Check | null): string {
  return [relationSentence(compared), check === null ? null : recordSentence(check)]
    .filter((one) => one !== null)
    .join(' ')
}

function relationSentence(compared: Compared): string {
  const relation = compared.relations
    .filter((one) => isShown(compared, one))
    .toSorted((x, y) => SHOWN.indexOf(x.relation) - SHOWN.indexOf(y.relation) || y.confidence - x.confidence)[0]
  if (relation === undefined) return nothingFound(compared)
  const [a, b] = [relation.a, relation.b].map((id) => sayingOf(compared, id)) as [string, string]
  switch (relation.relation) {
    case 'contradicts':
      return `A contradiction: ${a}; ${b}.`
    case 'tension':
      return `No contradiction, but a difference: ${a}; ${b}.`
    case 'superseded':
      return `No contradiction: time has passed between the two. ${capital(a)}; later ${b}.`
    default:
      return `No contradiction: they speak of different things. ${capital(a)}; ${b}.`
  }
}

/** Of two who speak of different things a reader is told where one of them seems to turn the other down. */
function isShown(compared: Compared, { relation, a, b }: Relation): boolean {
  const [one, other] = [statementOf(compared, a), statementOf(compared, b)]
  if (!SHOWN.includes(relation) || one?.source === other?.source) return false
  return relation !== 'talks-past' || [one, other].some((each) => TURNS_DOWN.has(each?.stance ?? ''))
}

const TURNS_DOWN = new Set(['denies', 'unaware', 'unconfirmed', 'doubts'])

function nothingFound({ statements }: Compared): string {
  const sources = new Set(statements.map(({ source }) => source).filter((source) => source !== null)).size
  return `No contradiction found in ${count(statements.length, 'statement')} of ${count(sources, 'source')}.`
}

const VERBS: Readonly<Record<string, string>> = {
  confirms: 'confirm',
  denies: 'deny',
  demands: 'demand',
  promises: 'promise',
}
/** What is denied in its own words is said: "says no jet was lost". */
const OWN_DENIAL = /\b(?:no|not|never|nobody|nothing|none|without|false|baseless|untrue)\b|n[’']t\b/i

/** Who says what: "the United States says “it was not aware of any such agreement”". */
function sayingOf(compared: Compared, id: string): string {
  const told = statementOf(compared, id)
  const { name, isPlural } = namedSource(compared.sources.find((one) => one.id === told?.source))
  const verb = told?.stance === 'denies' && OWN_DENIAL.test(told.text) ? 'say' : (VERBS[told?.stance ?? ''] ?? 'say')
  const said = isPlural ? verb : verb === 'deny' ? 'denies' : `${verb}s`
  return `${name} ${said} “${short(told?.text ?? '')}”`
}

function statementOf({ statements }: Compared, id: string): Compared['statements'][number] | undefined {
  return statements.find((one) => one.id === id)
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

function recordSentence({ findings }: Check): string | null {
  const faulty = findings.filter(isFaulty)
  const quotations = findings.filter(({ form, verdict }) => form === 'quotation' && verdict !== 'record-not-held')
  const [first] = faulty
  if (first === undefined) {
    const right = quotations.filter((one) => toneOf(one) === 'good').length
    if (right === 0) return null
    if (quotations.length === 1) return 'The record bears out the one quotation that it covers.'
    const share = right === quotations.length ? `all ${right}` : `${right} of ${quotations.length}`
    return `The record bears out ${share} quotations that it covers.`
  }
  const named = `${first.form === 'quotation' ? 'A quotation' : 'A statement'} of ${first.speaker ?? 'somebody not named'} ${FAULTS[first.verdict]}: “${short(first.content.text)}”`
  return `${named}${faulty.length > 1 ? `, and ${faulty.length - 1} more` : ''}.`
}

/** Without marks, cut at a blank where it is long. */
function short(text: string): string {
  const bare = text
    .replace(/[“”"]/g, '')
    .replace(/^[\s,;]+|[\s,;.]+$/g, '')
    .replace(/^that (?=\S+ )/, '')
  if (bare.length <= LONGEST) return bare
  const blank = bare.lastIndexOf(' ', LONGEST)
  return `${bare.slice(0, blank > 0 ? blank : LONGEST)} …`
}

/** What a reader should know first; words changed that carry no sense are not among it. */
function isFaulty(finding: Check['findings'][number]): boolean {
  const { verdict, edits } = finding
  return toneOf(finding) === 'bad' && (verdict !== 'altered' || edits.some(({ weight }) => weight === 'meaning'))
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
