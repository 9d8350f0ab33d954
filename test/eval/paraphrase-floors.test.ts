import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openMarks } from '../../eval/marks/paraphrases/lint.ts'
import { figuresOf, heldMarks, underFloors } from '../../eval/paraphrase-figures.ts'

const FLOORS = JSON.parse(readFileSync(join(import.meta.dirname, '../../eval/paraphrase-floors.json'), 'utf8'))

// By words alone: the sentence encoder takes minutes for 37 transcripts. `tsx eval/paraphrases.ts` holds the floors with it.
test('no figure on the marked paraphrases lies under its floor', async () => {
  const floors = FLOORS['dev, words']
  const marks = openMarks().filter(({ half }) => half === 'dev')
  const figures = figuresOf(await heldMarks(marks, { words: true }))
  expect(Object.keys(figures)).toEqual(expect.arrayContaining(Object.keys(floors)))
  expect(underFloors(figures, floors)).toEqual([])
})
