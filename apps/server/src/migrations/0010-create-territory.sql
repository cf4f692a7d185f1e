-- Territory: every unit with its whole history (T1-T4). What holds for some days is an interval [from_day, until_day);
-- intervals of one thing never overlap, which the database itself refuses.
CREATE TABLE muctieu.territory (
  province_id text NOT NULL PRIMARY KEY CHECK (province_id ~ '^(\d{2}|VN)$'),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE muctieu.territory IS 'reference: the units kept by one province as a whole: bookings of one province wait for one another here.';
COMMENT ON COLUMN muctieu.territory.province_id IS 'Official code of the province that keeps the units today, or VN for the state.';
COMMENT ON COLUMN muctieu.territory.version IS 'Grows with every booking; what If-Match of a booking names.';

CREATE TABLE muctieu.unit (
  province_id text NOT NULL REFERENCES muctieu.territory (province_id),
  unit_id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('nation', 'province', 'district', 'commune', 'village')),
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  PRIMARY KEY (province_id, unit_id)
);
CREATE UNIQUE INDEX unit_by_id ON muctieu.unit (unit_id);
CREATE INDEX unit_by_level ON muctieu.unit (province_id, level);
COMMENT ON TABLE muctieu.unit IS 'reference: administrative units and villages, each for the days of its existence.';
COMMENT ON COLUMN muctieu.unit.province_id IS 'The province that keeps the unit today: units of former Hà Giang are kept by 08.';
COMMENT ON COLUMN muctieu.unit.unit_id IS 'Stable for the life of the unit, whatever its names and codes.';
COMMENT ON COLUMN muctieu.unit.level IS 'Where it stands in the tree; never changes.';
COMMENT ON COLUMN muctieu.unit.from_day IS 'First day of its existence (or of what is known of it).';
COMMENT ON COLUMN muctieu.unit.until_day IS 'First day on which it no longer exists; null while it does.';

CREATE TABLE muctieu.unit_event (
  province_id text NOT NULL,
  event_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('create', 'rename', 'transfer', 'reclassify', 'merge', 'split', 'abolish')),
  on_day date NOT NULL,
  document_symbol text NOT NULL,
  document_issued_on date,
  document_id uuid,
  summary text NOT NULL,
  class_change jsonb,
  booked_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, event_id)
);
CREATE INDEX unit_event_by_day ON muctieu.unit_event (province_id, on_day, event_id);
CREATE INDEX unit_event_by_document ON muctieu.unit_event (document_symbol, province_id);
COMMENT ON TABLE muctieu.unit_event IS 'append-only reference: what happened to units, by which document, from which day.';
COMMENT ON COLUMN muctieu.unit_event.province_id IS 'The province that keeps the units concerned.';
COMMENT ON COLUMN muctieu.unit_event.event_id IS 'UUID version 7: orders the events of one day as they were booked.';
COMMENT ON COLUMN muctieu.unit_event.kind IS 'What sort of event.';
COMMENT ON COLUMN muctieu.unit_event.on_day IS 'First day on which the new state holds.';
COMMENT ON COLUMN muctieu.unit_event.document_symbol IS 'Number and symbol of the document, as written.';
COMMENT ON COLUMN muctieu.unit_event.document_issued_on IS 'Day of issue of the document.';
COMMENT ON COLUMN muctieu.unit_event.document_id IS 'The document in the register of documents, once known there.';
COMMENT ON COLUMN muctieu.unit_event.summary IS 'In Vietnamese words, under the names of that day.';
COMMENT ON COLUMN muctieu.unit_event.class_change IS 'Of a reclassification: {scheme, before, after}.';
COMMENT ON COLUMN muctieu.unit_event.booked_at IS 'When it was booked.';

