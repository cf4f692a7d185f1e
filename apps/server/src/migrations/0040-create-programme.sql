CREATE TABLE muctieu.programme_catalogue (
  catalogue_id text NOT NULL PRIMARY KEY CHECK (catalogue_id ~ '^[A-Z0-9][A-Z0-9-]*$'),
  programme_code text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  complete boolean NOT NULL,
  verified boolean NOT NULL,
  sources text[] NOT NULL,
  note text NOT NULL DEFAULT '',
  version integer NOT NULL CHECK (version > 0),
  CHECK (until_day > from_day)
);
COMMENT ON TABLE muctieu.programme_catalogue IS 'reference: one programme in one period, e.g. NTM-2021-2025 (P4).';
COMMENT ON COLUMN muctieu.programme_catalogue.catalogue_id IS 'As data/programmes names it.';
COMMENT ON COLUMN muctieu.programme_catalogue.programme_code IS 'Code of its first node.';
COMMENT ON COLUMN muctieu.programme_catalogue.from_day IS 'First day of the period.';
COMMENT ON COLUMN muctieu.programme_catalogue.until_day IS 'First day after the period.';
COMMENT ON COLUMN muctieu.programme_catalogue.complete IS 'Whether every node is there; false: to be completed by import.';
COMMENT ON COLUMN muctieu.programme_catalogue.verified IS 'Whether a text of the field bears what stands here.';
COMMENT ON COLUMN muctieu.programme_catalogue.sources IS 'Where it was read.';
COMMENT ON COLUMN muctieu.programme_catalogue.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.programme_catalogue.version IS 'Number of the version in use (catalogue_version).';

CREATE TABLE muctieu.catalogue_version (
  catalogue_id text NOT NULL REFERENCES muctieu.programme_catalogue,
  version_number integer NOT NULL CHECK (version_number > 0),
  state text NOT NULL CHECK (state IN ('in-use', 'earlier', 'waiting')),
  origin text NOT NULL CHECK (origin IN ('data-file', 'import')),
  file_name text NOT NULL,
  checksum text NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  reason text NOT NULL DEFAULT '',
  document_id text,
  content jsonb NOT NULL,
  differences jsonb NOT NULL,
  PRIMARY KEY (catalogue_id, version_number)
);
CREATE UNIQUE INDEX catalogue_version_in_use ON muctieu.catalogue_version (catalogue_id) WHERE state = 'in-use';
COMMENT ON TABLE muctieu.catalogue_version IS 'reference: every state a catalogue had or may take, whole, with what it changed (P4). Only its state is ever changed.';
COMMENT ON COLUMN muctieu.catalogue_version.catalogue_id IS 'Of which catalogue.';
COMMENT ON COLUMN muctieu.catalogue_version.version_number IS '1, 2, 3 …';
COMMENT ON COLUMN muctieu.catalogue_version.state IS 'in-use, earlier, or waiting: a new data file that met a catalogue changed by import waits for a person.';
COMMENT ON COLUMN muctieu.catalogue_version.origin IS 'From a file of data/programmes, or imported by a person.';
COMMENT ON COLUMN muctieu.catalogue_version.file_name IS 'Name of the file.';
COMMENT ON COLUMN muctieu.catalogue_version.checksum IS 'SHA-256 of the content of the file; the same data file is not loaded twice.';
COMMENT ON COLUMN muctieu.catalogue_version.at IS 'When.';
COMMENT ON COLUMN muctieu.catalogue_version.person_id IS 'Who imported or applied it; null when the program did.';
COMMENT ON COLUMN muctieu.catalogue_version.reason IS 'Why, in the words of the person.';
COMMENT ON COLUMN muctieu.catalogue_version.document_id IS 'The document it follows.';
COMMENT ON COLUMN muctieu.catalogue_version.content IS 'The whole catalogue as it is in this version.';
COMMENT ON COLUMN muctieu.catalogue_version.differences IS 'What it changed against the version before.';

