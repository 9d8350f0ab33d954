import type { Ledger } from '../../src/ledger/ledger.ts'

const EDITION = '(select id from editions where n = r.edition)'
const READING = `(select r.id || ' ' || ${EDITION} from readings r where r.n = `

/**
 * Every row of a ledger but times of arrival: references by the ids of what they point to, in place of the numbers of
 * rows, which follow the order of arrival; then the rows of each table in the order of their words.
 */
export function dump(ledger: Ledger): string {
  const tables = ledger.rows("select name from sqlite_master where type = 'table'").map(([name]) => String(name))
  const unknown = tables.filter((name) => !(name in QUESTIONS) && !/^(?:contents|shingles|spoken)_|^sqlite_/.test(name))
  if (unknown.length > 0) throw new Error(`dump.ts does not know of the tables ${unknown.join(', ')}`)
  for (const [name, of, kind] of [
    ['shingle_words', 'shingles', 'instance'],
    ['spoken_words', 'spoken', 'instance'],
    ['content_words', 'contents', 'instance'],
  ])
    ledger.append(`create virtual table if not exists temp.${name} using fts5vocab('main', '${of}', '${kind}')`)
  return Object.entries(QUESTIONS)
    .flatMap(([name, sql]) =>
      ledger
        .rows(sql)
        .map((row) => `${name} ${JSON.stringify(row.map((cell) => (cell instanceof Uint8Array ? hexOf(cell) : cell)))}`)
        .toSorted(),
    )
    .join('\n')
}

const QUESTIONS: Readonly<Record<string, string>> = {
  makers: 'select program, version from makers',
  items: 'select id, sha256, type, bytes from items',
  docs: 'select id, item, title, outlet, published, url, language, text from docs',
  versions: 'select v.source, v.version, d.id, v.item from versions v join docs d on d.n = v.doc',
  transcripts: 'select d.id, t.day, t.series, t.occasion, t.scope from transcripts t join docs d on d.n = t.doc',
  turns: `select d.id, t.n, t.start, t."end", t.label, t.speaker, t.role, t.part, t."from", t."to"
    from turns t join docs d on d.n = t.doc`,
  stretches: 'select d.id, s.start, s."end" from stretches s join docs d on d.n = s.doc',
  shingles: `select v.term, d.id, s.start from temp.shingle_words v join stretches s on s.n = v.doc join docs d on d.n = s.doc`,
  spoken:
    'select v.term, d.id, s.start from temp.spoken_words v join stretches s on s.n = v.doc join docs d on d.n = s.doc',
  models: 'select digest from models',
  outlets: 'select name from outlets',
  editions: `select e.id, d.id, o.name, e.title, e.published, e.byline, e.agency, e.language
    from editions e join docs d on d.n = e.doc left join outlets o on o.n = e.outlet`,
  arrivals: `select a.address, a.version, e.id, a.item from arrivals a join editions e on e.n = a.edition`,
  readings: `select r.id, ${EDITION}, x.digest, r.body from readings r join models x on x.n = r.model`,
  current: `select ${READING} current.reading) from current`,
  entities: 'select id, key, kind from entities',
  names: 'select w.word, e.id from names w join entities e on e.n = w.entity',
  sources: `select ${READING} s.reading), s.at, s.id, e.id, y.id, s.kind, s.name, s.roles, c.called from sources s
    left join callings c on c.n = s.calling
    left join entities e on e.n = s.entity left join entities y on y.n = s.named`,
  statements: `select ${READING} s.reading), s.at, s.id, s.n >> 20, q.id, e.id, s.kind, s.stance, s.certainty, s.start,
    s."end", s.spans, s.words from statements s left join sources q on q.n = s.source
    left join entities e on e.n = s.entity`,
  contents: `select v.term, v.col, v.offset, s.id, ${READING} s.reading) from temp.content_words v
    join statements s on s.n = v.doc`,
  callings: `select c.called, c.short, c.offices, c.place, c.year, e.id, m.id from callings c
    left join entities e on e.n = c.entity left join entities m on m.n = c.meant`,
  calling_words:
    'select w.word, c.called, c.short, c.offices, c.place, c.year from calling_words w join callings c on c.n = w.calling',
  corrections: 'select about, spans, field, value, note, author from corrections',
  joins: 'select id, deed, a, b, note, author from joins',
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
