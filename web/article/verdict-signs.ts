import { toneOf, verdictWords, type Tone } from '../../src/report/verdict-words.ts'
import type { Check } from '../../src/schema/check.ts'

/** The sign behind a quotation that was found in the record, or differs from it. */
export type VerdictSign = { readonly tone: Tone; readonly sign: string; readonly words: string }

const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', bad: '≠', open: '' }

/** Signs by the offset at which the quotation ends; none where the record says nothing either way. */
export function verdictSigns(check: Check | null): Map<number, VerdictSign> {
  const signs = new Map<number, VerdictSign>()
  for (const finding of check?.findings ?? []) {
    const tone = toneOf(finding)
    const end = finding.content.spans.at(-1)?.end
    if (tone === 'open' || end === undefined || finding.quote === null) continue
    const known = signs.get(end)
    if (known?.tone !== 'bad') signs.set(end, { tone, sign: SIGNS[tone], words: verdictWords(finding) })
  }
  return signs
}
