import { expect, test } from 'vitest'
import { depthAt, depthSteps, toDoc } from '../../src/document/to-doc.ts'
import { plainItem } from './plain-item.ts'

test('says at every offset how many quotations are around it, marks included', () => {
  const text = 'He: “A ‘b’.” “C”“D”'
  const steps = depthSteps(toDoc(plainItem(text)).quotations)
  const depths = [...text].map((_unit, offset) => depthAt(steps, offset)).join('')
  expect(depths).toBe('0000111222110111111')
  expect(depthAt(steps, -1)).toBe(0)
  expect(depthAt(steps, text.length)).toBe(0)
})

test('is zero everywhere where nothing is quoted', () => {
  expect(depthAt(depthSteps([]), 7)).toBe(0)
})