CREATE TABLE muctieu.programme_node (
  node_code text NOT NULL PRIMARY KEY CHECK (node_code ~ '^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$'),
  catalogue_id text NOT NULL REFERENCES muctieu.programme_catalogue,
  parent_code text REFERENCES muctieu.programme_node DEFERRABLE INITIALLY DEFERRED,
  level text NOT NULL CHECK (level IN ('programme', 'project', 'subProject', 'component', 'contentItem')),
  place integer NOT NULL CHECK (place > 0),
  name_vi text COLLATE "vi-x-icu" NOT NULL CHECK (name_vi <> ''),
  name_en text NOT NULL,
  short_name_vi text,
  short_name_en text,
  capital_kinds jsonb NOT NULL,
  lead_agencies jsonb NOT NULL,
  document_ids text[] NOT NULL,
  from_day date NOT NULL,
  until_day date,
  treasury_code jsonb,
  criteria integer[],
  verified boolean NOT NULL,
  sources text[] NOT NULL,
  note text,
  search_words text GENERATED ALWAYS AS (
    muctieu.search_key(node_code) || ' ' || muctieu.search_key(name_vi) || ' ' || muctieu.search_key(name_en) || ' '
    || coalesce(muctieu.search_key(short_name_vi), '')) STORED NOT NULL,
  CHECK (until_day > from_day),
  CHECK (parent_code <> node_code)
);
CREATE INDEX programme_node_catalogue ON muctieu.programme_node (catalogue_id);
CREATE INDEX programme_node_document ON muctieu.programme_node USING gin (document_ids);
COMMENT ON TABLE muctieu.programme_node IS 'reference: the one dated tree of programmes, projects, sub-projects, components and content items (P1), as the versions in use have it.';
COMMENT ON COLUMN muctieu.programme_node.node_code IS 'Stable: GN.P4.S2.';
COMMENT ON COLUMN muctieu.programme_node.catalogue_id IS 'Catalogue that holds it.';
COMMENT ON COLUMN muctieu.programme_node.parent_code IS 'The node above; null on the programme itself.';
COMMENT ON COLUMN muctieu.programme_node.level IS 'What it is in the tree.';
COMMENT ON COLUMN muctieu.programme_node.place IS 'Place among the children of one parent, from 1.';
COMMENT ON COLUMN muctieu.programme_node.name_vi IS 'Official name.';
COMMENT ON COLUMN muctieu.programme_node.name_en IS 'English name.';
COMMENT ON COLUMN muctieu.programme_node.short_name_vi IS 'How reports say it in a line: Tiểu dự án 2 Dự án 4.';
COMMENT ON COLUMN muctieu.programme_node.short_name_en IS 'The same in English.';
COMMENT ON COLUMN muctieu.programme_node.capital_kinds IS 'Kinds of capital seen, each with its sources and whether it is verified.';
COMMENT ON COLUMN muctieu.programme_node.lead_agencies IS 'Who leads, each with its sources and whether it is verified.';
COMMENT ON COLUMN muctieu.programme_node.document_ids IS 'Documents of the register that set it up or govern it.';
COMMENT ON COLUMN muctieu.programme_node.from_day IS 'First day of validity.';
COMMENT ON COLUMN muctieu.programme_node.until_day IS 'First day on which it no longer holds.';
COMMENT ON COLUMN muctieu.programme_node.treasury_code IS 'Mã số CTMT of the treasury, with its sources and whether it is verified.';
COMMENT ON COLUMN muctieu.programme_node.criteria IS 'Numbers of the criteria under a component of NTM.';
COMMENT ON COLUMN muctieu.programme_node.verified IS 'Whether a text of the field bears the node and its name.';
COMMENT ON COLUMN muctieu.programme_node.sources IS 'Where it was read.';
COMMENT ON COLUMN muctieu.programme_node.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.programme_node.search_words IS 'Code and names as a search key.';

