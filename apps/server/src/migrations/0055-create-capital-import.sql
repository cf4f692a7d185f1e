CREATE TABLE muctieu.capital_import (
  province_id text NOT NULL,
  import_id uuid NOT NULL,
  name text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 bytea NOT NULL,
  content bytea NOT NULL,
  uploaded_by uuid,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, import_id)
);
CREATE INDEX capital_import_order ON muctieu.capital_import (province_id, uploaded_at, import_id);
COMMENT ON TABLE muctieu.capital_import IS 'append-only: a sheet on capital as it was uploaded: the evidence of the decisions that were drafted from it.';
COMMENT ON COLUMN muctieu.capital_import.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_import.import_id IS 'Its id.';
COMMENT ON COLUMN muctieu.capital_import.name IS 'The name of the file.';
COMMENT ON COLUMN muctieu.capital_import.size IS 'Bytes.';
COMMENT ON COLUMN muctieu.capital_import.sha256 IS 'What tells whether two files are the same.';
COMMENT ON COLUMN muctieu.capital_import.content IS 'The bytes.';
COMMENT ON COLUMN muctieu.capital_import.uploaded_by IS 'Who; null for the program.';
COMMENT ON COLUMN muctieu.capital_import.uploaded_at IS 'When.';
SELECT muctieu.bind_to_province('muctieu.capital_import');
GRANT SELECT, INSERT ON muctieu.capital_import TO muctieu_app;

CREATE TABLE muctieu.capital_import_decision (
  province_id text NOT NULL,
  import_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  PRIMARY KEY (province_id, import_id, decision_id),
  FOREIGN KEY (province_id, import_id) REFERENCES muctieu.capital_import (province_id, import_id),
  FOREIGN KEY (province_id, decision_id) REFERENCES muctieu.capital_decision (province_id, decision_id)
);
COMMENT ON TABLE muctieu.capital_import_decision IS 'append-only: which decisions were drafted from which file.';
COMMENT ON COLUMN muctieu.capital_import_decision.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_import_decision.import_id IS 'The file.';
COMMENT ON COLUMN muctieu.capital_import_decision.decision_id IS 'The decision.';
SELECT muctieu.bind_to_province('muctieu.capital_import_decision');
GRANT SELECT, INSERT ON muctieu.capital_import_decision TO muctieu_app;

CREATE TABLE muctieu.capital_import_mapping (
  province_id text NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('plan', 'disbursement', 'carry-over', 'treasury')),
  fingerprint text COLLATE "C" NOT NULL,
  content jsonb NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, kind, fingerprint)
);
COMMENT ON TABLE muctieu.capital_import_mapping IS 'How a layout is understood in a province: what somebody said once of its columns and rows, for every file with the same heading.';
COMMENT ON COLUMN muctieu.capital_import_mapping.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_import_mapping.kind IS 'What is imported: plan, disbursement, carry-over, treasury (statements).';
COMMENT ON COLUMN muctieu.capital_import_mapping.fingerprint IS 'SHA-256 of the texts of the heading without years and months.';
COMMENT ON COLUMN muctieu.capital_import_mapping.content IS 'The mapping (packages/contract/src/capital/sheet-import.ts, treasury-statement.ts).';
COMMENT ON COLUMN muctieu.capital_import_mapping.person_id IS 'Who said it last; null for the program.';
COMMENT ON COLUMN muctieu.capital_import_mapping.at IS 'When.';
SELECT muctieu.bind_to_province('muctieu.capital_import_mapping');
GRANT SELECT, INSERT ON muctieu.capital_import_mapping TO muctieu_app;
GRANT UPDATE (content, person_id, at) ON muctieu.capital_import_mapping TO muctieu_app;
