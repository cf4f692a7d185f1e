-- Photos and papers that prove a cell: kept with the cell's unit, so that a commune officer sends and opens the own ones only.
CREATE TABLE muctieu.criterion_file (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  file_id uuid NOT NULL,
  round_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code ~ '^(\d{1,2}(\.\d{1,2})?|@[a-z-]+)$'),
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  media_type text COLLATE "C" NOT NULL,
  size integer NOT NULL CHECK (size BETWEEN 1 AND 10485760),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  content bytea NOT NULL,
  attached_at timestamptz NOT NULL,
  attached_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text NOT NULL DEFAULT '',
  PRIMARY KEY (province_id, file_id),
  FOREIGN KEY (province_id, round_id) REFERENCES muctieu.criteria_round (province_id, round_id),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK (length(content) = size),
  CHECK (sha256(content) = sha256),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason = ''))
);
CREATE UNIQUE INDEX criterion_file_identity ON muctieu.criterion_file (province_id, round_id, unit_id, code, sha256)
  WHERE withdrawn_at IS NULL;
CREATE INDEX criterion_file_by_cell ON muctieu.criterion_file (province_id, round_id, unit_id);
COMMENT ON TABLE muctieu.criterion_file IS 'Photos and papers uploaded as evidence of a cell (K3); what was sent by mistake is withdrawn with a reason and stays.';
COMMENT ON COLUMN muctieu.criterion_file.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.criterion_file.file_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.criterion_file.round_id IS 'The round.';
COMMENT ON COLUMN muctieu.criterion_file.unit_id IS 'The unit whose cell it proves.';
COMMENT ON COLUMN muctieu.criterion_file.code IS 'The cell: criterion, indicator or standing.';
COMMENT ON COLUMN muctieu.criterion_file.name IS 'Name of the file as it was uploaded; only repeated, never trusted.';
COMMENT ON COLUMN muctieu.criterion_file.media_type IS 'By its content: JPEG, PNG, WebP, PDF or DOCX.';
COMMENT ON COLUMN muctieu.criterion_file.size IS 'In bytes; 10 MB at most.';
COMMENT ON COLUMN muctieu.criterion_file.sha256 IS 'Hash of the content; the journal keeps it too.';
COMMENT ON COLUMN muctieu.criterion_file.content IS 'The bytes.';
COMMENT ON COLUMN muctieu.criterion_file.attached_at IS 'When.';
COMMENT ON COLUMN muctieu.criterion_file.attached_by IS 'Who.';
COMMENT ON COLUMN muctieu.criterion_file.withdrawn_at IS 'When it was taken back; null while it stands.';
COMMENT ON COLUMN muctieu.criterion_file.withdrawn_by IS 'Who took it back.';
COMMENT ON COLUMN muctieu.criterion_file.withdrawn_reason IS 'Why.';
SELECT muctieu.bind_to_unit('muctieu.criterion_file');
-- Photos are compressed already.
ALTER TABLE muctieu.criterion_file ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON muctieu.criterion_file TO muctieu_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON muctieu.criterion_file TO muctieu_app;
