-- The report writer: templates, reports with their frozen figures, words by slot, files, register of numbers, batches.
CREATE TABLE muctieu.report_template (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  template_id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  name text COLLATE "vi-x-icu" NOT NULL,
  content bytea NOT NULL,
  sha256 text NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, template_id, version)
);
COMMENT ON TABLE muctieu.report_template IS 'append-only: Word templates that a province uploaded; delivered ones are data of the product.';
COMMENT ON COLUMN muctieu.report_template.province_id IS 'Whose template.';
COMMENT ON COLUMN muctieu.report_template.template_id IS 'Name for machines; that of a delivered template replaces it for the province.';
COMMENT ON COLUMN muctieu.report_template.version IS 'From 1.';
COMMENT ON COLUMN muctieu.report_template.name IS 'What people call it.';
COMMENT ON COLUMN muctieu.report_template.content IS 'The Word file, checked against the names before it was kept.';
COMMENT ON COLUMN muctieu.report_template.sha256 IS 'Of the content, hexadecimal.';
COMMENT ON COLUMN muctieu.report_template.person_id IS 'Who uploaded it.';
COMMENT ON COLUMN muctieu.report_template.person_name IS 'Their name then.';
COMMENT ON COLUMN muctieu.report_template.at IS 'When.';
SELECT muctieu.bind_to_province('muctieu.report_template');
GRANT SELECT, INSERT ON muctieu.report_template TO muctieu_app;

CREATE TABLE muctieu.written_report (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  report_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  unit_name text COLLATE "vi-x-icu" NOT NULL,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  template_name text COLLATE "vi-x-icu" NOT NULL,
  period_name text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  value_date date NOT NULL,
  previous_date date NOT NULL,
  known_at timestamptz NOT NULL,
  facts jsonb NOT NULL,
  head jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'signed', 'issued')),
  number integer,
  issued_on date,
  submitted_by uuid,
  short_code text NOT NULL UNIQUE CHECK (short_code ~ '^[0-9A-Z]{8}$'),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, report_id),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK ((state IN ('draft', 'submitted')) = (number IS NULL)),
  CHECK ((number IS NULL) = (issued_on IS NULL))
);
CREATE INDEX written_report_by_unit ON muctieu.written_report (province_id, unit_id, template_id, value_date);
CREATE INDEX written_report_newest ON muctieu.written_report (province_id, created_at DESC);
COMMENT ON TABLE muctieu.written_report IS 'A report bound to the figures it was drawn with (R5).';
COMMENT ON COLUMN muctieu.written_report.province_id IS 'The province of the unit.';
COMMENT ON COLUMN muctieu.written_report.report_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.written_report.unit_id IS 'Whose report.';
COMMENT ON COLUMN muctieu.written_report.unit_name IS 'Its name on the day of the figures.';
COMMENT ON COLUMN muctieu.written_report.template_id IS 'The template.';
COMMENT ON COLUMN muctieu.written_report.template_version IS 'Its version; 0 is the delivered one.';
COMMENT ON COLUMN muctieu.written_report.template_name IS 'What the template was called.';
COMMENT ON COLUMN muctieu.written_report.period_name IS 'As the report says it: 06 tháng đầu năm 2024.';
COMMENT ON COLUMN muctieu.written_report.from_day IS 'First day of the period.';
COMMENT ON COLUMN muctieu.written_report.to_day IS 'Last day of the period.';
COMMENT ON COLUMN muctieu.written_report.value_date IS 'The day up to which figures count (R2).';
COMMENT ON COLUMN muctieu.written_report.previous_date IS 'The same day of the period before.';
COMMENT ON COLUMN muctieu.written_report.known_at IS 'The moment at which the figures were drawn.';
COMMENT ON COLUMN muctieu.written_report.facts IS 'Every figure a template may ask for, as drawn: what is rendered comes from here alone.';
COMMENT ON COLUMN muctieu.written_report.head IS 'Agency, place, signer, recipients.';
COMMENT ON COLUMN muctieu.written_report.state IS 'draft, submitted, signed (numbered, file frozen), issued.';
COMMENT ON COLUMN muctieu.written_report.number IS 'Of the register of its unit and year.';
COMMENT ON COLUMN muctieu.written_report.issued_on IS 'The day that stands in the report.';
COMMENT ON COLUMN muctieu.written_report.submitted_by IS 'Who submitted it: somebody else signs.';
COMMENT ON COLUMN muctieu.written_report.short_code IS 'What the QR code leads to.';
COMMENT ON COLUMN muctieu.written_report.version IS 'Grows with every change but those of words.';
COMMENT ON COLUMN muctieu.written_report.created_at IS 'When it was begun.';
SELECT muctieu.bind_to_unit('muctieu.written_report');
GRANT SELECT, INSERT ON muctieu.written_report TO muctieu_app;
GRANT UPDATE (known_at, facts, head, state, number, issued_on, submitted_by, version) ON muctieu.written_report TO muctieu_app;