CREATE TABLE muctieu.unit_event_unit (
  province_id text NOT NULL,
  event_id uuid NOT NULL,
  place integer NOT NULL,
  role text NOT NULL CHECK (role IN ('origin', 'result', 'parent-before', 'parent-after')),
  unit_id uuid NOT NULL,
  form text NOT NULL,
  name text COLLATE "vi-x-icu" NOT NULL,
  code text,
  PRIMARY KEY (province_id, event_id, place),
  FOREIGN KEY (province_id, event_id) REFERENCES muctieu.unit_event (province_id, event_id)
);
CREATE INDEX unit_event_unit_by_unit ON muctieu.unit_event_unit (province_id, unit_id);
COMMENT ON TABLE muctieu.unit_event_unit IS 'append-only reference: the units of an event, under the names they had then.';
COMMENT ON COLUMN muctieu.unit_event_unit.province_id IS 'As in unit_event.';
COMMENT ON COLUMN muctieu.unit_event_unit.event_id IS 'The event.';
COMMENT ON COLUMN muctieu.unit_event_unit.place IS 'Order within the event.';
COMMENT ON COLUMN muctieu.unit_event_unit.role IS 'origin: as it was on the eve; result: as it is since the day; parents of a transfer.';
COMMENT ON COLUMN muctieu.unit_event_unit.unit_id IS 'The unit.';
COMMENT ON COLUMN muctieu.unit_event_unit.form IS 'Form under that name.';
COMMENT ON COLUMN muctieu.unit_event_unit.name IS 'Name then, without the form.';
COMMENT ON COLUMN muctieu.unit_event_unit.code IS 'Official code then.';

CREATE TABLE muctieu.unit_name (
  province_id text NOT NULL,
  unit_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  name text COLLATE "vi-x-icu" NOT NULL CHECK (name <> ''),
  form text NOT NULL,
  name_key text GENERATED ALWAYS AS (muctieu.search_key(name)) STORED NOT NULL,
  event_id uuid NOT NULL,
  PRIMARY KEY (province_id, unit_id, from_day),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  FOREIGN KEY (province_id, event_id) REFERENCES muctieu.unit_event (province_id, event_id),
  CONSTRAINT unit_name_one_a_day EXCLUDE USING gist (province_id WITH =, unit_id WITH =, daterange(from_day, until_day) WITH &&)
);
-- No trigram index: LIKE is not leakproof, so that under row-level security PostgreSQL would not use it (tried on 18);
-- reading all 105,000 names of the nation takes 10-20 ms.
COMMENT ON TABLE muctieu.unit_name IS 'reference: what a unit was called on which days; name and form together.';
COMMENT ON COLUMN muctieu.unit_name.province_id IS 'As in unit.';
COMMENT ON COLUMN muctieu.unit_name.unit_id IS 'The unit.';
COMMENT ON COLUMN muctieu.unit_name.from_day IS 'First day of the name.';
COMMENT ON COLUMN muctieu.unit_name.until_day IS 'First day on which it no longer holds; null while it does. The only thing that may change.';
COMMENT ON COLUMN muctieu.unit_name.name IS 'Without the form: Na Sang.';
COMMENT ON COLUMN muctieu.unit_name.form IS 'What it is called by law: xa, phuong, thi-tran, …';
COMMENT ON COLUMN muctieu.unit_name.name_key IS 'The name without case and diacritics, for search.';
COMMENT ON COLUMN muctieu.unit_name.event_id IS 'The event, and with it the document, that set it.';

