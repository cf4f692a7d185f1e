-- Secrets of sign-in. Only the program in nobody's name sees these tables (in-programs-name.ts): whoever reads within a
-- scope, even the nation's, finds them empty, so that no list, export or careless join ever carries a hash or a token.
CREATE FUNCTION muctieu.is_program() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN muctieu.sees_nation() AND muctieu.scope_person() IS NULL;
COMMENT ON FUNCTION muctieu.is_program() IS 'Whether the program acts in nobody''s name: the only reader of secrets.';

CREATE FUNCTION muctieu.bind_to_program(bound regclass) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', bound);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', bound);
  EXECUTE format('CREATE POLICY program ON %s USING ((SELECT muctieu.is_program()))', bound);
END $$;
COMMENT ON FUNCTION muctieu.bind_to_program(regclass) IS 'For migrations: rows are seen and written by the program alone, in nobody''s name.';
REVOKE EXECUTE ON FUNCTION muctieu.bind_to_program(regclass) FROM PUBLIC;

CREATE TABLE muctieu.credential (
  province_id text NOT NULL,
  person_id uuid NOT NULL,
  password_hash text,
  password_issued boolean NOT NULL DEFAULT false,
  password_set_at timestamptz,
  password_expires_at timestamptz,
  code_secret bytea,
  code_pending_secret bytea,
  code_pending_at timestamptz,
  code_step_last bigint NOT NULL DEFAULT 0,
  open_id_issuer text,
  open_id_subject text,
  PRIMARY KEY (province_id, person_id),
  FOREIGN KEY (province_id, person_id) REFERENCES muctieu.person (province_id, person_id)
);
CREATE UNIQUE INDEX credential_open_id ON muctieu.credential (open_id_issuer, open_id_subject) WHERE open_id_subject IS NOT NULL;
COMMENT ON TABLE muctieu.credential IS 'How a person proves who they are.';
COMMENT ON COLUMN muctieu.credential.province_id IS 'Province of the person.';
COMMENT ON COLUMN muctieu.credential.person_id IS 'Whose.';
COMMENT ON COLUMN muctieu.credential.password_hash IS 'argon2id with its parameters and salt; null: no password.';
COMMENT ON COLUMN muctieu.credential.password_issued IS 'The password was made by an administrator or the program: it must be changed before anything else.';
COMMENT ON COLUMN muctieu.credential.password_set_at IS 'Since when it is the password.';
COMMENT ON COLUMN muctieu.credential.password_expires_at IS 'An issued password is of no use after this; null: it does not expire.';
COMMENT ON COLUMN muctieu.credential.code_secret IS 'Secret of the one-time codes, encrypted with the key of the installation; null: none set up.';
COMMENT ON COLUMN muctieu.credential.code_pending_secret IS 'The same while it is being set up.';
COMMENT ON COLUMN muctieu.credential.code_pending_at IS 'When setting up began.';
COMMENT ON COLUMN muctieu.credential.code_step_last IS 'The 30-second step of the last code that was accepted: none at or before it is accepted again.';
COMMENT ON COLUMN muctieu.credential.open_id_issuer IS 'The OpenID Connect provider to which the person is linked.';
COMMENT ON COLUMN muctieu.credential.open_id_subject IS 'Their subject at that provider.';
SELECT muctieu.bind_to_program('muctieu.credential');
GRANT SELECT, INSERT, UPDATE ON muctieu.credential TO muctieu_app;

CREATE TABLE muctieu.recovery_code (
  province_id text NOT NULL,
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  PRIMARY KEY (province_id, person_id, code_hash),
  FOREIGN KEY (province_id, person_id) REFERENCES muctieu.person (province_id, person_id)
);
COMMENT ON TABLE muctieu.recovery_code IS 'Codes for whoever lost their authenticator; each is removed when it is used.';
COMMENT ON COLUMN muctieu.recovery_code.province_id IS 'Province of the person.';
COMMENT ON COLUMN muctieu.recovery_code.person_id IS 'Whose.';
COMMENT ON COLUMN muctieu.recovery_code.code_hash IS 'SHA-256; the code itself has 80 random bits and is kept nowhere.';
SELECT muctieu.bind_to_program('muctieu.recovery_code');
GRANT SELECT, INSERT, DELETE ON muctieu.recovery_code TO muctieu_app;
