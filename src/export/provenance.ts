import { saidIn, urn, type Exported, type Said } from './exported.ts'

type Thing = { readonly [key: string]: unknown }

const id = { '@type': '@id' } as const
const time = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } as const

/** What the terms of the graph mean: PROV-O's (W3C 2013), and labels. */
export const PROV_CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  label: 'rdfs:label',
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', ...id },
  wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', ...id },
  wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', ...id },
  wasAttributedTo: { '@id': 'prov:wasAttributedTo', ...id },
  wasAssociatedWith: { '@id': 'prov:wasAssociatedWith', ...id },
  used: { '@id': 'prov:used', ...id },
  generatedAtTime: { '@id': 'prov:generatedAtTime', ...time },
  endedAtTime: { '@id': 'prov:endedAtTime', ...time },
  value: 'prov:value',
} as const

/** How an article's statements came to be: bytes, document, the reading with its program and weights, persons' words. */
export function provenanceNodes(exported: Exported): Thing[] {
  const { reading, arrived } = exported
  const { document } = reading
  const program = urn('program', reading.reading.program)
  const activity = urn('reading', `${reading.reading.id}-${reading.reading.model.slice(0, 16)}`)
  const model = urn('model', reading.reading.model)
  return [
    { '@id': urn('item', document.sha256), '@type': 'prov:Entity', label: `bytes with SHA-256 ${document.sha256}` },
    {
      '@id': urn('doc', document.id),
      '@type': 'prov:Entity',
      ...(document.title === null ? {} : { label: document.title }),
      wasDerivedFrom: urn('item', document.sha256),
    },
    { '@id': program, '@type': 'prov:SoftwareAgent', label: `Hearsay ${reading.reading.program}` },
    { '@id': model, '@type': 'prov:Entity', label: `weights with digest ${reading.reading.model}` },
    {
      '@id': activity,
      '@type': 'prov:Activity',
      used: [urn('doc', document.id), model],
      wasAssociatedWith: program,
      endedAtTime: arrived,
    },
    ...saidIn(exported).flatMap((said) => statementNodes(said, document.id, activity)),
  ]
}

function statementNodes({ attribution, corrections }: Said, doc: string, activity: string): Thing[] {
  const statement = urn('statement', attribution.id)
  return [
    {
      '@id': statement,
      '@type': 'prov:Entity',
      value: attribution.content.text,
      wasGeneratedBy: activity,
      wasQuotedFrom: urn('doc', doc),
    },
    ...corrections.flatMap((word) => [
      { '@id': urn('person', word.by), '@type': 'prov:Person', label: word.by },
      {
        '@id': urn('statement', word.id),
        '@type': 'prov:Entity',
        value: `${word.field}: ${word.value}${word.note === null ? '' : ` (${word.note})`}`,
        wasDerivedFrom: statement,
        wasAttributedTo: urn('person', word.by),
        generatedAtTime: word.at,
      },
    ]),
  ]
}
