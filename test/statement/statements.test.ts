import { expect, test } from 'vitest'
import { read } from '../../src/hear.ts'
import { sliceAll } from '../../src/span.ts'

const ARTICLE = `The harbour bridge is closed.

Mayor Ana Ruiz said on Monday that the bridge may reopen in June. “We have seen no evidence of rust,” she told a news conference. A spokesman for the port declined to comment.

The engineer Tom Hale denied on 3 May that he had been warned. Hale said he believed the cables were sound.`

test('each statement says who, when, where and how firmly, and shows the words that decide', async () => {
  const { text, sources, attributions } = await read(ARTICLE, { published: '2024-05-22' })
  const nameOf = (id: string | null | undefined) => sources.find((source) => source.id === id)?.name
  expect(
    attributions.map(({ source, said, venue, stance, certainty, because }) => [
      nameOf(source?.id),
      said?.from ?? null,
      venue?.kind,
      stance,
      certainty,
      sliceAll(text, because.stance),
    ]),
  ).toEqual([
    ['Ana Ruiz', '2024-05-20', 'briefing', 'suspects', 'possible', 'may reopen'],
    ['Ana Ruiz', '2024-05-20', 'briefing', 'unaware', 'unstated', 'no evidence'],
    ['spokesman for the port', null, 'unstated', 'declines', 'unstated', 'declined'],
    ['Tom Hale', '2024-05-03', 'unstated', 'denies', 'unstated', 'denied'],
    ['Tom Hale', '2024-05-03', 'unstated', 'suspects', 'probable', 'believed'],
  ])
})

test('without a day of publication a weekday is left open', async () => {
  const { attributions } = await read('Mayor Ana Ruiz said on Monday that the bridge was safe.')
  expect(attributions.map(({ said }) => said)).toEqual([null])
})
