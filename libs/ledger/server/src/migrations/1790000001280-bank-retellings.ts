import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BankRetellings1790000001280 implements MigrationInterface {
  name = 'BankRetellings1790000001280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A bank line that another file told in other words: under that fingerprint it is known from then on, without asking again.
create table bank_retelling (
  bank_account_id uuid not null references bank_account,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  bank_line_id uuid not null references bank_line,
  statement_id uuid not null references bank_statement,
  n integer not null check (n > 0),
  primary key (bank_account_id, fingerprint),
  unique (statement_id, n)
);
create index bank_retelling_by_line on bank_retelling (bank_line_id);
select secure_for_agency('bank_retelling');
select make_append_only('bank_retelling');
`;
