INSERT INTO muctieu.reporting_regime (regime_code, from_day, content, at) VALUES ('thu', '2021-01-01', '{}', now());
INSERT INTO muctieu.report_form (form_code, form_version, content, verified, at) VALUES ('thu', 1, '{}', false, now());
INSERT INTO muctieu.report_round (province_id, regime_code, period_key, title, from_day, to_day, due_day, document_id, reason, reporter_ids, at)
VALUES ('11', 'thu', 'dot-1', 'Đợt thử', '2026-01-01', '2026-01-31', '2026-02-05', 'van-ban-thu', 'thử', '{}', now());
INSERT INTO muctieu.report_extension (province_id, extension_id, regime_code, period_key, reporter_id, unit_id, due_day, reason, at)
VALUES ('11', '00000000-0000-7000-8000-0000000010e1', 'thu', '2026-01', '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-000000001101', '2026-02-05', 'thử', now());
INSERT INTO muctieu.report_submission (province_id, regime_code, period_key, reporter_id, unit_id, form_code, form_version, state, cut_off, due_day, version, changed_at)
VALUES ('11', 'thu', '2026-01', '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-000000001101', 'thu', 1, 'draft', '2026-01-31', '2026-02-05', 1, now());
INSERT INTO muctieu.report_cell (province_id, regime_code, period_key, reporter_id, cell_key, unit_id, typed, version, at)
VALUES ('11', 'thu', '2026-01', '00000000-0000-4000-8000-000000001101', 'a/b/c', '00000000-0000-4000-8000-000000001101', '1', 1, now());
INSERT INTO muctieu.report_cell_version (province_id, regime_code, period_key, reporter_id, cell_key, version, unit_id, typed, explanation, at)
VALUES ('11', 'thu', '2026-01', '00000000-0000-4000-8000-000000001101', 'a/b/c', 1, '00000000-0000-4000-8000-000000001101', '1', '', now());
INSERT INTO muctieu.report_step (province_id, regime_code, period_key, reporter_id, number, unit_id, act, actor, reason, at)
VALUES ('11', 'thu', '2026-01', '00000000-0000-4000-8000-000000001101', 1, '00000000-0000-4000-8000-000000001101', 'submit', 'reporter', '', now());
INSERT INTO muctieu.report_effect (province_id, regime_code, period_key, reporter_id, cell_key, round_no, unit_id, kind, value, subject_id, at)
VALUES ('11', 'thu', '2026-01', '00000000-0000-4000-8000-000000001101', 'a/b/c', 1, '00000000-0000-4000-8000-000000001101', 'observation', '1', 'x', now());
INSERT INTO muctieu.report_snapshot (province_id, snapshot_id, regime_code, period_key, receiver_id, unit_id, title, value_date, known_at, content, contributors, missing, digest, reason, at)
VALUES ('11', '00000000-0000-7000-8000-0000000010e2', 'thu', '2026-01', '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-000000001101', 'thử', '2026-01-31', now(), '{}', 1, 0, 'x', 'thử', now());
INSERT INTO muctieu.report_difficulty (province_id, difficulty_id, reporter_id, unit_id, kind, subject, detail, since, addressee, state, raised_at, version)
VALUES ('11', '00000000-0000-7000-8000-0000000010e3', '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-000000001101', 'difficulty', 'thử', '', '2026-01-01', 'Sở thử', 'open', now(), 1);
INSERT INTO muctieu.report_difficulty_step (province_id, difficulty_id, number, reporter_id, unit_id, act, text, addressee, at)
VALUES ('11', '00000000-0000-7000-8000-0000000010e3', 1, '00000000-0000-4000-8000-000000001101', '00000000-0000-4000-8000-000000001101', 'readdress', 'thử', 'Sở thử', now());
INSERT INTO muctieu.reminder_preference (province_id, person_id, is_on, digest, quiet_from, quiet_until, days_before, version)
VALUES ('11', '00000000-0000-4000-8000-0000000010e4', true, 'daily', 20, 7, '{3}', 1);
INSERT INTO muctieu.report_reminder (province_id, reminder_id, person_id, kind, subject_key, text_vi, text_en, mail, at)
VALUES ('11', '00000000-0000-7000-8000-0000000010e5', '00000000-0000-4000-8000-0000000010e4', 'overdue', 'thu', 'thử', 'test', 'none', now());
INSERT INTO muctieu.work_calendar_day (dating_id, day, dated_at, kind, name_vi, name_en, document_id) VALUES ('00000000-0000-7000-8000-0000000010e7', '2026-01-02', now(), 'holiday', 'Ngày thử', 'Test', 'van-ban-thu');
INSERT INTO muctieu.mail_setting (setting_id, sender, page_address, version) VALUES (1, '', '', 1);
INSERT INTO muctieu.mail_letter (province_id, letter_id, person_id, letter_key, address, state, next_try_at, created_at, changed_at)
VALUES ('11', '00000000-0000-7000-8000-0000000010e6', '00000000-0000-4000-8000-0000000010e4', '2026-01-02', 'thu@example.vn', 'sent', now(), now(), now());
