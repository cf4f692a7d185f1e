-- What a province leaves out concerns every commune in it.
CREATE POLICY reading ON muctieu.node_activation FOR SELECT USING (province_id = ANY ((SELECT muctieu.scope_registers())::text[]));
