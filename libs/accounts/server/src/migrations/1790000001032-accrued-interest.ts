import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccruedInterest1790000001032 implements MigrationInterface {
  name = 'AccruedInterest1790000001032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What interest and fixed sums to "accrued_through" came to when they were last computed.
alter table account_interest add accrued_minor bigint not null default 0 check (accrued_minor >= 0);
`;
