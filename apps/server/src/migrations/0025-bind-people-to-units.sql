-- Whoever works or holds a role somewhere does so at a unit that exists in the territory of the same province.
ALTER TABLE muctieu.organisation ADD FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id);
ALTER TABLE muctieu.person ADD FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id);
ALTER TABLE muctieu.person_role ADD FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id);
