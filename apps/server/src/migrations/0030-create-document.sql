CREATE TABLE muctieu.document (
  province_id text NOT NULL CHECK (province_id ~ '^([0-9]{2}|VN)$'),
  document_id text NOT NULL CHECK (document_id ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  symbol text NOT NULL CHECK (symbol <> ''),
  numbered boolean NOT NULL,
  symbol_number integer,
  symbol_year integer,
  symbol_key text NOT NULL CHECK (symbol_key <> ''),
  raw_spellings text[] NOT NULL DEFAULT '{}',
  issuer text COLLATE "vi-x-icu" NOT NULL CHECK (issuer <> ''),
  issuer_level text NOT NULL CHECK (issuer_level IN ('party', 'central', 'province', 'district', 'commune')),
  issued_on date,
  abstract text NOT NULL DEFAULT '',
  valid_from date,
  valid_until date,
  verified boolean NOT NULL,
  sources text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  data_checksum text,
  edited boolean NOT NULL DEFAULT false,
  search_words text GENERATED ALWAYS AS (muctieu.search_key(symbol) || ' ' || muctieu.search_key(abstract)) STORED NOT NULL,
  PRIMARY KEY (province_id, document_id),
  CHECK (valid_until > coalesce(valid_from, issued_on))
);
CREATE UNIQUE INDEX document_identity ON muctieu.document (province_id, symbol_key, issuer, issued_on) NULLS NOT DISTINCT;
CREATE INDEX document_by_id ON muctieu.document (document_id);
CREATE INDEX document_by_symbol ON muctieu.document (symbol_key);
CREATE INDEX document_by_day ON muctieu.document (issued_on);
CREATE INDEX document_search ON muctieu.document USING gin (search_words gin_trgm_ops);
COMMENT ON TABLE muctieu.document IS 'Legal documents: those of the state (VN) and those in the register of a province.';
COMMENT ON COLUMN muctieu.document.province_id IS 'Whose register it stands in: VN for the state, which every province sees; else the official code of the province.';
COMMENT ON COLUMN muctieu.document.document_id IS '90-qd-ttg-2022 for what the data of the product brings, a UUID for what people enter.';
COMMENT ON COLUMN muctieu.document.version IS 'Counts the edits.';
COMMENT ON COLUMN muctieu.document.kind IS 'What it is: law, decree, official-letter … (documents.texts.ts names them).';
COMMENT ON COLUMN muctieu.document.symbol IS 'Number and symbol as printed: 55/2023/TT-BTC; the name where there is none.';
COMMENT ON COLUMN muctieu.document.numbered IS 'Whether symbol is a number and symbol, or a name.';
COMMENT ON COLUMN muctieu.document.symbol_number IS 'The number in the symbol, for sorting.';
COMMENT ON COLUMN muctieu.document.symbol_year IS 'The year in the symbol, where it has one.';
COMMENT ON COLUMN muctieu.document.symbol_key IS 'The same for every writing of one symbol: documentKeyOf of the domain.';
COMMENT ON COLUMN muctieu.document.raw_spellings IS 'The symbol as people and sources wrote it, unchanged.';
COMMENT ON COLUMN muctieu.document.issuer IS 'Who issued it.';
COMMENT ON COLUMN muctieu.document.issuer_level IS 'Level of the issuer; decides what the document may change (D5).';
COMMENT ON COLUMN muctieu.document.issued_on IS 'Date of issue; null while unknown or disputed.';
COMMENT ON COLUMN muctieu.document.abstract IS 'Trích yếu.';
COMMENT ON COLUMN muctieu.document.valid_from IS 'First day in force as the document says it; null where unknown.';
COMMENT ON COLUMN muctieu.document.valid_until IS 'First day no longer in force, where the document itself says so.';
COMMENT ON COLUMN muctieu.document.verified IS 'Whether the text itself, or two independent sources, bear what stands here.';
COMMENT ON COLUMN muctieu.document.sources IS 'Where it was read.';
COMMENT ON COLUMN muctieu.document.note IS 'What a reader should know before relying on it.';
COMMENT ON COLUMN muctieu.document.data_checksum IS 'SHA-256 of the entry of data/documents it was last loaded from; null for what people entered.';
COMMENT ON COLUMN muctieu.document.edited IS 'A person has edited it: a new data file no longer overwrites it.';
COMMENT ON COLUMN muctieu.document.search_words IS 'Symbol and abstract as a search key.';

CREATE TABLE muctieu.document_date (
  province_id text NOT NULL,
  document_id text NOT NULL,
  claimed_on date NOT NULL,
  sources text[] NOT NULL,
  PRIMARY KEY (province_id, document_id, claimed_on),
  FOREIGN KEY (province_id, document_id) REFERENCES muctieu.document (province_id, document_id)
);
COMMENT ON TABLE muctieu.document_date IS 'Dates of issue that sources claim; two different ones are a conflict (D6).';
COMMENT ON COLUMN muctieu.document_date.province_id IS 'Register of the document.';
COMMENT ON COLUMN muctieu.document_date.document_id IS 'Which document.';
COMMENT ON COLUMN muctieu.document_date.claimed_on IS 'The date.';
COMMENT ON COLUMN muctieu.document_date.sources IS 'Who claims it.';

CREATE TABLE muctieu.document_citation (
  province_id text NOT NULL,
  document_id text NOT NULL,
  citation_number integer NOT NULL,
  source text NOT NULL,
  source_offset integer,
  raw text NOT NULL,
  PRIMARY KEY (province_id, document_id, citation_number),
  FOREIGN KEY (province_id, document_id) REFERENCES muctieu.document (province_id, document_id)
);
COMMENT ON TABLE muctieu.document_citation IS 'Places in loaded sources that name a document.';
COMMENT ON COLUMN muctieu.document_citation.province_id IS 'Register of the document.';
COMMENT ON COLUMN muctieu.document_citation.document_id IS 'Which document.';
COMMENT ON COLUMN muctieu.document_citation.citation_number IS '1, 2, 3 … in the order of the data.';
COMMENT ON COLUMN muctieu.document_citation.source IS 'Tag of the source: S0.';
COMMENT ON COLUMN muctieu.document_citation.source_offset IS 'Place in its text, in UTF-16 units; null where only the source is known.';
COMMENT ON COLUMN muctieu.document_citation.raw IS 'As it stands there.';

CREATE TABLE muctieu.document_relation (
  province_id text NOT NULL CHECK (province_id ~ '^([0-9]{2}|VN)$'),
  relation_id uuid NOT NULL,
  acting_id text NOT NULL,
  target_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('amends', 'replaces', 'repeals', 'guides', 'implements', 'based-on', 'consolidates')),
  reach text NOT NULL CHECK (reach IN ('whole', 'part')),
  article text,
  effective_on date,
  verified boolean NOT NULL,
  sources text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  from_data boolean NOT NULL DEFAULT false,
  PRIMARY KEY (province_id, relation_id),
  CHECK (acting_id <> target_id),
  CHECK (article IS NULL OR reach = 'part')
);
CREATE UNIQUE INDEX document_relation_identity ON muctieu.document_relation (province_id, acting_id, target_id, kind, article) NULLS NOT DISTINCT;
CREATE INDEX document_relation_target ON muctieu.document_relation (target_id);
CREATE INDEX document_relation_acting ON muctieu.document_relation (acting_id);
COMMENT ON TABLE muctieu.document_relation IS 'What one document does to another, as the state or a province has recorded it; seen by those who see that register.';
COMMENT ON COLUMN muctieu.document_relation.province_id IS 'The register it was recorded in.';
COMMENT ON COLUMN muctieu.document_relation.relation_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.document_relation.acting_id IS 'The document that acts. It may stand in the register of the state, so no foreign key holds it; documents are never removed.';
COMMENT ON COLUMN muctieu.document_relation.target_id IS 'The document it acts upon.';
COMMENT ON COLUMN muctieu.document_relation.kind IS 'What it does.';
COMMENT ON COLUMN muctieu.document_relation.reach IS 'To the whole target or to a part.';
COMMENT ON COLUMN muctieu.document_relation.article IS 'Which part, where it is known.';
COMMENT ON COLUMN muctieu.document_relation.effective_on IS 'From when, where it is not the day the acting document comes into force.';
COMMENT ON COLUMN muctieu.document_relation.verified IS 'Whether a text bears it.';
COMMENT ON COLUMN muctieu.document_relation.sources IS 'Where it was read.';
COMMENT ON COLUMN muctieu.document_relation.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.document_relation.from_data IS 'Came with the data of the product.';