CREATE TABLE muctieu.written_report_slot (
  province_id text NOT NULL,
  report_id uuid NOT NULL,
  slot text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  unit_id uuid NOT NULL,
  text text NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, report_id, slot, version),
  FOREIGN KEY (province_id, report_id) REFERENCES muctieu.written_report (province_id, report_id)
);
COMMENT ON TABLE muctieu.written_report_slot IS 'append-only: what people wrote into the slots of a report, every version.';
COMMENT ON COLUMN muctieu.written_report_slot.province_id IS 'As in the report.';
COMMENT ON COLUMN muctieu.written_report_slot.report_id IS 'The report.';
COMMENT ON COLUMN muctieu.written_report_slot.slot IS 'Which place of it.';
COMMENT ON COLUMN muctieu.written_report_slot.version IS 'From 1; two writers never get the same.';
COMMENT ON COLUMN muctieu.written_report_slot.unit_id IS 'As in the report, for the scope.';
COMMENT ON COLUMN muctieu.written_report_slot.text IS 'The words, a paragraph a line; {…} stands for a figure.';
COMMENT ON COLUMN muctieu.written_report_slot.person_id IS 'Who.';
COMMENT ON COLUMN muctieu.written_report_slot.person_name IS 'Their name then.';
COMMENT ON COLUMN muctieu.written_report_slot.at IS 'When.';
SELECT muctieu.bind_to_unit('muctieu.written_report_slot');
GRANT SELECT, INSERT ON muctieu.written_report_slot TO muctieu_app;

CREATE TABLE muctieu.written_report_act (
  province_id text NOT NULL,
  report_id uuid NOT NULL,
  act_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('write', 'redraw', 'submit', 'return', 'sign', 'attach', 'issue')),
  reason text NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, report_id, act_id),
  FOREIGN KEY (province_id, report_id) REFERENCES muctieu.written_report (province_id, report_id)
);
COMMENT ON TABLE muctieu.written_report_act IS 'append-only: what was done with a report, by whom and why.';
COMMENT ON COLUMN muctieu.written_report_act.province_id IS 'As in the report.';
COMMENT ON COLUMN muctieu.written_report_act.report_id IS 'The report.';
COMMENT ON COLUMN muctieu.written_report_act.act_id IS 'UUID version 7: in order of time.';
COMMENT ON COLUMN muctieu.written_report_act.unit_id IS 'As in the report, for the scope.';
COMMENT ON COLUMN muctieu.written_report_act.act IS 'What.';
COMMENT ON COLUMN muctieu.written_report_act.reason IS 'Why: of a return, or of going on while the checker finds something.';
COMMENT ON COLUMN muctieu.written_report_act.person_id IS 'Who.';
COMMENT ON COLUMN muctieu.written_report_act.person_name IS 'Their name then.';
COMMENT ON COLUMN muctieu.written_report_act.at IS 'When.';
SELECT muctieu.bind_to_unit('muctieu.written_report_act');
GRANT SELECT, INSERT ON muctieu.written_report_act TO muctieu_app;

CREATE TABLE muctieu.written_report_file (
  province_id text NOT NULL,
  report_id uuid NOT NULL,
  file_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('word', 'signed')),
  sha256 text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, report_id, file_id),
  FOREIGN KEY (province_id, report_id) REFERENCES muctieu.written_report (province_id, report_id)
);
COMMENT ON TABLE muctieu.written_report_file IS 'append-only: the file of a report as it was numbered, and signed copies of it; the newest of a kind counts.';
COMMENT ON COLUMN muctieu.written_report_file.province_id IS 'As in the report.';
COMMENT ON COLUMN muctieu.written_report_file.report_id IS 'The report.';
COMMENT ON COLUMN muctieu.written_report_file.file_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.written_report_file.unit_id IS 'As in the report, for the scope.';
COMMENT ON COLUMN muctieu.written_report_file.kind IS 'word: rendered here; signed: uploaded.';
COMMENT ON COLUMN muctieu.written_report_file.sha256 IS 'What the public page holds a file against, hexadecimal.';
COMMENT ON COLUMN muctieu.written_report_file.size IS 'Bytes.';
COMMENT ON COLUMN muctieu.written_report_file.content IS 'The bytes.';
COMMENT ON COLUMN muctieu.written_report_file.at IS 'When.';
SELECT muctieu.bind_to_unit('muctieu.written_report_file');
GRANT SELECT, INSERT ON muctieu.written_report_file TO muctieu_app;

