-- Criteria sets as legal data (K1): each set by itself, with every version it had; thresholds by region, group or province.
CREATE TABLE muctieu.criteria_set (
  set_id text COLLATE "C" NOT NULL PRIMARY KEY,
  subject text COLLATE "C" NOT NULL CHECK (subject IN ('commune', 'commune-advanced', 'commune-model', 'village', 'district')),
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0)
);
COMMENT ON TABLE muctieu.criteria_set IS 'reference: sets of criteria, each as its document set it; never joined by number with another (K1).';
COMMENT ON COLUMN muctieu.criteria_set.set_id IS 'A word of our own: ntm-commune-2021-2025.';
COMMENT ON COLUMN muctieu.criteria_set.subject IS 'Whom the set judges.';
COMMENT ON COLUMN muctieu.criteria_set.from_day IS 'First day on which it holds.';
COMMENT ON COLUMN muctieu.criteria_set.until_day IS 'First day on which it no longer holds.';
COMMENT ON COLUMN muctieu.criteria_set.content IS 'Name, criteria, indicators, levels, sources (packages/domain/src/criteria/criteria-set.ts).';
COMMENT ON COLUMN muctieu.criteria_set.version IS 'Counts its versions.';

CREATE TABLE muctieu.criteria_set_version (
  set_id text COLLATE "C" NOT NULL REFERENCES muctieu.criteria_set,
  number integer NOT NULL,
  content jsonb NOT NULL,
  document_id text,
  reason text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (set_id, number)
);
COMMENT ON TABLE muctieu.criteria_set_version IS 'append-only reference: every version of a set, with the document and the reason of the change.';
COMMENT ON COLUMN muctieu.criteria_set_version.set_id IS 'The set.';
COMMENT ON COLUMN muctieu.criteria_set_version.number IS 'From 1.';
COMMENT ON COLUMN muctieu.criteria_set_version.content IS 'The whole set as of this version.';
COMMENT ON COLUMN muctieu.criteria_set_version.document_id IS 'Under which document it was changed.';
COMMENT ON COLUMN muctieu.criteria_set_version.reason IS 'Why, in words.';
COMMENT ON COLUMN muctieu.criteria_set_version.person_id IS 'Who; null for the data of the product.';
COMMENT ON COLUMN muctieu.criteria_set_version.at IS 'When.';

CREATE TABLE muctieu.criterion_threshold (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  threshold_id text COLLATE "C" NOT NULL,
  set_id text COLLATE "C" NOT NULL REFERENCES muctieu.criteria_set,
  code text COLLATE "C" NOT NULL CHECK (code ~ '^\d{1,2}(\.\d{1,2})?$'),
  region text COLLATE "C" NOT NULL DEFAULT '',
  commune_group text COLLATE "C" NOT NULL DEFAULT '',
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('figure', 'reached', 'province-sets')),
  value numeric,
  document_id text,
  article text NOT NULL DEFAULT '',
  sources text[] NOT NULL DEFAULT '{}',
  verified boolean NOT NULL,
  note text NOT NULL DEFAULT '',
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, threshold_id),
  CHECK ((kind = 'figure') = (value IS NOT NULL)),
  CONSTRAINT criterion_threshold_one_a_day EXCLUDE USING gist
    (province_id WITH =, set_id WITH =, code WITH =, region WITH =, commune_group WITH =, daterange(from_day, until_day) WITH &&)
);
CREATE INDEX criterion_threshold_by_set ON muctieu.criterion_threshold (set_id, province_id);
COMMENT ON TABLE muctieu.criterion_threshold IS 'reference: what an indicator must reach, for whom, on which days, by which document; a later one ends the one before.';
COMMENT ON COLUMN muctieu.criterion_threshold.province_id IS 'VN, or the province that set it for itself where the set leaves it to the province.';
COMMENT ON COLUMN muctieu.criterion_threshold.threshold_id IS 'A word of the data, or an id of our own.';
COMMENT ON COLUMN muctieu.criterion_threshold.set_id IS 'The set.';
COMMENT ON COLUMN muctieu.criterion_threshold.code IS 'Of the indicator (3.1), or of the criterion (10).';
COMMENT ON COLUMN muctieu.criterion_threshold.region IS 'For communes of this region; empty for all.';
COMMENT ON COLUMN muctieu.criterion_threshold.commune_group IS 'For communes of this group; empty for all.';
COMMENT ON COLUMN muctieu.criterion_threshold.from_day IS 'First day.';
COMMENT ON COLUMN muctieu.criterion_threshold.until_day IS 'First day on which it no longer holds. The only thing that may change.';
COMMENT ON COLUMN muctieu.criterion_threshold.kind IS 'A figure; the word «đạt»; or left to the province.';
COMMENT ON COLUMN muctieu.criterion_threshold.value IS 'The figure, in the unit of the indicator.';
COMMENT ON COLUMN muctieu.criterion_threshold.document_id IS 'The document that set it.';
COMMENT ON COLUMN muctieu.criterion_threshold.article IS 'Where in the document.';
COMMENT ON COLUMN muctieu.criterion_threshold.sources IS 'Where it was read.';
COMMENT ON COLUMN muctieu.criterion_threshold.verified IS 'Whether a text of the field bears it.';
COMMENT ON COLUMN muctieu.criterion_threshold.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.criterion_threshold.person_id IS 'Who entered it; null for the data of the product.';
COMMENT ON COLUMN muctieu.criterion_threshold.at IS 'When it was entered.';

DO $$
DECLARE bound text;
BEGIN
  FOREACH bound IN ARRAY ARRAY['criteria_set', 'criteria_set_version'] LOOP
    PERFORM muctieu.bind_to_signed_in(format('muctieu.%I', bound)::regclass);
  END LOOP;
END $$;
-- What the nation sets is read by everybody, what a province sets by whoever is in it.
SELECT muctieu.bind_to_province('muctieu.criterion_threshold');
CREATE POLICY reading ON muctieu.criterion_threshold FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
GRANT SELECT, INSERT ON muctieu.criteria_set, muctieu.criteria_set_version, muctieu.criterion_threshold TO muctieu_app;
GRANT UPDATE (from_day, until_day, content, version) ON muctieu.criteria_set TO muctieu_app;
GRANT UPDATE (until_day) ON muctieu.criterion_threshold TO muctieu_app;
