import type { MigrationInterface, QueryRunner } from 'typeorm';
import { referenceSeed } from './reference-seed.sql';

export class ReferenceFigures1790000001030 implements MigrationInterface {
  name = 'ReferenceFigures1790000001030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
    await runner.query(referenceSeed);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What laws and central banks publish, dated and sourced. A figure is corrected by a later one for the same day: nothing is edited,
-- so what was known at any past moment can be told. A withdrawn figure leaves the one before it in force.
create table reference_figure (
  id uuid primary key,
  series text not null check (series in ('BOE_BASE', 'ECB_MRO', 'US_TREASURY_1Y', 'STATE_JUDGMENT', 'UK_FIXED_SUM', 'EU_FIXED_SUM')),
  -- 'US-CA' of a state's figure, else empty
  region text not null default '',
  -- Fixed sums: the debt from which this sum is due, minor units.
  debt_from bigint not null default 0 check (debt_from >= 0),
  effective_from date not null,
  -- Parts per million of a rate; minor units of a fixed sum.
  value bigint not null check (value between -1000000 and 10000000),
  compounding text not null default 'NONE' check (compounding in ('NONE', 'ANNUAL')),
  source text not null check (length(source) between 3 and 300),
  caution text not null default '' check (length(caution) <= 500),
  withdrawn boolean not null default false,
  recorded_at timestamptz not null,
  actor_id uuid references app_user
);
create index reference_figure_order on reference_figure (series, region, effective_from desc, recorded_at desc);
select secure_for_agency('reference_figure');
-- A client's own payment recomputes interest too; it reads the figures and writes none.
create policy read_published on reference_figure for select using ((select current_setting('app.scope', true)) = 'clients');
select make_append_only('reference_figure');
`;
