import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OneMechanism1790000001110 implements MigrationInterface {
  name = 'OneMechanism1790000001110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A returned debit is presented again as a debit of its own (direct_debit.again_of); this table was read by no payment file.
drop table ach_resubmission;

-- trust_never_negative says it of cost deposits as well.
alter table ledger_balance drop constraint cost_deposit_never_negative;
`;
