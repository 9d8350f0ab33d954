import type { Notice } from '../notice.ts'

const SAMPLE = 20_000
const FEWEST_WORDS = 25
const LEAST_SHARE = 0.12

/** Words that every English text is full of; those that another language has too are left out. */
const EVERYDAY = new Set(
  (
    'the of and to that is was for it with as on be at by this had not are but from have they which you were ' +
    'their has been would its about there what said says who will more when out if up after than could into our'
  ).split(' '),
)

/** Says that a text does not look English, by its script and its commonest words; null where it does or is too short to tell. */
export function languageNotice(text: string, language: string | null): Notice | null {
  const sample = text.slice(0, SAMPLE).normalize('NFC')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters >= FEWEST_WORDS && latin * 2 < letters) return noticeOf(language)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const everyday = words.filter((word) => EVERYDAY.has(word)).length
  return words.length >= FEWEST_WORDS && everyday < LEAST_SHARE * words.length ? noticeOf(language) : null
}

function noticeOf(language: string | null): Notice {
  const named = language === null ? '' : `, and is marked as “${language}”`
  const message = `The text does not look English${named}: only English is read, so do not rely on what is found here.`
  return { rule: 'language', message, spans: [] }
}