CREATE TABLE muctieu.unit_code (
  province_id text NOT NULL,
  unit_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  code text NOT NULL CHECK (code ~ '^\d{2,5}$'),
  event_id uuid NOT NULL,
  PRIMARY KEY (province_id, unit_id, from_day),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  FOREIGN KEY (province_id, event_id) REFERENCES muctieu.unit_event (province_id, event_id),
  CONSTRAINT unit_code_one_a_day EXCLUDE USING gist (province_id WITH =, unit_id WITH =, daterange(from_day, until_day) WITH &&),
  CONSTRAINT unit_code_one_holder EXCLUDE USING gist (province_id WITH =, code WITH =, daterange(from_day, until_day) WITH &&)
);
CREATE INDEX unit_code_by_code ON muctieu.unit_code (code);
COMMENT ON TABLE muctieu.unit_code IS 'reference: official codes of units (2 digits a province, 3 a district, 5 a commune).';
COMMENT ON COLUMN muctieu.unit_code.province_id IS 'As in unit.';
COMMENT ON COLUMN muctieu.unit_code.unit_id IS 'The unit.';
COMMENT ON COLUMN muctieu.unit_code.from_day IS 'First day of the code.';
COMMENT ON COLUMN muctieu.unit_code.until_day IS 'First day on which it no longer holds; null while it does. The only thing that may change.';
COMMENT ON COLUMN muctieu.unit_code.code IS 'Digits with leading zeros: 03203.';
COMMENT ON COLUMN muctieu.unit_code.event_id IS 'The event that set it.';

CREATE TABLE muctieu.unit_parent (
  province_id text NOT NULL,
  unit_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  parent_id uuid NOT NULL,
  parent_province_id text NOT NULL
    GENERATED ALWAYS AS (CASE parent_id WHEN '00000000-0000-4000-8000-0000000000aa' THEN 'VN' ELSE province_id END) STORED,
  event_id uuid NOT NULL,
  PRIMARY KEY (province_id, unit_id, from_day),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  FOREIGN KEY (parent_province_id, parent_id) REFERENCES muctieu.unit (province_id, unit_id),
  FOREIGN KEY (province_id, event_id) REFERENCES muctieu.unit_event (province_id, event_id),
  CONSTRAINT unit_parent_one_a_day EXCLUDE USING gist (province_id WITH =, unit_id WITH =, daterange(from_day, until_day) WITH &&)
);
CREATE INDEX unit_parent_by_parent ON muctieu.unit_parent (parent_id, from_day);
COMMENT ON TABLE muctieu.unit_parent IS 'reference: which unit stood directly above which, on which days.';
COMMENT ON COLUMN muctieu.unit_parent.province_id IS 'As in unit.';
COMMENT ON COLUMN muctieu.unit_parent.unit_id IS 'The unit below.';
COMMENT ON COLUMN muctieu.unit_parent.from_day IS 'First day of the link.';
COMMENT ON COLUMN muctieu.unit_parent.until_day IS 'First day on which it no longer holds; null while it does. The only thing that may change.';
COMMENT ON COLUMN muctieu.unit_parent.parent_id IS 'The unit above.';
COMMENT ON COLUMN muctieu.unit_parent.parent_province_id IS 'Where the unit above is kept: VN for the state, else the same province.';
COMMENT ON COLUMN muctieu.unit_parent.event_id IS 'The event that set it.';

CREATE TABLE muctieu.unit_class (
  province_id text NOT NULL,
  unit_id uuid NOT NULL,
  scheme text NOT NULL CHECK (scheme IN ('zone', 'extremely-disadvantaged', 'border', 'poor-district', 'commune-group')),
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  value text NOT NULL,
  event_id uuid NOT NULL,
  PRIMARY KEY (province_id, unit_id, scheme, from_day),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  FOREIGN KEY (province_id, event_id) REFERENCES muctieu.unit_event (province_id, event_id),
  CONSTRAINT unit_class_one_a_day EXCLUDE USING gist
    (province_id WITH =, unit_id WITH =, scheme WITH =, daterange(from_day, until_day) WITH &&)
);
CREATE INDEX unit_class_by_value ON muctieu.unit_class (province_id, scheme, value);
COMMENT ON TABLE muctieu.unit_class IS 'reference: how law sorted a unit on which days: zone, extremely disadvantaged, border, …';
COMMENT ON COLUMN muctieu.unit_class.province_id IS 'As in unit.';
COMMENT ON COLUMN muctieu.unit_class.unit_id IS 'The unit.';
COMMENT ON COLUMN muctieu.unit_class.scheme IS 'By which scheme.';
COMMENT ON COLUMN muctieu.unit_class.from_day IS 'First day of the class.';
COMMENT ON COLUMN muctieu.unit_class.until_day IS 'First day on which it no longer holds; null while it does. The only thing that may change.';
COMMENT ON COLUMN muctieu.unit_class.value IS 'I, II, III; 1, 2, 3; yes.';
COMMENT ON COLUMN muctieu.unit_class.event_id IS 'The event that set it.';

