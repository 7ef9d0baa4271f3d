import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OneNumber1790000001265 implements MigrationInterface {
  name = 'OneNumber1790000001265';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Whether two invoice numbers are one (invoiceNumberKey of the kernel). Rows are found by reference_key, which is coarser and
-- has the indexes; this decides.
create function invoice_number_key(number text) returns text language sql immutable parallel safe as $$
  select coalesce(nullif(regexp_replace(parted, '(?<![0-9])[^[:alnum:]]+|[^[:alnum:]]+(?![0-9])', '', 'g'), ''), parted)
    from (select regexp_replace(regexp_replace(lower(number), '\\s+', '', 'g'), '(?<=[0-9])[^[:alnum:]]+(?=[0-9])', '-', 'g') as parted) p
$$;
`;
