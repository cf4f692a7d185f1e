-- What stays open beyond its report, and who is told when.
CREATE TABLE muctieu.report_difficulty (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  difficulty_id uuid NOT NULL,
  reporter_id uuid NOT NULL,
  unit_id uuid,
  organisation_id uuid,
  regime_code text COLLATE "C",
  period_key text COLLATE "C",
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('difficulty', 'proposal')),
  subject text NOT NULL,
  detail text NOT NULL,
  since date NOT NULL,
  place_unit_id uuid,
  node_code text COLLATE "C",
  legal_document_id text,
  legal_article text,
  addressee text NOT NULL,
  answer_by date,
  state text COLLATE "C" NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
  raised_by uuid,
  raised_at timestamptz NOT NULL,
  answer text NOT NULL DEFAULT '',
  answered_by uuid,
  answered_at timestamptz,
  answer_document_id text,
  version integer NOT NULL,
  PRIMARY KEY (province_id, difficulty_id)
);
CREATE INDEX report_difficulty_open ON muctieu.report_difficulty (province_id, state, answer_by);
COMMENT ON TABLE muctieu.report_difficulty IS 'Difficulties and proposals: open until answered.';
COMMENT ON COLUMN muctieu.report_difficulty.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_difficulty.difficulty_id IS 'Its id.';
COMMENT ON COLUMN muctieu.report_difficulty.reporter_id IS 'Who raised it.';
COMMENT ON COLUMN muctieu.report_difficulty.unit_id IS 'The unit of the reporter; null for an organisation of the whole province.';
COMMENT ON COLUMN muctieu.report_difficulty.organisation_id IS 'The organisation that reports; null for a unit.';
COMMENT ON COLUMN muctieu.report_difficulty.regime_code IS 'The report it came with.';
COMMENT ON COLUMN muctieu.report_difficulty.period_key IS 'Its period.';
COMMENT ON COLUMN muctieu.report_difficulty.kind IS 'Difficulty or proposal.';
COMMENT ON COLUMN muctieu.report_difficulty.subject IS 'What.';
COMMENT ON COLUMN muctieu.report_difficulty.detail IS 'More.';
COMMENT ON COLUMN muctieu.report_difficulty.since IS 'Since when.';
COMMENT ON COLUMN muctieu.report_difficulty.place_unit_id IS 'Where.';
COMMENT ON COLUMN muctieu.report_difficulty.node_code IS 'Of which node of a programme.';
COMMENT ON COLUMN muctieu.report_difficulty.legal_document_id IS 'The passage of law in the way.';
COMMENT ON COLUMN muctieu.report_difficulty.legal_article IS 'Its article.';
COMMENT ON COLUMN muctieu.report_difficulty.addressee IS 'Who is asked.';
COMMENT ON COLUMN muctieu.report_difficulty.answer_by IS 'By when.';
COMMENT ON COLUMN muctieu.report_difficulty.state IS 'Open until answered.';
COMMENT ON COLUMN muctieu.report_difficulty.raised_by IS 'Who.';
COMMENT ON COLUMN muctieu.report_difficulty.raised_at IS 'When.';
COMMENT ON COLUMN muctieu.report_difficulty.answer IS 'The answer.';
COMMENT ON COLUMN muctieu.report_difficulty.answered_by IS 'Who answered.';
COMMENT ON COLUMN muctieu.report_difficulty.answered_at IS 'When.';
COMMENT ON COLUMN muctieu.report_difficulty.answer_document_id IS 'The document that answers.';
COMMENT ON COLUMN muctieu.report_difficulty.version IS 'Counts its steps.';
SELECT muctieu.bind_to_reporter('muctieu.report_difficulty');
GRANT SELECT, INSERT ON muctieu.report_difficulty TO muctieu_app;
GRANT UPDATE (subject, detail, since, legal_article, addressee, answer_by, state, answer, answered_by, answered_at, answer_document_id, version) ON muctieu.report_difficulty TO muctieu_app;

CREATE TABLE muctieu.reminder_preference (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  person_id uuid NOT NULL,
  email text NOT NULL DEFAULT '',
  is_on boolean NOT NULL,
  digest text COLLATE "C" NOT NULL CHECK (digest IN ('at-once', 'daily', 'weekly')),
  quiet_from smallint NOT NULL,
  quiet_until smallint NOT NULL,
  days_before smallint[] NOT NULL,
  last_mailed_at timestamptz,
  version integer NOT NULL,
  PRIMARY KEY (province_id, person_id)
);
COMMENT ON TABLE muctieu.reminder_preference IS 'How people wish to be reminded.';
COMMENT ON COLUMN muctieu.reminder_preference.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.reminder_preference.person_id IS 'Whose.';
COMMENT ON COLUMN muctieu.reminder_preference.email IS 'Where to; empty: the one of the person.';
COMMENT ON COLUMN muctieu.reminder_preference.is_on IS 'Whether by e-mail at all.';
COMMENT ON COLUMN muctieu.reminder_preference.digest IS 'How often.';
COMMENT ON COLUMN muctieu.reminder_preference.quiet_from IS 'Nothing is sent from this hour (Viet Nam).';
COMMENT ON COLUMN muctieu.reminder_preference.quiet_until IS 'To this one.';
COMMENT ON COLUMN muctieu.reminder_preference.days_before IS 'Reminded so many days before a report is due.';
COMMENT ON COLUMN muctieu.reminder_preference.last_mailed_at IS 'When the last letter went.';
COMMENT ON COLUMN muctieu.reminder_preference.version IS 'Counts its changes.';
ALTER TABLE muctieu.reminder_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.reminder_preference FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON muctieu.reminder_preference USING ((SELECT muctieu.sees_nation()) OR person_id = (SELECT muctieu.scope_person()));
GRANT SELECT, INSERT ON muctieu.reminder_preference TO muctieu_app;
GRANT UPDATE (email, is_on, digest, quiet_from, quiet_until, days_before, last_mailed_at, version) ON muctieu.reminder_preference TO muctieu_app;

