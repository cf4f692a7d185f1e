INSERT INTO muctieu.journal (province_id, entry_id, at, command, subject_kind, subject_id, unit_id, after, request_id) VALUES
  ('11', '01980000-0000-7000-8000-000000000001', '2026-01-02', 'create-unit', 'unit', 'u1', '01980000-0000-7000-8000-0000000000a1', '{"name": "Mường Nhé"}', 'r1'),
  ('VN', '01980000-0000-7000-8000-000000000002', '2026-01-02', 'load-catalogue', 'programme', 'p1', NULL, '{}', 'r2');
INSERT INTO muctieu.journal_seal
  (province_id, seal_number, era, last_transaction_id, last_entry_id, entry_ids, entry_hashes, previous_hash, hash) VALUES
  ('11', 1, 1, '1', '01980000-0000-7000-8000-000000000001', '{01980000-0000-7000-8000-000000000001}',
   ARRAY[sha256('entry')], decode(repeat('00', 32), 'hex'), sha256('seal'));
INSERT INTO muctieu.answer (province_id, key, fingerprint, at, value) VALUES
  ('11', '01980000-0000-7000-8000-0000000000b1:create-unit:k1', 'f', '2026-01-02', '{}');
INSERT INTO muctieu.kept_draft (province_id, person_id, name, content, at) VALUES
  ('VN', '01980000-0000-7000-8000-0000000000b1', 'capital.decision.new.11', '\x7b7d', '2026-01-02');
