import type { Reading } from './schema/to-reading.ts'

type Source = Reading['sources'][number]

/** A source across documents: the ids that it has in each. */
export type OneSource = {
  readonly id: string
  readonly name: string | null
  readonly kind: string
  readonly members: readonly string[]
}

type Group = {
  readonly kind: string
  readonly names: Set<string>
  readonly sources: Source[]
  readonly in: Set<Reading>
}

/**
 * Takes sources of several documents for one where their names say so. Two of one document stay two, for its reader told
 * them apart; a surname alone joins the one person whose whole name ends with it, and nobody where several do.
 */
export function unite(readings: readonly Reading[]): OneSource[] {
  const groups: Group[] = []
  const all = readings.flatMap((reading) =>
    reading.sources.map((source) => ({ source, reading, names: namesOf(source) })),
  )
  const isWhole = ({ source, names }: (typeof all)[number]): boolean =>
    source.kind !== 'person' || names.some((name) => name.includes(' '))
  for (const one of [...all.filter(isWhole), ...all.filter((each) => !isWhole(each))]) {
    const { source, reading, names } = one
    const free = groups.filter(({ kind, in: held }) => kind === source.kind && !held.has(reading))
    const fits = free.filter((group) => names.some((name) => isCalled(group, name)))
    const [known] = fits
    if (known === undefined || (fits.length > 1 && !isWhole(one)))
      groups.push({ kind: source.kind, names: new Set(names), sources: [source], in: new Set([reading]) })
    else {
      for (const name of names) known.names.add(name)
      known.sources.push(source)
      known.in.add(reading)
    }
  }
  return groups.map(({ kind, sources }) => ({
    id: sources[0]!.id,
    name: sources
      .map(({ name }) => name)
      .reduce((best, name) => ((name?.length ?? 0) > (best?.length ?? 0) ? name : best)),
    kind,
    members: [...new Set(sources.map(({ id }) => id))],
  }))
}

/** The names that tell who it is: of a person with a whole name the whole ones, of who is not named none. */
function namesOf({ kind, name, aliases }: Source): string[] {
  if (kind === 'unnamed' || kind === 'group') return []
  const names = [name, ...aliases].flatMap(keyOf)
  const whole = names.filter((one) => one.includes(' '))
  return kind === 'person' && whole.length > 0 ? whole : names
}

// "Kirby" is "John Kirby"; "Iran" is not "Iran Air".
function isCalled({ kind, names }: Group, name: string): boolean {
  if (names.has(name)) return true
  return kind === 'person' && !name.includes(' ') && [...names].some((whole) => whole.endsWith(` ${name}`))
}

function keyOf(name: string | null): string[] {
  const key =
    name
      ?.toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .trim() ?? ''
  return key === '' ? [] : [key]
}
