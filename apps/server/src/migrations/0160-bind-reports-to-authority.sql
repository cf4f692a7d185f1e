-- A report is issued by an authority, and registers of numbers are the authority's: a province has many of them. Who signs,
-- issues and keeps the register is whoever holds that function for the authority, not whoever may read its province.
-- Rows are changed below: a migration sees all of them, also where the owner is no superuser.
SELECT set_config('muctieu.provinces', '*', true);

CREATE TABLE muctieu.authority_function (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  function_id uuid NOT NULL,
  authority_id uuid NOT NULL,
  unit_id uuid,
  person_id uuid NOT NULL,
  person_name text COLLATE "vi-x-icu" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('head', 'deputy', 'by-order', 'clerk')),
  title text NOT NULL CHECK (title <> ''),
  head_title text NOT NULL,
  other_title text NOT NULL,
  document_cited text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  granted_by uuid,
  granted_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (province_id, function_id),
  FOREIGN KEY (province_id, authority_id) REFERENCES muctieu.organisation (province_id, organisation_id),
  FOREIGN KEY (province_id, person_id) REFERENCES muctieu.person (province_id, person_id),
  CHECK (until_day >= from_day),
  CHECK (kind NOT IN ('deputy', 'by-order') OR head_title <> ''),
  EXCLUDE USING gist (province_id WITH =, authority_id WITH =, person_id WITH =, kind WITH =, daterange(from_day, until_day) WITH &&)
);
CREATE INDEX authority_function_of_person ON muctieu.authority_function (province_id, person_id);
COMMENT ON TABLE muctieu.authority_function IS 'Who signs for an authority, as its head, a deputy (KT.) or by order (TL.), and who keeps its register (văn thư): each for a time.';
COMMENT ON COLUMN muctieu.authority_function.province_id IS 'The province of the authority.';
COMMENT ON COLUMN muctieu.authority_function.function_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.authority_function.authority_id IS 'The organisation that issues.';
COMMENT ON COLUMN muctieu.authority_function.unit_id IS 'Where the authority sits, for the scope; null: the province as a whole.';
COMMENT ON COLUMN muctieu.authority_function.person_id IS 'Who holds it.';
COMMENT ON COLUMN muctieu.authority_function.person_name IS 'Their name as it stands below the signature.';
COMMENT ON COLUMN muctieu.authority_function.kind IS 'head; deputy: KT.; by-order: TL.; clerk: numbers, register, dispatch, no signature.';
COMMENT ON COLUMN muctieu.authority_function.title IS 'What they are: Phó Chủ tịch.';
COMMENT ON COLUMN muctieu.authority_function.head_title IS 'For whom they sign: Chủ tịch; empty for a head and a clerk.';
COMMENT ON COLUMN muctieu.authority_function.other_title IS 'What stands below as well: Giám đốc Sở … of a deputy head of a committee; empty where nothing does.';
COMMENT ON COLUMN muctieu.authority_function.document_cited IS 'The decision that gave it, as written.';
COMMENT ON COLUMN muctieu.authority_function.from_day IS 'First day.';
COMMENT ON COLUMN muctieu.authority_function.until_day IS 'The day on which it no longer holds; null while it does. The same as the first day: it never held.';
COMMENT ON COLUMN muctieu.authority_function.granted_by IS 'Who entered it; null for the program.';
COMMENT ON COLUMN muctieu.authority_function.granted_at IS 'When.';
COMMENT ON COLUMN muctieu.authority_function.version IS 'Grows when its end is set.';
SELECT muctieu.bind_to_unit('muctieu.authority_function');
GRANT SELECT, INSERT ON muctieu.authority_function TO muctieu_app;
GRANT UPDATE (until_day, version) ON muctieu.authority_function TO muctieu_app;

ALTER TABLE muctieu.written_report
  ADD COLUMN authority_id uuid,
  ADD FOREIGN KEY (province_id, authority_id) REFERENCES muctieu.organisation (province_id, organisation_id);
COMMENT ON COLUMN muctieu.written_report.authority_id IS 'The organisation that issues it; null while nobody has said which: then nobody can sign.';
GRANT UPDATE (authority_id) ON muctieu.written_report TO muctieu_app;

-- A numbered report in which something is wrong goes back to its writers; its number is voided with the reason.
ALTER TABLE muctieu.written_report_act DROP CONSTRAINT written_report_act_act_check;
ALTER TABLE muctieu.written_report_act ADD CHECK (act IN ('write', 'head', 'redraw', 'submit', 'return', 'sign', 'attach', 'withdraw', 'issue'));

ALTER TABLE muctieu.report_number
  ADD COLUMN authority_id uuid,
  ADD COLUMN sender text NOT NULL DEFAULT '',
  ADD COLUMN document_day date;
UPDATE muctieu.report_number n SET authority_id = coalesce(
  (SELECT o.organisation_id FROM muctieu.organisation o JOIN muctieu.unit u ON u.province_id = n.province_id AND u.unit_id = n.unit_id
    WHERE o.province_id = n.province_id AND o.kind = 'people-committee'
      AND (o.unit_id = n.unit_id OR (o.unit_id IS NULL AND u.level = 'province'))
    ORDER BY o.from_day LIMIT 1),
  n.unit_id);
ALTER TABLE muctieu.report_number
  ALTER COLUMN authority_id SET NOT NULL,
  DROP CONSTRAINT report_number_pkey,
  ADD PRIMARY KEY (province_id, authority_id, year, direction, number),
  ALTER COLUMN unit_id DROP NOT NULL;
CREATE UNIQUE INDEX report_number_of_report ON muctieu.report_number (province_id, report_id) WHERE state = 'used' AND report_id IS NOT NULL;
COMMENT ON COLUMN muctieu.report_number.authority_id IS 'Whose register: the organisation; of a unit that had none when registers were the units'', the unit.';
COMMENT ON COLUMN muctieu.report_number.unit_id IS 'Where the authority sits, for the scope; null: the province as a whole.';
COMMENT ON COLUMN muctieu.report_number.sender IS 'Who sent an incoming document, to whom an outgoing one goes; empty where nobody said.';
COMMENT ON COLUMN muctieu.report_number.document_day IS 'The day that the document bears; null where nobody said.';
COMMENT ON COLUMN muctieu.report_number.version IS 'Grows when it is used by a report or voided.';
GRANT UPDATE (report_id, symbol, abstract) ON muctieu.report_number TO muctieu_app;

-- Each file of a batch has its own code, so that its QR code leads to itself: a draft that nobody issued.
ALTER TABLE muctieu.report_batch_item ADD COLUMN short_code text UNIQUE CHECK (short_code ~ '^[0-9A-Z]{8}$');
COMMENT ON COLUMN muctieu.report_batch_item.short_code IS 'What the QR code of this draft leads to; null in batches of before, whose codes were all the same.';
