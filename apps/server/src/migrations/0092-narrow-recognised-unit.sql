-- A commune recognises nothing of its own: of the units in its scope it may add a village that a dossier decided, by the very
-- step that decided it; lists of former years and withdrawals are the province's. The first policy let it insert any row.
DROP POLICY adding ON muctieu.recognised_unit;
DROP POLICY changing ON muctieu.recognised_unit;
CREATE POLICY adding ON muctieu.recognised_unit FOR INSERT WITH CHECK (
  (SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[])
  OR (unit_id = ANY ((SELECT muctieu.scope_units())::uuid[]) AND kind IN ('village', 'village-model')
    AND EXISTS (SELECT FROM muctieu.recognition_dossier dossier
      WHERE dossier.province_id = recognised_unit.province_id AND dossier.dossier_id = recognised_unit.dossier_id
        AND dossier.unit_id = recognised_unit.unit_id AND dossier.kind = recognised_unit.kind
        AND dossier.state = 'recognised')));
CREATE POLICY changing ON muctieu.recognised_unit FOR UPDATE USING (
  (SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]));