CREATE TABLE muctieu.unit_flow (
  province_id text NOT NULL,
  event_id uuid NOT NULL,
  origin_id uuid NOT NULL,
  result_id uuid NOT NULL,
  on_day date NOT NULL,
  extent text NOT NULL CHECK (extent IN ('whole', 'part', 'remainder', 'unknown')),
  share_millionths integer CHECK (share_millionths BETWEEN 1 AND 1000000),
  share_reviewed boolean NOT NULL,
  PRIMARY KEY (province_id, event_id, origin_id, result_id),
  FOREIGN KEY (province_id, event_id) REFERENCES muctieu.unit_event (province_id, event_id),
  FOREIGN KEY (province_id, origin_id) REFERENCES muctieu.unit (province_id, unit_id),
  FOREIGN KEY (province_id, result_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK (NOT share_reviewed OR share_millionths IS NOT NULL)
);
CREATE INDEX unit_flow_by_origin ON muctieu.unit_flow (province_id, origin_id);
CREATE INDEX unit_flow_by_result ON muctieu.unit_flow (province_id, result_id);
COMMENT ON TABLE muctieu.unit_flow IS 'reference: what merges and splits moved from which unit into which (T3); facts are carried over by it, never rewritten.';
COMMENT ON COLUMN muctieu.unit_flow.province_id IS 'As in unit_event.';
COMMENT ON COLUMN muctieu.unit_flow.event_id IS 'The event.';
COMMENT ON COLUMN muctieu.unit_flow.origin_id IS 'Where it came from.';
COMMENT ON COLUMN muctieu.unit_flow.result_id IS 'Where it went.';
COMMENT ON COLUMN muctieu.unit_flow.on_day IS 'Day of the event.';
COMMENT ON COLUMN muctieu.unit_flow.extent IS 'Whole, a part, the remainder, or not known.';
COMMENT ON COLUMN muctieu.unit_flow.share_millionths IS 'Share of the origin as on the eve; null while nobody has said.';
COMMENT ON COLUMN muctieu.unit_flow.share_reviewed IS 'Whether somebody competent looked at the share; until then nothing is divided by it. May change by a review.';

-- Units are public reference for everybody signed in; they are changed by whoever has their province in scope.
DO $$
DECLARE
  bound text;
BEGIN
  FOREACH bound IN ARRAY ARRAY['territory', 'unit', 'unit_event', 'unit_event_unit', 'unit_name', 'unit_code', 'unit_parent', 'unit_class', 'unit_flow'] LOOP
    EXECUTE format('ALTER TABLE muctieu.%I ENABLE ROW LEVEL SECURITY', bound);
    EXECUTE format('ALTER TABLE muctieu.%I FORCE ROW LEVEL SECURITY', bound);
    EXECUTE format('CREATE POLICY reading ON muctieu.%I FOR SELECT USING ((SELECT muctieu.signed_in()))', bound);
    EXECUTE format('CREATE POLICY adding ON muctieu.%I FOR INSERT WITH CHECK ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]))', bound);
    EXECUTE format('CREATE POLICY changing ON muctieu.%I FOR UPDATE USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]))', bound);
    EXECUTE format('GRANT SELECT, INSERT ON muctieu.%I TO muctieu_app', bound);
  END LOOP;
END $$;
GRANT UPDATE (version) ON muctieu.territory TO muctieu_app;
GRANT UPDATE (until_day) ON muctieu.unit, muctieu.unit_name, muctieu.unit_code, muctieu.unit_parent, muctieu.unit_class TO muctieu_app;
GRANT UPDATE (share_millionths, share_reviewed) ON muctieu.unit_flow TO muctieu_app;
