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
]