CREATE TABLE muctieu.node_activation (
  province_id text NOT NULL CHECK (province_id ~ '^[0-9]{2}$'),
  node_code text NOT NULL REFERENCES muctieu.programme_node,
  plan_year integer NOT NULL CHECK (plan_year BETWEEN 2016 AND 2099),
  active boolean NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  document_id text,
  sources text[] NOT NULL DEFAULT '{}',
  verified boolean NOT NULL,
  PRIMARY KEY (province_id, node_code, plan_year)
);
COMMENT ON TABLE muctieu.node_activation IS 'A province leaves a node out in a year, or takes it up again (P2). What has no row is active.';
COMMENT ON COLUMN muctieu.node_activation.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.node_activation.node_code IS 'The node; what is below it follows.';
COMMENT ON COLUMN muctieu.node_activation.plan_year IS 'The year.';
COMMENT ON COLUMN muctieu.node_activation.active IS 'Whether it is carried out.';
COMMENT ON COLUMN muctieu.node_activation.reason IS 'Why.';
COMMENT ON COLUMN muctieu.node_activation.document_id IS 'The decision.';
COMMENT ON COLUMN muctieu.node_activation.sources IS 'Where it was read, for what the data brings.';
COMMENT ON COLUMN muctieu.node_activation.verified IS 'Whether a text bears it.';

CREATE TABLE muctieu.programme_succession (
  row_id uuid NOT NULL PRIMARY KEY,
  from_code text NOT NULL REFERENCES muctieu.programme_node,
  to_code text NOT NULL REFERENCES muctieu.programme_node,
  document_id text,
  sources text[] NOT NULL DEFAULT '{}',
  verified boolean NOT NULL,
  note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  from_data boolean NOT NULL DEFAULT false,
  withdrawn_at timestamptz,
  withdrawn_document_id text,
  withdrawn_reason text,
  CHECK (from_code <> to_code),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE UNIQUE INDEX programme_succession_identity ON muctieu.programme_succession (from_code, to_code) WHERE withdrawn_at IS NULL;
CREATE INDEX programme_succession_to ON muctieu.programme_succession (to_code);
COMMENT ON TABLE muctieu.programme_succession IS 'reference: under which node of 2026-2035 the money and figures of a node of 2021-2025 go on; many-to-many (P3).';
COMMENT ON COLUMN muctieu.programme_succession.row_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.programme_succession.from_code IS 'Node of the earlier period.';
COMMENT ON COLUMN muctieu.programme_succession.to_code IS 'Node of the later period.';
COMMENT ON COLUMN muctieu.programme_succession.document_id IS 'The document that says so.';
COMMENT ON COLUMN muctieu.programme_succession.sources IS 'Where it was read.';
COMMENT ON COLUMN muctieu.programme_succession.verified IS 'Whether a text bears it.';
COMMENT ON COLUMN muctieu.programme_succession.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.programme_succession.version IS 'Counts the edits.';
COMMENT ON COLUMN muctieu.programme_succession.from_data IS 'Came with the data of the product.';
COMMENT ON COLUMN muctieu.programme_succession.withdrawn_at IS 'When it was withdrawn; it stays to be read.';
COMMENT ON COLUMN muctieu.programme_succession.withdrawn_document_id IS 'The document under which it was withdrawn.';
COMMENT ON COLUMN muctieu.programme_succession.withdrawn_reason IS 'Why it was withdrawn.';

SELECT muctieu.bind_to_signed_in('muctieu.programme_catalogue');
SELECT muctieu.bind_to_signed_in('muctieu.catalogue_version');
SELECT muctieu.bind_to_signed_in('muctieu.programme_node');
SELECT muctieu.bind_to_signed_in('muctieu.programme_succession');
SELECT muctieu.bind_to_province('muctieu.node_activation');
GRANT SELECT, INSERT, UPDATE ON muctieu.programme_catalogue, muctieu.programme_node, muctieu.programme_succession, muctieu.node_activation TO muctieu_app;
GRANT SELECT, INSERT ON muctieu.catalogue_version TO muctieu_app;
GRANT UPDATE (state) ON muctieu.catalogue_version TO muctieu_app;
