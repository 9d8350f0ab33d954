import type { Notice } from '../notice.ts'
import { overlaps } from '../span.ts'
import { checkQuotation } from './check-quotation.ts'
import { citationOf } from './citation.ts'
import { searchOf, type Search } from './find.ts'
import type { ArticleFinding, Finding } from './finding.ts'
import type { RecordLookup } from './lookup.ts'
import { isOlder, presentedAsNew } from './newness.ts'
import { occasionsOf, type NamedOccasion } from './occasions.ts'
import { quotedIn, type Quoted } from './quoted.ts'
import { unattributedIn } from './unattributed.ts'
import { casesIn, checkParaphrases, type ParaphraseCase } from './paraphrase/check-paraphrases.ts'
import type { Vectors } from './paraphrase/likeness.ts'
import { textsToEncode } from './paraphrase/to-encode.ts'
import type { ReadArticle, ReadAttribution } from './read-article.ts'
import { sayingsIn, type Saying } from './saying.ts'

/** An article held against the record: a finding for each thing quoted, in the order of the text. */
export type CheckedArticle = {
  readonly findings: readonly ArticleFinding[]
  readonly coverage: readonly NamedOccasion[]
  readonly notices: readonly Notice[]
}

type Case = {
  readonly article: ReadArticle
  readonly search: Search
  readonly sayingOf: (attribution: ReadAttribution) => Saying
  readonly byId: ReadonlyMap<string, ReadAttribution>
  readonly claims: readonly ParaphraseCase[]
}

/** An article taken apart for holding it against a record. */
export type ArticleCase = Case & {
  /** What a sentence encoder may be given before: claims, and what those who are to have said them say in the record. */
  readonly toEncode: readonly string[]
}

/** Takes an article apart. Pure, but for what the look-up reads; so is the holding. */
export function caseOf(article: ReadArticle, lookup: RecordLookup): ArticleCase {
  const byId = new Map(article.attributions.map((attribution) => [attribution.id, attribution]))
  const [search, sayingOf] = [searchOf(lookup), sayingsIn(article)]
  const claims = casesIn(article, sayingOf)
  return { article, search, sayingOf, byId, claims, toEncode: textsToEncode(article.text, claims, search) }
}

/** Holds what an article quotes, and what it says that somebody said, against a record. */
export function checkArticle(given: ArticleCase, vectors: Vectors = () => null): CheckedArticle {
  const { article, search, sayingOf, claims } = given
  const quotations = quotedIn(article).flatMap((quoted) => findingsOf(quoted, given))
  const paraphrases = checkParaphrases(article, claims, { search, vectors })
  const findings = [...quotations, ...paraphrases].toSorted((a, b) => startOf(a) - startOf(b))
  const coverage = occasionsOf(search.lookup, article.attributions, findings, sayingOf)
  return { findings, coverage, notices: [...findings.flatMap(noticesOf), ...unattributedIn(article, search)] }
}

function startOf({ quote, content }: ArticleFinding): number {
  return (quote ?? content).spans[0]?.start ?? 0
}

function findingsOf(quoted: Quoted, given: Case): ArticleFinding[] {
  const { attribution } = quoted
  const { speaker, said, likely, venue } = given.sayingOf(attribution)
  return relayed(quoted, given).map((finding) => {
    const older = isOlder(finding.firstSaid, finding.record, said ?? likely)
    return {
      attribution: attribution.id,
      claim: claimOf(attribution, finding),
      ...finding,
      because: null,
      content: attribution.content,
      speaker: speaker ?? attribution.source?.text ?? null,
      said,
      venue,
      presentedAsNew: older ? presentedAsNew(given.article.text, attribution) : null,
      citation: citationOf(finding.passages),
    }
  })
}

const mostRelayed = 3

// "Quoting the president, he said": the words of the one stand in the record of the other, who passed them on.
function relayed({ attribution, pieces }: Quoted, { article, search, sayingOf, byId }: Case): Finding[] {
  const hold = (one: ReadAttribution) => checkQuotation({ text: article.text, pieces, ...sayingOf(one) }, search)
  const first = hold(attribution)
  let above = byId.get(attribution.parent ?? '')
  for (let i = 0; i < mostRelayed && above !== undefined && !first.every(isPlaced); i++) {
    const told = hold(above)
    if (told.every(isPlaced)) return told
    above = byId.get(above.parent ?? '')
  }
  return first
}

function isPlaced({ verdict }: Finding): boolean {
  return verdict === 'verbatim' || verdict === 'tidied'
}

function claimOf({ claims }: ReadAttribution, { quote }: Finding): string | null {
  return claims.find(({ spans }) => spans.some((a) => quote.spans.some((b) => overlaps(a, b))))?.id ?? null
}

function noticesOf({ corrections, record, quote, content }: ArticleFinding): Notice[] {
  const { spans } = quote ?? content
  const corrected = corrections.map(({ text }) => ({
    rule: 'record-corrects-itself',
    message: `The record corrects itself here, "${text.replace(/\s+/g, ' ')}": either reading counts, and outlets may differ by it.`,
    spans,
  }))
  if (record === null || record.scope === 'complete') return corrected
  const message = `The words were held against ${scopes[record.scope]}, which cannot settle what was not said.`
  return [...corrected, { rule: 'record-incomplete', message, spans }]
}

const scopes = {
  captions: 'captions, not an official record',
  excerpt: 'an excerpt',
  prepared: 'a text prepared for delivery',
} as const
