CREATE TABLE muctieu.capital_unallocated (
  province_id text NOT NULL,
  statement_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  node_code text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  capital_kind muctieu.capital_kind COLLATE "C" NOT NULL,
  vintage muctieu.capital_year NOT NULL,
  budget_year muctieu.capital_year NOT NULL,
  reason_code text COLLATE "C" NOT NULL CHECK (reason_code <> ''),
  reason muctieu.reason NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, statement_id),
  FOREIGN KEY (province_id, holder_id) REFERENCES muctieu.capital_holder (province_id, holder_id)
);
CREATE INDEX capital_unallocated_account ON muctieu.capital_unallocated (province_id, holder_id, node_code, budget_year, statement_id DESC);
COMMENT ON TABLE muctieu.capital_unallocated IS 'append-only: why a holder has not yet allocated what it was given; of each account the latest statement holds.';
COMMENT ON COLUMN muctieu.capital_unallocated.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_unallocated.statement_id IS 'UUID version 7: later statements have greater ids.';
COMMENT ON COLUMN muctieu.capital_unallocated.holder_id IS 'Who holds it.';
COMMENT ON COLUMN muctieu.capital_unallocated.node_code IS 'Node, as of the account.';
COMMENT ON COLUMN muctieu.capital_unallocated.source IS 'Source, as of the account.';
COMMENT ON COLUMN muctieu.capital_unallocated.capital_kind IS 'Kind, as of the account.';
COMMENT ON COLUMN muctieu.capital_unallocated.vintage IS 'Plan year, as of the account.';
COMMENT ON COLUMN muctieu.capital_unallocated.budget_year IS 'Budget year, as of the account.';
COMMENT ON COLUMN muctieu.capital_unallocated.reason_code IS 'Why, of the reasons that reports give (packages/domain/src/capital/change-proposal.ts).';
COMMENT ON COLUMN muctieu.capital_unallocated.reason IS 'Why, in words.';
COMMENT ON COLUMN muctieu.capital_unallocated.person_id IS 'Who said it.';
COMMENT ON COLUMN muctieu.capital_unallocated.at IS 'When.';

CREATE TABLE muctieu.capital_forecast (
  province_id text NOT NULL,
  forecast_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  node_code text COLLATE "C" NOT NULL,
  capital_kind muctieu.capital_kind COLLATE "C" NOT NULL,
  budget_year muctieu.capital_year NOT NULL,
  made_on date NOT NULL,
  for_day date NOT NULL CHECK (for_day >= made_on),
  amount muctieu.dong_balance NOT NULL,
  reason muctieu.reason NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, forecast_id),
  FOREIGN KEY (province_id, holder_id) REFERENCES muctieu.capital_holder (province_id, holder_id)
);
CREATE INDEX capital_forecast_account ON muctieu.capital_forecast (province_id, budget_year, holder_id, node_code, for_day, forecast_id DESC);
COMMENT ON TABLE muctieu.capital_forecast IS 'append-only: what a holder expects to have disbursed by a day (ước giải ngân). Never an entry, never in a sum of actuals (C11); said again, the later one holds.';
COMMENT ON COLUMN muctieu.capital_forecast.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_forecast.forecast_id IS 'UUID version 7: later ones have greater ids.';
COMMENT ON COLUMN muctieu.capital_forecast.holder_id IS 'Whose disbursement.';
COMMENT ON COLUMN muctieu.capital_forecast.node_code IS 'Node, with all below it.';
COMMENT ON COLUMN muctieu.capital_forecast.capital_kind IS 'Kind of capital.';
COMMENT ON COLUMN muctieu.capital_forecast.budget_year IS 'Budget year whose disbursement is meant.';
COMMENT ON COLUMN muctieu.capital_forecast.made_on IS 'The day on which it was made.';
COMMENT ON COLUMN muctieu.capital_forecast.for_day IS 'The day by which it is expected.';
COMMENT ON COLUMN muctieu.capital_forecast.amount IS 'đồng, cumulative since the beginning of the budget year.';
COMMENT ON COLUMN muctieu.capital_forecast.reason IS 'What it rests on, in words.';
COMMENT ON COLUMN muctieu.capital_forecast.person_id IS 'Who said it.';
COMMENT ON COLUMN muctieu.capital_forecast.at IS 'When the product came to know it.';

