INSERT INTO muctieu.territory (province_id) VALUES ('VN'), ('11') ON CONFLICT DO NOTHING;
INSERT INTO muctieu.unit (province_id, unit_id, level, from_day) VALUES
  ('VN', '00000000-0000-4000-8000-0000000000aa', 'nation', '1945-09-02'),
  ('11', '00000000-0000-4000-8000-000000001100', 'province', '2019-01-01'),
  ('11', '00000000-0000-4000-8000-000000001101', 'commune', '2025-07-01'),
  ('11', '00000000-0000-4000-8000-000000001102', 'commune', '2025-07-01')
  ON CONFLICT DO NOTHING;
INSERT INTO muctieu.unit_event (province_id, event_id, kind, on_day, document_symbol, summary, booked_at) VALUES
  ('11', '00000000-0000-4000-8000-0000000011e1', 'create', '2019-01-01', '124/2004/QĐ-TTg', 'Thành lập Tỉnh Điện Biên', '2026-01-01');
INSERT INTO muctieu.unit_event_unit (province_id, event_id, place, role, unit_id, form, name, code) VALUES
  ('11', '00000000-0000-4000-8000-0000000011e1', 0, 'result', '00000000-0000-4000-8000-000000001100', 'tinh', 'Điện Biên', '11');
INSERT INTO muctieu.unit_name (province_id, unit_id, from_day, name, form, event_id) VALUES
  ('11', '00000000-0000-4000-8000-000000001100', '2019-01-01', 'Điện Biên', 'tinh', '00000000-0000-4000-8000-0000000011e1'),
  ('11', '00000000-0000-4000-8000-000000001101', '2025-07-01', 'Mường Phăng', 'xa', '00000000-0000-4000-8000-0000000011e1'),
  ('11', '00000000-0000-4000-8000-000000001102', '2025-07-01', 'Na Sang', 'xa', '00000000-0000-4000-8000-0000000011e1');
INSERT INTO muctieu.unit_code (province_id, unit_id, from_day, code, event_id) VALUES
  ('11', '00000000-0000-4000-8000-000000001100', '2019-01-01', '11', '00000000-0000-4000-8000-0000000011e1');
INSERT INTO muctieu.unit_parent (province_id, unit_id, from_day, parent_id, event_id) VALUES
  ('11', '00000000-0000-4000-8000-000000001100', '2019-01-01', '00000000-0000-4000-8000-0000000000aa', '00000000-0000-4000-8000-0000000011e1'),
  ('11', '00000000-0000-4000-8000-000000001101', '2025-07-01', '00000000-0000-4000-8000-000000001100', '00000000-0000-4000-8000-0000000011e1'),
  ('11', '00000000-0000-4000-8000-000000001102', '2025-07-01', '00000000-0000-4000-8000-000000001100', '00000000-0000-4000-8000-0000000011e1');
INSERT INTO muctieu.unit_class (province_id, unit_id, scheme, from_day, value, event_id) VALUES
  ('11', '00000000-0000-4000-8000-000000001101', 'zone', '2026-01-01', 'III', '00000000-0000-4000-8000-0000000011e1');
INSERT INTO muctieu.unit_flow (province_id, event_id, origin_id, result_id, on_day, extent, share_reviewed) VALUES
  ('11', '00000000-0000-4000-8000-0000000011e1', '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-000000001102', '2026-01-01', 'part', false);
INSERT INTO muctieu.unit_boundary (province_id, boundary_id, level, from_day, source, file_name, file_digest, uploaded_by, uploaded_by_name, uploaded_at, unit_count, point_count, shape) VALUES
  ('11', '00000000-0000-4000-8000-0000000011b1', 'commune', '2025-07-01', 'Bản vẽ thử', 'thu.geojson', 'x', '00000000-0000-4000-8000-0000000011b2', 'Người thử', '2026-01-01', 1, 4, '{"steps":10000,"origin":[0,0],"arcs":[],"units":[]}');
