/** A join to a name that is less likely right than this is not made: whose words they are stays open. */
export const LEAST_TRUST = 0.85

/** What a pronoun's best candidate shows: how well it stands there, and how many others stand nearly as well. */
export type PronounSigns = { readonly score: number; readonly close: number }

/** How likely a pronoun is the candidate's: a logistic regression, fitted on the marked articles by `eval/pronoun-trust.ts`. */
export function pronounTrust({ score, close }: PronounSigns): number {
  const sum = 0.91 + 0.45 * Math.max(-6, Math.min(8, score)) - 1.5 * Math.min(4, close)
  return 1 / (1 + Math.exp(-sum))
}

/** How often the joins of each other rule were right where they were counted, with one right and one wrong added. */
const BY_RULE: Readonly<Record<string, number>> = {
  surname: 0.98,
  'given-name': 0.92,
  initials: 0.9,
  'short-form': 0.9,
  apposition: 0.95,
  role: 0.95,
  class: 0.75,
  relative: 0.9,
  'first-person': 0.9,
  speaker: 0.8,
  'named-later': 0.8,
  'named-elsewhere': 0.8,
  headline: 0.8,
  variation: 0.8,
}

/** How likely a join by a rule is right. */
export function ruleTrust(rule: string): number {
  return BY_RULE[rule] ?? 0.8
}
