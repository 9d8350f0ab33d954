import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as hearsay from '../../src/index.ts'

const root = join(import.meta.dirname, '../..')

test('the values that the library exports', () => {
  expect(Object.keys(hearsay).toSorted()).toEqual([
    'FetchError',
    'HearsayError',
    'InputError',
    'LedgerError',
    'ModelError',
    'UsageError',
    'check',
    'openHearsay',
    'read',
  ])
})

test('the types that the library exports', () => {
  const source = readFileSync(join(root, 'src/index.ts'), 'utf8')
  const types = [...source.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names.trim().replace(/,$/, '').split(','),
  )
  expect(types.map((name) => name.trim()).toSorted()).toEqual([
    'AddOutcome',
    'Check',
    'CheckOutcome',
    'Input',
    'Outcome',
    'ReadOptions',
    'Reading',
    'RecordAddOutcome',
    'Session',
    'SessionOptions',
    'Span',
  ])
})

test('the ways into the package', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly exports: object }
  expect(Object.keys(exports)).toEqual(['.', './schema', './schemas/*.json', './package.json'])
})
