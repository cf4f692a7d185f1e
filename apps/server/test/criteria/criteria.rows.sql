insert into muctieu.criteria_set (set_id, subject, from_day, content) values ('set-test', 'commune', '2021-01-01', '{}') on conflict do nothing;
insert into muctieu.criteria_set_version (set_id, number, content, reason, at) values ('set-test', 1, '{}', 'thử', now());
insert into muctieu.criterion_threshold (province_id, threshold_id, set_id, code, from_day, kind, value, verified, at)
values ('11', 'threshold-test', 'set-test', '1', '2021-01-01', 'figure', 36, false, now());
insert into muctieu.criteria_round (province_id, round_id, set_id, as_of, title, created_at)
values ('11', '01980000-0000-7000-8000-0000000c0001', 'set-test', '2021-06-30', 'thử', now());
insert into muctieu.criterion_cell (province_id, round_id, unit_id, code, status, basis, assessed_at, version)
select province_id, '01980000-0000-7000-8000-0000000c0001', unit_id, '1', 'met', 'assessed', now(), 1
from muctieu.unit where province_id = '11' order by unit_id limit 1;
insert into muctieu.criterion_cell_version (province_id, round_id, unit_id, code, status, basis, note, override_reason, evidence, assessed_at, review_reason, version)
select province_id, round_id, unit_id, code, status, basis, note, override_reason, evidence, assessed_at, review_reason, version from muctieu.criterion_cell;
insert into muctieu.criteria_score (province_id, round_id, unit_id, met, assessed, signs, at)
select province_id, round_id, unit_id, 1, 1, '1', now() from muctieu.criterion_cell;
insert into muctieu.criterion_file (province_id, file_id, round_id, unit_id, code, name, media_type, size, sha256, content, attached_at)
select province_id, '01980000-0000-7000-8000-0000000c00f1', round_id, unit_id, '1', 'anh-thu.png', 'image/png', 3, sha256('\x616263'), '\x616263', now() from muctieu.criterion_cell;
insert into muctieu.criteria_statement (province_id, statement_id, set_id, as_of, content)
values ('11', 'statement-test', 'set-test', '2021-06-30', '{}');
INSERT INTO muctieu.recognition_dossier (province_id, dossier_id, unit_id, kind, year, procedure_id, state, step, given, note, opened_at) VALUES
  ('11', '00000000-0000-4000-8000-0000000090d1', '00000000-0000-4000-8000-000000001101', 'commune', 2026, 'commune-two-tier', 'open', 'self-assessment', '{}', '', '2026-01-01');
INSERT INTO muctieu.recognition_act (province_id, dossier_id, number, unit_id, act, reason, person_id, person_name, at) VALUES
  ('11', '00000000-0000-4000-8000-0000000090d1', 1, '00000000-0000-4000-8000-000000001101', 'open', '', '00000000-0000-4000-8000-0000000090d2', 'Người thử', '2026-01-01');
INSERT INTO muctieu.recognised_unit (province_id, recognition_id, unit_id, kind, year, note) VALUES
  ('11', '00000000-0000-4000-8000-0000000090d3', '00000000-0000-4000-8000-000000001101', 'commune', 2024, '');
INSERT INTO muctieu.ocop_product (province_id, product_id, unit_id, name, owner, product_group, stars, symbol, decided_on, valid_until, note) VALUES
  ('11', '00000000-0000-4000-8000-0000000090d4', '00000000-0000-4000-8000-000000001101', 'Sản phẩm thử', 'HTX thử', 'food', 3, '1/QĐ-UBND', '2025-01-01', '2028-01-01', '');
INSERT INTO muctieu.ocop_statement (province_id, statement_id, as_of, product_count, source) VALUES
  ('11', 'thu', '2024-06-30', 72, 'Báo cáo thử');
INSERT INTO muctieu.recognition_rule (province_id, rule_id, part, subject, from_day, content, reason, verified, at) VALUES
  ('11', 'rule-test', 'review', '', '2026-01-01', '{"part": "review", "everyMonths": 12, "aheadDays": 60}', 'thử', false, '2026-01-01');
INSERT INTO muctieu.criterion_department (province_id, set_id, number, from_day, organisation_id, at)
SELECT '11', 'set-test', 1, '2026-01-01', organisation_id, '2026-01-01' FROM muctieu.organisation WHERE province_id = '11' ORDER BY organisation_id LIMIT 1;
INSERT INTO muctieu.recognition_opinion (province_id, dossier_id, unit_id, number, asked_on) VALUES
  ('11', '00000000-0000-4000-8000-0000000090d1', '00000000-0000-4000-8000-000000001101', 1, '2026-01-01');
INSERT INTO muctieu.recognition_file (province_id, file_id, unit_id, dossier_id, part, name, media_type, size, sha256, content, attached_at) VALUES
  ('11', '00000000-0000-4000-8000-0000000090d5', '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-0000000090d1', 'consultation', 'bien-ban-thu.png', 'image/png', 3, sha256('\x616263'), '\x616263', '2026-01-01');
