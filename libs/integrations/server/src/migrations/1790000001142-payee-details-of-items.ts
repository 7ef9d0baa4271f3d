import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PayeeDetailsOfItems1790000001142 implements MigrationInterface {
  name = 'PayeeDetailsOfItems1790000001142';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- The bank details a payout goes to, so that a release need not compare clocks. Null for debits and for files made before.
alter table payment_file_item add column details_id uuid references bank_details, add check (details_id is null or source_kind <> 'DEBIT');
`;
