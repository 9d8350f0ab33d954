import type { Check } from '../schema/check.ts'
import { verdicts } from '../verdict.ts'

type Finding = Check['findings'][number]

/** How a verdict is to be taken: it bears the article out, differs, or says nothing either way. */
export type Tone = 'good' | 'bad' | 'open'

const words: Readonly<Record<Finding['verdict'], readonly [Tone, string]>> = {
  verbatim: ['good', 'word for word'],
  tidied: ['good', 'the sense is unchanged'],
  spliced: ['bad', 'run together from separate passages'],
  altered: ['bad', 'words changed'],
  misattributed: ['bad', 'another speaker’s words'],
  misdated: ['bad', 'said on another day'],
  'not-in-record': ['bad', 'not in the transcript of the occasion'],
  'record-not-held': ['open', 'no record of the occasion is held'],
  unclear: ['open', 'too little to tell where it comes from'],
  supported: ['good', 'borne out by the record'],
  overstated: ['bad', 'says more than the record'],
  understated: ['bad', 'says less than the record'],
  contradicted: ['bad', 'the record says otherwise'],
}

/** A finding's verdict in words for people. */
export function verdictWords({ form, verdict, edits }: Finding): string {
  if (verdict === 'unclear' && form === 'paraphrase') return 'the record does not settle it'
  const weighs = edits.some(({ weight }) => weight === 'meaning')
  if (verdict === 'altered' && weighs) return 'words changed that carry the sense'
  if (verdict === 'tidied' && weighs) return 'shortened, and the omission takes away what the sense hangs on'
  return words[verdict][1]
}

/** How a finding is to be taken; a tidied quotation whose marked omission takes away a negation differs. */
export function toneOf({ verdict, edits }: Pick<Finding, 'verdict' | 'edits'>): Tone {
  if (verdict === 'tidied' && edits.some(({ weight }) => weight === 'meaning')) return 'bad'
  return words[verdict][0]
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
