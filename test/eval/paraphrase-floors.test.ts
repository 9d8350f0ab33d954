import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openMarks } from '../../eval/marks/paraphrases/lint.ts'
import { figuresOf, heldMarks, underFloors } from '../../eval/paraphrase-figures.ts'

const FLOORS = JSON.parse(readFileSync(join(import.meta.dirname, '../../eval/paraphrase-floors.json'), 'utf8'))

test('no figure on the marked paraphrases lies under its floor', async () => {
  const figures = figuresOf(await heldMarks(openMarks().filter(({ half }) => half === 'dev')))
  expect(Object.keys(figures)).toEqual(expect.arrayContaining(Object.keys(FLOORS.dev)))
  expect(underFloors(figures, FLOORS.dev)).toEqual([])
})
