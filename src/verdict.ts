/** How a quotation may stand to the record, from the same words to words of which nothing can be said. */
export const quotationVerdicts = [
  'verbatim',
  'tidied',
  'spliced',
  'altered',
  'misattributed',
  'misdated',
  'not-in-record',
  'record-not-held',
  'unclear',
] as const

/** How a paraphrase may. */
export const paraphraseVerdicts = [
  'supported',
  'overstated',
  'understated',
  'contradicted',
  'not-in-record',
  'record-not-held',
  'unclear',
] as const

/** How a quotation stands to the record. */
export type QuotationVerdict = (typeof quotationVerdicts)[number]

/** How a paraphrase does. */
export type ParaphraseVerdict = (typeof paraphraseVerdicts)[number]

/** How any finding does. */
export type Verdict = QuotationVerdict | ParaphraseVerdict

/** Every verdict once. */
export const verdicts: readonly Verdict[] = [...new Set<Verdict>([...quotationVerdicts, ...paraphraseVerdicts])]

/** How a verdict is to be taken: it bears the article out, differs, or says nothing either way. */
export type Tone = 'good' | 'bad' | 'open'

const tones: Readonly<Record<Verdict, Tone>> = {
  verbatim: 'good',
  tidied: 'good',
  spliced: 'bad',
  altered: 'bad',
  misattributed: 'bad',
  misdated: 'bad',
  'not-in-record': 'bad',
  'record-not-held': 'open',
  unclear: 'open',
  supported: 'good',
  overstated: 'bad',
  understated: 'bad',
  contradicted: 'bad',
}

/** How a finding is to be taken; a tidied quotation whose marked omission takes away a negation differs. */
export function toneOf({
  verdict,
  edits,
}: {
  readonly verdict: Verdict
  readonly edits: readonly { readonly weight: string }[]
}): Tone {
  return verdict === 'tidied' && edits.some(({ weight }) => weight === 'meaning') ? 'bad' : tones[verdict]
}
