INSERT INTO muctieu.document
  (province_id, document_id, kind, symbol, numbered, symbol_number, symbol_key, issuer, issuer_level, issued_on, abstract, verified) VALUES
  ('11', '2242-qd-ubnd-11', 'decision', '2242/QĐ-UBND', true, 2242, '2242/qđ-ubnd', 'UBND tỉnh Điện Biên', 'province', '2022-12-09', 'Giao kế hoạch', true),
  ('11', '455-qd-ubnd-11', 'decision', '455/QĐ-UBND', true, 455, '455/qđ-ubnd', 'UBND tỉnh Điện Biên', 'province', '2021-06-25', 'Giao vốn', true);
INSERT INTO muctieu.document_date (province_id, document_id, claimed_on, sources) VALUES
  ('11', '2242-qd-ubnd-11', '2022-12-09', '{S0}');
INSERT INTO muctieu.document_citation (province_id, document_id, citation_number, source, source_offset, raw) VALUES
  ('11', '2242-qd-ubnd-11', 1, 'S0', 12, 'Quyết định số 2242/QĐ-UBND');
INSERT INTO muctieu.document_relation (province_id, relation_id, acting_id, target_id, kind, reach, verified) VALUES
  ('11', '01980000-0000-7000-8000-00000000d001', '2242-qd-ubnd-11', '455-qd-ubnd-11', 'replaces', 'whole', true);
INSERT INTO muctieu.document_file (province_id, file_id, document_id, name, media_type, size, sha256, content, attached_at) VALUES
  ('11', '01980000-0000-7000-8000-00000000d002', '2242-qd-ubnd-11', '2242.pdf', 'application/pdf', 5, sha256('%PDF-'), '%PDF-', '2026-01-02');
