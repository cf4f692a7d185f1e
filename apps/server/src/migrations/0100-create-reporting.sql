-- The reporting round. Obligations are derived (R3) and stand nowhere; what is kept is what somebody typed, did or froze.
CREATE FUNCTION muctieu.bind_to_reporter(bound regclass) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', bound);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', bound);
  EXECUTE format('CREATE POLICY scope ON %s USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.capital_provinces())::text[])'
    ' OR unit_id = ANY ((SELECT muctieu.capital_units())::uuid[]) OR organisation_id = ANY ((SELECT muctieu.scope_organisations())::uuid[]))', bound);
END $$;
COMMENT ON FUNCTION muctieu.bind_to_reporter(regclass) IS 'For migrations: rows are seen and written by whoever has the province, the unit or the organisation that reports; of a province where somebody has only their own projects, only those of their organisation.';

CREATE TABLE muctieu.reporting_regime (
  regime_code text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  content jsonb NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (regime_code, from_day),
  CONSTRAINT reporting_regime_one_a_day EXCLUDE USING gist (regime_code WITH =, daterange(from_day, until_day) WITH &&)
);
COMMENT ON TABLE muctieu.reporting_regime IS 'reference: regimes of reporting, each version for its days, as a document set it.';
COMMENT ON COLUMN muctieu.reporting_regime.regime_code IS 'A word of our own: giai-ngan-thang.';
COMMENT ON COLUMN muctieu.reporting_regime.from_day IS 'First day of this version.';
COMMENT ON COLUMN muctieu.reporting_regime.until_day IS 'First day on which it no longer holds.';
COMMENT ON COLUMN muctieu.reporting_regime.content IS 'Name, frequency, lastDay, dues, document, article, verified, note, sources (packages/contract/src/reporting/regime.ts).';
COMMENT ON COLUMN muctieu.reporting_regime.person_id IS 'Who dated it; null for the data of the product.';
COMMENT ON COLUMN muctieu.reporting_regime.at IS 'When.';
SELECT muctieu.bind_to_signed_in('muctieu.reporting_regime');
GRANT SELECT, INSERT ON muctieu.reporting_regime TO muctieu_app;
GRANT UPDATE (until_day) ON muctieu.reporting_regime TO muctieu_app;

CREATE TABLE muctieu.report_form (
  form_code text COLLATE "C" NOT NULL,
  form_version integer NOT NULL CHECK (form_version >= 0),
  content jsonb NOT NULL,
  verified boolean NOT NULL,
  note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (form_code, form_version)
);
COMMENT ON TABLE muctieu.report_form IS 'reference: forms of reports; a published version never changes, a draft does.';
COMMENT ON COLUMN muctieu.report_form.form_code IS 'A word of our own.';
COMMENT ON COLUMN muctieu.report_form.form_version IS 'From 1 for what is published; 0 is the draft.';
COMMENT ON COLUMN muctieu.report_form.content IS 'packages/domain/src/reporting/report-form.ts';
COMMENT ON COLUMN muctieu.report_form.verified IS 'Whether it was compared with the form of its document.';
COMMENT ON COLUMN muctieu.report_form.note IS 'Where it comes from, why it was changed.';
COMMENT ON COLUMN muctieu.report_form.version IS 'Counts the savings of a draft.';
COMMENT ON COLUMN muctieu.report_form.person_id IS 'Who; null for the data of the product.';
COMMENT ON COLUMN muctieu.report_form.at IS 'When.';
SELECT muctieu.bind_to_signed_in('muctieu.report_form');
GRANT SELECT, INSERT, DELETE ON muctieu.report_form TO muctieu_app;
GRANT UPDATE (content, note, version, person_id, at) ON muctieu.report_form TO muctieu_app;

CREATE TABLE muctieu.report_round (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  title text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  due_day date NOT NULL,
  document_id text NOT NULL,
  reason text NOT NULL,
  reporter_ids uuid[] NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, regime_code, period_key)
);
COMMENT ON TABLE muctieu.report_round IS 'append-only: ad-hoc and one-off reports that were asked for.';
COMMENT ON COLUMN muctieu.report_round.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_round.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_round.period_key IS 'Its own name.';
COMMENT ON COLUMN muctieu.report_round.title IS 'What it is called.';
COMMENT ON COLUMN muctieu.report_round.from_day IS 'First day of what it is about.';
COMMENT ON COLUMN muctieu.report_round.to_day IS 'Last day.';
COMMENT ON COLUMN muctieu.report_round.due_day IS 'When it is due, for everybody.';
COMMENT ON COLUMN muctieu.report_round.document_id IS 'The letter that asks.';
COMMENT ON COLUMN muctieu.report_round.reason IS 'Why.';
COMMENT ON COLUMN muctieu.report_round.reporter_ids IS 'Who owes it; empty: everybody whose level the regime names.';
COMMENT ON COLUMN muctieu.report_round.person_id IS 'Who asked.';
COMMENT ON COLUMN muctieu.report_round.at IS 'When.';
ALTER TABLE muctieu.report_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.report_round FORCE ROW LEVEL SECURITY;
-- Whoever is asked must see what is asked, so reading goes as far as the registers; asking needs the whole province.
CREATE POLICY scope ON muctieu.report_round USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]));
CREATE POLICY reading ON muctieu.report_round FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
GRANT SELECT, INSERT ON muctieu.report_round TO muctieu_app;

