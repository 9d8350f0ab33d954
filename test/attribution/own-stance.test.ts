import { expect, it } from 'vitest'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { isOwnStance } from '../../src/attribution/own-stance.ts'
import type { Span } from '../../src/span.ts'

function at(text: string, words: string): Span[] {
  const start = text.indexOf(words)
  return [{ start, end: start + words.length }]
}

it.each<[string, string, string, string, boolean]>([
  ['“I think it will rain,” Ruiz said.', '“I think it will rain,”', 'I', 'think', true],
  ['“We believe the road is safe,” Ruiz said.', '“We believe the road is safe,”', 'We', 'believe', true],
  ['“I told him no,” Ruiz said.', '“I told him no,”', 'I', 'told', false],
  ['“He thinks I am a fool,” Ruiz said.', '“He thinks I am a fool,”', 'He', 'thinks', false],
  ['Ruiz said he hoped to stay.', 'he hoped to stay', 'he', 'hoped', true],
  ['Ruiz said that she feared a flood.', 'that she feared a flood', 'she', 'feared', true],
  ['Ruiz said he had told the guards to leave.', 'he had told the guards to leave', 'he', 'had told', false],
  ['Ruiz said it does not comment on leaks.', 'it does not comment on leaks', 'it', 'does not comment on', true],
  ['Ruiz said he had not told the guards.', 'he had not told the guards', 'he', 'had not told', false],
  ['Ruiz conveyed his wish to stay.', 'his wish to stay', 'his', 'wish', true],
  ['Ruiz said she would offer a swap.', 'she would offer a swap', 'she', 'would offer', true],
  ['Ruiz said the guards feared a flood.', 'the guards feared a flood', 'the guards', 'feared', false],
])('%s: own stance of the speaker in %s', (text, content, source, cue, expected) => {
  const roles = { id: '', parent: null, confidence: 1 } as const
  const kind = content.startsWith('“') ? 'direct' : 'indirect'
  const parent: Attribution = { ...roles, kind, source: null, cue: [], content: at(text, content) }
  const child: Attribution = { ...roles, kind, source: at(text, source), cue: at(text, cue), content: [] }
  expect(isOwnStance(text, child, parent)).toBe(expected)
})
