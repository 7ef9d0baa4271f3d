import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FeeLineTax1790000001051 implements MigrationInterface {
  name = 'FeeLineTax1790000001051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Tax is worked out when the fee is posted and stays as it was then: its rate, and the row the rate came from.
alter table fee_line
  add column tax_ppm integer not null default 0 check (tax_ppm between 0 and 1000000),
  add column tax_rate_id uuid references tax_rate,
  add constraint tax_by_line check (tax = round(amount::numeric * tax_ppm / 1000000));
`;