CREATE TABLE muctieu.report_extension (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  extension_id uuid NOT NULL,
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  reporter_id uuid NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  due_day date NOT NULL,
  reason text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, extension_id)
);
CREATE INDEX report_extension_by_report ON muctieu.report_extension (province_id, regime_code, period_key, reporter_id);
COMMENT ON TABLE muctieu.report_extension IS 'append-only: later days given for one report, with who gave them and why.';
COMMENT ON COLUMN muctieu.report_extension.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_extension.extension_id IS 'UUID version 7: the last one holds.';
COMMENT ON COLUMN muctieu.report_extension.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_extension.period_key IS 'The period of the regime: 2026-H2.';
COMMENT ON COLUMN muctieu.report_extension.reporter_id IS 'Who owes it: a unit or an organisation.';
COMMENT ON COLUMN muctieu.report_extension.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_extension.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_extension.due_day IS 'The day given.';
COMMENT ON COLUMN muctieu.report_extension.reason IS 'Why.';
COMMENT ON COLUMN muctieu.report_extension.person_id IS 'Who gave it.';
COMMENT ON COLUMN muctieu.report_extension.at IS 'When.';
SELECT muctieu.bind_to_reporter('muctieu.report_extension');
GRANT SELECT, INSERT ON muctieu.report_extension TO muctieu_app;

CREATE TABLE muctieu.report_submission (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  reporter_id uuid NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  form_code text COLLATE "C" NOT NULL,
  form_version integer NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('draft', 'submitted', 'checked', 'accepted', 'returned')),
  cut_off date NOT NULL,
  due_day date NOT NULL,
  first_submitted_on date,
  round_no integer NOT NULL DEFAULT 0,
  submitted_by uuid,
  submitted_for uuid,
  checked_sections text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, regime_code, period_key, reporter_id),
  CHECK (unit_id IS NOT NULL OR organisation_id IS NOT NULL)
);
CREATE INDEX report_submission_by_reporter ON muctieu.report_submission (province_id, reporter_id);
CREATE INDEX report_submission_by_unit ON muctieu.report_submission (unit_id);
CREATE INDEX report_submission_by_organisation ON muctieu.report_submission (organisation_id);
COMMENT ON TABLE muctieu.report_submission IS 'Reports that somebody has begun; what is derived of an obligation stands in no table.';
COMMENT ON COLUMN muctieu.report_submission.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_submission.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_submission.period_key IS 'The period of the regime: 2026-H2.';
COMMENT ON COLUMN muctieu.report_submission.reporter_id IS 'Who owes it: a unit or an organisation.';
COMMENT ON COLUMN muctieu.report_submission.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_submission.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_submission.form_code IS 'The form.';
COMMENT ON COLUMN muctieu.report_submission.form_version IS 'Its version when the report was begun: a later one does not change it.';
COMMENT ON COLUMN muctieu.report_submission.state IS 'Where it stands (R4).';
COMMENT ON COLUMN muctieu.report_submission.cut_off IS 'Last day of its figures.';
COMMENT ON COLUMN muctieu.report_submission.due_day IS 'When it was due as last computed.';
COMMENT ON COLUMN muctieu.report_submission.first_submitted_on IS 'The day of the first handing in.';
COMMENT ON COLUMN muctieu.report_submission.round_no IS 'How often it was handed in.';
COMMENT ON COLUMN muctieu.report_submission.submitted_by IS 'Who handed it in last.';
COMMENT ON COLUMN muctieu.report_submission.submitted_for IS 'Who had lent them the role.';
COMMENT ON COLUMN muctieu.report_submission.checked_sections IS 'Sections that their lead agencies have looked at since it was handed in.';
COMMENT ON COLUMN muctieu.report_submission.version IS 'Counts its steps.';
COMMENT ON COLUMN muctieu.report_submission.changed_at IS 'When it last changed.';
SELECT muctieu.bind_to_reporter('muctieu.report_submission');
GRANT SELECT, INSERT ON muctieu.report_submission TO muctieu_app;
GRANT UPDATE (state, due_day, first_submitted_on, round_no, submitted_by, submitted_for, checked_sections, version, changed_at) ON muctieu.report_submission TO muctieu_app;