CREATE TABLE muctieu.report_number (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  unit_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  number integer NOT NULL CHECK (number >= 1),
  symbol text NOT NULL,
  abstract text NOT NULL,
  state text NOT NULL CHECK (state IN ('used', 'reserved', 'voided')),
  reason text NOT NULL,
  report_id uuid,
  person_id uuid,
  person_name text NOT NULL,
  at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (province_id, unit_id, year, direction, number),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK (state = 'used' OR reason <> '')
);
COMMENT ON TABLE muctieu.report_number IS 'Register of numbers of an authority and year: none is left out, none is given twice, none is taken away.';
COMMENT ON COLUMN muctieu.report_number.province_id IS 'The province of the unit.';
COMMENT ON COLUMN muctieu.report_number.unit_id IS 'Whose register.';
COMMENT ON COLUMN muctieu.report_number.year IS 'Numbers begin at 1 each year.';
COMMENT ON COLUMN muctieu.report_number.direction IS 'out: số đi; in: số đến.';
COMMENT ON COLUMN muctieu.report_number.number IS 'One more than the last.';
COMMENT ON COLUMN muctieu.report_number.symbol IS 'As written: 15/BC-UBND.';
COMMENT ON COLUMN muctieu.report_number.abstract IS 'What the document is about.';
COMMENT ON COLUMN muctieu.report_number.state IS 'used, reserved for a document to come, or voided.';
COMMENT ON COLUMN muctieu.report_number.reason IS 'Why reserved or voided.';
COMMENT ON COLUMN muctieu.report_number.report_id IS 'The report that has it.';
COMMENT ON COLUMN muctieu.report_number.person_id IS 'Who took it.';
COMMENT ON COLUMN muctieu.report_number.person_name IS 'Their name then.';
COMMENT ON COLUMN muctieu.report_number.at IS 'When.';
COMMENT ON COLUMN muctieu.report_number.version IS 'Grows when it is voided.';
SELECT muctieu.bind_to_unit('muctieu.report_number');
GRANT SELECT, INSERT ON muctieu.report_number TO muctieu_app;
GRANT UPDATE (state, reason, version) ON muctieu.report_number TO muctieu_app;

CREATE TABLE muctieu.report_batch (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  batch_id uuid NOT NULL,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  template_name text NOT NULL,
  period jsonb NOT NULL,
  known_at timestamptz NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  PRIMARY KEY (province_id, batch_id)
);
COMMENT ON TABLE muctieu.report_batch IS 'The same report for many units: append-only, its items say how far it is.';
COMMENT ON COLUMN muctieu.report_batch.province_id IS 'The province.';
COMMENT ON COLUMN muctieu.report_batch.batch_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.report_batch.template_id IS 'The template.';
COMMENT ON COLUMN muctieu.report_batch.template_version IS 'Its version; 0 is the delivered one.';
COMMENT ON COLUMN muctieu.report_batch.template_name IS 'What it was called.';
COMMENT ON COLUMN muctieu.report_batch.period IS 'Name and days of the period.';
COMMENT ON COLUMN muctieu.report_batch.known_at IS 'The figures of every unit are those of this moment.';
COMMENT ON COLUMN muctieu.report_batch.at IS 'When it was begun.';
COMMENT ON COLUMN muctieu.report_batch.person_id IS 'Who.';
SELECT muctieu.bind_to_province('muctieu.report_batch');
GRANT SELECT, INSERT ON muctieu.report_batch TO muctieu_app;

CREATE TABLE muctieu.report_batch_item (
  province_id text NOT NULL,
  batch_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  place integer NOT NULL,
  unit_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  problem text NOT NULL,
  content bytea,
  PRIMARY KEY (province_id, batch_id, unit_id),
  FOREIGN KEY (province_id, batch_id) REFERENCES muctieu.report_batch (province_id, batch_id),
  CHECK ((state = 'done') = (content IS NOT NULL))
);
COMMENT ON TABLE muctieu.report_batch_item IS 'One unit of a batch: what is done stays when the machine stops, the rest is done later.';
COMMENT ON COLUMN muctieu.report_batch_item.province_id IS 'As in the batch.';
COMMENT ON COLUMN muctieu.report_batch_item.batch_id IS 'The batch.';
COMMENT ON COLUMN muctieu.report_batch_item.unit_id IS 'The unit.';
COMMENT ON COLUMN muctieu.report_batch_item.place IS 'Its place in the ZIP.';
COMMENT ON COLUMN muctieu.report_batch_item.unit_name IS 'Its name on the day of the figures.';
COMMENT ON COLUMN muctieu.report_batch_item.state IS 'waiting, done or failed.';
COMMENT ON COLUMN muctieu.report_batch_item.problem IS 'Why it failed.';
COMMENT ON COLUMN muctieu.report_batch_item.content IS 'The Word file.';
SELECT muctieu.bind_to_province('muctieu.report_batch_item');
GRANT SELECT, INSERT ON muctieu.report_batch_item TO muctieu_app;
GRANT UPDATE (state, problem, content) ON muctieu.report_batch_item TO muctieu_app;
