import { describe, expect, it } from 'vitest'
import { withSigns } from '../../src/attribution/signs.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { sliceAll } from '../../src/span.ts'
import { plainItem } from '../document/plain-item.ts'

function found(text: string): string[] {
  return withSigns(toDoc(plainItem(text)), []).map(({ source, cue, content }) =>
    [source ?? [], cue, content].map((spans) => sliceAll(text, spans)).join(' | '),
  )
}

describe('withSigns', () => {
  it('reads a transcript by its labels', () => {
    expect(found('The mayor spoke on Monday.\n\nLIND: Is the road safe?\n\nMAYOR RUIZ: It is safe.')).toEqual([
      'LIND | : | Is the road safe?',
      'MAYOR RUIZ | : | It is safe.',
    ])
  })

  it('reads labels inside an opening quotation mark', () => {
    expect(found('“LIND: Is the road safe?\n\n“RUIZ: It is safe.”').map((line) => line.split(' | ')[0])).toEqual([
      'LIND',
      'RUIZ',
    ])
  })

  it('takes ordinary names as labels only where they come back', () => {
    expect(found('Lind: Is the road safe now?\n\nRuiz: It is safe, yes.\n\nLind: And the bridge, too?')).toHaveLength(2)
    expect(found('Iowa: Ana Ruiz, Mara Lind, Bo Ek.\n\nOhio: Jo Ash, Al Berg, Cy Dow.')).toEqual([])
  })

  it('takes numbers and single labels for what they are', () => {
    expect(found('UPDATE: The road is shut again.')).toEqual([])
    expect(found('CLINTON: 2,316.\n\nSANDERS: 1,547.')).toEqual([])
  })

  it.each([
    ['“I was there first.” ― Ana Ruiz, 41', 'Ana Ruiz, 41 | ― | “I was there first.”'],
    ['"I was there first." -- Ana Ruiz', 'Ana Ruiz | -- | "I was there first."'],
  ])('reads the name behind the dash: %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
})
