-- Recognition: dossiers with every act of theirs, and what was recognised (K4). Acts are never changed.
CREATE TABLE muctieu.recognition_dossier (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('commune', 'commune-advanced', 'commune-model', 'village', 'village-model', 'district')),
  year integer NOT NULL CHECK (year BETWEEN 2011 AND 2100),
  procedure_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'returned', 'recognised', 'announced', 'cancelled', 'withdrawn')),
  step text,
  given jsonb NOT NULL,
  note text NOT NULL,
  opened_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (province_id, dossier_id),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id)
);
-- One dossier of a unit for one thing at a time; a new one may follow what was cancelled or withdrawn.
CREATE UNIQUE INDEX recognition_dossier_one_open ON muctieu.recognition_dossier (province_id, unit_id, kind)
  WHERE state IN ('open', 'returned', 'recognised', 'announced');
CREATE INDEX recognition_dossier_by_year ON muctieu.recognition_dossier (province_id, year, dossier_id);
COMMENT ON TABLE muctieu.recognition_dossier IS 'A dossier by which a unit is recognised, as it stands; recognition_act says how it came there.';
COMMENT ON COLUMN muctieu.recognition_dossier.province_id IS 'The province of the unit.';
COMMENT ON COLUMN muctieu.recognition_dossier.dossier_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.recognition_dossier.unit_id IS 'The commune, village or district.';
COMMENT ON COLUMN muctieu.recognition_dossier.kind IS 'What it is to be recognised as.';
COMMENT ON COLUMN muctieu.recognition_dossier.year IS 'The year for which; deadlines are days of it.';
COMMENT ON COLUMN muctieu.recognition_dossier.procedure_id IS 'The procedure of data/recognition that held when it was opened.';
COMMENT ON COLUMN muctieu.recognition_dossier.state IS 'Where it stands.';
COMMENT ON COLUMN muctieu.recognition_dossier.step IS 'The step whose turn it is; null where nothing more is to be done.';
COMMENT ON COLUMN muctieu.recognition_dossier.given IS 'What each step left: figures of the survey, votes, opinions, decision.';
COMMENT ON COLUMN muctieu.recognition_dossier.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.recognition_dossier.opened_at IS 'When it was opened.';
COMMENT ON COLUMN muctieu.recognition_dossier.version IS 'Grows with every act.';

CREATE TABLE muctieu.recognition_act (
  province_id text NOT NULL,
  dossier_id uuid NOT NULL,
  number integer NOT NULL,
  unit_id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('open', 'complete', 'return', 'cancel', 'withdraw')),
  step text,
  reason text NOT NULL,
  given jsonb,
  person_id uuid NOT NULL,
  for_person_id uuid,
  person_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, dossier_id, number),
  FOREIGN KEY (province_id, dossier_id) REFERENCES muctieu.recognition_dossier (province_id, dossier_id)
);
COMMENT ON TABLE muctieu.recognition_act IS 'append-only: what was done with a dossier, by whom, when and why.';
COMMENT ON COLUMN muctieu.recognition_act.province_id IS 'As in the dossier.';
COMMENT ON COLUMN muctieu.recognition_act.dossier_id IS 'The dossier.';
COMMENT ON COLUMN muctieu.recognition_act.number IS 'From 1: the version of the dossier that the act made.';
COMMENT ON COLUMN muctieu.recognition_act.unit_id IS 'As in the dossier, for the scope.';
COMMENT ON COLUMN muctieu.recognition_act.act IS 'What was done.';
COMMENT ON COLUMN muctieu.recognition_act.step IS 'The step that was taken, or to which it was returned.';
COMMENT ON COLUMN muctieu.recognition_act.reason IS 'Why: of a return or withdrawal, or of going below a limit that is not verified.';
COMMENT ON COLUMN muctieu.recognition_act.given IS 'What the step gave.';
COMMENT ON COLUMN muctieu.recognition_act.person_id IS 'Who.';
COMMENT ON COLUMN muctieu.recognition_act.for_person_id IS 'For whom, where the role was lent.';
COMMENT ON COLUMN muctieu.recognition_act.person_name IS 'Their name then.';
COMMENT ON COLUMN muctieu.recognition_act.at IS 'When.';

CREATE TABLE muctieu.recognised_unit (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  recognition_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('commune', 'commune-advanced', 'commune-model', 'village', 'village-model', 'district')),
  year integer NOT NULL CHECK (year BETWEEN 2011 AND 2100),
  recognised_on date,
  symbol text,
  dossier_id uuid,
  note text NOT NULL,
  withdrawn_on date,
  withdrawn_symbol text,
  withdrawn_because text,
  PRIMARY KEY (province_id, recognition_id),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK ((withdrawn_on IS NULL) = (withdrawn_because IS NULL))
);
CREATE UNIQUE INDEX recognised_unit_once ON muctieu.recognised_unit (province_id, unit_id, kind) WHERE withdrawn_on IS NULL;
COMMENT ON TABLE muctieu.recognised_unit IS 'reference: what was recognised, by which decision; public, also from lists of the years before the product.';
COMMENT ON COLUMN muctieu.recognised_unit.province_id IS 'The province of the unit.';
COMMENT ON COLUMN muctieu.recognised_unit.recognition_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.recognised_unit.unit_id IS 'The unit as it was then.';
COMMENT ON COLUMN muctieu.recognised_unit.kind IS 'As what.';
COMMENT ON COLUMN muctieu.recognised_unit.year IS 'Year of recognition, as reports print it.';
COMMENT ON COLUMN muctieu.recognised_unit.recognised_on IS 'Day of the decision, where it is known.';
COMMENT ON COLUMN muctieu.recognised_unit.symbol IS 'Number and symbol of the decision, where it is known.';
COMMENT ON COLUMN muctieu.recognised_unit.dossier_id IS 'The dossier it came from; none for what was taken from a list.';
COMMENT ON COLUMN muctieu.recognised_unit.note IS 'Ghi chú: also the source of what was taken from a list.';
COMMENT ON COLUMN muctieu.recognised_unit.withdrawn_on IS 'Day of the decision that withdrew it.';
COMMENT ON COLUMN muctieu.recognised_unit.withdrawn_symbol IS 'That decision.';
COMMENT ON COLUMN muctieu.recognised_unit.withdrawn_because IS 'Why.';

SELECT muctieu.bind_to_unit('muctieu.recognition_dossier');
SELECT muctieu.bind_to_unit('muctieu.recognition_act');
ALTER TABLE muctieu.recognised_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.recognised_unit FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON muctieu.recognised_unit FOR SELECT USING ((SELECT muctieu.signed_in()));
CREATE POLICY adding ON muctieu.recognised_unit FOR INSERT WITH CHECK ((SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]) OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[]));
CREATE POLICY changing ON muctieu.recognised_unit FOR UPDATE USING ((SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]) OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[]));
GRANT SELECT, INSERT ON muctieu.recognition_dossier, muctieu.recognition_act, muctieu.recognised_unit TO muctieu_app;
GRANT UPDATE (state, step, given, version) ON muctieu.recognition_dossier TO muctieu_app;
GRANT UPDATE (withdrawn_on, withdrawn_symbol, withdrawn_because) ON muctieu.recognised_unit TO muctieu_app;
