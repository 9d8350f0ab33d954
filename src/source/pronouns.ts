/** What a pronoun can stand for. */
export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'first' | 'we' | 'relative' | 'other'

const CLASSES: Readonly<Record<string, PronounClass>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  i: 'first',
  me: 'first',
  my: 'first',
  mine: 'first',
  myself: 'first',
  we: 'we',
  us: 'we',
  our: 'we',
  ours: 'we',
  ourselves: 'we',
  who: 'relative',
  whom: 'relative',
  whose: 'relative',
  which: 'relative',
  that: 'relative',
  you: 'other',
  your: 'other',
  this: 'other',
  these: 'other',
  those: 'other',
  where: 'other',
  when: 'other',
  what: 'other',
  why: 'other',
  how: 'other',
  there: 'other',
  here: 'other',
}

/** The class of a word that is a pronoun; null where it is none. “US” in capitals is a country, “WHO” a body. */
export function pronounClass(word: string): PronounClass | null {
  return word === 'US' || word === 'WHO' ? null : (CLASSES[word.toLowerCase()] ?? null)
}
