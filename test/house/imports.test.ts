import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFaults, readSources, type Fault, type Source } from '../../scripts/import-rules.ts'

test('every import of src/ points up the list and goes through a door', () => {
  const faults = importFaults(readSources(join(import.meta.dirname, '../../src')))
  expect(faults.map(say)).toEqual([])
})

test.each<[string, Source, string[]]>([
  [
    'a room above may be entered by its door',
    inFile('document/to-doc.ts', "import { takeIn } from '../intake/take-in.ts'"),
    [],
  ],
  [
    'not past the door',
    inFile('document/to-doc.ts', "import { plain } from '../intake/plain.ts'"),
    ['document/to-doc.ts:1: intake is entered by intake/take-in.ts alone'],
  ],
  [
    'plain types may be had past the door',
    inFile('document/doc.ts', "import type { Item } from '../intake/item.ts'"),
    [],
  ],
  [
    'but as types only',
    inFile('document/doc.ts', "\nimport { empty } from '../intake/item.ts'"),
    ['document/doc.ts:2: intake is entered by intake/take-in.ts alone'],
  ],
  [
    'a room knows nothing of those below it',
    inFile('intake/take-in.ts', "import type { Doc } from '../document/doc.ts'"),
    ['intake/take-in.ts:1: intake stands above document: imports point up the list, never down'],
  ],
  [
    'who, when and how do not know each other',
    inFile('source/source.ts', "import type { When } from '../time/when.ts'"),
    ['source/source.ts:1: source and time stand side by side and do not know each other'],
  ],
  [
    'an import over several lines counts where it begins',
    inFile('origin/trace-origins.ts', "// copies\nimport {\n  check,\n  type Finding,\n} from '../record/check.ts'"),
    ['origin/trace-origins.ts:2: origin and record stand side by side and do not know each other'],
  ],
  [
    'an awaited import too',
    inFile('span.ts', "const late = await import('./hear.ts')"),
    ['span.ts:1: span stands above hear: imports point up the list, never down'],
  ],
  [
    'a room that the house does not have',
    inFile('magic/magic.ts', "import { slice } from '../span.ts'"),
    ['magic/magic.ts:1: magic is no room of the house'],
  ],
  ['the flow sees the whole', inFile('hear.ts', "import { openReader } from './reader/reader.ts'"), []],
  ['a package is no room', inFile('model/model.ts', "import { InferenceSession } from 'onnxruntime-node'"), []],
  ['a drawer for anything', inFile('intake/utils.ts', ''), ['intake/utils.ts:1: a file is named for what it does']],
  [
    'a type that shadows a global',
    inFile('document/doc.ts', 'export type Document = { readonly id: string }'),
    ['document/doc.ts:1: Document is a name that the house does not use'],
  ],
  ['a default export', inFile('span.ts', 'export default {}'), ['span.ts:1: no default exports']],
])('%s', (_, source, expected) => {
  expect(importFaults([source]).map(say)).toEqual(expected)
})

function inFile(file: string, text: string): Source {
  return { file, text }
}

function say({ file, line, rule }: Fault): string {
  return `${file}:${line}: ${rule}`
}
