-- Codes of kinds, sides, roles, flags: shared/model. Times: UTC milliseconds. A shipped migration never changes.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  details TEXT NOT NULL,          -- JSON
  previous BLOB NOT NULL,         -- hash of the entry before; 32 zero bytes for the first
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,             -- base name
  path TEXT NOT NULL,             -- where it lay when imported
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  state INTEGER NOT NULL,         -- 1 kept, 2 undone
  original TEXT,                  -- name under originals/; NULL once undone
  encoding TEXT,
  zone TEXT NOT NULL,
  report TEXT NOT NULL,           -- JSON of ImportReport
  first_observation INTEGER,      -- its observations are this range of ids, both ends included
  last_observation INTEGER
) STRICT;
CREATE INDEX source_sha256 ON source (sha256);

CREATE TABLE selector (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  value TEXT NOT NULL,
  raw TEXT NOT NULL,
  flags INTEGER NOT NULL DEFAULT 0,
  country TEXT,
  source INTEGER NOT NULL,        -- that first named it
  subject INTEGER NOT NULL DEFAULT 0  -- 1: a source holds this selector's own records
) STRICT;
CREATE UNIQUE INDEX selector_value ON selector (value, kind);

CREATE TABLE cell (
  id INTEGER PRIMARY KEY,
  value TEXT NOT NULL,            -- canonical: MCC-MNC-LAC-CID where it parses, else as read
  raw TEXT NOT NULL,
  name TEXT,
  lat REAL, lon REAL, azimuth REAL,
  source INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX cell_value ON cell (value);

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  identity TEXT,                  -- document number (CIN…) as read
  folded TEXT NOT NULL,           -- normalised label for search and for "same subscriber"
  protection TEXT,
  source INTEGER
) STRICT;
CREATE INDEX entity_folded ON entity (folded);

-- One kept row of a call record. event = id for the primary row of an event; other rows of the event carry its id.
CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL,
  role INTEGER NOT NULL,
  source INTEGER NOT NULL,
  sheet INTEGER,                  -- index into the source report's sheets; NULL for text files
  row INTEGER NOT NULL,           -- line or sheet row as a person counts, from 1
  offset INTEGER,                 -- bytes into the original, text files only: the raw row is read from there
  length INTEGER,
  raw TEXT,                       -- JSON array of cell texts, sheets only
  kind INTEGER NOT NULL,
  start INTEGER NOT NULL,
  local TEXT NOT NULL,
  zone TEXT,                      -- NULL: the source's
  seconds INTEGER,
  caller INTEGER,
  callee INTEGER,
  direction INTEGER NOT NULL,     -- 0 unknown, 1 out, 2 in
  side INTEGER NOT NULL,
  imei INTEGER, imsi INTEGER,     -- selector ids
  cell_first INTEGER, cell_last INTEGER,
  text TEXT,
  flags INTEGER NOT NULL DEFAULT 0
) STRICT;
-- Covers who-with-whom: one pass in order of the pair, without touching the table (docs/decisions/0070).
CREATE INDEX observation_caller ON observation (caller, callee, start, kind, role, seconds, source, direction);
CREATE INDEX observation_callee ON observation (callee, start, caller);
-- Covers how-many-when.
CREATE INDEX observation_start ON observation (start, role, kind, source);
CREATE INDEX observation_event ON observation (event) WHERE role <> 0;
-- Messages are searched by their words; call records leave this empty.
CREATE INDEX observation_text ON observation (role) WHERE text IS NOT NULL;

-- Rows that did not become observations. what: 'rejected', or the kind of skip.
CREATE TABLE other_row (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  what TEXT NOT NULL,
  reason TEXT,
  locator TEXT NOT NULL,
  raw TEXT NOT NULL
) STRICT;
CREATE INDEX other_row_source ON other_row (source, what);

-- An asserted link. Ends are public ids (e3, s12), so that any thing can be linked.
CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  certainty TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX link_ends ON link (a, b, kind);
CREATE INDEX link_b ON link (b);

CREATE TABLE link_evidence (
  link INTEGER NOT NULL,
  source INTEGER NOT NULL,
  sheet INTEGER,
  row INTEGER NOT NULL,
  offset INTEGER,
  length INTEGER,
  raw TEXT,
  PRIMARY KEY (link, source, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_evidence_source ON link_evidence (source);

CREATE TABLE chart (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,            -- JSON of ChartState
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE exhibit (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  chart TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL,
  author TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  manifest TEXT NOT NULL,         -- JSON: sources with hashes, filter, settings, evidence rows
  root TEXT NOT NULL              -- audit root before it was printed
) STRICT;
