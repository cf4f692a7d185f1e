-- Procedures, limits, withdrawal and review of recognition as dated data: what the product brings (VN), and what a province set
-- for itself under a document. A later one ends the one before; dossiers keep the procedure by which they were opened (K4).
CREATE TABLE muctieu.recognition_rule (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  rule_id text COLLATE "C" NOT NULL,
  part text COLLATE "C" NOT NULL CHECK (part IN ('procedure', 'limits', 'withdrawal', 'review')),
  subject text COLLATE "C" NOT NULL DEFAULT '' CHECK ((part = 'procedure') = (subject IN ('commune', 'village', 'district'))),
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day),
  content jsonb NOT NULL,
  document_id text,
  article text NOT NULL DEFAULT '',
  reason text NOT NULL,
  verified boolean NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, rule_id),
  CONSTRAINT recognition_rule_one_a_day EXCLUDE USING gist
    (province_id WITH =, part WITH =, subject WITH =, daterange(from_day, until_day) WITH &&)
);
COMMENT ON TABLE muctieu.recognition_rule IS 'reference: how recognition goes, on which days, by which document: steps with deadlines, limits of survey and vote, withdrawal, review.';
COMMENT ON COLUMN muctieu.recognition_rule.province_id IS 'VN for what the product brings, or the province that set it for itself.';
COMMENT ON COLUMN muctieu.recognition_rule.rule_id IS 'A word of the data, or an id of our own; dossiers name their procedure by it.';
COMMENT ON COLUMN muctieu.recognition_rule.part IS 'Which part of the rules.';
COMMENT ON COLUMN muctieu.recognition_rule.subject IS 'Of a procedure: for communes, villages or districts; else empty.';
COMMENT ON COLUMN muctieu.recognition_rule.from_day IS 'First day.';
COMMENT ON COLUMN muctieu.recognition_rule.until_day IS 'First day on which it no longer holds. The only thing that may change.';
COMMENT ON COLUMN muctieu.recognition_rule.content IS 'The steps, limits, shares or months (packages/domain/src/criteria/recognition-rules.ts).';
COMMENT ON COLUMN muctieu.recognition_rule.document_id IS 'The document that set it; null for the data of the product.';
COMMENT ON COLUMN muctieu.recognition_rule.article IS 'Where in the document.';
COMMENT ON COLUMN muctieu.recognition_rule.reason IS 'Why it was entered.';
COMMENT ON COLUMN muctieu.recognition_rule.verified IS 'Whether it was compared with the document.';
COMMENT ON COLUMN muctieu.recognition_rule.person_id IS 'Who entered it; null for the data of the product.';
COMMENT ON COLUMN muctieu.recognition_rule.at IS 'When it was entered.';
-- What the nation sets is read by everybody, what a province sets by whoever is in it.
SELECT muctieu.bind_to_province('muctieu.recognition_rule');
CREATE POLICY reading ON muctieu.recognition_rule FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
GRANT SELECT, INSERT ON muctieu.recognition_rule TO muctieu_app;
GRANT UPDATE (until_day) ON muctieu.recognition_rule TO muctieu_app;

-- Since when the present step waits, for whom and until when: kept when the dossier moves, so that lists are found in SQL and
-- a rule that changes later does not move a day that was already told.
ALTER TABLE muctieu.recognition_dossier ADD COLUMN step_since date;
ALTER TABLE muctieu.recognition_dossier ADD COLUMN waiting_for text CHECK (waiting_for IN ('province', 'district', 'commune'));
ALTER TABLE muctieu.recognition_dossier ADD COLUMN due_on date;
COMMENT ON COLUMN muctieu.recognition_dossier.step_since IS 'First day of the present step; null where nothing more is to be done.';
COMMENT ON COLUMN muctieu.recognition_dossier.waiting_for IS 'Whose turn it is.';
COMMENT ON COLUMN muctieu.recognition_dossier.due_on IS 'Last day of the present step, by the rule that held when it began; null where none was set.';
UPDATE muctieu.recognition_dossier dossier SET
  step_since = coalesce((SELECT max(act.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM muctieu.recognition_act act
    WHERE act.province_id = dossier.province_id AND act.dossier_id = dossier.dossier_id), dossier.opened_at::date),
  waiting_for = CASE
    WHEN step IN ('self-assessment', 'consultation', 'submission') THEN CASE WHEN kind = 'district' THEN 'district' ELSE 'commune' END
    WHEN step = 'verification' THEN 'district'
    WHEN step = 'decision' AND procedure_id = 'village-three-tier' THEN 'district'
    WHEN step = 'announcement' AND kind IN ('village', 'village-model') THEN 'commune'
    ELSE 'province' END,
  due_on = CASE
    WHEN kind = 'district' THEN NULL
    WHEN step = 'submission' AND kind NOT IN ('village', 'village-model') THEN make_date(year, 10, 15)
    WHEN step = 'verification' AND kind NOT IN ('village', 'village-model') THEN make_date(year, 11, 15)
    WHEN step = 'decision' THEN make_date(year, 12, 31) END
  WHERE step IS NOT NULL;
CREATE INDEX recognition_dossier_waiting ON muctieu.recognition_dossier (province_id, waiting_for, due_on) WHERE step IS NOT NULL;
GRANT UPDATE (step_since, waiting_for, due_on) ON muctieu.recognition_dossier TO muctieu_app;
