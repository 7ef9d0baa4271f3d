import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CloseWaits1790000001062 implements MigrationInterface {
  name = 'CloseWaits1790000001062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A close waits for postings under way, and they for it: none slips into a month while it is being closed.
create or replace function refuse_closed_period() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('close month', 0));
  if exists (select 1 from ledger_period where period = date_trunc('month', new.effective_on)::date and closed_at is not null) then
    raise exception 'the period % is closed', to_char(new.effective_on, 'YYYY-MM') using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
`;
