-- Indicators: definitions in dated versions (I2), targets (I3), observations with every version (I1, I4), and sums kept with them.
CREATE TABLE muctieu.indicator (
  indicator_no integer NOT NULL PRIMARY KEY CHECK (indicator_no > 0),
  code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9]+([.-][A-Z0-9]+)*$'),
  version integer NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE muctieu.indicator IS 'reference: what is measured; its words stand in its versions.';
COMMENT ON COLUMN muctieu.indicator.indicator_no IS 'Short number of our own: stands in every observation instead of the code.';
COMMENT ON COLUMN muctieu.indicator.code IS 'Stable: GNBV.TY-LE-HO-NGHEO.';
COMMENT ON COLUMN muctieu.indicator.version IS 'Number of its latest version; what If-Match names.';

CREATE TABLE muctieu.indicator_version (
  indicator_no integer NOT NULL REFERENCES muctieu.indicator,
  version_number integer NOT NULL CHECK (version_number > 0),
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  content jsonb NOT NULL,
  origin text NOT NULL CHECK (origin IN ('data-file', 'person')),
  checksum text NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  reason text NOT NULL,
  document_id text,
  PRIMARY KEY (indicator_no, version_number)
);
COMMENT ON TABLE muctieu.indicator_version IS 'append-only reference: every version of a definition, whole; on a day the latest one that holds on it counts.';
COMMENT ON COLUMN muctieu.indicator_version.indicator_no IS 'The indicator.';
COMMENT ON COLUMN muctieu.indicator_version.version_number IS '1, 2, 3 …';
COMMENT ON COLUMN muctieu.indicator_version.from_day IS 'First day on which it holds.';
COMMENT ON COLUMN muctieu.indicator_version.until_day IS 'First day on which it no longer holds.';
COMMENT ON COLUMN muctieu.indicator_version.content IS 'The definition: name, unit, kind, direction, regrouping, breakdowns, formula, sources.';
COMMENT ON COLUMN muctieu.indicator_version.origin IS 'From data/indicators, or written by a person.';
COMMENT ON COLUMN muctieu.indicator_version.checksum IS 'SHA-256 of the content of the data file: the same is not loaded twice.';
COMMENT ON COLUMN muctieu.indicator_version.at IS 'When.';
COMMENT ON COLUMN muctieu.indicator_version.person_id IS 'Who; null when the program did.';
COMMENT ON COLUMN muctieu.indicator_version.reason IS 'Why.';
COMMENT ON COLUMN muctieu.indicator_version.document_id IS 'The document it follows.';

CREATE TABLE muctieu.indicator_rule (
  rule_id text NOT NULL PRIMARY KEY,
  content jsonb NOT NULL,
  verified boolean NOT NULL
);
COMMENT ON TABLE muctieu.indicator_rule IS 'reference: what must hold between figures, hard or with a justification; data, never code.';
COMMENT ON COLUMN muctieu.indicator_rule.rule_id IS 'As data/indicators/validation-rules.json names it.';
COMMENT ON COLUMN muctieu.indicator_rule.content IS 'Kind, severity, indicators concerned, and why.';
COMMENT ON COLUMN muctieu.indicator_rule.verified IS 'Whether a text of the field bears it.';

