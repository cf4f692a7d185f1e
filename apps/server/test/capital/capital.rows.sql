INSERT INTO muctieu.capital_holder (province_id, holder_id, kind, name)
  VALUES ('11', '00000000-0000-7000-8000-000000000501', 'budget', 'Ngân sách tỉnh');
SELECT * FROM muctieu.post_capital('11', '00000000-0000-7000-8000-000000000502', now(),
  ARRAY['grant'], ARRAY['grant'], ARRAY['GN.P1.S1'], ARRAY['CENTRAL'], ARRAY['INVESTMENT'], ARRAY[2022::smallint],
  ARRAY['00000000-0000-7000-8000-000000000501'::uuid], ARRAY[2022::smallint],
  ARRAY['00000000-0000-7000-8000-000000000501'::uuid], ARRAY[2022::smallint],
  ARRAY[1000000::bigint], ARRAY['2022-05-28'::date], ARRAY['00000000-0000-7000-8000-000000000503'::uuid], ARRAY['giao kế hoạch'], ARRAY[NULL::bigint]);
INSERT INTO muctieu.capital_closing (province_id, closing_id, closed_until, reason, at)
  VALUES ('11', '00000000-0000-7000-8000-000000000504', '2021-12-31', 'quyết toán', now());
