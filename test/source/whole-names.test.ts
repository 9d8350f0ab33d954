import { expect, test } from 'vitest'
import { sourcesIn } from './page-of.ts'

test('the words whose initials a bracket gives are one name, whatever was marked of them', () => {
  const names = { 'Our Roads': 'ORG', AROR: 'ORG' }
  const tags = { Alliance: 'NNP', Reclaim: 'NNP' }
  const [long, short] = sourcesIn('[The Alliance to Reclaim Our Roads (AROR)] said so. [AROR] said no.', {
    names,
    tags,
  })
  expect(long).toMatchObject({ name: 'Alliance to Reclaim Our Roads', kind: 'organisation' })
  expect(short).toBe(long)
})

test("a people's name is a person's where it is a surname and stands alone", () => {
  const names = { 'Max Cuban': 'PERSON', Cuban: 'NORP' }
  const [full, short] = sourcesIn('[Max Cuban] said so. [Cuban] said no.', { names })
  expect(short).toBe(full)
  const [, official] = sourcesIn('[Max Cuban] said so. [A Cuban official] said no.', { names })
  expect(official).toMatchObject({ kind: 'unnamed', country: 'Cuba' })
})

test('given names that differ by a doubled letter are one', () => {
  const names = { 'Hilary Lind': 'PERSON', 'Hillary Lind': 'PERSON' }
  const [one, other] = sourcesIn('[Hilary Lind] said so. [Hillary Lind] said no.', { names })
  expect(other).toBe(one)
})

test('two titles before one name are one person', () => {
  const [one] = sourcesIn('[Orbel Vice President and Managing Editor Ana Roe] said so.', {
    names: { Orbel: 'ORG', 'Ana Roe': 'PERSON' },
    tags: { President: 'NNP', Vice: 'NNP', Managing: 'NNP', Editor: 'NNP' },
  })
  expect(one).toMatchObject({ name: 'Ana Roe', kind: 'person', number: 1 })
})

test('“where” is nobody', () => {
  expect(sourcesIn('At the mill, [where] said no.')).toEqual([undefined])
})
