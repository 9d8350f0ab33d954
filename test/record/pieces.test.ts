import { expect, test } from 'vitest'
import { checkQuotation } from '../../src/record/check.ts'
import type { Quotation } from '../../src/record/finding.ts'
import { briefing, recordOf } from './held.ts'

const article = '“The cables are sound,” Lee said. “Nobody was ever in danger.” He called it “a fair question” later.'

function quoted(...words: readonly string[]): Quotation {
  const pieces = words.map((piece) => ({ start: article.indexOf(piece), end: article.indexOf(piece) + piece.length }))
  return {
    text: article,
    pieces,
    speaker: 'Tom Lee',
    said: { from: '2024-03-05', to: '2024-03-05' },
    venue: 'briefing',
  }
}

test('two pieces of one turn are one quotation, the gap is shown as left out', async () => {
  const findings = checkQuotation(quoted('The cables are sound', 'Nobody was ever in danger'), await recordOf(briefing))
  expect(findings).toHaveLength(1)
  expect(findings[0]?.verdict).toBe('verbatim')
  expect(findings[0]?.leftOut.find(({ where }) => where === 'between')?.text).toBe(
    'We inspected every one of the forty-eight anchors,\nand we found rust on six of them'.replace('\n', ' '),
  )
})

test('pieces of different turns are held one by one', async () => {
  const findings = checkQuotation(quoted('Nobody was ever in danger', 'a fair question'), await recordOf(briefing))
  expect(findings.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim'])
})
