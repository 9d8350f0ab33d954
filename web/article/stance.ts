import type { Reading } from '../../src/schema/read.ts'

export type Attribution = Reading['attributions'][number]
export type StanceName = Attribution['stance']

/** Stances that are much alike; each family has one colour on the page. */
export type Family = 'says' | 'against' | 'silent' | 'reckons' | 'wants'

/** What a family is called, in the order of the page. */
export const families: readonly (readonly [Family, string])[] = [
  ['says', 'says it is so'],
  ['against', 'against it'],
  ['silent', 'leaves it open'],
  ['reckons', 'reckons'],
  ['wants', 'wills or wants'],
]

const stances: Readonly<Record<StanceName, readonly [Family, string]>> = {
  asserts: ['says', 'says that it is so'],
  confirms: ['says', 'confirms it'],
  acknowledges: ['silent', 'is aware of what others report'],
  denies: ['against', 'says that it is not so'],
  doubts: ['against', 'doubts it'],
  unaware: ['silent', 'has not seen it, or knows of none'],
  unconfirmed: ['silent', 'cannot confirm it'],
  declines: ['silent', 'will not say'],
  suspects: ['reckons', 'thinks it likely or possible'],
  predicts: ['reckons', 'says that it will be'],
  promises: ['wants', 'commits to it'],
  demands: ['wants', 'wants it done'],
  asks: ['wants', 'asks'],
}

const signs: Readonly<Record<StanceName, string>> = {
  asserts: '+',
  confirms: '+',
  acknowledges: '=',
  denies: '−',
  doubts: '∓',
  unaware: '○',
  unconfirmed: '?',
  declines: '·',
  suspects: '~',
  predicts: '›',
  promises: '»',
  demands: '!',
  asks: '?',
}

/** A stance as one sign; it never stands without the word. */
export function stanceSign(stance: StanceName): string {
  return signs[stance]
}

/** The family of a stance. */
export function familyOf(stance: StanceName): Family {
  return stances[stance][0]
}

/** A stance in words that follow the name of who said it. */
export function stanceWords(stance: StanceName): string {
  return stances[stance][1]
}

const certainties: Readonly<Record<Attribution['certainty'], string | null>> = {
  certain: 'without doubt',
  probable: 'as likely',
  possible: 'as possible',
  unstated: null,
}

const bases: Readonly<Record<Attribution['basis'], string | null>> = {
  witnessed: 'saw it',
  told: 'was told',
  assesses: 'judges so',
  cites: 'points at a photo, paper or data',
  relays: 'passes on what another said',
  unstated: null,
}

/** How sure, in words; null where nothing says. */
export function certaintyWords(certainty: Attribution['certainty']): string | null {
  return certainties[certainty]
}

/** What it rests on, in words; null where nothing says. */
export function basisWords(basis: Attribution['basis']): string | null {
  return bases[basis]
}

/** All stances, in the order of the contract's list. */
export const stanceNames = Object.keys(stances) as readonly StanceName[]
