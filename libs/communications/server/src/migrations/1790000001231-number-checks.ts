import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumberChecks1790000001231 implements MigrationInterface {
  name = 'NumberChecks1790000001231';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- How old a check of a number may be before a text or a call that leans on consent; 0: asked before each.
alter table call_setting add column check_days integer not null default 30 check (check_days between 0 and 60);

-- Whether a number has been given to somebody else since its holder was last known by it, as a reassigned-number database says.
create table number_check (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  number text not null check (number ~ '^\\+[1-9][0-9]{6,14}$'),
  -- The day that was asked about: of the last consent, or the last time the debtor was surely reached there.
  known_on date not null,
  answer text not null check (answer in ('YES', 'NO', 'NO_DATA')),
  provider text not null check (length(provider) between 1 and 40),
  checked_at timestamptz not null,
  actor_id uuid,
  actor_name text not null
);
create index number_check_by_debtor on number_check (debtor_id, number, checked_at desc);
select secure_for_agency('number_check');
select make_append_only('number_check');
`;
