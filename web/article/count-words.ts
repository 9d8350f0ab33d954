import type { Check } from '../../src/schema/check.ts'
import type { Reading } from '../../src/schema/read.ts'
import { toneOf } from '../../src/report/verdict-words.ts'
import { verdicts } from '../../src/verdict.ts'

/** "14 statements by 4 sources, 1 unnamed": those who speak, not all who are spoken of. */
export function statementWords({ attributions, sources }: Reading): string {
  const speaking = new Set(attributions.flatMap(({ source }) => (source?.id == null ? [] : [source.id])))
  const unnamed = sources.filter(({ id, kind }) => speaking.has(id) && kind === 'unnamed').length
  const statements = counted(attributions.length, 'statement')
  if (speaking.size === 0) return statements
  return `${statements} by ${counted(speaking.size, 'source')}${unnamed > 0 ? `, ${unnamed} unnamed` : ''}`
}

/** "6 quotations held against the record: 5 verbatim or tidied, 1 altered". */
export function recordWords({ findings }: Check): string {
  const quotations = findings.filter(({ form }) => form === 'quotation')
  if (quotations.length === 0) return 'no quotation to hold against the record'
  const sound = quotations.filter((one) => toneOf(one) === 'good').length
  const others = verdicts
    .map(
      (verdict) =>
        [verdict, quotations.filter((one) => one.verdict === verdict && toneOf(one) !== 'good').length] as const,
    )
    .flatMap(([verdict, count]) => (count === 0 ? [] : [`${count} ${verdict}`]))
  const parts = [...(sound > 0 ? [`${sound} verbatim or tidied`] : []), ...others]
  return `${counted(quotations.length, 'quotation')} held against the record: ${parts.join(', ')}`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
