import type { NounKind, StateKind, VerbKind } from './lexicon.ts'
import type { Basis, Certainty, StanceName } from './stance.ts'

/**
 * What a word gives as it stands, negated, with "could not" and with "would not". `null` hands on to the clause: its
 * tense, modals and negation decide. A word left out of `no` keeps its negation for the clause.
 */
export type Rule = {
  readonly plain: StanceName | null
  readonly no?: StanceName | null
  readonly cannot?: StanceName | null
  readonly wont?: StanceName | null
  readonly certainty?: Certainty
  readonly basis?: Basis
  /** Certainty and basis where it is negated. */
  readonly noCertainty?: Certainty
  readonly noBasis?: Basis
}

/** Verbs; those whose complement decides are settled in `special.ts` before. */
export const VERB_RULES: Readonly<Record<VerbKind, Rule>> = {
  say: { plain: null, no: 'declines', cannot: 'unconfirmed', wont: 'declines' },
  speak: { plain: null, no: 'declines', cannot: 'declines', wont: 'declines' },
  decline: { plain: 'declines', no: null },
  confirm: { plain: 'confirms', no: 'unconfirmed', cannot: 'unconfirmed', wont: 'declines' },
  admit: { plain: 'confirms', no: 'declines', cannot: 'declines', wont: 'declines' },
  verify: { plain: 'confirms', no: 'unconfirmed', cannot: 'unconfirmed', wont: 'declines' },
  determine: { plain: null, no: 'unconfirmed', cannot: 'unconfirmed', wont: 'declines', basis: 'assesses' },
  know: { plain: null, no: 'unaware', certainty: 'certain' },
  perceive: { plain: null, no: 'unaware' },
  find: { plain: null, no: 'unaware' },
  receive: { plain: null, basis: 'told' },
  believe: {
    plain: 'suspects',
    no: 'doubts',
    wont: 'declines',
    certainty: 'probable',
    basis: 'assesses',
    noCertainty: 'probable',
    noBasis: 'assesses',
  },
  expect: { plain: 'predicts', no: 'predicts', certainty: 'probable', noCertainty: 'probable' },
  fear: { plain: 'suspects', certainty: 'possible' },
  hope: { plain: 'suspects', certainty: 'possible' },
  doubt: { plain: 'doubts', no: null, noCertainty: 'certain' },
  deny: { plain: 'denies', no: 'acknowledges', cannot: 'acknowledges', wont: 'acknowledges' },
  accept: { plain: null, no: 'denies' },
  exclude: { plain: 'denies', no: 'suspects', noCertainty: 'possible' },
  promise: { plain: 'promises', no: 'denies', wont: 'declines' },
  demand: { plain: 'demands', no: 'denies' },
  ask: { plain: 'asks', no: 'denies' },
  predict: { plain: 'predicts', no: 'declines', cannot: 'unconfirmed', wont: 'declines' },
  acknowledge: { plain: 'acknowledges', no: 'denies' },
  investigate: { plain: null },
  suggest: { plain: 'suspects', no: 'denies' },
  warn: { plain: null },
  agree: { plain: 'confirms', no: 'denies' },
  want: { plain: null },
  call: { plain: null },
  announce: { plain: null, no: 'declines', wont: 'declines' },
  cite: { plain: null, basis: 'cites' },
  unsettled: { plain: 'unconfirmed', no: null },
  quote: { plain: null, basis: 'relays' },
  back: { plain: null },
  blank: { plain: 'unaware', no: null },
  act: { plain: null },
}

/** Adjectives and phrases after "be". */
export const STATE_RULES: Readonly<Record<StateKind, Rule>> = {
  aware: { plain: null, no: 'unaware' },
  ignorant: { plain: 'unaware', no: 'acknowledges' },
  sure: { plain: null, no: 'doubts', certainty: 'certain' },
  adamant: { plain: null },
  unsure: { plain: 'doubts', no: null },
  unclear: { plain: 'unconfirmed', no: null },
  unknown: { plain: 'unaware', no: null },
  clear: { plain: null, no: 'unconfirmed', certainty: 'certain' },
  true: { plain: null, no: 'denies' },
  false: { plain: 'denies', no: null },
  likely: { plain: 'suspects', no: 'doubts', certainty: 'probable', noCertainty: 'probable' },
  unlikely: { plain: 'doubts', no: 'suspects', certainty: 'probable', noCertainty: 'probable' },
  possible: { plain: 'suspects', no: 'denies', certainty: 'possible' },
  impossible: { plain: 'denies', no: 'suspects', noCertainty: 'possible' },
  due: { plain: 'predicts', no: 'denies' },
  ready: { plain: 'promises', no: 'declines' },
  needed: { plain: 'demands', no: 'denies' },
  able: { plain: null },
  unable: { plain: null },
  silent: { plain: 'declines', no: null },
  afraid: { plain: 'suspects', certainty: 'possible' },
  hopeful: { plain: 'suspects', certainty: 'possible' },
  curious: { plain: 'asks', no: null },
  open: { plain: null },
}

/** Nouns, alone as a cue or carried by a light verb. */
export const NOUN_RULES: Readonly<Record<NounKind, Rule>> = {
  evidence: { plain: null, no: 'unaware' },
  knowledge: { plain: null, no: 'unaware' },
  ground: { plain: 'suspects', no: 'unaware', certainty: 'probable', basis: 'assesses' },
  reasonToDoubt: { plain: 'doubts', no: 'acknowledges' },
  record: { plain: null, no: 'unaware', basis: 'cites', noBasis: 'cites' },
  word: { plain: null, no: 'unaware', basis: 'told' },
  output: { plain: null, no: 'declines' },
  confirmation: { plain: 'confirms', no: 'unconfirmed' },
  denial: { plain: 'denies', no: 'acknowledges' },
  affirmation: { plain: 'confirms', no: 'unconfirmed' },
  admission: { plain: 'confirms', no: 'declines' },
  claim: { plain: null },
  belief: { plain: 'suspects', certainty: 'probable', basis: 'assesses' },
  assessment: { plain: null, basis: 'assesses', no: 'unconfirmed' },
  fear: { plain: 'suspects', certainty: 'possible', no: null },
  hope: { plain: 'suspects', certainty: 'possible', no: 'doubts' },
  forecast: { plain: 'predicts' },
  promise: { plain: 'promises', no: 'denies' },
  demand: { plain: 'demands', no: 'denies' },
  question: { plain: 'asks', no: null, noCertainty: 'certain' },
  doubt: { plain: 'doubts', no: null, noCertainty: 'certain' },
  refusal: { plain: 'declines' },
  lack: { plain: 'unaware' },
  warning: { plain: null },
  secret: { plain: 'declines', no: null },
  chance: { plain: 'suspects', no: 'denies', certainty: 'possible' },
  truth: { plain: null, no: 'denies' },
  confidence: { plain: null, no: 'doubts', certainty: 'certain' },
}
