-- OCOP products with their stars and validity, and counts that reports print where the products themselves are not known.
CREATE TABLE muctieu.ocop_product (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  product_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  name text COLLATE "vi-x-icu" NOT NULL CHECK (name <> ''),
  owner text COLLATE "vi-x-icu" NOT NULL CHECK (owner <> ''),
  product_group text NOT NULL CHECK (product_group IN ('food', 'drink', 'herbs', 'crafts', 'ornamental', 'tourism')),
  stars integer NOT NULL CHECK (stars BETWEEN 3 AND 5),
  score_hundredths integer CHECK (score_hundredths BETWEEN 0 AND 10000),
  symbol text NOT NULL,
  decided_on date NOT NULL,
  valid_until date NOT NULL CHECK (valid_until > decided_on),
  note text NOT NULL,
  ended_on date,
  ended_because text,
  name_key text GENERATED ALWAYS AS (muctieu.search_key(name || ' ' || owner)) STORED NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (province_id, product_id),
  FOREIGN KEY (province_id, unit_id) REFERENCES muctieu.unit (province_id, unit_id),
  CHECK ((ended_on IS NULL) = (ended_because IS NULL))
);
CREATE UNIQUE INDEX ocop_product_once ON muctieu.ocop_product (province_id, unit_id, lower(name), lower(owner), decided_on);
CREATE INDEX ocop_product_by_end ON muctieu.ocop_product (province_id, valid_until);
COMMENT ON TABLE muctieu.ocop_product IS 'reference: products with stars of the programme «one commune one product»; public by decision.';
COMMENT ON COLUMN muctieu.ocop_product.province_id IS 'The province of the commune.';
COMMENT ON COLUMN muctieu.ocop_product.product_id IS 'Of our own making.';
COMMENT ON COLUMN muctieu.ocop_product.unit_id IS 'The commune in which the owner works.';
COMMENT ON COLUMN muctieu.ocop_product.name IS 'Name of the product.';
COMMENT ON COLUMN muctieu.ocop_product.owner IS 'Organisation that owns it (chủ thể); no personal data.';
COMMENT ON COLUMN muctieu.ocop_product.product_group IS 'One of six groups.';
COMMENT ON COLUMN muctieu.ocop_product.stars IS '3 to 5.';
COMMENT ON COLUMN muctieu.ocop_product.score_hundredths IS 'Points in hundredths; null where the list has none.';
COMMENT ON COLUMN muctieu.ocop_product.symbol IS 'The decision.';
COMMENT ON COLUMN muctieu.ocop_product.decided_on IS 'Its day.';
COMMENT ON COLUMN muctieu.ocop_product.valid_until IS 'First day on which the stars no longer hold.';
COMMENT ON COLUMN muctieu.ocop_product.note IS 'What a reader should know.';
COMMENT ON COLUMN muctieu.ocop_product.ended_on IS 'First day on which it no longer counts: stars withdrawn, judged anew, production given up.';
COMMENT ON COLUMN muctieu.ocop_product.ended_because IS 'Why.';
COMMENT ON COLUMN muctieu.ocop_product.name_key IS 'Product and owner without case and diacritics, for search.';
COMMENT ON COLUMN muctieu.ocop_product.version IS 'Grows with every change.';

CREATE TABLE muctieu.ocop_statement (
  province_id text NOT NULL CHECK (province_id ~ '^\d{2}$'),
  statement_id text NOT NULL,
  as_of date NOT NULL,
  stars integer CHECK (stars BETWEEN 3 AND 5),
  product_count integer NOT NULL CHECK (product_count >= 0),
  source text NOT NULL,
  PRIMARY KEY (province_id, statement_id)
);
COMMENT ON TABLE muctieu.ocop_statement IS 'append-only reference: how many products a report says there are, where it names none of them.';
COMMENT ON COLUMN muctieu.ocop_statement.province_id IS 'The province.';
COMMENT ON COLUMN muctieu.ocop_statement.statement_id IS 'A word of our own.';
COMMENT ON COLUMN muctieu.ocop_statement.as_of IS 'Day of the statement.';
COMMENT ON COLUMN muctieu.ocop_statement.stars IS 'Of how many stars; null for all together.';
COMMENT ON COLUMN muctieu.ocop_statement.product_count IS 'How many.';
COMMENT ON COLUMN muctieu.ocop_statement.source IS 'Which report says so.';

DO $$
DECLARE bound text;
BEGIN
  FOREACH bound IN ARRAY ARRAY['ocop_product', 'ocop_statement'] LOOP
    EXECUTE format('ALTER TABLE muctieu.%I ENABLE ROW LEVEL SECURITY', bound);
    EXECUTE format('ALTER TABLE muctieu.%I FORCE ROW LEVEL SECURITY', bound);
    EXECUTE format('CREATE POLICY reading ON muctieu.%I FOR SELECT USING ((SELECT muctieu.signed_in()))', bound);
  END LOOP;
END $$;
CREATE POLICY adding ON muctieu.ocop_product FOR INSERT WITH CHECK ((SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]) OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[]));
CREATE POLICY changing ON muctieu.ocop_product FOR UPDATE USING ((SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]) OR unit_id = ANY ((SELECT muctieu.scope_units())::uuid[]));
CREATE POLICY adding ON muctieu.ocop_statement FOR INSERT WITH CHECK ((SELECT muctieu.sees_nation())
  OR province_id = ANY ((SELECT muctieu.scope_provinces())::text[]));
GRANT SELECT, INSERT ON muctieu.ocop_product, muctieu.ocop_statement TO muctieu_app;
GRANT UPDATE (stars, score_hundredths, symbol, decided_on, valid_until, note, ended_on, ended_because, version) ON muctieu.ocop_product TO muctieu_app;