CREATE TABLE muctieu.report_cell (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  reporter_id uuid NOT NULL,
  cell_key text COLLATE "C" NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  typed text NOT NULL,
  value text,
  problem text COLLATE "C",
  explanation text NOT NULL DEFAULT '',
  version integer NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, regime_code, period_key, reporter_id, cell_key),
  FOREIGN KEY (province_id, regime_code, period_key, reporter_id) REFERENCES muctieu.report_submission
);
CREATE INDEX report_cell_by_unit ON muctieu.report_cell (unit_id);
COMMENT ON TABLE muctieu.report_cell IS 'Cells of reports as they stand.';
COMMENT ON COLUMN muctieu.report_cell.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_cell.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_cell.period_key IS 'The period of the regime: 2026-H2.';
COMMENT ON COLUMN muctieu.report_cell.reporter_id IS 'Who owes it: a unit or an organisation.';
COMMENT ON COLUMN muctieu.report_cell.cell_key IS 'section/row/column.';
COMMENT ON COLUMN muctieu.report_cell.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_cell.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_cell.typed IS 'What was typed, kept also where it means nothing.';
COMMENT ON COLUMN muctieu.report_cell.value IS 'What it means: đồng, a decimal, a day, text; null where it cannot be read.';
COMMENT ON COLUMN muctieu.report_cell.problem IS 'Why it cannot be read.';
COMMENT ON COLUMN muctieu.report_cell.explanation IS 'The sentence to a soft finding.';
COMMENT ON COLUMN muctieu.report_cell.version IS 'Counts its changes.';
COMMENT ON COLUMN muctieu.report_cell.person_id IS 'Who typed it.';
COMMENT ON COLUMN muctieu.report_cell.at IS 'When.';
SELECT muctieu.bind_to_reporter('muctieu.report_cell');
GRANT SELECT, INSERT ON muctieu.report_cell TO muctieu_app;
GRANT UPDATE (typed, value, problem, explanation, version, person_id, at) ON muctieu.report_cell TO muctieu_app;

CREATE TABLE muctieu.report_cell_version (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  reporter_id uuid NOT NULL,
  cell_key text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  typed text NOT NULL,
  value text,
  explanation text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, regime_code, period_key, reporter_id, cell_key, version)
);
COMMENT ON TABLE muctieu.report_cell_version IS 'append-only: every version of every cell, so that nothing typed is lost.';
COMMENT ON COLUMN muctieu.report_cell_version.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_cell_version.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_cell_version.period_key IS 'The period of the regime: 2026-H2.';
COMMENT ON COLUMN muctieu.report_cell_version.reporter_id IS 'Who owes it: a unit or an organisation.';
COMMENT ON COLUMN muctieu.report_cell_version.cell_key IS 'section/row/column.';
COMMENT ON COLUMN muctieu.report_cell_version.version IS 'From 1.';
COMMENT ON COLUMN muctieu.report_cell_version.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_cell_version.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_cell_version.typed IS 'As in report_cell.';
COMMENT ON COLUMN muctieu.report_cell_version.value IS 'As in report_cell.';
COMMENT ON COLUMN muctieu.report_cell_version.explanation IS 'As in report_cell.';
COMMENT ON COLUMN muctieu.report_cell_version.person_id IS 'Who.';
COMMENT ON COLUMN muctieu.report_cell_version.at IS 'When.';
SELECT muctieu.bind_to_reporter('muctieu.report_cell_version');
GRANT SELECT, INSERT ON muctieu.report_cell_version TO muctieu_app;

CREATE TABLE muctieu.report_step (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  reporter_id uuid NOT NULL,
  number integer NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  act text COLLATE "C" NOT NULL CHECK (act IN ('submit', 'take-back', 'check', 'accept', 'return', 'reopen')),
  actor text COLLATE "C" NOT NULL CHECK (actor IN ('reporter', 'lead-agency', 'receiver')),
  section text,
  reason text NOT NULL,
  cell_reasons jsonb NOT NULL DEFAULT '[]',
  content jsonb,
  person_id uuid,
  for_person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, regime_code, period_key, reporter_id, number)
);
COMMENT ON TABLE muctieu.report_step IS 'append-only: the steps of reports.';
COMMENT ON COLUMN muctieu.report_step.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_step.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_step.period_key IS 'The period of the regime: 2026-H2.';
COMMENT ON COLUMN muctieu.report_step.reporter_id IS 'Who owes it: a unit or an organisation.';
COMMENT ON COLUMN muctieu.report_step.number IS 'From 1.';
COMMENT ON COLUMN muctieu.report_step.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_step.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_step.act IS 'What was done.';
COMMENT ON COLUMN muctieu.report_step.actor IS 'As whom.';
COMMENT ON COLUMN muctieu.report_step.section IS 'Of a check: the section.';
COMMENT ON COLUMN muctieu.report_step.reason IS 'Why.';
COMMENT ON COLUMN muctieu.report_step.cell_reasons IS 'Reasons per cell.';
COMMENT ON COLUMN muctieu.report_step.content IS 'Of a handing in: the cells as they were, by key.';
COMMENT ON COLUMN muctieu.report_step.person_id IS 'Who.';
COMMENT ON COLUMN muctieu.report_step.for_person_id IS 'Who had lent them the role.';
COMMENT ON COLUMN muctieu.report_step.at IS 'When.';
SELECT muctieu.bind_to_reporter('muctieu.report_step');
GRANT SELECT, INSERT ON muctieu.report_step TO muctieu_app;

