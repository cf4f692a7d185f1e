CREATE TABLE muctieu.capital_holder (
  province_id text NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('budget', 'agency', 'owner', 'project')),
  unit_id uuid,
  organisation_id uuid,
  parent_holder_id uuid,
  name text COLLATE "vi-x-icu" NOT NULL,
  name_key text GENERATED ALWAYS AS (muctieu.search_key(name)) STORED NOT NULL,
  PRIMARY KEY (province_id, holder_id),
  FOREIGN KEY (province_id, parent_holder_id) REFERENCES muctieu.capital_holder (province_id, holder_id)
);
CREATE UNIQUE INDEX capital_holder_unit ON muctieu.capital_holder (province_id, unit_id) WHERE kind = 'budget';
CREATE INDEX capital_holder_name ON muctieu.capital_holder USING gin (name_key gin_trgm_ops);
COMMENT ON TABLE muctieu.capital_holder IS 'Who may hold capital: the budget of a unit, an agency, a project owner, or a project of the list of works.';
COMMENT ON COLUMN muctieu.capital_holder.province_id IS 'Official code of the province, or VN for the state level.';
COMMENT ON COLUMN muctieu.capital_holder.holder_id IS 'Its id.';
COMMENT ON COLUMN muctieu.capital_holder.kind IS 'budget: of a unit (province, district until 30 June 2025, commune); agency; owner (chủ đầu tư); project (công trình, dự án đầu tư).';
COMMENT ON COLUMN muctieu.capital_holder.unit_id IS 'The unit whose budget it is, or where it stands.';
COMMENT ON COLUMN muctieu.capital_holder.organisation_id IS 'The agency or project owner.';
COMMENT ON COLUMN muctieu.capital_holder.parent_holder_id IS 'Who gives it capital as a rule; the tree of tables by level.';
COMMENT ON COLUMN muctieu.capital_holder.name IS 'As tables print it.';
COMMENT ON COLUMN muctieu.capital_holder.name_key IS 'The name for search.';
SELECT muctieu.bind_to_unit('muctieu.capital_holder');
GRANT SELECT, INSERT ON muctieu.capital_holder TO muctieu_app;
GRANT UPDATE (name, parent_holder_id) ON muctieu.capital_holder TO muctieu_app;

-- Limits as domains: a constraint of a table is unpacked anew by every statement, which costs more than the change itself;
-- a domain's is kept ready, and asked only of the columns that change.
CREATE DOMAIN muctieu.capital_kind AS text CHECK (VALUE IN ('INVESTMENT', 'RECURRENT', 'UNDETERMINED'));
COMMENT ON DOMAIN muctieu.capital_kind IS 'INVESTMENT (đầu tư phát triển), RECURRENT (sự nghiệp), UNDETERMINED.';
CREATE DOMAIN muctieu.capital_year AS smallint CHECK (VALUE BETWEEN 2010 AND 2100);
COMMENT ON DOMAIN muctieu.capital_year IS 'A plan year or budget year.';
CREATE DOMAIN muctieu.dong_balance AS bigint CHECK (VALUE >= 0);
COMMENT ON DOMAIN muctieu.dong_balance IS 'đồng that somebody has: never below zero (C3). The posting functions say it in words before; here it stands for whoever goes round them.';
CREATE DOMAIN muctieu.dong_amount AS bigint CHECK (VALUE > 0);
COMMENT ON DOMAIN muctieu.dong_amount IS 'đồng that move: more than zero.';
CREATE DOMAIN muctieu.reason AS text CHECK (VALUE <> '');
COMMENT ON DOMAIN muctieu.reason IS 'Why, in words; never empty (C1).';

-- What a kind of entry does is told by measures. available is what they leave; the audit proves it.
CREATE TABLE muctieu.capital_account (
  province_id text NOT NULL,
  account_id bigint GENERATED ALWAYS AS IDENTITY,
  holder_id uuid NOT NULL,
  node_code text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  capital_kind muctieu.capital_kind COLLATE "C" NOT NULL,
  vintage muctieu.capital_year NOT NULL,
  budget_year muctieu.capital_year NOT NULL,
  last_date date NOT NULL DEFAULT '0001-01-01',
  last_inflow_date date NOT NULL DEFAULT '0001-01-01',
  granted bigint NOT NULL DEFAULT 0,
  received bigint NOT NULL DEFAULT 0,
  passed bigint NOT NULL DEFAULT 0,
  allocated bigint NOT NULL DEFAULT 0,
  carried_in bigint NOT NULL DEFAULT 0,
  carried_out bigint NOT NULL DEFAULT 0,
  advanced muctieu.dong_balance NOT NULL DEFAULT 0,
  paid muctieu.dong_balance NOT NULL DEFAULT 0,
  returned muctieu.dong_balance NOT NULL DEFAULT 0,
  lapsed muctieu.dong_balance NOT NULL DEFAULT 0,
  available muctieu.dong_balance NOT NULL DEFAULT 0,
  PRIMARY KEY (province_id, account_id),
  UNIQUE (province_id, vintage, holder_id, node_code, source, capital_kind, budget_year),
  FOREIGN KEY (province_id, holder_id) REFERENCES muctieu.capital_holder (province_id, holder_id)
) WITH (fillfactor = 70);
COMMENT ON TABLE muctieu.capital_account IS
  'One capital line (node, source, kind, vintage) of one holder in one budget year, with the sums of its entries: written only by the posting functions, in the transaction of the entries, and checked against them by the audit.';
