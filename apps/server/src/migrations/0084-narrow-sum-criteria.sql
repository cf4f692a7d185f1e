-- Temporary objects of a caller are searched last: nothing of theirs can stand in for what the counting names.
ALTER FUNCTION muctieu.sum_criteria() SET search_path = pg_catalog, pg_temp;
