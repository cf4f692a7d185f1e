INSERT INTO muctieu.programme_catalogue (catalogue_id, programme_code, from_day, until_day, complete, verified, sources, version) VALUES
  ('TEST-2021-2025', 'TT', '2021-01-01', '2026-01-01', true, true, '{S0}', 1),
  ('TEST-2026-2035', 'TM', '2026-01-01', '2036-01-01', false, true, '{S0}', 1);
INSERT INTO muctieu.catalogue_version (catalogue_id, version_number, state, origin, file_name, checksum, at, content, differences) VALUES
  ('TEST-2021-2025', 1, 'in-use', 'data-file', 'test.json', 'x', '2026-01-02', '{}', '[]');
INSERT INTO muctieu.programme_node
  (node_code, catalogue_id, level, place, name_vi, name_en, capital_kinds, lead_agencies, document_ids, from_day, until_day, verified, sources) VALUES
  ('TT', 'TEST-2021-2025', 'programme', 1, 'Chương trình thử', 'Test programme', '[]', '[]', '{}', '2021-01-01', '2026-01-01', true, '{S0}'),
  ('TM', 'TEST-2026-2035', 'programme', 1, 'Chương trình mới', 'New programme', '[]', '[]', '{}', '2026-01-01', '2036-01-01', true, '{S0}');
INSERT INTO muctieu.node_activation (province_id, node_code, plan_year, active, reason, verified) VALUES
  ('11', 'TT', 2022, false, 'Không thực hiện', true);
INSERT INTO muctieu.programme_succession (row_id, from_code, to_code, verified) VALUES
  ('01980000-0000-7000-8000-00000000e001', 'TT', 'TM', true);
