-- What is usual among the units of a level: median and usual distance, kept in the transaction of the entry as the sums are, so that
-- nobody computes the peers of every figure anew each time somebody looks for outliers.
CREATE TABLE muctieu.observation_spread (
  province_id text NOT NULL,
  period text NOT NULL,
  indicator_no integer NOT NULL,
  level text NOT NULL CHECK (level IN ('nation', 'province', 'district', 'commune', 'village')),
  status text NOT NULL CHECK (status IN ('actual', 'forecast')),
  median double precision NOT NULL,
  deviation double precision NOT NULL,
  unit_count integer NOT NULL,
  PRIMARY KEY (province_id, period, indicator_no, level, status)
);
COMMENT ON TABLE muctieu.observation_spread IS 'What is usual among the units of one level in a province, kept in the transaction of the entry: exact, never stale.';
COMMENT ON COLUMN muctieu.observation_spread.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.observation_spread.period IS 'As in observation.';
COMMENT ON COLUMN muctieu.observation_spread.indicator_no IS 'The indicator.';
COMMENT ON COLUMN muctieu.observation_spread.level IS 'Of the units compared.';
COMMENT ON COLUMN muctieu.observation_spread.status IS 'Actual or forecast.';
COMMENT ON COLUMN muctieu.observation_spread.median IS 'Median of the figures: of a rate numerator by denominator, not per hundred.';
COMMENT ON COLUMN muctieu.observation_spread.deviation IS 'Median absolute deviation: how far a usual figure lies from the median.';
COMMENT ON COLUMN muctieu.observation_spread.unit_count IS 'How many units have a figure.';
SELECT muctieu.bind_to_province('muctieu.observation_spread');
-- A commune is told how its figure stands among its peers, not what they have: eight at least are compared.
CREATE POLICY comparing ON muctieu.observation_spread FOR SELECT USING (
  province_id <> 'VN' AND unit_count >= 8 AND province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
GRANT SELECT ON muctieu.observation_spread TO muctieu_app;

-- A commune officer's scope does not reach the other communes: it compares as the owner and in the scope of all provinces, takes only
-- keys from its caller, and gives the scope back. The line of the sums is locked by the caller's own entry: who enters the same
-- indicator of the same period waits, so that none misses the other's figure.
CREATE FUNCTION muctieu.keep_observation_spread(province text, keys jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  scope text := current_setting('muctieu.provinces', true);
BEGIN
  PERFORM set_config('muctieu.provinces', '*', true);
  WITH key AS (
    SELECT * FROM jsonb_to_recordset(keys) AS k (period text, indicator_no int, level text, status text)
  ), member AS (
    SELECT unit.unit_id, unit.level FROM muctieu.unit unit
    WHERE unit.province_id = province AND unit.level IN (SELECT DISTINCT level FROM key)
  ), latest AS (
    SELECT DISTINCT ON (o.unit_id, o.period, o.indicator_no, o.status)
      member.level, o.period, o.indicator_no, o.status, o.value, o.denominator
    FROM key JOIN member ON member.level = key.level
    JOIN muctieu.observation o ON o.province_id = province AND o.unit_id = member.unit_id AND o.period = key.period
      AND o.indicator_no = key.indicator_no AND o.status = key.status AND o.breakdown = ''
    ORDER BY o.unit_id, o.period, o.indicator_no, o.status, o.version DESC
  ), figure AS (
    SELECT level, period, indicator_no, status,
      (CASE WHEN denominator IS NULL THEN value ELSE value / nullif(denominator, 0) END)::double precision AS size
    FROM latest WHERE value IS NOT NULL
  ), middle AS (
    SELECT level, period, indicator_no, status, percentile_cont(0.5) WITHIN GROUP (ORDER BY size) AS median, count(size)::int AS units
    FROM figure WHERE size IS NOT NULL GROUP BY 1, 2, 3, 4
  )
  INSERT INTO muctieu.observation_spread AS kept (province_id, period, indicator_no, level, status, median, deviation, unit_count)
  SELECT province, middle.period, middle.indicator_no, middle.level, middle.status, middle.median,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(figure.size - middle.median)), middle.units
  FROM middle JOIN figure USING (level, period, indicator_no, status) WHERE figure.size IS NOT NULL
  GROUP BY middle.period, middle.indicator_no, middle.level, middle.status, middle.median, middle.units
  ORDER BY 2, 3, 4, 5
  ON CONFLICT (province_id, period, indicator_no, level, status)
    DO UPDATE SET median = excluded.median, deviation = excluded.deviation, unit_count = excluded.unit_count;
  PERFORM set_config('muctieu.provinces', coalesce(scope, ''), true);
END $$;
COMMENT ON FUNCTION muctieu.keep_observation_spread(text, jsonb) IS 'Keeps observation_spread for keys of which figures were entered.';
REVOKE EXECUTE ON FUNCTION muctieu.keep_observation_spread(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muctieu.keep_observation_spread(text, jsonb) TO muctieu_app;

-- Figures that were there before this migration.
SELECT set_config('muctieu.provinces', '*', true);
SELECT muctieu.keep_observation_spread(province_id, jsonb_agg(jsonb_build_object(
  'period', period, 'indicator_no', indicator_no, 'level', level, 'status', status)))
FROM muctieu.observation_sum WHERE unit_count > 0 GROUP BY province_id;
