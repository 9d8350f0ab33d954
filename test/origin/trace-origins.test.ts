import { expect, test } from 'vitest'
import { traceOrigins, type Uttered } from '../../src/origin/trace-origins.ts'

const story = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
const plain: Uttered = { id: '', document: 'one', source: null, text: '', isQuoted: false, said: null, venue: null }
const day = { from: '2024-05-10', to: '2024-05-10' }

function sizes(documents: Parameters<typeof traceOrigins>[0], statements: readonly Partial<Uttered>[]): number[] {
  const uttered = statements.map((one, at) => ({ ...plain, id: String(at), ...one }))
  return traceOrigins(documents, uttered).map(({ statements: held }) => held.length)
}

test('a text printed forty times with other heads and cuts is one origin', () => {
  const documents = Array.from({ length: 40 }, (_, i) => ({
    id: `d${i}`,
    text: `Headline ${i}. By Author ${i}. ${story.slice(0, 420 - 3 * i)}`,
    agency: null,
  }))
  const statements = documents.map(({ id }) => ({
    document: id,
    source: `officer ${id}`,
    text: 'the bridge was closed for the whole of May',
  }))
  expect(sizes(documents, statements)).toEqual([40])
})

test.each<[string, Partial<Uttered>, Partial<Uttered>, number]>([
  [
    'the same quoted words of one source',
    { source: 'Kirby', isQuoted: true, text: 'we have not seen any sign of that' },
    { source: 'Kirby', isQuoted: true, text: 'We have not seen any sign of that to date' },
    1,
  ],
  [
    'one source on one occasion',
    { source: 'Kirby', said: day, venue: 'briefing' },
    { source: 'Kirby', said: day, venue: 'briefing' },
    1,
  ],
  [
    'one source on two days',
    { source: 'Kirby', said: day, venue: 'briefing' },
    { source: 'Kirby', said: { from: '2024-05-11', to: '2024-05-11' }, venue: 'briefing' },
    2,
  ],
  [
    'two sources with the same words',
    { source: 'Kirby', isQuoted: true, text: 'it is time to go home' },
    { source: 'Lind', isQuoted: true, text: 'it is time to go home' },
    2,
  ],
  ['sources that are not named', { text: 'it is time to go home' }, { text: 'it is time to go home' }, 2],
])('%s', (_, a, b, count) => {
  expect(
    sizes(
      [],
      [
        { document: 'one', ...a },
        { document: 'two', ...b },
      ],
    ),
  ).toHaveLength(count)
})

test('what nobody named said has no known origin', () => {
  const [origin] = traceOrigins([], [{ ...plain, id: 'x' }])
  expect(origin).toMatchObject({ isKnown: false, reason: 'Nothing tells where it came from.' })
})
