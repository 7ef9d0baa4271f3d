import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountFees1790000001010 implements MigrationInterface {
  name = 'AccountFees1790000001010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Who moved an account to other terms; null for those of the placement.
alter table account_terms add column recorded_by uuid;

-- What a client owes for an account apart from commission: the fixed fee of its placement, the fee for taking it back.
-- Negative where one is given back.
create table account_fee (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('FIXED', 'WITHDRAWAL')),
  terms_seq integer not null,
  amount bigint not null check (amount <> 0),
  tax bigint not null default 0,
  tax_ppm integer not null default 0 check (tax_ppm between 0 and 1000000),
  tax_rate_id uuid,
  currency char(3) not null,
  charged_on date not null,
  -- What it was worked out from: {"owed": …} for a withdrawal.
  working jsonb not null default '{}',
  words text not null check (length(words) between 1 and 500),
  transaction_id uuid not null references ledger_transaction,
  reverses_id uuid unique references account_fee,
  actor_id uuid,
  recorded_at timestamptz not null,
  check ((amount < 0) = (reverses_id is not null)),
  constraint account_fee_tax_by_line check (tax = round(amount::numeric * tax_ppm / 1000000)),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  foreign key (account_id, terms_seq) references account_terms (account_id, seq)
);
create unique index account_fee_fixed_once on account_fee (account_id) where kind = 'FIXED' and reverses_id is null;
create index account_fee_by_account on account_fee (account_id);
create index account_fee_by_client on account_fee (client_id, charged_on desc, id);
create index account_fee_by_transaction on account_fee (transaction_id);
select secure_by_client('account_fee');
select make_append_only('account_fee');
`;
