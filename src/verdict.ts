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
