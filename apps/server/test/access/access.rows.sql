INSERT INTO muctieu.credential (province_id, person_id, password_hash, password_set_at) VALUES
  ('11', '01980000-0000-7000-8000-000000000d01', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', '2026-01-02');
INSERT INTO muctieu.recovery_code (province_id, person_id, code_hash) VALUES
  ('11', '01980000-0000-7000-8000-000000000d01', sha256('code'));
INSERT INTO muctieu.session
  (province_id, session_id, person_id, token_hash, way, carried_by, begun_at, used_at, idle_at, expires_at, address, user_agent) VALUES
  ('11', '01980000-0000-7000-8000-000000000a01', '01980000-0000-7000-8000-000000000d01', sha256('token'), 'password', 'cookie',
   '2026-01-02', '2026-01-02', '2026-01-02 02:00Z', '2026-01-02 12:00Z', '127.0.0.1', 'test');
INSERT INTO muctieu.sign_in_slowdown (province_id, key, failures, failed_at, allowed_at) VALUES
  ('VN', 'key', 5, '2026-01-02', '2026-01-02');
INSERT INTO muctieu.open_id_attempt (province_id, state_hash, binding_hash, nonce, code_verifier, begun_at) VALUES
  ('VN', sha256('state'), sha256('binding'), 'nonce', 'verifier', '2026-01-02');
