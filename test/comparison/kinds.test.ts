import { expect, test } from 'vitest'
import { compareStatements, type Side } from '../../src/comparison/compare.ts'

const side = (text: string, source: string): Side => ({
  text,
  source,
  said: { from: '2024-05-10', to: '2024-05-10' },
  stance: null,
  certainty: null,
  origin: null,
})

test.each([
  [
    'a lack that only points back',
    'The firm has shipped engines to the army.',
    'It has seen no evidence of such deliveries.',
    'tension',
  ],
  ['a judgement that only points back', 'The army shot down five jets.', 'The claim is baseless.', 'contradicts'],
  ['no act of the kind', 'The two sides signed the document in Doha.', 'No agreement has been signed.', 'contradicts'],
  [
    'one act lacking where another is told',
    'Belgian engines were found in the wreck of the drone.',
    'It has not seen Belgium sell drones to the rebels.',
    'talks-past',
  ],
  [
    'what is known and denied in the same verb',
    'The minister knew of the payments.',
    'The minister did not know of the payments.',
    'contradicts',
  ],
])('%s: “%s” · “%s” is %s', (_, a, b, relation) => {
  expect(compareStatements(side(a, 'one'), side(b, 'two')).relation).toBe(relation)
})
