import { saidIn, urn, type Exported, type Said } from './exported.ts'

type Thing = { readonly [key: string]: unknown }

/** What the terms of the graph mean: all of them are schema.org's. */
export const JSON_LD_CONTEXT = {
  '@vocab': 'https://schema.org/',
  isPartOf: { '@type': '@id' },
  appearance: { '@type': '@id' },
  creator: { '@type': '@id' },
  spokenByCharacter: { '@type': '@id' },
  about: { '@type': '@id' },
  dateCreated: { '@type': 'Date' },
  datePublished: { '@type': 'Text' },
} as const

/**
 * An article and its statements as schema.org has them: NewsArticle; Quotation for words in quotation marks, Claim for
 * others; Person or Organization for who said it. What schema.org has no term for is a PropertyValue.
 */
export function jsonLdNodes(exported: Exported): Thing[] {
  const { reading } = exported
  const said = saidIn(exported)
  const speakers = new Map(said.flatMap((one) => (one.source === null ? [] : [[speakerOf(one), speakerNode(one)]])))
  return [articleOf(exported), ...speakers.values(), ...said.map((one) => statementOf(one, reading.document.id))]
}

function articleOf({ reading: { document } }: Exported): Thing {
  const { id, title, outlet, published, url, byline, language, sha256 } = document
  return known({
    '@id': urn('doc', id),
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
    url,
    inLanguage: language,
    publisher: outlet === null ? null : { '@type': 'Organization', name: outlet },
    author: byline === null ? null : { '@type': 'Person', name: byline },
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: sha256 },
  })
}

function speakerOf({ source, entity }: Said): string {
  return entity === null ? urn('source', source?.id ?? '') : urn('entity', entity)
}

function speakerNode(said: Said): Thing {
  const { name, kind, roles, affiliation, aliases } = said.source!
  const isPerson = kind === 'person' || kind === 'unnamed'
  const type = isPerson
    ? 'Person'
    : kind === 'document'
      ? 'CreativeWork'
      : kind === 'state'
        ? 'Country'
        : 'Organization'
  return known({
    '@id': speakerOf(said),
    '@type': type,
    name,
    alternateName: aliases.length === 0 ? null : aliases,
    jobTitle: isPerson && roles.length > 0 ? roles : null,
    affiliation: isPerson && affiliation !== null ? { '@type': 'Organization', name: affiliation } : null,
    additionalProperty: [property('sourceKind', kind)],
  })
}

function statementOf(said: Said, doc: string): Thing {
  const { attribution } = said
  const { kind, stance, certainty, basis, venue, confidence, content, cue } = attribution
  const speaker = said.source === null ? null : speakerOf(said)
  const isQuotation = kind === 'direct'
  return known({
    '@id': urn('statement', attribution.id),
    '@type': isQuotation ? 'Quotation' : 'Claim',
    text: content.text,
    [isQuotation ? 'isPartOf' : 'appearance']: urn('doc', doc),
    [isQuotation ? 'spokenByCharacter' : 'creator']: speaker,
    dateCreated: attribution.said?.from === attribution.said?.to ? (attribution.said?.from ?? null) : null,
    additionalProperty: [
      ...Object.entries({ kind, cue: cue.text, stance, certainty, basis, venue: venue?.kind ?? null, confidence })
        .filter(([, value]) => value !== null)
        .map(([name, value]) => property(name, value)),
      ...(attribution.said === null ? [] : [property('said', `${attribution.said.from}/${attribution.said.to}`)]),
    ],
    comment: said.corrections.length === 0 ? null : said.corrections.map(commentOf),
  })
}

function commentOf({ id, field, value, by, at, note }: Said['corrections'][number]): Thing {
  return known({
    '@id': urn('statement', id),
    '@type': 'CorrectionComment',
    text: `${field}: ${value}`,
    description: note,
    author: { '@type': 'Person', name: by },
    dateModified: at,
  })
}

function property(name: string, value: unknown): Thing {
  return { '@type': 'PropertyValue', name, value }
}

function known(node: Thing): Thing {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null))
}
