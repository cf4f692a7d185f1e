-- A project owner's role is held at the province, and reads of reports what concerns its own projects. A draft of the whole
-- province is not that; what is issued anybody may hold in hand.
CREATE POLICY drafts_by_place ON muctieu.written_report AS RESTRICTIVE FOR SELECT USING (
  state = 'issued'
  OR NOT (province_id = ANY ((SELECT muctieu.scope_projects_only())::text[])
    OR unit_id::text = ANY ((SELECT muctieu.scope_projects_only())::text[]))
);
CREATE POLICY drafts_by_place ON muctieu.report_batch AS RESTRICTIVE FOR SELECT USING (
  NOT province_id = ANY ((SELECT muctieu.scope_projects_only())::text[])
);
