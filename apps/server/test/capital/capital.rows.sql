INSERT INTO muctieu.capital_holder (province_id, holder_id, kind, name)
  VALUES ('11', '00000000-0000-7000-8000-000000000501', 'budget', 'Ngân sách tỉnh');
SELECT set_config('muctieu.provinces', '*', true);
SELECT * FROM muctieu.post_capital('11', '00000000-0000-7000-8000-000000000502', now(),
  ARRAY['grant'], ARRAY['grant'], ARRAY['GN.P1.S1'], ARRAY['CENTRAL'], ARRAY['INVESTMENT'], ARRAY[2022::smallint],
  ARRAY['00000000-0000-7000-8000-000000000501'::uuid], ARRAY[2022::smallint],
  ARRAY['00000000-0000-7000-8000-000000000501'::uuid], ARRAY[2022::smallint],
  ARRAY[1000000::bigint], ARRAY['2022-05-28'::date], ARRAY['653-qd-ttg-2022'], ARRAY['giao kế hoạch'], ARRAY[NULL::bigint]);
INSERT INTO muctieu.capital_closing (province_id, closing_id, closed_until, reason, at)
  VALUES ('11', '00000000-0000-7000-8000-000000000504', '2021-12-31', 'quyết toán', now());
INSERT INTO muctieu.capital_decision (province_id, decision_id, kind, state, document_id, budget_year, value_date, content, line_count, total, created_at, version)
  VALUES ('11', '00000000-0000-7000-8000-000000000505', 'grant', 'draft', '653-qd-ttg-2022', 2022, '2022-05-28', '{}', 0, 0, now(), 1);
INSERT INTO muctieu.capital_decision_step (province_id, decision_id, step_number, state, at, reason)
  VALUES ('11', '00000000-0000-7000-8000-000000000505', 1, 'draft', now(), '');
INSERT INTO muctieu.capital_rule (province_id, rule_id, kind, content, verified, version) VALUES ('11', 'thu', 'norm', '{}', false, 1);
INSERT INTO muctieu.capital_cube (province_id, grain, vintage, node_code, source, capital_kind, budget_year, since,
    granted, received, passed, allocated, carried_in, carried_out, advanced, paid, returned, lapsed)
  VALUES ('11', 'node', 2021, 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 2021, '0001-01-01', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO muctieu.capital_quarter (province_id, vintage, since, account_id, granted, received, passed, allocated, carried_in, carried_out, advanced, paid, returned, lapsed)
  VALUES ('11', 2022, '2022-01-01', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO muctieu.capital_proposal (province_id, proposal_id, state, reason_code, evidence, content, steps, created_at, version)
  VALUES ('11', '00000000-0000-7000-8000-000000000506', 'proposed', 'NO_BENEFICIARY', '', '{}', '[]', now(), 1);
INSERT INTO muctieu.capital_unallocated (province_id, statement_id, holder_id, node_code, source, capital_kind, vintage, budget_year, reason_code, reason, at)
  VALUES ('11', '00000000-0000-7000-8000-000000000507', '00000000-0000-7000-8000-000000000501', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 2022, 2022, 'INVESTMENT_PROCEDURE', 'chưa xong thủ tục đầu tư', now());
INSERT INTO muctieu.capital_forecast (province_id, forecast_id, holder_id, node_code, capital_kind, budget_year, made_on, for_day, amount, reason, at)
  VALUES ('11', '00000000-0000-7000-8000-000000000508', '00000000-0000-7000-8000-000000000501', 'GN.P1.S1', 'INVESTMENT', 2022, '2022-09-30', '2022-12-31', 900000, 'tiến độ thi công', now());
INSERT INTO muctieu.capital_mobilised (province_id, record_id, node_code, category, measure, form, amount, value_date, document_id, reason, at)
  VALUES ('11', '00000000-0000-7000-8000-000000000509', 'NTM', 'ENTERPRISE', 'actual', 'CASH', 1000000, '2022-06-30', '653-qd-ttg-2022', 'làm đường', now());
INSERT INTO muctieu.capital_disbursement (province_id, disbursement_id, holder_ids, state, document_id, value_date, content, total, entered_at, version)
  VALUES ('11', '00000000-0000-7000-8000-00000000050a', ARRAY['00000000-0000-7000-8000-000000000501'::uuid], 'entered', '653-qd-ttg-2022', '2022-09-30', '{}', 1000, now(), 1);
INSERT INTO muctieu.capital_import (province_id, import_id, name, size, sha256, content, uploaded_at)
  VALUES ('11', '00000000-0000-7000-8000-000000000550', 'bieu.xlsx', 1, '\x00', '\x00', now());
INSERT INTO muctieu.capital_import_decision (province_id, import_id, decision_id)
  VALUES ('11', '00000000-0000-7000-8000-000000000550', '00000000-0000-7000-8000-000000000505');
INSERT INTO muctieu.capital_import_mapping (province_id, kind, fingerprint, content, at) VALUES ('11', 'plan', 'x', '{}', now());
INSERT INTO muctieu.treasury_line (province_id, line_id, import_id, row_number, line_key, day, amount, holder_text, reference, text)
  VALUES ('11', '00000000-0000-7000-8000-000000000551', '00000000-0000-7000-8000-000000000550', 2, '\x00', '2024-03-05', 1, '', '', '');
INSERT INTO muctieu.treasury_resolution (province_id, resolution_id, line_id, kind, how, entry_ids, reason, at)
  VALUES ('11', '00000000-0000-7000-8000-000000000552', '00000000-0000-7000-8000-000000000551', 'not-ours', 'hand', '{}', 'nguồn khác', now());
INSERT INTO muctieu.capital_rule_version (province_id, rule_id, version, kind, content, verified, valid_from, changed_at)
  VALUES ('11', 'thu', 1, 'norm', '{}', false, '2022-01-01', now());
INSERT INTO muctieu.capital_import_keeping (province_id, days, at) VALUES ('11', 90, now());