CREATE TABLE muctieu.capital_mobilised (
  province_id text NOT NULL,
  record_id uuid NOT NULL,
  node_code text COLLATE "C" NOT NULL,
  unit_id uuid,
  category text COLLATE "C" NOT NULL CHECK (category IN ('CENTRAL', 'LOCAL', 'INTEGRATED', 'CREDIT', 'ENTERPRISE', 'COMMUNITY')),
  measure text COLLATE "C" NOT NULL CHECK (measure IN ('plan', 'actual')),
  form text COLLATE "C" NOT NULL CHECK (form IN ('CASH', 'IN_KIND', 'LAND', 'LABOUR')),
  amount muctieu.dong_amount NOT NULL,
  quantity_thousandths bigint CHECK (quantity_thousandths > 0),
  piece text,
  piece_amount muctieu.dong_amount,
  giver text COLLATE "vi-x-icu" NOT NULL DEFAULT '',
  value_date date NOT NULL,
  document_id text NOT NULL,
  reason muctieu.reason NOT NULL,
  reversal_of uuid,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, record_id),
  FOREIGN KEY (province_id, reversal_of) REFERENCES muctieu.capital_mobilised (province_id, record_id),
  CHECK (form = 'CASH' OR (quantity_thousandths IS NOT NULL AND piece IS NOT NULL AND piece_amount IS NOT NULL))
);
CREATE UNIQUE INDEX capital_mobilised_reversal ON muctieu.capital_mobilised (province_id, reversal_of) WHERE reversal_of IS NOT NULL;
CREATE INDEX capital_mobilised_order ON muctieu.capital_mobilised (province_id, value_date, record_id);
COMMENT ON TABLE muctieu.capital_mobilised IS 'append-only: capital mobilised for a programme outside of its budget, planned or come in (huy động). It has no available; a mistake is taken back by a record that points at it.';
COMMENT ON COLUMN muctieu.capital_mobilised.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_mobilised.record_id IS 'Its id.';
COMMENT ON COLUMN muctieu.capital_mobilised.node_code IS 'Programme or node.';
COMMENT ON COLUMN muctieu.capital_mobilised.unit_id IS 'The unit where it was given; null for the province as a whole.';
COMMENT ON COLUMN muctieu.capital_mobilised.category IS 'CENTRAL and LOCAL budgets (only where the ledger does not have them), INTEGRATED (lồng ghép), CREDIT, ENTERPRISE, COMMUNITY.';
COMMENT ON COLUMN muctieu.capital_mobilised.measure IS 'plan: to be mobilised; actual: come in.';
COMMENT ON COLUMN muctieu.capital_mobilised.form IS 'CASH, IN_KIND, LAND, LABOUR.';
COMMENT ON COLUMN muctieu.capital_mobilised.amount IS 'đồng; for other forms than cash the quantity times the value of one piece. A reversal has the amount of its record and counts against it.';
COMMENT ON COLUMN muctieu.capital_mobilised.quantity_thousandths IS 'Thousandths of a piece: 12,5 labour days are 12500.';
COMMENT ON COLUMN muctieu.capital_mobilised.piece IS 'What is counted: ngày công, m2, tấn.';
COMMENT ON COLUMN muctieu.capital_mobilised.piece_amount IS 'đồng that one piece counts.';
COMMENT ON COLUMN muctieu.capital_mobilised.giver IS 'The bank, enterprise, programme or community that gives; never a single citizen. Empty where it is not said.';
COMMENT ON COLUMN muctieu.capital_mobilised.value_date IS 'The day from which it counts.';
COMMENT ON COLUMN muctieu.capital_mobilised.document_id IS 'The document that orders or proves it.';
COMMENT ON COLUMN muctieu.capital_mobilised.reason IS 'What it was for, in words.';
COMMENT ON COLUMN muctieu.capital_mobilised.reversal_of IS 'The record that it takes back; each at most once.';
COMMENT ON COLUMN muctieu.capital_mobilised.person_id IS 'Who entered it.';
COMMENT ON COLUMN muctieu.capital_mobilised.at IS 'When.';
SELECT muctieu.bind_to_unit('muctieu.capital_mobilised');
GRANT SELECT, INSERT ON muctieu.capital_mobilised TO muctieu_app;

DO $$
DECLARE bound text;
BEGIN
  FOREACH bound IN ARRAY ARRAY['capital_unallocated', 'capital_forecast'] LOOP
    EXECUTE format('ALTER TABLE muctieu.%I ENABLE ROW LEVEL SECURITY', bound);
    EXECUTE format('ALTER TABLE muctieu.%I FORCE ROW LEVEL SECURITY', bound);
    EXECUTE format('CREATE POLICY scope ON muctieu.%I USING ((SELECT muctieu.sees_nation()) OR province_id = ANY ((SELECT muctieu.capital_provinces())::text[]) OR holder_id = ANY ((SELECT muctieu.scope_holders())::uuid[]))', bound);
    EXECUTE format('GRANT SELECT, INSERT ON muctieu.%I TO muctieu_app', bound);
  END LOOP;
END $$;
