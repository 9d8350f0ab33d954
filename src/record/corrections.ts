import type { Correction } from './finding.ts'
import type { Place } from './place.ts'
import type { RecordWord } from './region.ts'

const asides = new Set(['sic', 'laughter', 'laughs', 'applause', 'inaudible', 'crosstalk', 'pause', 'ph', 'sp'])

/** Where the record corrects itself inside a place: "hundred [thousand]", "<s>three</s> [four]"; "[sic]" is none. */
export function correctionsAt({ held, region, words }: Place): Correction[] {
  const [start, end] = [words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0]
  return region.sites.flatMap(({ from, to }) => {
    const site = region.words.slice(from, to)
    const [first, last] = [site[0], site[site.length - 1]]
    if (first === undefined || last === undefined || first.start >= end || last.end <= start) return []
    if (!site.some(isCorrection)) return []
    const span = { start: opened(held.text, first), end: closed(held.text, last) }
    return [{ spans: [span], text: held.text.slice(span.start, span.end) }]
  })
}

function isCorrection({ setting, form }: RecordWord): boolean {
  return (setting === 'struck' || setting === 'bracket') && !asides.has(form)
}

// The signs around the words belong to what is shown.
function opened(text: string, { start }: RecordWord): number {
  let at = start
  while (at > 0 && /[[\\~*]/.test(text[at - 1] ?? '')) at--
  return at
}

function closed(text: string, { end }: RecordWord): number {
  let at = end
  while (at < text.length && /[\]\\~*]/.test(text[at] ?? '')) at++
  return at
}
