import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppression1790000001320 implements MigrationInterface {
  name = 'Suppression1790000001320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(suppression);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const suppression = /* sql */ `
-- Addresses that erased people closed to us, by keyed hashes that name nobody: so that they stay closed.
create table suppression (
  id uuid primary key,
  mark text not null check (length(mark) between 40 and 50),
  -- Null: the address in every medium.
  medium text check (medium in ('CALL', 'EMAIL', 'TEXT', 'LETTER', 'VISIT', 'SOCIAL')),
  cause text not null check (cause in ('OPT_OUT', 'CEASE', 'REFUSES_TO_PAY')),
  told_at timestamptz not null,
  kept_at timestamptz not null
);
create unique index suppression_once on suppression (mark, coalesce(medium, ''));
select secure_for_agency('suppression');
select make_append_only('suppression');
`;
