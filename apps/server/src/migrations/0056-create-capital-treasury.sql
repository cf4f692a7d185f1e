CREATE TABLE muctieu.treasury_line (
  province_id text NOT NULL,
  line_id uuid NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  line_key bytea NOT NULL,
  day date NOT NULL,
  amount muctieu.dong_amount NOT NULL,
  holder_text text NOT NULL,
  holder_id uuid,
  node_code text COLLATE "C",
  reference text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (province_id, line_id),
  UNIQUE (province_id, line_key),
  FOREIGN KEY (province_id, import_id) REFERENCES muctieu.capital_import (province_id, import_id),
  FOREIGN KEY (province_id, holder_id) REFERENCES muctieu.capital_holder (province_id, holder_id)
);
CREATE INDEX treasury_line_order ON muctieu.treasury_line (province_id, day, line_id);
COMMENT ON TABLE muctieu.treasury_line IS 'append-only: a payment as a statement of the Treasury has it.';
COMMENT ON COLUMN muctieu.treasury_line.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.treasury_line.line_id IS 'Its id.';
COMMENT ON COLUMN muctieu.treasury_line.import_id IS 'The file.';
COMMENT ON COLUMN muctieu.treasury_line.row_number IS 'Its row in the file, as people count.';
COMMENT ON COLUMN muctieu.treasury_line.line_key IS 'SHA-256 of what it says and how often the file says it: the same statement sent twice is stored once.';
COMMENT ON COLUMN muctieu.treasury_line.day IS 'The day of the Treasury.';
COMMENT ON COLUMN muctieu.treasury_line.amount IS 'đồng paid.';
COMMENT ON COLUMN muctieu.treasury_line.holder_text IS 'Whose payment, as it is written there.';
COMMENT ON COLUMN muctieu.treasury_line.holder_id IS 'The holder of that name, where there is just one.';
COMMENT ON COLUMN muctieu.treasury_line.node_code IS 'The node, where the statement names it.';
COMMENT ON COLUMN muctieu.treasury_line.reference IS 'Number of the voucher.';
COMMENT ON COLUMN muctieu.treasury_line.text IS 'What it was for, as it is written there.';
SELECT muctieu.bind_to_province('muctieu.treasury_line');
GRANT SELECT, INSERT ON muctieu.treasury_line TO muctieu_app;

CREATE TABLE muctieu.treasury_resolution (
  province_id text NOT NULL,
  resolution_id uuid NOT NULL,
  line_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('linked', 'not-ours', 'drafted', 'undone')),
  how text COLLATE "C" NOT NULL CHECK (how IN ('exact', 'likely', 'hand')),
  entry_ids bigint[] NOT NULL,
  decision_id uuid,
  reason text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, resolution_id),
  FOREIGN KEY (province_id, line_id) REFERENCES muctieu.treasury_line (province_id, line_id),
  FOREIGN KEY (province_id, decision_id) REFERENCES muctieu.capital_decision (province_id, decision_id)
);
CREATE INDEX treasury_resolution_line ON muctieu.treasury_resolution (province_id, line_id, resolution_id DESC);
COMMENT ON TABLE muctieu.treasury_resolution IS 'append-only: what was decided of a line of a statement, by whom and why; of each line the latest holds.';
COMMENT ON COLUMN muctieu.treasury_resolution.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.treasury_resolution.resolution_id IS 'UUID version 7: later ones have greater ids.';
COMMENT ON COLUMN muctieu.treasury_resolution.line_id IS 'The line.';
COMMENT ON COLUMN muctieu.treasury_resolution.kind IS 'linked to entries; not-ours: no capital of the programmes; drafted: a payment was drafted from it; undone: open again.';
COMMENT ON COLUMN muctieu.treasury_resolution.how IS 'exact: by the program; likely: a proposal that a person accepted; hand: by a person.';
COMMENT ON COLUMN muctieu.treasury_resolution.entry_ids IS 'The entries it is; empty where it is none.';
COMMENT ON COLUMN muctieu.treasury_resolution.decision_id IS 'The draft that was made of it.';
COMMENT ON COLUMN muctieu.treasury_resolution.reason IS 'Why; empty for exact matches.';
COMMENT ON COLUMN muctieu.treasury_resolution.person_id IS 'Who; null for the program.';
COMMENT ON COLUMN muctieu.treasury_resolution.at IS 'When.';
SELECT muctieu.bind_to_province('muctieu.treasury_resolution');
GRANT SELECT, INSERT ON muctieu.treasury_resolution TO muctieu_app;
