import type { Session } from '../../src/hear.ts'
import type { Compared } from '../../src/schema/compare.ts'
import type { Check, Reading } from '../../src/schema/to-reading.ts'

/** Markup that would tell if any of it ran, a mark that turns the direction, and a word that never ends. */
export const hostile = `"><img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">\u202eesrever\u202c javascript:window.ran=1 ${'x'.repeat(2000)}`

/** A session that reads the worst into everything: each field that is text holds it, wherever it comes from. */
export function hostileSession(): Session {
  const session: Session = {
    read: async () => reading,
    readAll: async function* () {
      yield { input: hostile, reading }
    },
    check: async () => check,
    checkReading: async () => check,
    checkQuotation: async () => [],
    checkAll: async function* () {
      yield { input: hostile, check }
    },
    add: async function* () {
      yield { input: hostile, kept: 'held', document: reading.document, statements: 0 }
    },
    recordAdd: async function* () {},
    comparePairs: async function* () {},
    compareReadings: async () => compared,
    compareLedger: async () => compared,
    drift: async () => null,
    weighReading: async () => ({ schema: 'hearsay/weigh/1', answer: hostile, read: reading, check, compare: compared }),
    close: async () => {},
  }
  return session
}

const compared: Compared = {
  schema: 'hearsay/compare/1',
  documents: [],
  sources: [],
  statements: [],
  propositions: [],
  relations: [],
  origins: [],
  missing: [],
  notices: [],
}

const words = { spans: [{ start: 0, end: hostile.length }], text: hostile }
const nothing = { stance: [], certainty: [], basis: [] }
const facts = { title: hostile, outlet: hostile, published: hostile, byline: hostile, agency: hostile }
const from = { title: null, outlet: null, published: null, url: null, byline: null, agency: null, language: null }

const reading: Reading = {
  schema: 'hearsay/read/1',
  reading: { id: 'a', program: hostile, model: hostile },
  input: hostile,
  document: { id: 'a', ...facts, url: 'javascript:window.ran=1', language: hostile, sha256: hostile, from },
  text: hostile,
  parts: [{ kind: 'body', start: 0, end: hostile.length, date: null }],
  attributions: [
    {
      id: hostile,
      kind: 'direct',
      source: { ...words, id: 's' },
      cue: words,
      content: words,
      parent: null,
      said: { from: hostile, to: hostile, ...words },
      venue: { kind: 'briefing', ...words },
      stance: 'asserts',
      certainty: 'certain',
      basis: 'told',
      because: { ...nothing, stance: words.spans },
      claims: [1, 2].map((n) => ({
        id: `${n}`,
        ...words,
        stance: 'denies',
        certainty: 'certain',
        basis: 'told',
        because: nothing,
      })),
      confidence: 1,
    },
  ],
  sources: [
    {
      id: 's',
      name: hostile,
      kind: 'person',
      number: 2,
      roles: [hostile],
      affiliation: hostile,
      country: hostile,
      access: hostile,
      aliases: [hostile],
      members: [],
      mentions: [{ ...words, kind: 'name' }],
      joins: [{ rule: hostile, spans: words.spans }],
    },
  ],
  notices: [{ rule: hostile, message: hostile, spans: [] }],
}

const passage: Check['findings'][number]['passages'][number] = {
  id: hostile,
  title: hostile,
  date: hostile,
  url: 'javascript:window.ran=1',
  speaker: hostile,
  occasion: 'briefing',
  scope: 'complete',
  ...words,
  sha256: hostile,
  time: null,
}

const said = { speaker: hostile, ...words }

const check: Check = {
  schema: 'hearsay/check/1',
  reading: reading.reading,
  input: hostile,
  document: reading.document,
  text: hostile,
  parts: reading.parts,
  findings: [
    {
      attribution: hostile,
      claim: null,
      form: 'quotation',
      verdict: 'altered',
      reason: hostile,
      speaker: hostile,
      said: null,
      venue: hostile,
      content: words,
      quote: words,
      record: passage,
      passages: [passage],
      edits: [
        {
          kind: 'replace',
          article: hostile,
          record: hostile,
          weight: 'meaning',
          marked: false,
          why: hostile,
          articleSpan: { start: 0, end: 9 },
          recordSpan: { start: 0, end: 9 },
          passage: 0,
        },
      ],
      because: { article: hostile, record: hostile },
      corrections: [{ ...words }],
      leftOut: [{ where: 'before', ...words }],
      question: said,
      answer: said,
      next: said,
      firstSaid: { ...passage, date: '1999-01-01' },
      presentedAsNew: { spans: words.spans },
      citation: hostile,
      confidence: 1,
    },
  ],
  coverage: [],
  notices: [],
}
