-- What the nation's page reads: how many units meet each cell of a round, kept exact in the transaction of the cells.
CREATE TABLE muctieu.criteria_sum (
  province_id text NOT NULL,
  round_id uuid NOT NULL,
  units integer NOT NULL,
  counts integer[] NOT NULL,
  PRIMARY KEY (province_id, round_id),
  FOREIGN KEY (province_id, round_id) REFERENCES muctieu.criteria_round (province_id, round_id)
);
COMMENT ON TABLE muctieu.criteria_sum IS 'Counts of a round, kept by triggers on criteria_score in the same transaction; nobody else writes here.';
COMMENT ON COLUMN muctieu.criteria_sum.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.criteria_sum.round_id IS 'The round.';
COMMENT ON COLUMN muctieu.criteria_sum.units IS 'Units of which anything was assessed.';
COMMENT ON COLUMN muctieu.criteria_sum.counts IS 'Units for which each cell counts, in the order of criteria_score.signs.';
SELECT muctieu.bind_to_province('muctieu.criteria_sum');
GRANT SELECT ON muctieu.criteria_sum TO muctieu_app;

-- 1 or -1 where a cell of the row counts, 0 elsewhere.
CREATE FUNCTION muctieu.counts_of_score(signs text, weight integer) RETURNS SETOF integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT CASE WHEN substr(signs, place, 1) IN ('1', '-') THEN weight ELSE 0 END
    FROM generate_series(1, length(signs)) place ORDER BY place
  $$;
COMMENT ON FUNCTION muctieu.counts_of_score(text, integer) IS 'What one unit’s row adds to the counts of its round.';

-- A commune officer's scope does not reach the province's sums: the trigger counts as the owner and in the scope of all
-- provinces, takes nothing from its caller, and gives the scope back.
CREATE FUNCTION muctieu.sum_criteria() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE
  scope text := current_setting('muctieu.provinces', true);
BEGIN
  PERFORM set_config('muctieu.provinces', '*', true);
  IF TG_OP = 'INSERT' THEN
    INSERT INTO muctieu.criteria_sum AS total (province_id, round_id, units, counts)
    SELECT province_id, round_id, max(units), array_agg(count ORDER BY place) FROM (
      SELECT score.province_id, score.round_id, each.place, sum(each.count)::int AS count,
        count(*) FILTER (WHERE score.assessed > 0)::int AS units
      FROM new_rows score, muctieu.counts_of_score(score.signs, 1) WITH ORDINALITY each(count, place)
      GROUP BY 1, 2, 3
    ) added GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (province_id, round_id) DO UPDATE SET units = total.units + excluded.units,
      counts = ARRAY(SELECT coalesce(a, 0) + coalesce(b, 0) FROM unnest(total.counts, excluded.counts) WITH ORDINALITY u(a, b, place) ORDER BY place);
  ELSE
    UPDATE muctieu.criteria_sum total SET units = total.units + moved.units,
      counts = ARRAY(SELECT coalesce(a, 0) + coalesce(b, 0) FROM unnest(total.counts, moved.counts) WITH ORDINALITY u(a, b, place) ORDER BY place)
    FROM (
      SELECT province_id, round_id, max(units) AS units, array_agg(count ORDER BY place) AS counts FROM (
        SELECT score.province_id, score.round_id, each.place, sum(each.count)::int AS count,
          sum(CASE WHEN score.assessed > 0 THEN score.weight ELSE 0 END)::int AS units
        FROM (SELECT *, 1 AS weight FROM new_rows UNION ALL SELECT *, -1 FROM old_rows) score,
          muctieu.counts_of_score(score.signs, score.weight) WITH ORDINALITY each(count, place)
        GROUP BY 1, 2, 3
      ) changed GROUP BY 1, 2
    ) moved
    WHERE total.province_id = moved.province_id AND total.round_id = moved.round_id;
  END IF;
  PERFORM set_config('muctieu.provinces', coalesce(scope, ''), true);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION muctieu.sum_criteria() IS 'Keeps criteria_sum: what was added to criteria_score, or moved within it.';
REVOKE EXECUTE ON FUNCTION muctieu.sum_criteria() FROM PUBLIC;

CREATE TRIGGER criteria_score_added AFTER INSERT ON muctieu.criteria_score
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION muctieu.sum_criteria();
CREATE TRIGGER criteria_score_moved AFTER UPDATE ON muctieu.criteria_score
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION muctieu.sum_criteria();

-- Rows that were there before this migration.
SELECT set_config('muctieu.provinces', '*', true);
INSERT INTO muctieu.criteria_sum (province_id, round_id, units, counts)
SELECT province_id, round_id, max(units), array_agg(count ORDER BY place) FROM (
  SELECT score.province_id, score.round_id, each.place, sum(each.count)::int AS count,
    count(*) FILTER (WHERE score.assessed > 0)::int AS units
  FROM muctieu.criteria_score score, muctieu.counts_of_score(score.signs, 1) WITH ORDINALITY each(count, place)
  GROUP BY 1, 2, 3
) added GROUP BY 1, 2;
