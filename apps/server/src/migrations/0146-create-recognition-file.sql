-- Papers of a dossier: survey, minutes, petition, letters, decision. Kept with its unit, so that a commune sends and opens its own only.
CREATE TABLE muctieu.recognition_file (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  file_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  part text COLLATE "C" NOT NULL CHECK (part IN ('self-assessment', 'consultation', 'submission', 'verification', 'opinions', 'vote', 'decision', 'announcement')),
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
  FOREIGN KEY (province_id, dossier_id) REFERENCES muctieu.recognition_dossier (province_id, dossier_id),
  CHECK (length(content) = size),
  CHECK (sha256(content) = sha256),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason = ''))
);
CREATE UNIQUE INDEX recognition_file_identity ON muctieu.recognition_file
  (province_id, dossier_id, part, sha256) WHERE withdrawn_at IS NULL;
CREATE INDEX recognition_file_by_dossier ON muctieu.recognition_file (province_id, dossier_id);
COMMENT ON TABLE muctieu.recognition_file IS 'Papers of a dossier of recognition, by the step to which they belong; what was sent by mistake is withdrawn with a reason and stays.';
COMMENT ON COLUMN muctieu.recognition_file.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.recognition_file.file_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.recognition_file.unit_id IS 'As in the dossier, for the scope.';
COMMENT ON COLUMN muctieu.recognition_file.dossier_id IS 'The dossier.';
COMMENT ON COLUMN muctieu.recognition_file.part IS 'The step whose paper it is: the minutes of the survey, the decision.';
COMMENT ON COLUMN muctieu.recognition_file.name IS 'Name of the file as it was uploaded; only repeated, never trusted.';
COMMENT ON COLUMN muctieu.recognition_file.media_type IS 'By its content: JPEG, PNG, WebP, PDF or DOCX.';
COMMENT ON COLUMN muctieu.recognition_file.size IS 'In bytes; 10 MB at most.';
COMMENT ON COLUMN muctieu.recognition_file.sha256 IS 'Hash of the content; the journal keeps it too.';
COMMENT ON COLUMN muctieu.recognition_file.content IS 'The bytes.';
COMMENT ON COLUMN muctieu.recognition_file.attached_at IS 'When.';
COMMENT ON COLUMN muctieu.recognition_file.attached_by IS 'Who.';
COMMENT ON COLUMN muctieu.recognition_file.withdrawn_at IS 'When it was taken back; null while it stands.';
COMMENT ON COLUMN muctieu.recognition_file.withdrawn_by IS 'Who took it back.';
COMMENT ON COLUMN muctieu.recognition_file.withdrawn_reason IS 'Why.';
SELECT muctieu.bind_to_unit('muctieu.recognition_file');
-- Scans are compressed already.
ALTER TABLE muctieu.recognition_file ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON muctieu.recognition_file TO muctieu_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON muctieu.recognition_file TO muctieu_app;
