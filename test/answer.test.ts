import { expect, test } from 'vitest'
import { answerOf } from '../src/answer.ts'
import type { Compared } from '../src/schema/compare.ts'
import type { Check } from '../src/schema/to-reading.ts'

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
    { ...statement, id: '2', source: 'k', stance: 'unaware', text: '“We have seen no sale.”' },
  ],
  propositions: [],
  relations: [],
  origins: [],
  missing: [],
  notices: [],
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

test('two who speak of different things are no news where neither turns the other down', () => {
  const plain = { ...related('talks-past'), statements: sides.statements.map((one) => ({ ...one, stance: 'asserts' })) }
  expect(answerOf(plain, null)).toBe('No contradiction found in 2 statements of 2 sources.')
})

test.each([
  ['United States', 'state', 'asserts', 'it was so', 'the United States says “it was so”'],
  ['senior official', 'unnamed', 'confirms', 'the report', 'a senior official confirms “the report”'],
  [
    'two people familiar with the matter',
    'unnamed',
    'asserts',
    'it was so',
    'two people familiar with the matter say “it was so”',
  ],
  ['analysts', 'group', 'denies', 'that it was so', 'analysts deny “it was so”'],
  ['Army', 'organisation', 'denies', 'no jet was lost', 'Army says “no jet was lost”'],
])('%s (%s), who %s “%s”: %s', (name, kind, stance, text, said) => {
  const of = related('contradicts')
  const told = {
    ...of,
    sources: [{ id: 'm', name, kind, members: ['m'] }, of.sources[1]!],
    statements: [{ ...of.statements[0]!, stance, text }, of.statements[1]!],
  }
  expect(answerOf(told, null)).toBe(`A contradiction: ${said}; John Kirby says “We have seen no sale”.`)
})

type Finding = Check['findings'][number]

function recordSays(...findings: readonly (Pick<Finding, 'verdict'> & Partial<Finding>)[]): string {
  const whole = findings.map((one) => ({
    form: 'quotation' as const,
    edits: [],
    speaker: 'John Kirby',
    content: { text: '“they have not done that”', spans: [] },
    ...one,
  }))
  return answerOf(sides, { findings: whole } as unknown as Check).replace(/^.*sources\. ?/, '')
}

const dropped = { weight: 'meaning' } as Finding['edits'][number]

test.each<[string, string, string]>([
  ['one borne out', recordSays({ verdict: 'verbatim' }), 'The record bears out the one quotation that it covers.'],
  [
    'all borne out',
    recordSays({ verdict: 'verbatim' }, { verdict: 'tidied' }),
    'The record bears out all 2 quotations that it covers.',
  ],
  ['what no record covers counts for nothing', recordSays({ verdict: 'record-not-held' }), ''],
  [
    'two that differ',
    recordSays({ verdict: 'verbatim' }, { verdict: 'misattributed' }, { verdict: 'misdated' }),
    'A quotation of John Kirby was said by somebody else: “they have not done that”, and 1 more.',
  ],
  [
    'what was left out carries the sense',
    recordSays({ verdict: 'tidied', edits: [dropped] }),
    'A quotation of John Kirby was shortened so that its sense hangs on what is left out: “they have not done that”.',
  ],
  [
    'a long one without a blank is cut',
    recordSays({ verdict: 'misdated', content: { text: 'x'.repeat(900), spans: [] } }),
    `A quotation of John Kirby was said on another day: “${'x'.repeat(110)} …”.`,
  ],
])('the answer about the record: %s', (_, said, expected) => {
  expect(said).toBe(expected)
})
