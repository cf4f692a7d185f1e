-- Departments verify their own criteria (`own-criteria`): which are whose, what each said of a dossier and by when it was asked.
CREATE TABLE muctieu.criterion_department (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  set_id text COLLATE "C" NOT NULL REFERENCES muctieu.criteria_set,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 99),
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  organisation_id uuid NOT NULL,
  document_id text,
  note text NOT NULL DEFAULT '',
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, set_id, number, from_day),
  FOREIGN KEY (province_id, organisation_id) REFERENCES muctieu.organisation (province_id, organisation_id),
  CONSTRAINT criterion_department_one_a_day EXCLUDE USING gist
    (province_id WITH =, set_id WITH =, number WITH =, daterange(from_day, until_day) WITH &&)
);
COMMENT ON TABLE muctieu.criterion_department IS 'Which department of a province answers for which criterion of a set, from which day; a later one ends the one before.';
COMMENT ON COLUMN muctieu.criterion_department.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.criterion_department.set_id IS 'The set: numbers mean other things in another (K1).';
COMMENT ON COLUMN muctieu.criterion_department.number IS 'The criterion.';
COMMENT ON COLUMN muctieu.criterion_department.from_day IS 'First day.';
COMMENT ON COLUMN muctieu.criterion_department.until_day IS 'First day on which it no longer holds. The only thing that may change.';
COMMENT ON COLUMN muctieu.criterion_department.organisation_id IS 'The department.';
COMMENT ON COLUMN muctieu.criterion_department.document_id IS 'The decision that assigned it, where it is in the register.';
COMMENT ON COLUMN muctieu.criterion_department.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.criterion_department.person_id IS 'Who entered it.';
COMMENT ON COLUMN muctieu.criterion_department.at IS 'When.';
SELECT muctieu.bind_to_province('muctieu.criterion_department');
CREATE POLICY reading ON muctieu.criterion_department FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
GRANT SELECT, INSERT ON muctieu.criterion_department TO muctieu_app;
GRANT UPDATE (until_day) ON muctieu.criterion_department TO muctieu_app;

CREATE TABLE muctieu.recognition_opinion (
  province_id text NOT NULL,
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 99),
  organisation_id uuid,
  asked_on date NOT NULL,
  due_on date,
  met boolean,
  note text NOT NULL DEFAULT '',
  letter text NOT NULL DEFAULT '',
  given_at timestamptz,
  given_by uuid,
  given_for uuid,
  given_by_name text NOT NULL DEFAULT '',
  on_behalf boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (province_id, dossier_id, number),
  FOREIGN KEY (province_id, dossier_id) REFERENCES muctieu.recognition_dossier (province_id, dossier_id),
  FOREIGN KEY (province_id, organisation_id) REFERENCES muctieu.organisation (province_id, organisation_id),
  CHECK ((met IS NULL) = (given_at IS NULL)),
  CHECK (met IS DISTINCT FROM false OR note <> '')
);
CREATE INDEX recognition_opinion_open ON muctieu.recognition_opinion (province_id, organisation_id, due_on) WHERE met IS NULL;
COMMENT ON TABLE muctieu.recognition_opinion IS 'What a department says of one criterion of one dossier: asked when the dossier comes to that step; each version is in the journal.';
COMMENT ON COLUMN muctieu.recognition_opinion.province_id IS 'As in the dossier.';
COMMENT ON COLUMN muctieu.recognition_opinion.dossier_id IS 'The dossier.';
COMMENT ON COLUMN muctieu.recognition_opinion.unit_id IS 'As in the dossier, for the scope.';
COMMENT ON COLUMN muctieu.recognition_opinion.number IS 'The criterion.';
COMMENT ON COLUMN muctieu.recognition_opinion.organisation_id IS 'The department that answers for it; null where nobody was assigned, then the coordination office.';
COMMENT ON COLUMN muctieu.recognition_opinion.asked_on IS 'The day on which it was asked.';
COMMENT ON COLUMN muctieu.recognition_opinion.due_on IS 'Last day, in working days after it was asked; null where no term was set.';
COMMENT ON COLUMN muctieu.recognition_opinion.met IS 'Whether the criterion is met; null while nothing was said.';
COMMENT ON COLUMN muctieu.recognition_opinion.note IS 'What it says; never empty where the criterion is not met.';
COMMENT ON COLUMN muctieu.recognition_opinion.letter IS 'Number and symbol of its letter, where there is one.';
COMMENT ON COLUMN muctieu.recognition_opinion.given_at IS 'When it was said.';
COMMENT ON COLUMN muctieu.recognition_opinion.given_by IS 'Who entered it.';
COMMENT ON COLUMN muctieu.recognition_opinion.given_for IS 'For whom, where the role was lent.';
COMMENT ON COLUMN muctieu.recognition_opinion.given_by_name IS 'Their name then.';
COMMENT ON COLUMN muctieu.recognition_opinion.on_behalf IS 'Whether the coordination office entered it from the letter of the department.';
COMMENT ON COLUMN muctieu.recognition_opinion.version IS 'Grows with every change.';
SELECT muctieu.bind_to_unit('muctieu.recognition_opinion');
GRANT SELECT, INSERT ON muctieu.recognition_opinion TO muctieu_app;
GRANT UPDATE (organisation_id, asked_on, due_on, met, note, letter, given_at, given_by, given_for, given_by_name, on_behalf, version)
  ON muctieu.recognition_opinion TO muctieu_app;
