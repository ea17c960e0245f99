-- Files tell of more than events: address books, accounts, devices, cells, charts of other tools. Each such row is a statement.

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  sheet INTEGER,                  -- as in observation
  row INTEGER NOT NULL,
  offset INTEGER,
  length INTEGER,
  raw TEXT,
  what TEXT NOT NULL,             -- shared/model/statement.ts
  duplicate INTEGER NOT NULL,     -- 1: an earlier row of the same source says the very same; 2: its row is counted as an event
  facts TEXT                      -- JSON [{thing, name, value}]: what else the row says; thing is a public id
) STRICT;
CREATE INDEX statement_source ON statement (source, what);

-- What a statement is about: public ids of selectors, entities, cells and links.
CREATE TABLE statement_about (
  thing TEXT NOT NULL,
  statement INTEGER NOT NULL,
  PRIMARY KEY (thing, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_about_statement ON statement_about (statement);

-- What a row of an event says beyond its columns: attachments, application, chat. Few rows have it.
CREATE TABLE observation_facts (
  observation INTEGER PRIMARY KEY,
  facts TEXT NOT NULL             -- JSON of EventFacts (shared/model/statement.ts)
) STRICT;

ALTER TABLE cell ADD COLUMN beam REAL;      -- width of the sector, degrees
ALTER TABLE cell ADD COLUMN range REAL;     -- reach or uncertainty, metres

ALTER TABLE link ADD COLUMN weight REAL;    -- as the source states it; NULL where it states none
ALTER TABLE link ADD COLUMN directed INTEGER NOT NULL DEFAULT 0;  -- 1: from a to b

-- A node of a chart that comes in several files is one entity in all of them (docs/decisions/0100).
ALTER TABLE entity ADD COLUMN node TEXT;    -- JSON [chart, key]; NULL for whatever is no node of a named chart
CREATE INDEX entity_node ON entity (node) WHERE node IS NOT NULL;

-- Two sheets of one workbook may state a link in rows of one number.
CREATE TABLE link_evidence_2 (
  link INTEGER NOT NULL,
  source INTEGER NOT NULL,
  sheet INTEGER,
  row INTEGER NOT NULL,
  offset INTEGER,
  length INTEGER,
  raw TEXT,
  -- What this row says of the link; NULL where the kind of link says it. The link itself carries the surest, the first weight, and whether any has a direction.
  certainty TEXT,
  weight REAL,
  directed INTEGER
) STRICT;
INSERT INTO link_evidence_2 SELECT link, source, sheet, row, offset, length, raw, NULL, NULL, NULL FROM link_evidence;
DROP TABLE link_evidence;
ALTER TABLE link_evidence_2 RENAME TO link_evidence;
CREATE UNIQUE INDEX link_evidence_row ON link_evidence (link, source, coalesce(sheet, -1), row);
CREATE INDEX link_evidence_source ON link_evidence (source);

-- What each source says of a cell, an entity, a selector: so that taking a source back takes back what it alone said. A cell carries the first source's
-- word for each field; an entity the first source's label and kind, where a kind other than 'other' goes first.
CREATE TABLE cell_said (
  cell INTEGER NOT NULL,
  source INTEGER NOT NULL,
  name TEXT,
  lat REAL, lon REAL, azimuth REAL, beam REAL, range REAL,
  PRIMARY KEY (cell, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX cell_said_source ON cell_said (source);
INSERT INTO cell_said SELECT id, source, name, lat, lon, azimuth, NULL, NULL FROM cell WHERE coalesce(name, lat, azimuth) IS NOT NULL;

CREATE TABLE entity_said (
  entity INTEGER NOT NULL,
  source INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (entity, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_said_source ON entity_said (source);

-- Sources that hold a selector's own records: selector.subject is 1 while there is one.
CREATE TABLE subject (
  selector INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (selector, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_source ON subject (source);

-- Formats that a person of this case made in the mapping editor: they travel with the case and can be exported.
CREATE TABLE format (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL,       -- JSON of FormatDefinition
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
