import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BatchesToldApart1790000001411 implements MigrationInterface {
  name = 'BatchesToldApart1790000001411';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- The bank's reference of the entry that a line is a part of: another file may tell the entry as one line.
alter table bank_line add column batch_reference text not null default '' check (length(batch_reference) <= 100);
`;
