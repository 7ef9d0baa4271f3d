import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Interest1790000001031 implements MigrationInterface {
  name = 'Interest1790000001031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
alter table debt_entry drop constraint debt_entry_kind_check;
alter table debt_entry add constraint debt_entry_kind_check check (kind in (
  'PLACED', 'PAYMENT', 'RETURNED_PAYMENT', 'ADJUSTMENT', 'CREDIT_NOTE', 'CHARGE', 'REVERSAL', 'INTEREST', 'LATE_CHARGE', 'FIXED_SUM', 'WAIVER', 'JUDGMENT'));

-- How far an account's interest and late charges are posted. The figures known at "computed_at" are in it; a figure recorded later is not yet.
create table account_interest (
  account_id uuid primary key,
  client_id uuid not null,
  accrued_through date not null,
  computed_at timestamptz not null,
  -- Why nothing could be computed, or empty.
  problem text not null default '',
  foreign key (account_id, client_id) references account (id, client_id)
);
create index account_interest_due on account_interest (accrued_through, account_id);
select secure_by_client('account_interest');

-- Interest already posted that turned out otherwise, because a payment, a figure or a term of an earlier day became known later.
create table interest_restatement (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  currency char(3) not null,
  -- Both amounts are interest and charges up to this day.
  through date not null,
  before_minor bigint not null,
  after_minor bigint not null,
  cause text not null check (length(cause) between 1 and 300),
  recorded_at timestamptz not null,
  actor_id uuid,
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  check (before_minor <> after_minor)
);
create index interest_restatement_by_account on interest_restatement (account_id, recorded_at desc);
select secure_by_client('interest_restatement');
select make_append_only('interest_restatement');

-- A judgment on an account; a correction is a further row, and the latest is the one that holds. A vacated one leaves none.
create table account_judgment (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  seq integer not null,
  currency char(3) not null,
  vacated boolean not null default false,
  judged_on date not null,
  court text not null check (length(court) between 2 and 200),
  reference text not null default '' check (length(reference) <= 100),
  principal bigint not null check (principal >= 0),
  interest bigint not null check (interest >= 0),
  fees bigint not null check (fees >= 0),
  costs bigint not null check (costs >= 0),
  basis text not null check (basis in ('FEDERAL', 'STATE', 'CONTRACT', 'ORDERED')),
  region text not null default '',
  rate_ppm integer not null check (rate_ppm between 0 and 1000000),
  compounding text not null check (compounding in ('NONE', 'ANNUAL')),
  rate_source text not null default '',
  -- The order payments cover the debt in from this day; null: the contract's.
  application_order jsonb,
  note text not null default '' check (length(note) <= 500),
  recorded_at timestamptz not null,
  actor_id uuid,
  unique (account_id, seq),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency)
);
select secure_by_client('account_judgment');
select make_append_only('account_judgment');
`;
