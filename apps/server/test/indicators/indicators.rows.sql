-- Rows for the test of the scopes, one in each table of the chapter (expects territory).
INSERT INTO muctieu.indicator (indicator_no, code, version) VALUES (900001, 'TEST.MOT', 1);
INSERT INTO muctieu.indicator_version (indicator_no, version_number, from_day, content, origin, checksum, at, reason)
VALUES (900001, 1, '2021-01-01', '{}', 'person', '', now(), 'test');
INSERT INTO muctieu.indicator_target (province_id, unit_id, indicator_no, period, kind, version, operator, value, reason, at)
VALUES ('11', '01980000-0000-7000-8000-000000000701', 900001, '2024', 'annual', 1, 'at-least', 1, 'test', now());
INSERT INTO muctieu.observation_batch (province_id, batch_id, at, reason, cell_count)
VALUES ('11', '01980000-0000-7000-8000-000000000702', now(), 'test', 1);
INSERT INTO muctieu.observation (province_id, unit_id, period, indicator_no, version, status, breakdown, batch_id, value)
VALUES ('11', '01980000-0000-7000-8000-000000000701', '2024', 900001, 1, 'actual', '', '01980000-0000-7000-8000-000000000702', 1);
INSERT INTO muctieu.observation_sum (province_id, period, indicator_no, level, status, value, denominator, unit_count)
VALUES ('11', '2024', 900001, 'commune', 'actual', 1, 0, 1);
INSERT INTO muctieu.observation_file (province_id, file_id, unit_id, period, indicator_no, status, name, media_type, size, sha256, content, attached_at)
VALUES ('11', '01980000-0000-7000-8000-000000000703', '00000000-0000-4000-8000-000000001101', '2024', 900001, 'actual', 'a.pdf',
  'application/pdf', 5, sha256('%PDF-'::bytea), '%PDF-'::bytea, now());
INSERT INTO muctieu.indicator_rule_version (province_id, rule_id, version_number, from_day, content, origin, at, reason)
VALUES ('11', 'test', 1, '2021-01-01', '{}', 'person', now(), 'test');
INSERT INTO muctieu.observation_spread (province_id, period, indicator_no, level, status, median, deviation, unit_count)
VALUES ('11', '2024', 900001, 'commune', 'actual', 1, 0, 1);
