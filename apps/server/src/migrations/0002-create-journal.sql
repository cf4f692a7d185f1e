CREATE TABLE muctieu.journal_era (
  era integer NOT NULL PRIMARY KEY,
  system_identifier text NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE muctieu.journal_era IS
  'reference: each PostgreSQL cluster the journal has lived on. Transaction numbers begin anew when a backup is restored into a new cluster; the era keeps the order of the journal across that.';
COMMENT ON COLUMN muctieu.journal_era.era IS '1, 2, 3, …';
COMMENT ON COLUMN muctieu.journal_era.system_identifier IS 'PostgreSQL''s identifier of the cluster.';
COMMENT ON COLUMN muctieu.journal_era.begun_at IS 'When the program first started on that cluster.';
SELECT muctieu.bind_to_signed_in('muctieu.journal_era');
GRANT SELECT ON muctieu.journal_era TO muctieu_app;

CREATE FUNCTION muctieu.journal_era_now() RETURNS integer
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT max(era) FROM muctieu.journal_era;
  END;
COMMENT ON FUNCTION muctieu.journal_era_now() IS 'The era in which the journal is written now.';

CREATE TABLE muctieu.journal (
  province_id text NOT NULL,
  entry_id uuid NOT NULL,
  era integer NOT NULL DEFAULT muctieu.journal_era_now(),
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL,
  person_id uuid,
  command text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  unit_id uuid,
  before jsonb,
  after jsonb,
  request_id text NOT NULL,
  PRIMARY KEY (province_id, entry_id)
);
CREATE INDEX journal_order ON muctieu.journal (province_id, era, transaction_id, entry_id);
CREATE INDEX journal_subject ON muctieu.journal (province_id, subject_kind, subject_id);
CREATE INDEX journal_unit ON muctieu.journal (province_id, unit_id, entry_id) WHERE unit_id IS NOT NULL;
COMMENT ON TABLE muctieu.journal IS 'append-only: every change, written in its transaction: who, when, by which command, before, after.';
COMMENT ON COLUMN muctieu.journal.province_id IS 'Official code of the province, or VN for what belongs to the state.';
COMMENT ON COLUMN muctieu.journal.entry_id IS 'UUID version 7; orders the entries of one transaction.';
COMMENT ON COLUMN muctieu.journal.era IS 'The cluster that wrote it (journal_era).';
COMMENT ON COLUMN muctieu.journal.transaction_id IS 'The transaction of the change. The sealer takes only what lies before every transaction still running.';
COMMENT ON COLUMN muctieu.journal.at IS 'When, by the clock of the program.';
COMMENT ON COLUMN muctieu.journal.person_id IS 'Who; null when the program acted by itself.';
COMMENT ON COLUMN muctieu.journal.command IS 'The command or operation: rename-unit.';
COMMENT ON COLUMN muctieu.journal.subject_kind IS 'What sort of thing was changed: unit.';
COMMENT ON COLUMN muctieu.journal.subject_id IS 'Which one.';
COMMENT ON COLUMN muctieu.journal.unit_id IS 'The unit it belongs to, so that readers of that unit see it.';
COMMENT ON COLUMN muctieu.journal.before IS 'The thing as it was; null when it is new.';
COMMENT ON COLUMN muctieu.journal.after IS 'The thing as it is since; null when it is gone.';
COMMENT ON COLUMN muctieu.journal.request_id IS 'The request, as the log of the server names it.';

ALTER TABLE muctieu.journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.journal FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON muctieu.journal FOR SELECT USING (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[])
);
-- Somebody who may change their own password must be able to say so, whatever their scope; but only in their own name.
CREATE POLICY writing ON muctieu.journal FOR INSERT WITH CHECK (
  (SELECT muctieu.signed_in()) AND person_id IS NOT DISTINCT FROM (SELECT muctieu.scope_person())
);
GRANT SELECT, INSERT ON muctieu.journal TO muctieu_app;

CREATE TABLE muctieu.journal_seal (
  province_id text NOT NULL,
  seal_number bigint NOT NULL CHECK (seal_number > 0),
  era integer NOT NULL,
  last_transaction_id xid8 NOT NULL,
  last_entry_id uuid NOT NULL,
  entry_ids uuid[] NOT NULL,
  entry_hashes bytea[] NOT NULL,
  previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (province_id, seal_number),
  CHECK (cardinality(entry_ids) = cardinality(entry_hashes) AND cardinality(entry_ids) > 0)
);
COMMENT ON TABLE muctieu.journal_seal IS
  'append-only: the chain over the journal of a province. A seal holds the hash of each entry since the seal before, in order, and the hash over those and the previous seal (apps/server/src/journal/seal-hash.ts says how).';
COMMENT ON COLUMN muctieu.journal_seal.province_id IS 'The province of the chain, or VN.';
COMMENT ON COLUMN muctieu.journal_seal.seal_number IS '1, 2, 3, … without a gap.';
COMMENT ON COLUMN muctieu.journal_seal.era IS 'Era of the last entry; all sealed entries come before or at (era, transaction, entry).';
COMMENT ON COLUMN muctieu.journal_seal.last_transaction_id IS 'Transaction of the last entry.';
COMMENT ON COLUMN muctieu.journal_seal.last_entry_id IS 'The last entry.';
COMMENT ON COLUMN muctieu.journal_seal.entry_ids IS 'The sealed entries in order, so that a removed one can be named.';
COMMENT ON COLUMN muctieu.journal_seal.entry_hashes IS 'SHA-256 of each of them, so that a changed one can be named.';
COMMENT ON COLUMN muctieu.journal_seal.previous_hash IS 'Hash of the seal before; 32 zero bytes for the first.';
COMMENT ON COLUMN muctieu.journal_seal.hash IS 'SHA-256 over this seal; the last one of a province is its anchor.';
COMMENT ON COLUMN muctieu.journal_seal.at IS 'When it was sealed.';
SELECT muctieu.bind_to_province('muctieu.journal_seal');
GRANT SELECT, INSERT ON muctieu.journal_seal TO muctieu_app;
