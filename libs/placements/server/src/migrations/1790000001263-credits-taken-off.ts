import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreditsTakenOff1790000001263 implements MigrationInterface {
  name = 'CreditsTakenOff1790000001263';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A credit is taken off once, however often the client's list is sent: each placement looks for those of its debtors taken off before.
create index placement_row_credit on placement_row (client_id, customer_normalised) where credit;
`;
