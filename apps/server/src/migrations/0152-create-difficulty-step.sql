-- What was said when a difficulty was answered, given to another, reopened or closed: the row itself holds the last answer alone.
CREATE TABLE muctieu.report_difficulty_step (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  difficulty_id uuid NOT NULL,
  number integer NOT NULL,
  reporter_id uuid NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  act text COLLATE "C" NOT NULL CHECK (act IN ('answer', 'close', 'reopen', 'readdress')),
  text text NOT NULL,
  addressee text NOT NULL,
  answer_by date,
  document_id text,
  person_id uuid,
  person_name text,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, difficulty_id, number),
  FOREIGN KEY (province_id, difficulty_id) REFERENCES muctieu.report_difficulty (province_id, difficulty_id)
);
COMMENT ON TABLE muctieu.report_difficulty_step IS 'append-only: the steps of difficulties and proposals, with all that was said.';
COMMENT ON COLUMN muctieu.report_difficulty_step.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_difficulty_step.difficulty_id IS 'Of which.';
COMMENT ON COLUMN muctieu.report_difficulty_step.number IS 'From 1.';
COMMENT ON COLUMN muctieu.report_difficulty_step.reporter_id IS 'Who raised it.';
COMMENT ON COLUMN muctieu.report_difficulty_step.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_difficulty_step.organisation_id IS 'The organisation; null for a unit.';
COMMENT ON COLUMN muctieu.report_difficulty_step.act IS 'What was done.';
COMMENT ON COLUMN muctieu.report_difficulty_step.text IS 'What was said.';
COMMENT ON COLUMN muctieu.report_difficulty_step.addressee IS 'Who was asked after it.';
COMMENT ON COLUMN muctieu.report_difficulty_step.answer_by IS 'By when after it.';
COMMENT ON COLUMN muctieu.report_difficulty_step.document_id IS 'The document that answers.';
COMMENT ON COLUMN muctieu.report_difficulty_step.person_id IS 'Who.';
COMMENT ON COLUMN muctieu.report_difficulty_step.person_name IS 'Their name as it was: whoever raised it reads who answered, though they do not see the people of the province.';
COMMENT ON COLUMN muctieu.report_difficulty_step.at IS 'When.';
SELECT muctieu.bind_to_reporter('muctieu.report_difficulty_step');
GRANT SELECT, INSERT ON muctieu.report_difficulty_step TO muctieu_app;
