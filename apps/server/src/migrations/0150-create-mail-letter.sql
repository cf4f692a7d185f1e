-- How a letter leaves (server, name, password) stands in the environment of the program, never in the database: a copy of
-- the database gives no password away, and nobody who may change settings can send it to a server of their own.
DROP POLICY scope ON muctieu.mail_setting;
ALTER TABLE muctieu.mail_setting
  DROP COLUMN host, DROP COLUMN port, DROP COLUMN security, DROP COLUMN sign_in_name, DROP COLUMN password,
  ADD COLUMN is_on boolean NOT NULL DEFAULT false,
  ADD COLUMN sender_name text NOT NULL DEFAULT '';
COMMENT ON TABLE muctieu.mail_setting IS 'reference: whether letters leave, and from whom; the server that takes them is set in the environment of the program.';
COMMENT ON COLUMN muctieu.mail_setting.sender IS 'The address letters come from; empty: the one of the environment.';
COMMENT ON COLUMN muctieu.mail_setting.is_on IS 'Whether letters leave at all.';
COMMENT ON COLUMN muctieu.mail_setting.sender_name IS 'The name shown beside the address.';
CREATE POLICY scope ON muctieu.mail_setting USING ((SELECT muctieu.sees_nation()));
CREATE POLICY reading ON muctieu.mail_setting FOR SELECT USING ((SELECT muctieu.signed_in()));
GRANT UPDATE (is_on, sender_name, sender, page_address, version) ON muctieu.mail_setting TO muctieu_app;

CREATE TABLE muctieu.mail_letter (
  province_id text NOT NULL CHECK (province_id ~ '^(\d{2}|VN)$'),
  letter_id uuid NOT NULL,
  person_id uuid NOT NULL,
  letter_key text COLLATE "C" NOT NULL,
  address text NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('waits', 'leaves', 'sent', 'failed', 'unsure', 'dropped')),
  tries smallint NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL,
  error text NOT NULL DEFAULT '',
  item_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, letter_id),
  UNIQUE (province_id, person_id, letter_key)
);
CREATE INDEX mail_letter_open ON muctieu.mail_letter (next_try_at) WHERE state IN ('waits', 'leaves');
COMMENT ON TABLE muctieu.mail_letter IS 'Letters of reminders: one of a name to a person, so that none leaves twice.';
COMMENT ON COLUMN muctieu.mail_letter.province_id IS 'Where the person works.';
COMMENT ON COLUMN muctieu.mail_letter.letter_id IS 'UUID version 7; also in the Message-ID, so that a server that got it twice knows it.';
COMMENT ON COLUMN muctieu.mail_letter.person_id IS 'To whom.';
COMMENT ON COLUMN muctieu.mail_letter.letter_key IS 'The day, the week or the hour it is the letter of.';
COMMENT ON COLUMN muctieu.mail_letter.address IS 'Where it was sent.';
COMMENT ON COLUMN muctieu.mail_letter.state IS 'leaves: a server of ours is handing it over; unsure: that server ended meanwhile or got no answer, it may have arrived and is not sent again by itself; dropped: switched off before it left.';
COMMENT ON COLUMN muctieu.mail_letter.tries IS 'How often it was handed over.';
COMMENT ON COLUMN muctieu.mail_letter.next_try_at IS 'Not before.';
COMMENT ON COLUMN muctieu.mail_letter.error IS 'What the mail server answered last.';
COMMENT ON COLUMN muctieu.mail_letter.item_count IS 'How many reminders it holds.';
COMMENT ON COLUMN muctieu.mail_letter.created_at IS 'When.';
COMMENT ON COLUMN muctieu.mail_letter.changed_at IS 'When its state last changed.';
ALTER TABLE muctieu.mail_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.mail_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON muctieu.mail_letter USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR person_id = (SELECT muctieu.scope_person()));
GRANT SELECT, INSERT ON muctieu.mail_letter TO muctieu_app;
GRANT UPDATE (state, tries, next_try_at, error, item_count, changed_at, address) ON muctieu.mail_letter TO muctieu_app;

ALTER TABLE muctieu.report_reminder ADD COLUMN letter_id uuid;
COMMENT ON COLUMN muctieu.report_reminder.letter_id IS 'The letter that says it; null before one is written.';
CREATE INDEX report_reminder_by_letter ON muctieu.report_reminder (letter_id);
GRANT UPDATE (letter_id) ON muctieu.report_reminder TO muctieu_app;