COMMENT ON COLUMN muctieu.capital_account.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_account.account_id IS 'Its id; rows are locked in this order.';
COMMENT ON COLUMN muctieu.capital_account.holder_id IS 'Whose money it is.';
COMMENT ON COLUMN muctieu.capital_account.node_code IS 'Node of the programme catalogue: DT.P4.S1.';
COMMENT ON COLUMN muctieu.capital_account.source IS 'Source of capital: CENTRAL, PROVINCE …';
COMMENT ON COLUMN muctieu.capital_account.capital_kind IS 'INVESTMENT (đầu tư phát triển), RECURRENT (sự nghiệp), UNDETERMINED.';
COMMENT ON COLUMN muctieu.capital_account.vintage IS 'Plan year the money was granted for; a carry-over keeps it (C5).';
COMMENT ON COLUMN muctieu.capital_account.budget_year IS 'Budget year in which it may be spent.';
COMMENT ON COLUMN muctieu.capital_account.last_date IS 'Latest value date of its entries.';
COMMENT ON COLUMN muctieu.capital_account.last_inflow_date IS 'Latest value date on which something became available. From that day on available only falls, so whoever takes money on it or later is checked by the last balance alone; before it the whole time line is walked (C3).';
COMMENT ON COLUMN muctieu.capital_account.granted IS 'đồng: granted to this holder, less cuts.';
COMMENT ON COLUMN muctieu.capital_account.received IS 'đồng: assigned or allocated to this holder by others, less what they recalled.';
COMMENT ON COLUMN muctieu.capital_account.passed IS 'đồng: assigned on to others, less what was recalled.';
COMMENT ON COLUMN muctieu.capital_account.allocated IS 'đồng: allocated in detail to projects (phân bổ chi tiết), less what was recalled.';
COMMENT ON COLUMN muctieu.capital_account.carried_in IS 'đồng: carried over from the budget year before (C5).';
COMMENT ON COLUMN muctieu.capital_account.carried_out IS 'đồng: carried over to the next budget year (C5).';
COMMENT ON COLUMN muctieu.capital_account.advanced IS 'đồng: advances not yet recovered (tạm ứng).';
COMMENT ON COLUMN muctieu.capital_account.paid IS 'đồng: paid for work done (thanh toán); disbursed = advanced + paid (C6).';
COMMENT ON COLUMN muctieu.capital_account.returned IS 'đồng: given back to the level above (hoàn trả).';
COMMENT ON COLUMN muctieu.capital_account.lapsed IS 'đồng: cancelled or lapsed (hủy dự toán).';
COMMENT ON COLUMN muctieu.capital_account.available IS 'đồng: what is left to assign or spend: granted + received - passed - allocated + carried_in - carried_out - advanced - paid - returned - lapsed.';
SELECT muctieu.bind_to_province('muctieu.capital_account');
-- The application reads; only the posting functions write, with the rights of their owner.
GRANT SELECT ON muctieu.capital_account TO muctieu_app;