CREATE TABLE muctieu.report_reminder (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  reminder_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('due-soon', 'due-today', 'overdue', 'returned', 'handed-in', 'difficulty-overdue')),
  subject_key text COLLATE "C" NOT NULL,
  regime_code text COLLATE "C",
  period_key text COLLATE "C",
  reporter_id uuid,
  due_day date,
  text_vi text NOT NULL,
  text_en text NOT NULL,
  mail text COLLATE "C" NOT NULL CHECK (mail IN ('none', 'waits', 'sent', 'failed')),
  mail_error text NOT NULL DEFAULT '',
  tries smallint NOT NULL DEFAULT 0,
  at timestamptz NOT NULL,
  mailed_at timestamptz,
  PRIMARY KEY (province_id, reminder_id),
  UNIQUE (province_id, person_id, kind, subject_key)
);
CREATE INDEX report_reminder_waits ON muctieu.report_reminder (province_id, at) WHERE mail = 'waits';
COMMENT ON TABLE muctieu.report_reminder IS 'Reminders, each said once to one person.';
COMMENT ON COLUMN muctieu.report_reminder.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.report_reminder.reminder_id IS 'UUID version 7.';
COMMENT ON COLUMN muctieu.report_reminder.person_id IS 'For whom.';
COMMENT ON COLUMN muctieu.report_reminder.kind IS 'Why.';
COMMENT ON COLUMN muctieu.report_reminder.subject_key IS 'What it is about, so that it is said once.';
COMMENT ON COLUMN muctieu.report_reminder.regime_code IS 'The regime.';
COMMENT ON COLUMN muctieu.report_reminder.period_key IS 'The period.';
COMMENT ON COLUMN muctieu.report_reminder.reporter_id IS 'Who owes.';
COMMENT ON COLUMN muctieu.report_reminder.due_day IS 'When.';
COMMENT ON COLUMN muctieu.report_reminder.text_vi IS 'In Vietnamese.';
COMMENT ON COLUMN muctieu.report_reminder.text_en IS 'In English.';
COMMENT ON COLUMN muctieu.report_reminder.mail IS 'What became of the letter.';
COMMENT ON COLUMN muctieu.report_reminder.mail_error IS 'Why it failed.';
COMMENT ON COLUMN muctieu.report_reminder.tries IS 'How often it was tried.';
COMMENT ON COLUMN muctieu.report_reminder.at IS 'When.';
COMMENT ON COLUMN muctieu.report_reminder.mailed_at IS 'When the letter went.';
ALTER TABLE muctieu.report_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.report_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON muctieu.report_reminder USING ((SELECT muctieu.sees_nation()) OR person_id = (SELECT muctieu.scope_person()));
GRANT SELECT, INSERT ON muctieu.report_reminder TO muctieu_app;
GRANT UPDATE (mail, mail_error, tries, mailed_at) ON muctieu.report_reminder TO muctieu_app;

CREATE TABLE muctieu.mail_setting (
  setting_id smallint NOT NULL CHECK (setting_id = 1),
  host text NOT NULL,
  port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  security text COLLATE "C" NOT NULL CHECK (security IN ('none', 'starttls', 'tls')),
  sign_in_name text NOT NULL,
  password text NOT NULL,
  sender text NOT NULL,
  page_address text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (setting_id)
);
COMMENT ON TABLE muctieu.mail_setting IS 'reference: how e-mail leaves.';
COMMENT ON COLUMN muctieu.mail_setting.setting_id IS 'One row.';
COMMENT ON COLUMN muctieu.mail_setting.host IS 'SMTP server; empty: nothing is sent.';
COMMENT ON COLUMN muctieu.mail_setting.port IS 'Its port.';
COMMENT ON COLUMN muctieu.mail_setting.security IS 'How the line is kept secret.';
COMMENT ON COLUMN muctieu.mail_setting.sign_in_name IS 'Name at the server; empty: none.';
COMMENT ON COLUMN muctieu.mail_setting.password IS 'Sealed with the key of the installation.';
COMMENT ON COLUMN muctieu.mail_setting.sender IS 'From whom letters come.';
COMMENT ON COLUMN muctieu.mail_setting.page_address IS 'Where the application is reached, for the way in a letter.';
COMMENT ON COLUMN muctieu.mail_setting.version IS 'Counts its changes.';
ALTER TABLE muctieu.mail_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.mail_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON muctieu.mail_setting USING ((SELECT muctieu.sees_nation()));
GRANT SELECT, INSERT ON muctieu.mail_setting TO muctieu_app;
GRANT UPDATE (host, port, security, sign_in_name, password, sender, page_address, version) ON muctieu.mail_setting TO muctieu_app;
