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
    .filter((one) => SHOWN.includes(one.relation) && sourceName(compared, one.a) !== sourceName(compared, one.b))
    .toSorted((x, y) => SHOWN.indexOf(x.relation) - SHOWN.indexOf(y.relation) || y.confidence - x.confidence)[0]
  if (relation === undefined) {
    const sources = new Set(compared.statements.map(({ source }) => source).filter((source) => source !== null)).size
    return `No contradiction found in ${count(compared.statements.length, 'statement')} of ${count(sources, 'source')}.`
  }
  const [a, b] = [relation.a, relation.b].map((id) => `${sourceName(compared, id)} says “${words(compared, id)}”`)
  switch (relation.relation) {
    case 'contradicts':
      return `A contradiction: ${a}; ${b}.`
    case 'tension':
      return `No contradiction, but a difference: ${a}; ${b}.`
    case 'superseded':
      return `No contradiction: time has passed between the two. ${a}; later ${b}.`
    default:
      return `No contradiction: they speak of different things. ${a}; ${b}.`
  }
}

function sourceName({ statements, sources }: Compared, id: string): string {
  const source = statements.find((one) => one.id === id)?.source
  return sources.find((one) => one.id === source)?.name ?? 'Somebody not named'
}

function words({ statements }: Compared, id: string): string {
  return short(statements.find((one) => one.id === id)?.text ?? '')
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
