import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { traceOrigins, type Printed, type Uttered } from '../../src/origin/trace-origins.ts'

const plain: Uttered = { id: '', document: 'one', source: null, text: '', isQuoted: false, said: null, venue: null }
const day = { from: '2024-05-10', to: '2024-05-10' }

function traced(
  documents: readonly Printed[],
  statements: readonly Partial<Uttered>[],
): ReturnType<typeof traceOrigins> {
  return traceOrigins(
    documents,
    statements.map((one, at) => ({ ...plain, id: String(at), ...one })),
  )
}
const sizes = (...given: Parameters<typeof traced>): number[] =>
  traced(...given).map(({ statements: held }) => held.length)

const story = readFileSync(join(import.meta.dirname, '../../eval/marks/origins/texts.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('"id": "own-5a"'))
  .map((line) => (JSON.parse(line) as Printed).text.split('\n\n').slice(2))[0]!
const said = 'Suspicion is not proof, and a pattern is not a person'

/** The story as another outlet prints it: another headline and byline, paragraphs cut and moved, other words of style. */
function reprint(at: number): Printed {
  const [lead = '', quotation = '', ...rest] = story
  const kept = rest.filter((_, i) => (at >> i) % 2 === 0)
  const body = at % 3 === 0 ? [lead, ...kept.toReversed(), quotation] : [lead, quotation, ...kept]
  const text = [`Head number ${at}`, `By Writer ${at}`, ...body].join('\n\n')
  return {
    id: `d${at}`,
    text: at % 4 === 1 ? text.replaceAll(' said', ' says').replaceAll('14 months', 'fourteen months') : text,
    agency: at % 5 === 0 ? 'Meridian' : null,
    outlet: `Outlet ${at}`,
    published: `2023-06-1${4 + (at % 2)}`,
  }
}

test('a story printed forty times with other headlines, bylines, cuts and order is one origin, with a reason for each join', () => {
  const documents = Array.from({ length: 40 }, (_, at) => reprint(at))
  const origins = traced(
    documents,
    documents.map(({ id }) => ({ document: id, text: said, isQuoted: true })),
  )
  expect(origins.map(({ statements }) => statements.length)).toEqual([40])
  expect(origins[0]?.joins).toHaveLength(39)
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

const claim = 'the drones were assembled in a plant near the border'
const again = 'a plant near the border is where the drones were assembled'
const document = (id: string, text: string, outlet: string | null = null): Printed => ({
  id,
  text,
  agency: null,
  outlet,
})
const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length })

test.each<[string, string, string, string | null, readonly (readonly [number, boolean])[]]>([
  [
    'both have it from one agency',
    `${claim}, an official told Reuters.`,
    `According to Reuters, ${again}.`,
    null,
    [[2, true]],
  ],
  [
    'one has it from the outlet of the other',
    `${claim}, the Financial Times reported.`,
    `${again}, an official said.`,
    'Financial Times',
    [[2, true]],
  ],
  [
    'each has it from another',
    `${claim}, an official told Reuters.`,
    `${again}, an official told AFP.`,
    null,
    [
      [1, true],
      [1, true],
    ],
  ],
  [
    'nothing says where they have it from',
    `${claim}, an official said.`,
    `${again}, an official said.`,
    null,
    [
      [1, false],
      [1, false],
    ],
  ],
  [
    'who was told is no medium',
    `${claim}, an official told Congress.`,
    `${again}, an official told Congress.`,
    null,
    [
      [1, false],
      [1, false],
    ],
  ],
])('%s', (_, a, b, outlet, expected) => {
  const origins = traced(
    [document('one', a), document('two', b, outlet)],
    [
      { document: 'one', text: claim, stretch: whole(a) },
      { document: 'two', text: again, stretch: whole(b) },
    ],
  )
  expect(origins.map(({ statements, isKnown }) => [statements.length, isKnown])).toEqual(expected)
})

test('the words that show a join are those of the text', () => {
  const [a, b] = [`${claim}, an official told Reuters.`, `According to Reuters, ${again}.`]
  const [origin] = traced(
    [document('one', a), document('two', b)],
    [
      { document: 'one', text: claim, stretch: whole(a) },
      { document: 'two', text: again, stretch: whole(b) },
    ],
  )
  expect(origin?.joins).toEqual([
    { a: '0', b: '1', kind: 'medium', reason: 'Both have it from reuters.', words: 'told Reuters' },
  ])
  expect(origin?.lineage.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
    'told: told Reuters',
    'reported: According to Reuters',
  ])
})

test('what joins two groups makes them one', () => {
  const text = 'we have not seen any sign of that to date'
  const [a, b, c] = [
    { document: 'one', source: 'Kirby', isQuoted: true, text },
    { document: 'two', source: 'Kirby', said: day, venue: 'briefing', text: 'no sign' },
    { document: 'three', source: 'Kirby', isQuoted: true, said: day, venue: 'briefing', text },
  ]
  expect(sizes([], [a, b, c])).toEqual([3])
})

test('what nobody named said has no known origin', () => {
  const [origin] = traceOrigins([], [{ ...plain, id: 'x' }])
  expect(origin).toMatchObject({ isKnown: false, reason: 'Nothing tells where it came from.' })
})
