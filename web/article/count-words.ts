import type { Check } from '../../src/schema/check.ts'
import type { Reading } from '../../src/schema/read.ts'
import { toneOf } from '../../src/report/verdict-words.ts'
import { verdicts } from '../../src/verdict.ts'

type Finding = Check['findings'][number]

/** "14 statements by 4 sources, 1 unnamed": those who speak, not all who are spoken of. */
export function statementWords({ attributions, sources }: Reading): string {
  const speaking = new Set(attributions.flatMap(({ source }) => (source?.id == null ? [] : [source.id])))
  const unnamed = sources.filter(({ id, kind }) => speaking.has(id) && kind === 'unnamed').length
  const statements = counted(attributions.length, 'statement')
  if (speaking.size === 0) return statements
  return `${statements} by ${counted(speaking.size, 'source')}${unnamed > 0 ? `, ${unnamed} unnamed` : ''}`
}

/** "6 quotations held against the record: 5 verbatim or tidied, 1 altered; 3 paraphrases: 2 supported, 1 unclear". */
export function recordWords({ findings }: Check): string {
  const quotations = findings.filter(({ form }) => form === 'quotation')
  const paraphrases = findings.filter(({ form }) => form === 'paraphrase')
  const first =
    quotations.length === 0
      ? 'no quotation to hold against the record'
      : `${counted(quotations.length, 'quotation')} held against the record: ${verdictCounts(quotations, 'verbatim or tidied')}`
  const second =
    paraphrases.length === 0
      ? []
      : [`${counted(paraphrases.length, 'paraphrase')}: ${verdictCounts(paraphrases, 'supported')}`]
  return [first, ...second].join('; ')
}

/** How many bear the article out, in one count of this name; then each other verdict with its own. */
function verdictCounts(findings: readonly Finding[], soundName: string): string {
  const sound = findings.filter((one) => toneOf(one) === 'good').length
  const others = verdicts.flatMap((verdict) => {
    const count = findings.filter((one) => one.verdict === verdict && toneOf(one) !== 'good').length
    return count === 0 ? [] : [`${count} ${verdict}`]
  })
  return [...(sound > 0 ? [`${sound} ${soundName}`] : []), ...others].join(', ')
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
