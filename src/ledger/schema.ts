/** "hear" in ASCII: marks a file as a ledger of this program. */
export const applicationId = 0x68656172

/**
 * What brings a ledger from one version to the next, in order; the index in this list plus one is the version. A
 * migration that has shipped is never changed: the next one is added behind it.
 */
export const migrations: readonly string[] = [
  `
  -- Which program wrote a row: every table's "maker" points here.
  create table makers (id integer primary key, program text not null, version text not null, unique (program, version));

  -- What arrived, by the digest of its bytes.
  create table items (
    id text primary key, sha256 text not null, type text not null, bytes integer not null,
    arrived text not null, maker integer not null references makers
  ) without rowid;

  -- Canonical text; an id comes from canonical address and text alone.
  create table docs (
    n integer primary key, id text not null unique, item text not null references items,
    title text, outlet text, published text, url text, language text,
    text text not null, maker integer not null references makers
  );

  -- What stood at a source (a canonical address, else a file) and when it was seen to change. The last one counts.
  create table versions (
    source text not null, version integer not null, doc integer not null references docs, item text not null,
    seen text not null, maker integer not null references makers, primary key (source, version)
  ) without rowid;
  create index versions_doc on versions (doc);

  create table transcripts (
    doc integer primary key references docs, day text, series text, occasion text not null, scope text not null,
    maker integer not null references makers
  );
  create index transcripts_day on transcripts (day);

  -- Turns in order; start and end are UTF-16 offsets of the words in the doc's text.
  create table turns (
    doc integer not null references docs, n integer not null, start integer not null, "end" integer not null,
    label text, speaker text, role text not null, part text not null, "from" real, "to" real,
    maker integer not null references makers, primary key (doc, n)
  ) without rowid;

  -- Stretches of some two hundred words, the unit that the index of words points to.
  create table stretches (
    n integer primary key, doc integer not null references docs, start integer not null, "end" integer not null,
    maker integer not null references makers
  );
  create index stretches_doc on stretches (doc);
  create virtual table shingles using fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii');
  `,
  `
  -- From here on docs.text may be packed: see pack.ts. The weights that a reading was made with, by their digest.
  create table models (n integer primary key, digest text not null unique);
  insert into models (n, digest) values (0, '');

  create table outlets (n integer primary key, name text not null unique);

  -- A doc with the facts that one arrival of it gave: the same words printed by two outlets are one doc, two editions.
  create table editions (
    n integer primary key, id text not null unique, doc integer not null references docs, outlet integer references outlets,
    title text, published text, byline text, agency text, language text, maker integer not null references makers
  );
  create index editions_doc on editions (doc);

  -- What stood at an article's address (canonical, else its file) and when it was seen to change. The last one counts.
  create table arrivals (
    address text not null, version integer not null, edition integer not null references editions,
    item text not null references items, seen text not null, maker integer not null references makers,
    primary key (address, version)
  ) without rowid;
  create index arrivals_edition on arrivals (edition);

  -- What one version of program and weights made of one edition: "body" is all of it, packed with the doc's text.
  create table readings (
    n integer primary key, id text not null, edition integer not null references editions,
    model integer not null references models, body blob not null, arrived text not null,
    maker integer not null references makers, unique (edition, model, maker)
  );
  create index readings_id on readings (id);

  -- Index, not evidence: the readings that questions are asked of. A newer reading, or a newer version of the article,
  -- takes the place of an older one, which stays in "readings".
  create table current (reading integer primary key references readings);

  -- One name across docs; "key" is made of the name alone, so that it does not depend on what came first.
  create table entities (
    n integer primary key, id text not null unique, key text not null unique, kind integer not null,
    maker integer not null references makers
  );
  -- Index of the words that an entity's names are made of.
  create table names (word text not null, entity integer not null references entities, primary key (word, entity)) without rowid;

  -- Sources of a reading in its order; kinds are numbers of the closed list (see codes.ts), "roles" is JSON.
  create table sources (
    n integer primary key, reading integer not null references readings, at integer not null, id text not null,
    entity integer references entities, kind integer not null, name text, roles text
  );
  create index sources_entity on sources (entity) where entity is not null;

  -- Statements of a reading. "n" is the day of saying (days since 0001-01-01, 0 where unknown) times 2^20 and a number
  -- within that day, so that rows stand in the order of days. Words are the text from "start" to "end", or the stretches
  -- of "spans"; "words" is their CRC-32, by which an orphan is known.
  create table statements (
    n integer primary key, reading integer not null references readings, at integer not null, id blob not null,
    source integer references sources, entity integer references entities, kind integer not null, stance integer not null,
    certainty integer not null, start integer not null, "end" integer not null, spans text, words integer not null
  );
  create index statements_id on statements (substr(id, 1, 4));
  create index statements_entity on statements (entity) where entity is not null;

  -- Full-text index over contents and names of sources, by statements.n.
  create virtual table contents using fts5(
    content, source, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2'
  );
  `,
  `
  -- Who held an office when: titles by day, and the turns that a transcript leaves to an office.
  create index docs_titles on docs (outlet, published, title) where outlet is not null;
  create index turns_offices on turns (label, doc, speaker) where label glob 'THE *';
  `,
  `
  -- A person's word on what the program said; shown beside it, never in its place. "about" is the id of a statement,
  -- document or entity, or of two statements; a statement's doc and spans find it again in a later reading. The last
  -- value of a person for a field counts; one without a value takes it back.
  create table corrections (
    n integer primary key, id text not null unique, about text not null, doc integer references docs, spans text,
    field text not null, value text, note text, author text not null, at text not null,
    maker integer not null references makers
  );
  create index corrections_about on corrections (about);
  create index corrections_doc on corrections (doc) where doc is not null;

  -- A person's word on who is who: two entities are one, or what one is called in some docs is another. "b" also
  -- holds the docs of a split. An undoing names the row that it takes back.
  create table joins (
    n integer primary key, id text not null unique, deed text not null, a text not null, b text not null,
    undoes integer references joins, note text, author text not null, at text not null,
    maker integer not null references makers
  );

  -- Entities made by the name alone; "entity" is an index that also follows the joins.
  alter table sources add column named integer references entities;
  update sources set named = entity;
  create index sources_named on sources (named) where named is not null;
  `,
  `
  -- What a reading is made of, asked by exports, joins and removals.
  create index statements_reading on statements (reading);
  create index sources_reading on sources (reading);
  `,
  `
  -- Index of the words of stretches, by their numbers: what was said on a matter is found by it. Made anew where missing.
  create virtual table spoken using fts5(
    words, content='', contentless_delete=1, detail=none, tokenize='porter unicode61 remove_diacritics 2'
  );
  `,
  `
  -- What a person is called in docs of a year, with offices and place: "short" are the words by which a shorter name may mean this
  -- one, "entity" is made by the name alone, "meant" is another one that it is short for; an index, decided by all callings held.
  create table callings (
    n integer primary key, called text not null, short text not null, offices text not null, place text not null,
    year integer not null, entity integer references entities, meant integer references entities,
    unique (called, short, offices, place, year)
  );
  create table calling_words (word text not null, calling integer not null references callings, primary key (word, calling)) without rowid;
  alter table sources add column calling integer references callings;
  create index sources_calling on sources (calling) where calling is not null;
  -- Says that sources were held before: see fillCallings.
  insert into callings (called, short, offices, place, year) select '', '', 'to be filled', '', 0 from sources limit 1;
  `,
  `
  -- The index of words takes in what many appends bring before it orders it anew, and a large batch at once.
  insert into contents (contents, rank) values ('automerge', 8), ('hashsize', 8388608);
  `,
]
