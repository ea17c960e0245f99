-- Indexes are filled from sorted rows when a file is loaded (docs/decisions/0145): for that the row's number stands before what may be null.
DROP INDEX observation_caller;
CREATE INDEX observation_caller ON observation (caller, callee, start, id, kind, role, seconds, source, direction);
