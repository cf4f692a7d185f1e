-- A report of the level above is filled from those of its units; what somebody typed there is never overwritten by it.
ALTER TABLE muctieu.report_cell ADD COLUMN filled boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN muctieu.report_cell.filled IS 'Whether it stands as a consolidation put it; false once somebody types.';
GRANT UPDATE (filled) ON muctieu.report_cell TO muctieu_app;
ALTER TABLE muctieu.report_cell_version ADD COLUMN filled boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN muctieu.report_cell_version.filled IS 'Whether a consolidation put it.';
