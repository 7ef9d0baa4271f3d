import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountFeesRemitted1790000001056 implements MigrationInterface {
  name = 'AccountFeesRemitted1790000001056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- FEE: an account_fee, fixed or for a withdrawal.
alter table remittance_line drop constraint remittance_line_source_kind_check;
alter table remittance_line add constraint remittance_line_source_kind_check check (source_kind in ('PU', 'PUR', 'PC', 'PCR', 'PA', 'PAR', 'COST', 'SUIT_FEE', 'FEE'));
-- Of "fees", those of accounts rather than payments.
alter table remittance_run add column account_fees bigint not null default 0;
`;
