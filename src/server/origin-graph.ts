import type { Reading } from '../schema/to-reading.ts'

/** What stands on the way of words into print, in its order. */
export const stations = ['photo', 'source', 'agency', 'outlet', 'article', 'headline'] as const

/** One place on the way. */
export type Station = {
  readonly id: string
  readonly kind: (typeof stations)[number]
  readonly name: string
  /** What more is known of it: venue and day of a source, the day of an article. */
  readonly detail: string | null
  /** Id of the document, where it is an article of the ledger. */
  readonly document: string | null
}

/** From one place to the next, on so many statements, with why and the words that show it. */
export type Passage = {
  readonly from: string
  readonly to: string
  readonly statements: readonly string[]
  readonly reason: string
  readonly words: string | null
}

/** The ways of some statements into print. */
export type OriginGraph = { readonly nodes: readonly Station[]; readonly edges: readonly Passage[] }

type Attribution = Reading['attributions'][number]
type Step = { readonly station: Station; readonly reason: string; readonly words: string | null }

/** The ways of these statements into print: from a photo or who said it, over who passed it on, agency and outlet, to the article and its headline. */
export function originGraph(readings: readonly Reading[], shown: ReadonlySet<string>): OriginGraph {
  const nodes = new Map<string, Station>()
  const edges = new Map<string, Passage>()
  for (const reading of readings) {
    const byId = new Map(reading.attributions.map((one) => [one.id, one]))
    for (const statement of reading.attributions.filter(({ id }) => shown.has(id))) {
      const steps = wayOf(statement, reading, byId)
      for (const [at, { station, reason, words }] of steps.entries()) {
        nodes.set(station.id, nodes.get(station.id) ?? station)
        const before = steps[at - 1]
        if (before === undefined) continue
        const key = `${before.station.id} ${station.id}`
        const known = edges.get(key)
        const statements = [...(known?.statements ?? []), statement.id]
        edges.set(key, { from: before.station.id, to: station.id, reason, words, ...known, statements })
      }
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

function wayOf(statement: Attribution, reading: Reading, byId: ReadonlyMap<string, Attribution>): Step[] {
  const outer = outerOf(statement, byId)
  const steps = [
    ...photoStep(statement, reading),
    ...sourceStep(statement, reading),
    ...outer.flatMap((one) => relayStep(one, reading)),
    ...printSteps(reading.document, cueOf(outer.at(-1) ?? statement)),
    ...headlineStep(statement, reading),
  ]
  // Who passes on its own words adds no place to the way.
  return steps.filter(({ station }, at) => steps.findIndex((step) => step.station.id === station.id) === at)
}

/** Those that pass a statement on, the nearest first. */
function outerOf(statement: Attribution, byId: ReadonlyMap<string, Attribution>): Attribution[] {
  const found: Attribution[] = []
  for (let { parent } = statement; parent !== null && found.length < 5; parent = found.at(-1)?.parent ?? null) {
    const one = byId.get(parent)
    if (one === undefined) break
    found.push(one)
  }
  return found
}

function photoStep({ content }: Attribution, { parts, document, text }: Reading): Step[] {
  const at = content.spans[0]?.start ?? 0
  const caption = parts.find(({ kind, start, end }) => kind === 'caption' && start <= at && at < end)
  if (caption === undefined) return []
  const words = text.slice(caption.start, caption.end).trim()
  const station: Station = {
    id: `photo ${document.id} ${caption.start}`,
    kind: 'photo',
    name: short(words),
    detail: caption.date,
    document: null,
  }
  return [{ station, reason: 'It stands in the caption of a photo.', words }]
}

function sourceStep(one: Attribution, reading: Reading): Step[] {
  const station = stationOf(one, reading)
  return station === null ? [] : [{ station, reason: 'The caption gives it as the source.', words: one.cue.text }]
}

function relayStep(one: Attribution, reading: Reading): Step[] {
  const station = stationOf(one, reading)
  return station === null ? [] : [{ station, reason: `${station.name} passes it on.`, words: cueOf(one) }]
}

/** Named sources are one across documents; the others are of theirs. */
function stationOf(one: Attribution, { sources, document }: Reading): Station | null {
  if (one.source === null) return null
  const known = sources.find(({ id }) => id === one.source?.id)
  const name = known?.name ?? one.source.text
  const isNamed = known !== undefined && known.name !== null && known.kind !== 'unnamed' && known.kind !== 'group'
  const venue = one.venue === null || one.venue.kind === 'unstated' ? null : one.venue.kind
  return {
    id: isNamed ? `source ${name.toLowerCase()}` : `source ${document.id} ${known?.id ?? name}`,
    kind: 'source',
    name,
    detail: [venue, one.said?.from].filter(Boolean).join(', ') || null,
    document: null,
  }
}

/** Over the agency that is credited and the outlet, where they are known, to the article; `words` attribute the statement. */
function printSteps({ id, agency, outlet, title, published }: Reading['document'], words: string): Step[] {
  const by = (kind: 'agency' | 'outlet', name: string, reason: string): Step => ({
    station: { id: `${kind} ${name.toLowerCase()}`, kind, name, detail: null, document: null },
    reason,
    words: reason.startsWith(name) ? words : null,
  })
  const gives = (name: string): string => `${name} gives the words as theirs.`
  const detail = published?.slice(0, 10) ?? null
  const article: Station = { id: `article ${id}`, kind: 'article', name: title ?? 'Untitled', detail, document: id }
  const steps: Step[] = []
  if (agency !== null) steps.push(by('agency', agency, gives(agency)))
  if (outlet !== null && outlet !== agency)
    steps.push(by('outlet', outlet, agency === null ? gives(outlet) : `Its text is credited to ${agency}.`))
  const last = steps.at(-1)?.station
  if (last === undefined) return [{ station: article, reason: gives('The article'), words }]
  const reason = last.kind === 'outlet' ? `${last.name} published it.` : `The article is credited to ${last.name}.`
  return [...steps, { station: article, reason, words: null }]
}

function headlineStep({ content, cue }: Attribution, { parts, document }: Reading): Step[] {
  const at = content.spans[0]?.start ?? 0
  if (!parts.some(({ kind, start, end }) => kind === 'title' && start <= at && at < end)) return []
  const station: Station = {
    id: `headline ${document.id} ${at}`,
    kind: 'headline',
    name: short(content.text),
    detail: null,
    document: document.id,
  }
  return [{ station, reason: 'The headline says it.', words: cue.text }]
}

function cueOf({ source, cue }: Attribution): string {
  return [source?.text, cue.text].filter(Boolean).join(' … ')
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(' ', 60))} …`
}
