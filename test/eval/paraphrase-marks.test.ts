import { describe, expect, it } from 'vitest'
import { faultsOf, openMarks, paraphraseSets } from '../../eval/marks/paraphrases/lint.ts'

describe('the paraphrase marks', () => {
  const marks = openMarks()

  it('keep to their form: passages word for word in the record, deciding words on both sides, halves by the id', () => {
    expect(faultsOf(paraphraseSets.flatMap((set) => openMarks(set)))).toEqual([])
  })

  it('are at fault where a passage is not in the record', () => {
    const [mark] = marks
    const wrong = { ...mark!, passages: [{ path: mark!.record[0]!, text: 'The harbor will be dredged.' }] }
    expect(faultsOf([wrong])).toContain(`${wrong.id}: not in the record: “The harbor will be dredged.”`)
  })
})