CREATE TABLE muctieu.indicator_target (
  province_id text NOT NULL,
  unit_id uuid NOT NULL,
  indicator_no integer NOT NULL REFERENCES muctieu.indicator,
  period text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('baseline', 'annual', 'period')),
  version integer NOT NULL CHECK (version > 0),
  operator text NOT NULL CHECK (operator IN ('at-least', 'at-most', 'equal', 'reduce-by-points', 'raise-by-points', 'reduce-by-percent')),
  value numeric NOT NULL,
  denominator numeric,
  document_id text,
  note text NOT NULL DEFAULT '',
  reason text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, unit_id, indicator_no, period, kind, version)
);
COMMENT ON TABLE muctieu.indicator_target IS 'append-only: baselines and targets with every version (I3).';
COMMENT ON COLUMN muctieu.indicator_target.province_id IS 'Official code of the province, or VN.';
COMMENT ON COLUMN muctieu.indicator_target.unit_id IS 'Whose target.';
COMMENT ON COLUMN muctieu.indicator_target.indicator_no IS 'The indicator.';
COMMENT ON COLUMN muctieu.indicator_target.period IS '2024, or 2021-2025.';
COMMENT ON COLUMN muctieu.indicator_target.kind IS 'Baseline, of one year, of the whole period.';
COMMENT ON COLUMN muctieu.indicator_target.version IS '1, 2, 3 …: the latest counts.';
COMMENT ON COLUMN muctieu.indicator_target.operator IS 'How the figure is held against it.';
COMMENT ON COLUMN muctieu.indicator_target.value IS 'In the unit of the indicator; with a denominator the planned numerator.';
COMMENT ON COLUMN muctieu.indicator_target.denominator IS 'What a rate was planned on; with it targets of children can be added.';
COMMENT ON COLUMN muctieu.indicator_target.document_id IS 'The plan or decision that set it.';
COMMENT ON COLUMN muctieu.indicator_target.note IS 'Where in it, and what a reader should know.';
COMMENT ON COLUMN muctieu.indicator_target.reason IS 'Why it was set or changed.';
COMMENT ON COLUMN muctieu.indicator_target.person_id IS 'Who; null when the program loaded it.';
COMMENT ON COLUMN muctieu.indicator_target.at IS 'When.';

CREATE TABLE muctieu.observation_batch (
  province_id text NOT NULL,
  batch_id uuid NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  reason text NOT NULL,
  document_id text,
  file_name text,
  cell_count integer NOT NULL CHECK (cell_count > 0),
  PRIMARY KEY (province_id, batch_id)
);
COMMENT ON TABLE muctieu.observation_batch IS 'append-only: one entry of many values: who, when, why, proven by what (I4).';
COMMENT ON COLUMN muctieu.observation_batch.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.observation_batch.batch_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.observation_batch.at IS 'When.';
COMMENT ON COLUMN muctieu.observation_batch.person_id IS 'Who; null when the program loaded it.';
COMMENT ON COLUMN muctieu.observation_batch.reason IS 'Why, for corrections above all.';
COMMENT ON COLUMN muctieu.observation_batch.document_id IS 'The report or decision that bears the values.';
COMMENT ON COLUMN muctieu.observation_batch.file_name IS 'Name of the file it was imported from.';
COMMENT ON COLUMN muctieu.observation_batch.cell_count IS 'How many values.';

-- Narrow rows, keyed so that one unit's page and one unit's years lie together: 3,321 communes x 57 indicators x 6 years are
-- 1.1 million of them. The prototype's typed arrays were smaller and cannot say who changed which value when.
CREATE TABLE muctieu.observation (
  province_id text NOT NULL,
  unit_id uuid NOT NULL,
  period text NOT NULL,
  indicator_no integer NOT NULL,
  version smallint NOT NULL CHECK (version > 0),
  status text NOT NULL CHECK (status IN ('actual', 'forecast')),
  breakdown text NOT NULL,
  batch_id uuid NOT NULL,
  value numeric,
  denominator numeric,
  printed numeric,
  justification text,
  place text,
  CHECK (value IS NOT NULL OR printed IS NOT NULL),
  PRIMARY KEY (province_id, unit_id, period, indicator_no, status, breakdown, version),
  FOREIGN KEY (province_id, batch_id) REFERENCES muctieu.observation_batch (province_id, batch_id)
);
COMMENT ON TABLE muctieu.observation IS 'append-only: every version of every value of a unit, period, indicator and part; the latest version counts.';
COMMENT ON COLUMN muctieu.observation.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.observation.unit_id IS 'Of which unit.';
COMMENT ON COLUMN muctieu.observation.period IS '2024, 2024-H1, 2024-Q2, 2024-06, 2021-2025 or a day.';
COMMENT ON COLUMN muctieu.observation.indicator_no IS 'The indicator; not a foreign key: checked once a batch, not once a row.';
COMMENT ON COLUMN muctieu.observation.version IS '1, 2, 3 …';
COMMENT ON COLUMN muctieu.observation.status IS 'What happened, or what is expected (I3).';
COMMENT ON COLUMN muctieu.observation.breakdown IS 'Empty for the total, else sex:female.';
COMMENT ON COLUMN muctieu.observation.batch_id IS 'The entry that brought it: who, when, why.';
COMMENT ON COLUMN muctieu.observation.value IS 'Count or amount; of a rate its numerator, of an average its weighted total (I1).';
COMMENT ON COLUMN muctieu.observation.denominator IS 'Of a rate its denominator, of an average its weight.';
COMMENT ON COLUMN muctieu.observation.printed IS 'The figure as the document prints it; alone, its parts are not known and nothing is summed.';
COMMENT ON COLUMN muctieu.observation.justification IS 'Why it stands though a soft rule spoke against it.';
COMMENT ON COLUMN muctieu.observation.place IS 'Where in the document.';

