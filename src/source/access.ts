import type { Mention } from './source.ts'
import { sentenceAt, type Page } from './page.ts'

const MARKS = [
  'on condition of anonymity',
  'on the condition of anonymity',
  'condition that he not be',
  'condition that she not be',
  'condition that they not be',
  'asked not to be',
  'asked to remain anonymous',
  'declined to be named',
  'declined to be identified',
  'requested anonymity',
  'requesting anonymity',
  'speaking anonymously',
  'spoke anonymously',
  'not authorised to',
  'not authorized to',
  'not permitted to',
  'not allowed to speak',
  'familiar with',
  'briefed on',
  'with knowledge of',
  'with direct knowledge',
  'close to the',
  'involved in the',
  'who attended',
  'who was present',
  'not publicly authorized',
  'not publicly authorised',
  'whose name',
  'insisted on anonymity',
  'granted anonymity',
  'fear of reprisal',
  'fear of retaliation',
]

/** What the text says of how an unnamed source knows, or of why it is unnamed; null where it says nothing. */
export function accessOf(page: Page, mentions: readonly Mention[]): string | null {
  for (const { spans, kind } of mentions) {
    if (kind === 'pronoun') continue
    const first = spans[0]!
    const own = phraseIn(page.text.slice(first.start, first.end))
    if (own !== null) return own
    const sentence = page.doc.sentences[sentenceAt(page, first.start)]
    const within = page.text.slice(first.start, Math.min(sentence?.end ?? first.end, first.start + 600))
    const found = phraseIn(within)
    if (found !== null) return found
  }
  return null
}

function phraseIn(text: string): string | null {
  const lower = text.toLowerCase()
  const at = MARKS.map((mark) => lower.indexOf(mark)).filter((one) => one >= 0)
  if (at.length === 0) return null
  const first = Math.min(...at)
  const stops = [',', ';', '—', '. ', '”', ':'].map((stop) => lower.indexOf(stop, first)).filter((one) => one >= 0)
  return text
    .slice(first, Math.min(text.length, ...stops))
    .replace(/[.\s]+$/, '')
    .replace(/\s+/g, ' ')
}
