INSERT INTO muctieu.report_template (province_id, template_id, version, name, content, sha256, person_name, at) VALUES
  ('11', 'mau-thu', 1, 'Mẫu thử', '\x00', '00', 'Người thử', '2026-01-01');
INSERT INTO muctieu.written_report (province_id, report_id, unit_id, unit_name, template_id, template_version, template_name, period_name, from_day, to_day, value_date, previous_date, known_at, facts, head, state, short_code, created_at) VALUES
  ('11', '00000000-0000-4000-8000-0000000120d1', '00000000-0000-4000-8000-000000001101', 'xã Thử', 'mau-thu', 1, 'Mẫu thử', 'năm 2025', '2025-01-01', '2025-12-31', '2025-12-31', '2024-12-31', '2026-01-01', '{}', '{}', 'draft', 'THU00001', '2026-01-01');
INSERT INTO muctieu.written_report_slot (province_id, report_id, slot, version, unit_id, text, person_name, at) VALUES
  ('11', '00000000-0000-4000-8000-0000000120d1', 'mo_dau', 1, '00000000-0000-4000-8000-000000001101', 'Thử', 'Người thử', '2026-01-01');
INSERT INTO muctieu.written_report_act (province_id, report_id, act_id, unit_id, act, reason, person_name, at) VALUES
  ('11', '00000000-0000-4000-8000-0000000120d1', '00000000-0000-4000-8000-0000000120d2', '00000000-0000-4000-8000-000000001101', 'write', '', 'Người thử', '2026-01-01');
INSERT INTO muctieu.written_report_file (province_id, report_id, file_id, unit_id, kind, sha256, size, content, at) VALUES
  ('11', '00000000-0000-4000-8000-0000000120d1', '00000000-0000-4000-8000-0000000120d3', '00000000-0000-4000-8000-000000001101', 'word', '00', 1, '\x00', '2026-01-01');
INSERT INTO muctieu.report_number (province_id, authority_id, unit_id, year, direction, number, symbol, abstract, state, reason, person_name, at) VALUES
  ('11', '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-000000001101', 2026, 'out', 1, '01/BC-UBND', 'Thử', 'used', '', 'Người thử', '2026-01-01');
INSERT INTO muctieu.report_batch (province_id, batch_id, template_id, template_version, template_name, period, known_at, at) VALUES
  ('11', '00000000-0000-4000-8000-0000000120d4', 'mau-thu', 1, 'Mẫu thử', '{}', '2026-01-01', '2026-01-01');
INSERT INTO muctieu.report_batch_item (province_id, batch_id, unit_id, place, unit_name, state, problem) VALUES
  ('11', '00000000-0000-4000-8000-0000000120d4', '00000000-0000-4000-8000-000000001101', 1, 'xã Thử', 'waiting', '');
INSERT INTO muctieu.authority_function (province_id, function_id, authority_id, unit_id, person_id, person_name, kind, title, head_title, other_title, document_cited, from_day, granted_at) VALUES
  ('11', '00000000-0000-4000-8000-0000000160f1', '01980000-0000-7000-8000-000000000c01', '00000000-0000-4000-8000-000000001101', '01980000-0000-7000-8000-000000000d01', 'Người thử 91', 'deputy', 'Phó Giám đốc', 'Giám đốc', '', '', '2026-01-01', '2026-01-01');
