-- Rounds of assessment and their cells: the current ones, and every version they ever had (K3).
CREATE TABLE muctieu.criteria_round (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  round_id uuid NOT NULL,
  set_id text COLLATE "C" NOT NULL REFERENCES muctieu.criteria_set,
  as_of date NOT NULL,
  title text COLLATE "vi-x-icu" NOT NULL CHECK (title <> ''),
  document_id text,
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  printed jsonb NOT NULL DEFAULT '[]',
  damaged jsonb NOT NULL DEFAULT '[]',
  note text NOT NULL DEFAULT '',
  created_by uuid,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (province_id, round_id)
);
CREATE UNIQUE INDEX criteria_round_by_id ON muctieu.criteria_round (round_id);
CREATE INDEX criteria_round_by_set ON muctieu.criteria_round (set_id, as_of, province_id);
COMMENT ON TABLE muctieu.criteria_round IS 'One assessment of a province’s units by one set as of one day.';
COMMENT ON COLUMN muctieu.criteria_round.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.criteria_round.round_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.criteria_round.set_id IS 'By which set; every assessment names its set.';
COMMENT ON COLUMN muctieu.criteria_round.as_of IS 'The day of the assessment: it decides which units there are and which thresholds hold.';
COMMENT ON COLUMN muctieu.criteria_round.title IS 'What people call it.';
COMMENT ON COLUMN muctieu.criteria_round.document_id IS 'The report or plan it belongs to.';
COMMENT ON COLUMN muctieu.criteria_round.state IS 'A closed round takes no cells.';
COMMENT ON COLUMN muctieu.criteria_round.printed IS 'Figures that the imported file prints beside its rows (packages/domain/src/criteria/matrix-line.ts).';
COMMENT ON COLUMN muctieu.criteria_round.damaged IS 'Lines of the imported file that could not be taken, with number and reason.';
COMMENT ON COLUMN muctieu.criteria_round.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.criteria_round.created_by IS 'Who opened it; null for the data of the product.';
COMMENT ON COLUMN muctieu.criteria_round.created_at IS 'When.';
COMMENT ON COLUMN muctieu.criteria_round.version IS 'Counts its edits.';

CREATE TABLE muctieu.criterion_cell (
  province_id text NOT NULL,
  round_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code ~ '^(\d{1,2}(\.\d{1,2})?|@[a-z-]+)$'),
  status text COLLATE "C" CHECK (status IN ('met', 'not-met', 'not-applicable', 'in-progress')),
  basis text COLLATE "C" NOT NULL CHECK (basis IN ('assessed', 'derived', 'overridden')),
  value numeric,
  threshold_id text COLLATE "C",
  note text NOT NULL DEFAULT '',
  override_reason text NOT NULL DEFAULT '',
  evidence jsonb NOT NULL DEFAULT '[]',
  cost_dong bigint CHECK (cost_dong > 0),
  cost_document_id text,
  assessed_by uuid,
  assessed_at timestamptz NOT NULL,
  review text COLLATE "C" CHECK (review IN ('accepted', 'returned')),
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_reason text NOT NULL DEFAULT '',
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (province_id, round_id, unit_id, code),
  FOREIGN KEY (province_id, round_id) REFERENCES muctieu.criteria_round (province_id, round_id),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK (basis <> 'overridden' OR override_reason <> ''),
  CHECK (review IS NULL OR reviewed_at IS NOT NULL),
  CHECK (reviewed_by IS NULL OR reviewed_by IS DISTINCT FROM assessed_by)
);
COMMENT ON TABLE muctieu.criterion_cell IS 'One criterion or indicator of one unit in one round, as it stands now (K3); every version is in criterion_cell_version.';
COMMENT ON COLUMN muctieu.criterion_cell.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.criterion_cell.round_id IS 'The round.';
COMMENT ON COLUMN muctieu.criterion_cell.unit_id IS 'The unit assessed.';
COMMENT ON COLUMN muctieu.criterion_cell.code IS 'Criterion (7), indicator (7.1), or a standing given by the province (@basic).';
COMMENT ON COLUMN muctieu.criterion_cell.status IS 'One status; null after it was taken back.';
COMMENT ON COLUMN muctieu.criterion_cell.basis IS 'Said by somebody, derived from its indicators (K2), or said otherwise than derived, with a reason.';
COMMENT ON COLUMN muctieu.criterion_cell.value IS 'The figure, in the unit of the indicator.';
COMMENT ON COLUMN muctieu.criterion_cell.threshold_id IS 'The threshold it was judged by.';
COMMENT ON COLUMN muctieu.criterion_cell.note IS 'What the assessor adds.';
COMMENT ON COLUMN muctieu.criterion_cell.override_reason IS 'Why it is not what follows from the indicators or from the figure.';
COMMENT ON COLUMN muctieu.criterion_cell.evidence IS 'Documents of the register and other proofs in words: [{documentId} | {words}].';
COMMENT ON COLUMN muctieu.criterion_cell.cost_dong IS 'What reaching it will cost, where somebody knows.';
COMMENT ON COLUMN muctieu.criterion_cell.cost_document_id IS 'The document that gives the cost.';
COMMENT ON COLUMN muctieu.criterion_cell.assessed_by IS 'The assessor; null for an imported report.';
COMMENT ON COLUMN muctieu.criterion_cell.assessed_at IS 'When.';
COMMENT ON COLUMN muctieu.criterion_cell.review IS 'Accepted or returned by the reviewer; null while nobody looked.';
COMMENT ON COLUMN muctieu.criterion_cell.reviewed_by IS 'The reviewer, who is never the assessor.';
COMMENT ON COLUMN muctieu.criterion_cell.reviewed_at IS 'When.';
COMMENT ON COLUMN muctieu.criterion_cell.review_reason IS 'Why it was returned.';
COMMENT ON COLUMN muctieu.criterion_cell.version IS 'Counts its versions; what an edit of the cell must name.';

