import { expect, it } from 'vitest'
import { toDoc } from '../../src/document/to-doc.ts'
import { shownText } from '../../src/reader/shown-text.ts'
import { plainItem } from '../document/plain-item.ts'

it.each([
  ['“We go,” he said. “Now.”', '“We go,” he said. “Now.”'],
  ['‘We go,’ he said. ‘He’s here.’', '“We go,” he said. “He’s here.”'],
  ['‘We go,’ he said. ‘They said “no” twice.’', '“We go,” he said. “They said ‘no’ twice.”'],
  ['Mayor calls it ‘a stunt’. “We go,” he said. “Now.”', 'Mayor calls it ‘a stunt’. “We go,” he said. “Now.”'],
  ['Mayor calls it ‘a stunt’', 'Mayor calls it ‘a stunt’'],
])('shows %s as %s', (text, shown) => {
  expect(shownText(toDoc(plainItem(text)))).toBe(shown)
})