CREATE TABLE muctieu.report_effect (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  reporter_id uuid NOT NULL,
  cell_key text COLLATE "C" NOT NULL,
  round_no integer NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('disbursement', 'observation', 'forecast', 'difficulty')),
  amount numeric(20,0) NOT NULL DEFAULT 0,
  value text NOT NULL,
  subject_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, regime_code, period_key, reporter_id, cell_key, round_no)
);
COMMENT ON TABLE muctieu.report_effect IS 'append-only: what typed figures became in other chapters: each once by cell and handing in.';
COMMENT ON COLUMN muctieu.report_effect.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_effect.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_effect.period_key IS 'The period of the regime: 2026-H2.';
COMMENT ON COLUMN muctieu.report_effect.reporter_id IS 'Who owes it: a unit or an organisation.';
COMMENT ON COLUMN muctieu.report_effect.cell_key IS 'section/row/column.';
COMMENT ON COLUMN muctieu.report_effect.round_no IS 'The handing in by which it became so.';
COMMENT ON COLUMN muctieu.report_effect.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_effect.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_effect.kind IS 'What the cell became.';
COMMENT ON COLUMN muctieu.report_effect.amount IS 'Of a disbursement: đồng entered by this handing in, less what was taken back.';
COMMENT ON COLUMN muctieu.report_effect.value IS 'The value of the cell then.';
COMMENT ON COLUMN muctieu.report_effect.subject_id IS 'The disbursement, batch of observations, forecast or difficulty.';
COMMENT ON COLUMN muctieu.report_effect.at IS 'When.';
SELECT muctieu.bind_to_reporter('muctieu.report_effect');
GRANT SELECT, INSERT ON muctieu.report_effect TO muctieu_app;

CREATE TABLE muctieu.report_snapshot (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  snapshot_id uuid NOT NULL,
  regime_code text COLLATE "C" NOT NULL,
  period_key text COLLATE "C" NOT NULL,
  receiver_id uuid NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  title text NOT NULL,
  value_date date NOT NULL,
  known_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  contributors integer NOT NULL,
  missing integer NOT NULL,
  digest text NOT NULL,
  reason text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, snapshot_id)
);
CREATE INDEX report_snapshot_by_period ON muctieu.report_snapshot (province_id, regime_code, period_key);
COMMENT ON TABLE muctieu.report_snapshot IS 'append-only: frozen consolidations: what a report prints today and in ten years (R5).';
COMMENT ON COLUMN muctieu.report_snapshot.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_snapshot.snapshot_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.report_snapshot.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_snapshot.period_key IS 'The period of the regime: 2026-H2.';
COMMENT ON COLUMN muctieu.report_snapshot.receiver_id IS 'Whose consolidation it is.';
COMMENT ON COLUMN muctieu.report_snapshot.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_snapshot.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_snapshot.title IS 'What it is called.';
COMMENT ON COLUMN muctieu.report_snapshot.value_date IS 'Figures of the ledger count up to here (C7).';
COMMENT ON COLUMN muctieu.report_snapshot.known_at IS 'And as they were known then (C7).';
COMMENT ON COLUMN muctieu.report_snapshot.content IS 'The consolidation as accepted (packages/contract/src/reporting/consolidation.ts).';
COMMENT ON COLUMN muctieu.report_snapshot.contributors IS 'Reports in it.';
COMMENT ON COLUMN muctieu.report_snapshot.missing IS 'Reports that lacked.';
COMMENT ON COLUMN muctieu.report_snapshot.digest IS 'SHA-256 of the content.';
COMMENT ON COLUMN muctieu.report_snapshot.reason IS 'Why.';
COMMENT ON COLUMN muctieu.report_snapshot.person_id IS 'Who froze it.';
COMMENT ON COLUMN muctieu.report_snapshot.at IS 'When.';
SELECT muctieu.bind_to_reporter('muctieu.report_snapshot');
GRANT SELECT, INSERT ON muctieu.report_snapshot TO muctieu_app;
