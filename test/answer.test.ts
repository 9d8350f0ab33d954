import { expect, test } from 'vitest'
import { answerOf } from '../src/answer.ts'
import type { Compared } from '../src/schema/compare.ts'

type Relation = Compared['relations'][number]

const statement = {
  document: 'd',
  said: null,
  stance: 'asserts',
  certainty: 'unstated',
  basis: 'unstated',
  spans: [],
  claims: [],
}
const sides: Compared = {
  schema: 'hearsay/compare/1',
  documents: [],
  sources: [
    { id: 'm', name: 'Ministry', kind: 'organisation', members: ['m'] },
    { id: 'k', name: 'John Kirby', kind: 'person', members: ['k'] },
  ],
  statements: [
    { ...statement, id: '1', source: 'm', text: 'it had found Chinese parts' },
    { ...statement, id: '2', source: 'k', text: '“We have seen no sale.”' },
  ],
  propositions: [],
  relations: [],
  origins: [],
  missing: [],
}

function related(...relations: Relation['relation'][]): Compared {
  const made = relations.map((relation) => ({
    a: '1',
    b: '2',
    aClaim: null,
    bClaim: null,
    proposition: 'p',
    relation,
    because: [],
    reason: '',
    confidence: 0.8,
  }))
  return { ...sides, relations: made }
}

test.each([
  [[], 'No contradiction found in 2 statements of 2 sources.'],
  [
    ['talks-past'],
    'No contradiction: they speak of different things. Ministry says “it had found Chinese parts”; John Kirby says “We have seen no sale”.',
  ],
  [
    ['talks-past', 'tension'],
    'No contradiction, but a difference: Ministry says “it had found Chinese parts”; John Kirby says “We have seen no sale”.',
  ],
  [
    ['agrees', 'contradicts'],
    'A contradiction: Ministry says “it had found Chinese parts”; John Kirby says “We have seen no sale”.',
  ],
] satisfies [Relation['relation'][], string][])('%j: %s', (relations, answer) => {
  expect(answerOf(related(...relations), null)).toBe(answer)
})
