-- Days off and days worked in exchange are announced year by year, after a version of the product is out.
CREATE TABLE muctieu.work_calendar_day (
  dating_id uuid NOT NULL,
  day date NOT NULL,
  dated_at timestamptz NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('holiday', 'worked-weekend', 'ordinary')),
  name_vi text NOT NULL,
  name_en text NOT NULL,
  document_id text NOT NULL,
  person_id uuid,
  PRIMARY KEY (dating_id)
);
COMMENT ON TABLE muctieu.work_calendar_day IS 'append-only reference: days off and worked in exchange that were announced, beside those of the product; of one day the last row holds.';
COMMENT ON COLUMN muctieu.work_calendar_day.dating_id IS 'UUID version 7: of one day the last one holds.';
COMMENT ON COLUMN muctieu.work_calendar_day.day IS 'The day.';
COMMENT ON COLUMN muctieu.work_calendar_day.dated_at IS 'When it was written down.';
COMMENT ON COLUMN muctieu.work_calendar_day.kind IS 'ordinary: what was said of the day before no longer holds.';
COMMENT ON COLUMN muctieu.work_calendar_day.name_vi IS 'Why, in Vietnamese.';
COMMENT ON COLUMN muctieu.work_calendar_day.name_en IS 'In English.';
COMMENT ON COLUMN muctieu.work_calendar_day.document_id IS 'The announcement.';
COMMENT ON COLUMN muctieu.work_calendar_day.person_id IS 'Who wrote it down.';
SELECT muctieu.bind_to_signed_in('muctieu.work_calendar_day');
GRANT SELECT, INSERT ON muctieu.work_calendar_day TO muctieu_app;
