import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recovery1790000000130 implements MigrationInterface {
  name = 'Recovery1790000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What each month of placements brought in, by the month it came: kept with the postings, recomputed by verify.
create table recovery_month (
  client_id uuid not null references client,
  currency char(3) not null,
  placed_month date not null check (extract(day from placed_month) = 1),
  month date not null check (extract(day from month) = 1),
  accounts integer not null default 0,
  placed bigint not null default 0,
  collected bigint not null default 0,
  direct bigint not null default 0,
  fees bigint not null default 0,
  primary key (client_id, currency, placed_month, month)
);
select secure_by_client('recovery_month');
`;
