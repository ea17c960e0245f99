-- What people of this case decided of two things that bear names: one person, two, or not to be told yet. What files say stays as it is; the log keeps
-- every decision that was taken back (docs/decisions/0213).
CREATE TABLE same_person (
  a TEXT NOT NULL,                -- public ids (e3, s12), the one that sorts first as text first
  b TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
  decided_at INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX same_person_b ON same_person (b);

-- A row's number is given again once it is free: what was decided of a thing goes with it.
CREATE TRIGGER same_person_entity AFTER DELETE ON entity BEGIN
  DELETE FROM same_person WHERE a = 'e' || OLD.id OR b = 'e' || OLD.id;
END;
CREATE TRIGGER same_person_selector AFTER DELETE ON selector BEGIN
  DELETE FROM same_person WHERE a = 's' || OLD.id OR b = 's' || OLD.id;
END;
