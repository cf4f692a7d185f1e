CREATE TABLE muctieu.session (
  province_id text NOT NULL,
  session_id uuid NOT NULL,
  person_id uuid NOT NULL,
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  way text NOT NULL CHECK (way IN ('password', 'open-id-connect')),
  carried_by text NOT NULL CHECK (carried_by IN ('cookie', 'bearer')),
  begun_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL,
  idle_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  address text NOT NULL,
  user_agent text NOT NULL,
  PRIMARY KEY (province_id, session_id),
  FOREIGN KEY (province_id, person_id) REFERENCES muctieu.person (province_id, person_id)
);
CREATE UNIQUE INDEX session_token ON muctieu.session (token_hash);
CREATE INDEX session_person ON muctieu.session (province_id, person_id, begun_at DESC);
COMMENT ON TABLE muctieu.session IS 'Who is signed in where. Kept for ninety days after it ended, so that a person sees where they were signed in.';
COMMENT ON COLUMN muctieu.session.province_id IS 'Province of the person.';
COMMENT ON COLUMN muctieu.session.session_id IS 'How the list and the journal name it; says nothing about the token.';
COMMENT ON COLUMN muctieu.session.person_id IS 'Whose.';
COMMENT ON COLUMN muctieu.session.token_hash IS 'SHA-256 of the token, which has 256 random bits and is kept nowhere.';
COMMENT ON COLUMN muctieu.session.way IS 'How they proved who they are.';
COMMENT ON COLUMN muctieu.session.carried_by IS 'Cookie of a browser or bearer token of a machine; one is not taken for the other.';
COMMENT ON COLUMN muctieu.session.begun_at IS 'When they signed in.';
COMMENT ON COLUMN muctieu.session.used_at IS 'When it was last used, to the minute.';
COMMENT ON COLUMN muctieu.session.idle_at IS 'When it ends unless it is used before.';
COMMENT ON COLUMN muctieu.session.expires_at IS 'When it ends in any case.';
COMMENT ON COLUMN muctieu.session.ended_at IS 'When it was ended; null while it may live.';
COMMENT ON COLUMN muctieu.session.address IS 'Network address at sign-in.';
COMMENT ON COLUMN muctieu.session.user_agent IS 'What the browser or program called itself.';
SELECT muctieu.bind_to_program('muctieu.session');
GRANT SELECT, INSERT, UPDATE, DELETE ON muctieu.session TO muctieu_app;

CREATE TABLE muctieu.sign_in_slowdown (
  province_id text NOT NULL,
  key text NOT NULL,
  failures integer NOT NULL CHECK (failures > 0),
  failed_at timestamptz NOT NULL,
  allowed_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, key)
);
CREATE INDEX sign_in_slowdown_failed_at ON muctieu.sign_in_slowdown (failed_at);
COMMENT ON TABLE muctieu.sign_in_slowdown IS 'Failed sign-ins in a row, and when the next is heard (O8). Removed by a success, or a day after the last failure.';
COMMENT ON COLUMN muctieu.sign_in_slowdown.province_id IS 'Always VN: it is counted before anybody is known.';
COMMENT ON COLUMN muctieu.sign_in_slowdown.key IS 'SHA-256 of account and address, or of the account alone; of names that exist and of names that do not.';
COMMENT ON COLUMN muctieu.sign_in_slowdown.failures IS 'How many in a row.';
COMMENT ON COLUMN muctieu.sign_in_slowdown.failed_at IS 'The last one.';
COMMENT ON COLUMN muctieu.sign_in_slowdown.allowed_at IS 'When the next attempt is heard.';
SELECT muctieu.bind_to_program('muctieu.sign_in_slowdown');
GRANT SELECT, INSERT, UPDATE, DELETE ON muctieu.sign_in_slowdown TO muctieu_app;

CREATE TABLE muctieu.open_id_attempt (
  province_id text NOT NULL,
  state_hash bytea NOT NULL CHECK (length(state_hash) = 32),
  binding_hash bytea NOT NULL CHECK (length(binding_hash) = 32),
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  begun_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, state_hash)
);
COMMENT ON TABLE muctieu.open_id_attempt IS 'Sign-ins that went to the OpenID Connect provider and have not come back. Removed on return, or after ten minutes.';
COMMENT ON COLUMN muctieu.open_id_attempt.province_id IS 'Always VN: nobody is known yet.';
COMMENT ON COLUMN muctieu.open_id_attempt.state_hash IS 'SHA-256 of the state that the provider sends back.';
COMMENT ON COLUMN muctieu.open_id_attempt.binding_hash IS 'SHA-256 of the secret that only the browser which began has.';
COMMENT ON COLUMN muctieu.open_id_attempt.nonce IS 'Must come back inside the signed token.';
COMMENT ON COLUMN muctieu.open_id_attempt.code_verifier IS 'Proof key of the code exchange (PKCE).';
COMMENT ON COLUMN muctieu.open_id_attempt.begun_at IS 'When.';
SELECT muctieu.bind_to_program('muctieu.open_id_attempt');
GRANT SELECT, INSERT, DELETE ON muctieu.open_id_attempt TO muctieu_app;
