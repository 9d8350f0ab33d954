import { expect, it } from 'vitest'
import { unknownIn } from '../../src/attribution/unknowns.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { sliceAll } from '../../src/span.ts'
import { plainItem } from '../document/plain-item.ts'

it.each([
  ['It was unclear on Thursday whether the port would close.', 'It was unclear', 'whether the port would close'],
  ['It is not immediately clear why he left.', 'It is not immediately clear', 'why he left'],
  ['There was no word how many had died.', 'There was no word', 'how many had died'],
])('%s', (text, cue, content) => {
  const doc = toDoc(plainItem(text))
  const one = unknownIn(doc, doc.sentences[0]!)!
  expect([one.source, sliceAll(text, one.cue), sliceAll(text, one.content)]).toEqual([null, cue, content])
})

it.each(['It was clear why he left.', 'It was unclear.', 'The road was not clear where it bends.'])(
  'leaves alone: %s',
  (text) => {
    const doc = toDoc(plainItem(text))
    expect(unknownIn(doc, doc.sentences[0]!)).toBeNull()
  },
)
