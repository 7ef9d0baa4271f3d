import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FeeTreatments1790000001055 implements MigrationInterface {
  name = 'FeeTreatments1790000001055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
alter table fee_line drop constraint fee_line_treatment_check;
alter table fee_line
  add constraint fee_line_treatment_check check (treatment in ('NORMAL', 'FREE_DEMAND', 'NO_FEE', 'DISCOVERY', 'GOODS', 'FIXED')),
  -- Of "collected", what climbed tiers of its own: sums by stream (fees/domain, FeeStream).
  add column apart jsonb check (jsonb_typeof(apart) = 'object');
`;
