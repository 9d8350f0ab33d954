import type { Occasion } from '../intake/transcript.ts'
import { coverageOf } from './coverage.ts'
import type { ArticleFinding, Passage, Quotation } from './finding.ts'
import type { RecordLookup } from './lookup.ts'
import type { ReadAttribution } from './read-article.ts'
import type { Saying } from './saying.ts'

/** An occasion that an article's statements name or imply, and whether the record holds it. */
export type NamedOccasion = {
  /** The day, the first where it may be one of several; null where nothing says. */
  readonly date: string | null
  readonly occasion: Occasion
  readonly held: boolean
  /** Of the transcript, where one is held. */
  readonly title: string | null
  readonly url: string | null
  /** The attributions that name or imply it. */
  readonly attributions: readonly string[]
}

type Draft = Omit<NamedOccasion, 'attributions'>

/** The occasions of an article by day: those its findings rest on, and those it names of which nothing is held. */
export function occasionsOf(
  lookup: RecordLookup,
  attributions: readonly ReadAttribution[],
  findings: readonly ArticleFinding[],
  sayingOf: (attribution: ReadAttribution) => Saying,
): NamedOccasion[] {
  const named = new Map<string, Draft & { readonly attributions: string[] }>()
  const note = (draft: Draft, attribution: string) => {
    const key = JSON.stringify(draft)
    const held = named.get(key)
    if (held === undefined) named.set(key, { ...draft, attributions: [attribution] })
    else if (!held.attributions.includes(attribution)) held.attributions.push(attribution)
  }
  const found = new Map(findings.map((finding) => [finding.attribution, finding]))
  for (const attribution of attributions) {
    const finding = found.get(attribution.id)
    if (finding?.record != null && finding.verdict !== 'misattributed' && finding.verdict !== 'misdated')
      note(ofPassage(finding.record), attribution.id)
    else if (finding !== undefined || attribution.kind === 'indirect') {
      const draft = ofSaying(lookup, sayingOf(attribution))
      if (draft !== null) note(draft, attribution.id)
    }
  }
  return [...named.values()].toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
}

function ofPassage({ date, occasion, scope, title, url }: Passage): Draft {
  return { date, occasion, held: scope === 'complete', title, url }
}

function ofSaying(lookup: RecordLookup, { speaker, said, venue }: Saying): Draft | null {
  if (venue === null || venue === 'unstated') return null
  const quotation: Quotation = { text: '', pieces: [], speaker, said, venue }
  const { held, transcripts } = coverageOf(lookup, quotation)
  const [transcript] = transcripts
  return {
    date: transcript?.date ?? said?.from ?? null,
    occasion: transcript?.occasion ?? (venue as Occasion),
    held,
    title: transcript?.title ?? null,
    url: transcript?.url ?? null,
  }
}
