import { countries } from 'countries-list'
import { DEMONYMS } from './demonyms.ts'
import { SEATS, SHORT_NAMES } from './seats.ts'

/** A country that some words name: its code, its English short name, and by what they name it. */
export type Country = {
  readonly code: string
  readonly name: string
  readonly by: 'country' | 'demonym' | 'capital' | 'seat'
}

/** Capitals whose name is more often something else: a person, another town, a country. */
const NO_CAPITAL = new Set(
  "victoria|city of victoria|stanley|georgetown|george town|hamilton|kingston|kingstown|plymouth|the valley|san juan|saint john's|douglas".split(
    '|',
  ),
)

const NAMES: ReadonlyMap<string, Country> = table()

function table(): Map<string, Country> {
  const found = new Map<string, Country>()
  const put = (words: string, code: string, by: Country['by']): void => {
    const key = keyOf(words)
    if (key !== '' && !found.has(key)) found.set(key, { code, name: nameOf(code), by })
  }
  const putAll = (forms: Readonly<Record<string, string>>, by: Country['by']): void => {
    for (const [code, words] of Object.entries(forms)) for (const one of words.split('|')) put(one, code, by)
  }
  for (const [code, { name }] of Object.entries(countries)) put(name, code, 'country')
  putAll(SHORT_NAMES, 'country')
  putAll(SEATS, 'seat')
  putAll(DEMONYMS, 'demonym')
  for (const [code, words] of Object.entries(DEMONYMS))
    for (const one of words.split('|')) put(`${one}s`, code, 'demonym')
  for (const [code, { capital }] of Object.entries(countries))
    if (!NO_CAPITAL.has(keyOf(capital))) put(capital, code, 'capital')
  return found
}

function nameOf(code: string): string {
  return code === 'EU' ? 'European Union' : ((countries as Record<string, { name: string }>)[code]?.name ?? code)
}

/** Lower case, one blank, straight apostrophes, no article and no stops. */
function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^the /, '')
    .replace(/'s?$/, '')
    .replaceAll('.', '')
    .trim()
}

/** The country that these words name, or its people, capital or seat of government; undefined where they name none. */
export function countryOf(words: string): Country | undefined {
  return NAMES.get(keyOf(words))
}