CREATE TABLE muctieu.criterion_cell_version (
  LIKE muctieu.criterion_cell,
  PRIMARY KEY (province_id, round_id, unit_id, code, version),
  FOREIGN KEY (province_id, round_id) REFERENCES muctieu.criteria_round (province_id, round_id)
);
COMMENT ON TABLE muctieu.criterion_cell_version IS 'append-only: every version of every cell: who assessed and reviewed what, when and by what proof.';
COMMENT ON COLUMN muctieu.criterion_cell_version.province_id IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.round_id IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.unit_id IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.code IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.status IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.basis IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.value IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.threshold_id IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.note IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.override_reason IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.evidence IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.cost_dong IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.cost_document_id IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.assessed_by IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.assessed_at IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.review IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.reviewed_by IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.reviewed_at IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.review_reason IS 'As in criterion_cell.';
COMMENT ON COLUMN muctieu.criterion_cell_version.version IS 'Which version this is.';

CREATE TABLE muctieu.criteria_score (
  province_id text NOT NULL,
  round_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  met integer NOT NULL,
  assessed integer NOT NULL,
  signs text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, round_id, unit_id),
  FOREIGN KEY (province_id, round_id) REFERENCES muctieu.criteria_round (province_id, round_id)
);
COMMENT ON TABLE muctieu.criteria_score IS 'A unit’s row of the matrix, derived from its cells in the same transaction (K5): what matrix, ladder and nation read.';
COMMENT ON COLUMN muctieu.criteria_score.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.criteria_score.round_id IS 'The round.';
COMMENT ON COLUMN muctieu.criteria_score.unit_id IS 'The unit.';
COMMENT ON COLUMN muctieu.criteria_score.met IS 'Criteria that count.';
COMMENT ON COLUMN muctieu.criteria_score.assessed IS 'Criteria with a status.';
COMMENT ON COLUMN muctieu.criteria_score.signs IS 'One sign a cell in the order of the set: 1 met, 0 not, - does not apply, ~ in progress, blank not assessed.';
COMMENT ON COLUMN muctieu.criteria_score.at IS 'When the last cell changed.';

CREATE TABLE muctieu.criteria_statement (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  statement_id text COLLATE "C" NOT NULL,
  set_id text COLLATE "C" NOT NULL REFERENCES muctieu.criteria_set,
  as_of date NOT NULL,
  content jsonb NOT NULL,
  document_id text,
  sources text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (province_id, statement_id)
);
COMMENT ON TABLE muctieu.criteria_statement IS 'append-only: what a report says of all units together where nobody has their cells: counts by level and by criterion, with its source.';
COMMENT ON COLUMN muctieu.criteria_statement.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.criteria_statement.statement_id IS 'A word of the data, or an id of our own.';
COMMENT ON COLUMN muctieu.criteria_statement.set_id IS 'By which set the report counts.';
COMMENT ON COLUMN muctieu.criteria_statement.as_of IS 'As of which day.';
COMMENT ON COLUMN muctieu.criteria_statement.content IS 'Units, average, counts by level and by criterion, as printed.';
COMMENT ON COLUMN muctieu.criteria_statement.document_id IS 'The report.';
COMMENT ON COLUMN muctieu.criteria_statement.sources IS 'Where it was read.';

-- Rounds and statements concern every commune of the province; cells are of their unit.
SELECT muctieu.bind_to_province('muctieu.criteria_round');
SELECT muctieu.bind_to_province('muctieu.criteria_statement');
CREATE POLICY reading ON muctieu.criteria_round FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
CREATE POLICY reading ON muctieu.criteria_statement FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
SELECT muctieu.bind_to_unit('muctieu.criterion_cell');
SELECT muctieu.bind_to_unit('muctieu.criterion_cell_version');
SELECT muctieu.bind_to_unit('muctieu.criteria_score');
GRANT SELECT, INSERT ON muctieu.criteria_round, muctieu.criteria_statement, muctieu.criterion_cell, muctieu.criterion_cell_version, muctieu.criteria_score TO muctieu_app;
GRANT UPDATE (title, state, printed, damaged, note, document_id, version) ON muctieu.criteria_round TO muctieu_app;
GRANT UPDATE (status, basis, value, threshold_id, note, override_reason, evidence, cost_dong, cost_document_id, assessed_by, assessed_at,
  review, reviewed_by, reviewed_at, review_reason, version) ON muctieu.criterion_cell TO muctieu_app;
GRANT UPDATE (met, assessed, signs, at) ON muctieu.criteria_score TO muctieu_app;
