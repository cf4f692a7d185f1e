CREATE TABLE muctieu.answer (
  province_id text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  at timestamptz NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (province_id, key)
);
CREATE INDEX answer_at ON muctieu.answer (at);
COMMENT ON TABLE muctieu.answer IS
  'What was answered to a request with an Idempotency-Key, kept in the transaction of its change: the same request again gets the first answer again. Removed after a week.';
COMMENT ON COLUMN muctieu.answer.province_id IS 'The province of the change, or VN.';
COMMENT ON COLUMN muctieu.answer.key IS 'Person, operation and the key that the request carried.';
COMMENT ON COLUMN muctieu.answer.fingerprint IS 'SHA-256 of the request; another request under the same key is refused.';
COMMENT ON COLUMN muctieu.answer.at IS 'When it was answered.';
COMMENT ON COLUMN muctieu.answer.value IS 'The answer as JSON.';

-- The key begins with the person, so a row is seen by whoever wrote it, whatever their scope; the program removes old ones.
ALTER TABLE muctieu.answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE muctieu.answer FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON muctieu.answer USING (
  (SELECT muctieu.sees_nation() AND muctieu.scope_person() IS NULL)
  OR starts_with(key, (SELECT muctieu.scope_person())::text || ':')
);
GRANT SELECT, INSERT, DELETE ON muctieu.answer TO muctieu_app;
