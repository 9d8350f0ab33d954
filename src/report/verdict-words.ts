import type { Check } from '../schema/check.ts'
import { verdicts } from '../verdict.ts'

export { toneOf, type Tone } from '../verdict.ts'

type Finding = Check['findings'][number]

const words: Readonly<Record<Finding['verdict'], string>> = {
  verbatim: 'word for word',
  tidied: 'the sense is unchanged',
  spliced: 'run together from separate passages',
  altered: 'words changed',
  misattributed: 'another speaker’s words',
  misdated: 'said on another day',
  'not-in-record': 'not in the transcript of the occasion',
  'record-not-held': 'no record of the occasion is held',
  unclear: 'too little to tell where it comes from',
  supported: 'borne out by the record',
  overstated: 'says more than the record',
  understated: 'says less than the record',
  contradicted: 'the record says otherwise',
}

/** A finding's verdict in words for people. */
export function verdictWords({ form, verdict, edits }: Finding): string {
  if (verdict === 'unclear' && form === 'paraphrase') return 'the record does not settle it'
  const weighs = edits.some(({ weight }) => weight === 'meaning')
  if (verdict === 'altered' && weighs) return 'words changed that carry the sense'
  if (verdict === 'tidied' && weighs) return 'shortened, and the omission takes away what the sense hangs on'
  return words[verdict]
}

/** How many findings there are of each verdict, in words: "7 verbatim, 1 altered". */
export function countWords(findings: readonly Finding[]): string {
  const counts = verdicts.map((verdict) => [verdict, findings.filter((one) => one.verdict === verdict).length] as const)
  return counts.flatMap(([verdict, count]) => (count === 0 ? [] : [`${count} ${verdict}`])).join(', ')
}

/** Whether somebody who is not on record says it in the article's words, so that there is nothing to show beside it. */
export function isUncovered({ form, verdict }: Pick<Finding, 'form' | 'verdict'>): boolean {
  return form === 'paraphrase' && verdict === 'record-not-held'
}
