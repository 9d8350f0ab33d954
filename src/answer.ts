import type { Compared } from './schema/compare.ts'
import type { Check } from './schema/to-reading.ts'

type Relation = Compared['relations'][number]

/** Relations that a reader may take for a contradiction, the gravest first. */
const SHOWN: readonly Relation['relation'][] = ['contradicts', 'tension', 'talks-past', 'superseded']
const LONGEST = 110
const FAULTS: Readonly<Record<string, string>> = {
  altered: 'was altered',
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
  const text = (statements.find((one) => one.id === id)?.text ?? '')
    .replace(/[“”"]/g, '')
    .replace(/^[\s,;]+|[\s,;.]+$/g, '')
  if (text.length <= LONGEST) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`
}

function recordSentence({ findings }: Check): string | null {
  const faulty = findings.filter(
    ({ verdict, edits }) =>
      verdict in FAULTS && (verdict !== 'altered' || edits.some(({ weight }) => weight === 'meaning')),
  )
  const quotations = findings.filter(({ form, verdict }) => form === 'quotation' && verdict !== 'record-not-held')
  const [first] = faulty
  if (first === undefined) {
    const right = quotations.filter(({ verdict }) => verdict === 'verbatim' || verdict === 'tidied').length
    return right === 0
      ? null
      : `The record bears out ${right === quotations.length ? `all ${right}` : `${right} of ${quotations.length}`} quotations that it covers.`
  }
  const named = `${first.form === 'quotation' ? 'A quotation' : 'A statement'} of ${first.speaker ?? 'somebody not named'} ${FAULTS[first.verdict]}: “${short(first.content.text)}”`
  return `${named}${faulty.length > 1 ? `, and ${faulty.length - 1} more` : ''}.`
}

function short(text: string): string {
  const bare = text.replace(/[“”"]/g, '').replace(/[\s,;.]+$/, '')
  return bare.length <= LONGEST ? bare : `${bare.slice(0, bare.lastIndexOf(' ', LONGEST))} …`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