CREATE TABLE muctieu.observation_sum (
  province_id text NOT NULL,
  period text NOT NULL,
  indicator_no integer NOT NULL,
  level text NOT NULL CHECK (level IN ('nation', 'province', 'district', 'commune', 'village')),
  status text NOT NULL CHECK (status IN ('actual', 'forecast')),
  value numeric NOT NULL,
  denominator numeric NOT NULL,
  unit_count integer NOT NULL,
  PRIMARY KEY (province_id, period, indicator_no, level, status)
);
COMMENT ON TABLE muctieu.observation_sum IS 'Sums over the units of one level in a province, kept in the transaction of the entry: exact, never stale.';
COMMENT ON COLUMN muctieu.observation_sum.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.observation_sum.period IS 'As in observation.';
COMMENT ON COLUMN muctieu.observation_sum.indicator_no IS 'The indicator.';
COMMENT ON COLUMN muctieu.observation_sum.level IS 'Of the units summed.';
COMMENT ON COLUMN muctieu.observation_sum.status IS 'Actual or forecast.';
COMMENT ON COLUMN muctieu.observation_sum.value IS 'Sum of the latest values, totals only.';
COMMENT ON COLUMN muctieu.observation_sum.denominator IS 'Sum of the latest denominators.';
COMMENT ON COLUMN muctieu.observation_sum.unit_count IS 'How many units have a value.';

SELECT muctieu.bind_to_signed_in('muctieu.indicator');
SELECT muctieu.bind_to_signed_in('muctieu.indicator_version');
SELECT muctieu.bind_to_signed_in('muctieu.indicator_rule');
SELECT muctieu.bind_to_unit('muctieu.indicator_target');
SELECT muctieu.bind_to_province('muctieu.observation_batch');
SELECT muctieu.bind_to_unit('muctieu.observation');
SELECT muctieu.bind_to_province('muctieu.observation_sum');
GRANT SELECT, INSERT, UPDATE ON muctieu.indicator, muctieu.indicator_rule TO muctieu_app;
GRANT SELECT, INSERT ON muctieu.indicator_version, muctieu.indicator_target, muctieu.observation_batch, muctieu.observation TO muctieu_app;
GRANT SELECT, INSERT ON muctieu.observation_sum TO muctieu_app;
GRANT UPDATE (value, denominator, unit_count) ON muctieu.observation_sum TO muctieu_app;
-- What the state and the province ask of a commune is written for it.
CREATE POLICY reading ON muctieu.indicator_target FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
-- A commune officer enters values of the commune only, and with them a batch and the sums of the province.
CREATE POLICY entering ON muctieu.observation_batch USING (
  province_id <> 'VN' AND province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
CREATE POLICY entering ON muctieu.observation_sum USING (
  province_id <> 'VN' AND province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