CREATE TABLE muctieu.capital_entry (
  province_id text NOT NULL,
  entry_id bigint GENERATED ALWAYS AS IDENTITY,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  command_id uuid NOT NULL,
  line integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  effect text COLLATE "C" NOT NULL,
  vintage smallint NOT NULL,
  from_account_id bigint NOT NULL,
  to_account_id bigint NOT NULL,
  amount muctieu.dong_amount NOT NULL,
  value_date date NOT NULL,
  document_id text NOT NULL,
  reason muctieu.reason NOT NULL,
  reversal_of bigint,
  known_at timestamptz NOT NULL,
  PRIMARY KEY (province_id, entry_id),
  CONSTRAINT capital_entry_command UNIQUE (province_id, command_id, line),
  -- No foreign keys to the accounts: the posting functions have just locked and changed them, a check would lock each once more.
  -- The audit proves it over the whole ledger.
  FOREIGN KEY (province_id, reversal_of) REFERENCES muctieu.capital_entry (province_id, entry_id)
);
CREATE UNIQUE INDEX capital_entry_reversal ON muctieu.capital_entry (province_id, reversal_of) WHERE reversal_of IS NOT NULL;
CREATE INDEX capital_entry_from ON muctieu.capital_entry (province_id, vintage, from_account_id, value_date);
CREATE INDEX capital_entry_to ON muctieu.capital_entry (province_id, vintage, to_account_id, value_date) WHERE to_account_id <> from_account_id;
CREATE INDEX capital_entry_transaction ON muctieu.capital_entry (transaction_id);
-- Entries lie in the order in which they became known, and nearly in that of their days: a few bytes a megabyte find those
-- of an hour or a month.
CREATE INDEX capital_entry_known ON muctieu.capital_entry USING brin (known_at);
CREATE INDEX capital_entry_date ON muctieu.capital_entry USING brin (value_date);
CREATE INDEX capital_entry_document ON muctieu.capital_entry (province_id, document_id);
COMMENT ON TABLE muctieu.capital_entry IS
  'append-only: one movement of a whole number of đồng between two accounts on a value date (C1, C2). Nobody but the owner has the right to change or remove one.';
COMMENT ON COLUMN muctieu.capital_entry.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_entry.entry_id IS 'Its id.';
COMMENT ON COLUMN muctieu.capital_entry.transaction_id IS 'The transaction that booked it: which entries the cubes already hold.';
COMMENT ON COLUMN muctieu.capital_entry.command_id IS 'The command that booked it with its other lines, all or none.';
COMMENT ON COLUMN muctieu.capital_entry.line IS 'Its line in the command, from 1.';
COMMENT ON COLUMN muctieu.capital_entry.kind IS 'Kind of entry (packages/domain/src/capital/entry-kinds.ts), or reversal.';
COMMENT ON COLUMN muctieu.capital_entry.effect IS 'The kind whose measures it moves: its own, or that of the entry it reverses, the other way round.';
COMMENT ON COLUMN muctieu.capital_entry.vintage IS 'Plan year of the money, as both accounts have it: tables of one plan year read one stretch of the index.';
COMMENT ON COLUMN muctieu.capital_entry.from_account_id IS 'Where the money comes from; the same account where only its state changes.';
COMMENT ON COLUMN muctieu.capital_entry.to_account_id IS 'Where the money goes.';
COMMENT ON COLUMN muctieu.capital_entry.amount IS 'đồng, more than zero.';
COMMENT ON COLUMN muctieu.capital_entry.value_date IS 'The day from which it counts.';
COMMENT ON COLUMN muctieu.capital_entry.document_id IS 'The legal document or voucher that orders or proves it (C1).';
COMMENT ON COLUMN muctieu.capital_entry.reason IS 'Why, in words (C1).';
COMMENT ON COLUMN muctieu.capital_entry.reversal_of IS 'The entry that it takes back; each at most once (C2).';
COMMENT ON COLUMN muctieu.capital_entry.known_at IS 'When the ledger came to know it (C7).';
SELECT muctieu.bind_to_province('muctieu.capital_entry');
GRANT SELECT ON muctieu.capital_entry TO muctieu_app;

CREATE TABLE muctieu.capital_closing (
  province_id text NOT NULL,
  closing_id uuid NOT NULL,
  closed_until date NOT NULL,
  document_id text,
  reason text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_id, closing_id)
);
COMMENT ON TABLE muctieu.capital_closing IS
  'append-only: each closing or reopening of the ledger of a province (C9); the latest row holds. Reopening is a row with an earlier day, and says why.';
COMMENT ON COLUMN muctieu.capital_closing.province_id IS 'Official code of the province.';
COMMENT ON COLUMN muctieu.capital_closing.closing_id IS 'UUID version 7: later rows have greater ids.';
COMMENT ON COLUMN muctieu.capital_closing.closed_until IS 'No entry with a value date up to and with this day is booked.';
COMMENT ON COLUMN muctieu.capital_closing.document_id IS 'The document that orders it, where there is one.';
COMMENT ON COLUMN muctieu.capital_closing.reason IS 'Why.';
COMMENT ON COLUMN muctieu.capital_closing.person_id IS 'Who.';
COMMENT ON COLUMN muctieu.capital_closing.at IS 'When.';
SELECT muctieu.bind_to_province('muctieu.capital_closing');
GRANT SELECT, INSERT ON muctieu.capital_closing TO muctieu_app;