CREATE TABLE muctieu.document_file (
  province_id text NOT NULL CHECK (province_id ~ '^([0-9]{2}|VN)$'),
  file_id uuid NOT NULL,
  document_id text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  media_type text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  content bytea NOT NULL,
  attached_at timestamptz NOT NULL,
  attached_by uuid,
  PRIMARY KEY (province_id, file_id),
  CHECK (length(content) = size),
  CHECK (sha256(content) = sha256)
);
CREATE UNIQUE INDEX document_file_identity ON muctieu.document_file (province_id, document_id, sha256);
CREATE INDEX document_file_document ON muctieu.document_file (document_id);
COMMENT ON TABLE muctieu.document_file IS 'append-only: the text of a document as a file, PDF or DOCX.';
COMMENT ON COLUMN muctieu.document_file.province_id IS 'The register it was attached in.';
COMMENT ON COLUMN muctieu.document_file.file_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.document_file.document_id IS 'Whose text it is.';
COMMENT ON COLUMN muctieu.document_file.name IS 'Name of the file, as it was uploaded.';
COMMENT ON COLUMN muctieu.document_file.media_type IS 'By its content: PDF or DOCX.';
COMMENT ON COLUMN muctieu.document_file.size IS 'In bytes.';
COMMENT ON COLUMN muctieu.document_file.sha256 IS 'Hash of the content; the journal keeps it too.';
COMMENT ON COLUMN muctieu.document_file.content IS 'The bytes.';
COMMENT ON COLUMN muctieu.document_file.attached_at IS 'When.';
COMMENT ON COLUMN muctieu.document_file.attached_by IS 'Who; null when the program did.';

-- Everybody signed in reads the register of the state; a province's own is read and written within its scope.
DO $$
DECLARE bound text;
BEGIN
  FOREACH bound IN ARRAY ARRAY['document', 'document_date', 'document_citation', 'document_relation', 'document_file'] LOOP
    EXECUTE format('SELECT muctieu.bind_to_province(%L)', 'muctieu.' || bound);
    EXECUTE format(
      'CREATE POLICY state ON muctieu.%I FOR SELECT USING (province_id = ''VN'' AND (SELECT muctieu.signed_in()))', bound);
  END LOOP;
END $$;

ALTER TABLE muctieu.document_file ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, UPDATE ON muctieu.document TO muctieu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON muctieu.document_date, muctieu.document_citation TO muctieu_app;
GRANT SELECT, INSERT, DELETE ON muctieu.document_relation TO muctieu_app;
GRANT SELECT, INSERT ON muctieu.document_file TO muctieu_app;
