import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DebitsByDay1790000001291 implements MigrationInterface {
  name = 'DebitsByDay1790000001291';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const statements = /* sql */ `
-- What share of the last sixty days' debits came back as unauthorised is asked whenever one is planned.
create index direct_debit_by_day on direct_debit (collect_on) where collect_on is not null;
create index direct_debit_by_return on direct_debit (returned_on) where returned_on is not null;
`;
