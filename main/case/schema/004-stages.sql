-- Which part people of this case say somebody has in the trade: stages of smuggling (shared/model/stage.ts), one row each. The log keeps what was taken
-- back (docs/decisions/0196).
CREATE TABLE stage (
  thing TEXT NOT NULL,            -- public id of a selector or an entity
  stage TEXT NOT NULL,
  marked_at INTEGER NOT NULL,
  marked_by TEXT NOT NULL,
  PRIMARY KEY (thing, stage)
) STRICT, WITHOUT ROWID;

-- A row's number is given again once it is free: what was said of a thing goes with it.
CREATE TRIGGER stage_entity AFTER DELETE ON entity BEGIN
  DELETE FROM stage WHERE thing = 'e' || OLD.id;
END;
CREATE TRIGGER stage_selector AFTER DELETE ON selector BEGIN
  DELETE FROM stage WHERE thing = 's' || OLD.id;
END;
