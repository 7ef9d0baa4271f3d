import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExchangeRates1790000001091 implements MigrationInterface {
  name = 'ExchangeRates1790000001091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What one unit of "base" was worth in "quote" on a day, with who said so. For reports only: nothing refers to it, and no
-- amount of the books is ever made of it. Corrected by a later entry of the same day; a withdrawn one leaves none.
create table exchange_rate (
  id uuid primary key,
  base char(3) not null,
  quote char(3) not null check (quote <> base),
  on_day date not null,
  rate numeric(19, 10) not null check (rate > 0),
  source text not null check (length(source) between 3 and 300),
  withdrawn boolean not null default false,
  recorded_at timestamptz not null,
  actor_id uuid references app_user
);
create index exchange_rate_order on exchange_rate (base, quote, on_day desc, recorded_at desc, id desc);
select secure_for_agency('exchange_rate');
select make_append_only('exchange_rate');
`;
