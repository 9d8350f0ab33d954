import type { Relation } from './told.ts'

const words: Readonly<Record<Relation['relation'], readonly [string, string]>> = {
  contradicts: ['contradicts', 'Both cannot be true of the same thing at the same time.'],
  tension: ['is in tension with', 'One thinks it possible, the other has seen none.'],
  superseded: ['is overtaken by', 'Time has passed between the two.'],
  'talks-past': ['talks past', 'The same topic, different things.'],
  stronger: ['goes further than', 'Both can stand.'],
  weaker: ['says less than', 'Both can stand.'],
  agrees: ['agrees with', 'They say the same.'],
  repeats: ['is repeated by', 'One origin: it counts once.'],
}

/** A relation as a verb between two names. */
export function relationVerb(relation: Relation['relation']): string {
  return words[relation][0]
}

/** What a relation means, in one sentence. */
export function relationMeaning(relation: Relation['relation']): string {
  return words[relation][1]
}

/** The tone of a relation on the page: what a reader should look at stands out. */
export function relationTone(relation: Relation['relation']): string {
  if (relation === 'contradicts') return 'bad'
  return relation === 'tension' ? 'doubt' : relation === 'agrees' ? 'good' : 'open'
}

/** Whether a reader wants to see it at once: the rest is told by its number. */
export function isGrave(relation: Relation['relation']): boolean {
  return relation === 'contradicts' || relation === 'tension' || relation === 'superseded' || relation === 'talks-past'
}
