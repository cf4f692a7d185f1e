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
insert into muctieu.criteria_statement (province_id, statement_id, set_id, as_of, content)
values ('11', 'statement-test', 'set-test', '2021-06-30', '{}');
