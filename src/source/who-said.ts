import type { Attribution } from '../attribution/attribution.ts'
import type { Doc } from '../document/doc.ts'
import type { Word } from '../reader/words.ts'
import { castOf } from './cast.ts'
import { toSources } from './finish.ts'
import { toPage } from './page.ts'
import { resolveSources } from './resolve.ts'
import type { Source } from './source.ts'

export { countryOf } from './countries.ts'
export { isOutletName } from './outlets.ts'
export type { Source } from './source.ts'

/** The sources of a doc, and for each attribution with a source that could be told whose it is, the id of it. */
export type WhoSaid = { readonly sources: readonly Source[]; readonly sourceOf: ReadonlyMap<string, string> }

/**
 * Resolves who each attribution's source is: names and their short forms, titles, appositions, pronouns, descriptions, joint
 * and unnamed sources. An attribution without source words, and a “we” or “you” that is nobody's, has none. Linear in the text.
 */
export function whoSaid(doc: Doc, attributions: readonly Attribution[], words: readonly Word[]): WhoSaid {
  const page = toPage(doc, words)
  const cast = castOf(page)
  const drafts = resolveSources(page, cast, attributions)
  return toSources(page, drafts)
}
