import type { Reading } from './schema/to-reading.ts'

type Source = Reading['sources'][number]

/** A source across documents: the ids that it has in each. */
export type OneSource = {
  readonly id: string
  readonly name: string | null
  readonly kind: string
  readonly members: readonly string[]
}

/** Takes sources of several documents for one where their names say so; who is not named stays apart. */
export function unite(readings: readonly Reading[]): OneSource[] {
  const groups: { kind: string; names: string[]; sources: Source[] }[] = []
  for (const { sources } of readings) {
    for (const source of sources) {
      const names =
        source.kind === 'unnamed' || source.kind === 'group' ? [] : [source.name, ...source.aliases].flatMap(keyOf)
      const known = groups.find(
        (group) =>
          group.kind === source.kind &&
          group.names.some((name) => names.some((other) => isOne(name, other, source.kind))),
      )
      if (known === undefined) groups.push({ kind: source.kind, names, sources: [source] })
      else {
        known.names.push(...names)
        known.sources.push(source)
      }
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

function keyOf(name: string | null): string[] {
  const key =
    name
      ?.toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .trim() ?? ''
  return key === '' ? [] : [key]
}

// "Kirby" is "John Kirby"; "Iran" is not "Iran Air".
function isOne(a: string, b: string, kind: string): boolean {
  if (a === b) return true
  if (kind !== 'person') return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return !short.includes(' ') && long.endsWith(` ${short}`)
}
