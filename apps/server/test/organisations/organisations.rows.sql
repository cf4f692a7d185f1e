INSERT INTO muctieu.organisation (province_id, organisation_id, kind, unit_id, from_day) VALUES
  ('11', '01980000-0000-7000-8000-000000000c01', 'department', NULL, '2025-03-01');
INSERT INTO muctieu.organisation_name (province_id, organisation_id, from_day, name, short_name) VALUES
  ('11', '01980000-0000-7000-8000-000000000c01', '2025-03-01', 'Sở Tài chính', 'STC');
INSERT INTO muctieu.person (province_id, person_id, name, sign_in_name, email, created_at) VALUES
  ('11', '01980000-0000-7000-8000-000000000d01', 'Người thử 91', 'nguoi-thu-91', 'nguoi91@example.vn', '2026-01-02'),
  ('11', '01980000-0000-7000-8000-000000000d02', 'Người thử 92', 'nguoi-thu-92', NULL, '2026-01-02');
INSERT INTO muctieu.person_role (province_id, role_id, person_id, role, organisation_id, from_day, granted_at) VALUES
  ('11', '01980000-0000-7000-8000-000000000e01', '01980000-0000-7000-8000-000000000d01', 'finance-treasury',
   '01980000-0000-7000-8000-000000000c01', '2026-01-02', '2026-01-02');
INSERT INTO muctieu.delegation (province_id, delegation_id, from_person_id, to_person_id, role_ids, from_day, until_day, reason, created_at) VALUES
  ('11', '01980000-0000-7000-8000-000000000f01', '01980000-0000-7000-8000-000000000d01', '01980000-0000-7000-8000-000000000d02',
   '{01980000-0000-7000-8000-000000000e01}', '2026-02-01', '2026-02-15', 'Nghỉ phép', '2026-01-20');
