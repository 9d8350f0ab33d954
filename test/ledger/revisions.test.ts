import { expect, test } from 'vitest'
import { append, openLedger, search, trace } from '../../src/ledger/ledger.ts'
import { differencesOf } from '../../src/ledger/difference.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { saidReading } from './said-reading.ts'

const FIRST = 'Harbour\n\nMaria Quill said the harbour reopens on Monday. John Lee said no ship was damaged.\n'

type Stance = Reading['attributions'][number]['stance']

async function changes(second: string, stances: readonly Stance[] = []): Promise<string[]> {
  const [before, after] = [await saidReading(FIRST), await saidReading(second)]
  const attributions = after.attributions.map((one, at) => ({ ...one, stance: stances[at] ?? one.stance }))
  return differencesOf(before, { ...after, attributions }).map(
    (one) => `${one.change}: ${one.before?.text ?? '–'} → ${one.after?.text ?? '–'}`,
  )
}

test.each<[string, string, readonly Stance[], string[]]>([
  ['the same text', FIRST, [], []],
  [
    'signs, case, white space and order',
    'Harbour\n\nJohn Lee said No  ship was damaged!.\n\nMaria Quill said: the “harbour” reopens, on Monday.\n'.replace(
      'said:',
      'said',
    ),
    [],
    [],
  ],
  [
    'another word',
    FIRST.replace('Monday', 'Friday'),
    [],
    ['reworded: the harbour reopens on Monday → the harbour reopens on Friday'],
  ],
  [
    'another speaker',
    FIRST.replace('John Lee', 'Ann Brandt'),
    [],
    ['reattributed: no ship was damaged → no ship was damaged'],
  ],
  [
    'one more, one less',
    'Harbour\n\nMaria Quill said the harbour reopens on Monday. John Lee said three boats sank off the pier.\n',
    [],
    ['added: – → three boats sank off the pier', 'cut: no ship was damaged → –'],
  ],
  [
    'from saying to suspecting',
    FIRST,
    ['suspects', 'asserts'],
    ['softened: the harbour reopens on Monday → the harbour reopens on Monday'],
  ],
  [
    'from saying to confirming',
    FIRST,
    ['asserts', 'confirms'],
    ['hardened: no ship was damaged → no ship was damaged'],
  ],
  ['from saying to denying', FIRST, ['asserts', 'denies'], ['reworded: no ship was damaged → no ship was damaged']],
])('%s', async (_, second, stances, expected) => {
  expect(await changes(second, stances)).toEqual(expected)
})

test('what stood at an address is traced through its versions', async () => {
  const ledger = openLedger(':memory:')
  for (const text of [FIRST, FIRST.replace('Monday', 'Friday'), `${FIRST.replace('Monday', 'Friday')} `]) {
    const reading = await saidReading(text)
    append(ledger, [{ reading, address: 'https://example.org/harbour', type: 'html', bytes: text.length }])
  }
  const { revisions } = trace(ledger, search(ledger, 'harbour').hits[0]!.id)!
  expect(revisions).toMatchObject([
    {
      address: 'https://example.org/harbour',
      version: 2,
      differences: [
        {
          change: 'reworded',
          before: { source: 'Maria Quill', text: 'the harbour reopens on Monday' },
          after: { source: 'Maria Quill', text: 'the harbour reopens on Friday' },
        },
      ],
    },
  ])
  ledger.close()
})
