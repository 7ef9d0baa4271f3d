import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CollectorCommission1790000001074 implements MigrationInterface {
  name = 'CollectorCommission1790000001074';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- The part of fees earned that a collector gets, or whoever works a desk; a collector's own goes before the desk's. A plan ends
-- by another of the same subject, or by a day.
create table commission_plan (
  id uuid primary key,
  collector_id uuid references app_user,
  desk_id uuid references desk,
  rate_ppm integer not null check (rate_ppm between 0 and 1000000),
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  note text not null default '' check (length(note) <= 200),
  recorded_by uuid,
  recorded_at timestamptz not null,
  check (num_nonnulls(collector_id, desk_id) = 1),
  exclude using gist (coalesce(collector_id, desk_id) with =, daterange(effective_from, effective_to, '[]') with &&)
);
select secure_for_agency('commission_plan');

-- Who shares what a desk earns, from when until when, and in what proportion. Without a share of the day it is all of whoever sat there.
create table desk_share (
  id uuid primary key,
  desk_id uuid not null references desk,
  collector_id uuid not null references app_user,
  parts integer not null default 1 check (parts between 1 and 1000),
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  recorded_by uuid,
  recorded_at timestamptz not null,
  exclude using gist (desk_id with =, collector_id with =, daterange(effective_from, effective_to, '[]') with &&)
);
select secure_for_agency('desk_share');

-- A collector's part of one fee, as it was worked out: never again. A fee given back takes back the same shares.
create table commission_line (
  id uuid primary key,
  fee_line_id uuid not null references fee_line,
  collector_id uuid not null references app_user,
  desk_id uuid not null references desk,
  plan_id uuid not null references commission_plan,
  client_id uuid not null references client,
  account_id uuid not null references account,
  currency char(3) not null,
  earned_on date not null,
  -- The collector's part of the fee, and what of it is earned at the plan's rate.
  fee bigint not null,
  rate_ppm integer not null,
  amount bigint not null,
  parts integer not null,
  of_parts integer not null check (of_parts >= parts),
  reverses_id uuid references commission_line,
  recorded_at timestamptz not null,
  unique (fee_line_id, collector_id)
);
create index commission_line_by_month on commission_line (earned_on, collector_id);
create index commission_line_by_collector on commission_line (collector_id, earned_on desc, id desc);
select secure_for_agency('commission_line');
select make_append_only('commission_line');
`;
