-- Photos and papers that prove an observation: kept with its unit, so that a commune officer sends and opens the own ones only.
CREATE TABLE muctieu.observation_file (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  file_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  period text COLLATE "C" NOT NULL,
  indicator_no integer NOT NULL REFERENCES muctieu.indicator,
  status text COLLATE "C" NOT NULL CHECK (status IN ('actual', 'forecast')),
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
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK (length(content) = size),
  CHECK (sha256(content) = sha256),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason = ''))
);
CREATE UNIQUE INDEX observation_file_identity ON muctieu.observation_file
  (province_id, unit_id, period, indicator_no, status, sha256) WHERE withdrawn_at IS NULL;
CREATE INDEX observation_file_by_figure ON muctieu.observation_file (province_id, unit_id, period, indicator_no, status);
COMMENT ON TABLE muctieu.observation_file IS 'Photos and papers uploaded as evidence of an observation; what was sent by mistake is withdrawn with a reason and stays.';
COMMENT ON COLUMN muctieu.observation_file.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.observation_file.file_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.observation_file.unit_id IS 'Of which unit the figure is.';
COMMENT ON COLUMN muctieu.observation_file.period IS 'As in observation.';
COMMENT ON COLUMN muctieu.observation_file.indicator_no IS 'The indicator.';
COMMENT ON COLUMN muctieu.observation_file.status IS 'Actual or forecast; the total and its parts share their files.';
COMMENT ON COLUMN muctieu.observation_file.name IS 'Name of the file as it was uploaded; only repeated, never trusted.';
COMMENT ON COLUMN muctieu.observation_file.media_type IS 'By its content: JPEG, PNG, WebP, PDF or DOCX.';
COMMENT ON COLUMN muctieu.observation_file.size IS 'In bytes; 10 MB at most.';
COMMENT ON COLUMN muctieu.observation_file.sha256 IS 'Hash of the content; the journal keeps it too.';
COMMENT ON COLUMN muctieu.observation_file.content IS 'The bytes.';
COMMENT ON COLUMN muctieu.observation_file.attached_at IS 'When.';
COMMENT ON COLUMN muctieu.observation_file.attached_by IS 'Who.';
COMMENT ON COLUMN muctieu.observation_file.withdrawn_at IS 'When it was taken back; null while it stands.';
COMMENT ON COLUMN muctieu.observation_file.withdrawn_by IS 'Who took it back.';
COMMENT ON COLUMN muctieu.observation_file.withdrawn_reason IS 'Why.';
SELECT muctieu.bind_to_unit('muctieu.observation_file');
-- Photos are compressed already.
ALTER TABLE muctieu.observation_file ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON muctieu.observation_file TO muctieu_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON muctieu.observation_file TO muctieu_app;
