import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClosedForGood1790000001160 implements MigrationInterface {
  name = 'ClosedForGood1790000001160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Months are closed in order, so a closed month closes all before it, also those that had no entry then: one booked there
-- would change what the closed months began with, and what was signed of them.
create function books_closed(day date) returns boolean language sql stable as $$
  select exists (select 1 from ledger_period where period >= date_trunc('month', day)::date and closed_at is not null)
$$;

create or replace function refuse_closed_period() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('close month', 0));
  if books_closed(new.effective_on) then
    raise exception 'the period % is closed', to_char(new.effective_on, 'YYYY-MM') using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
`;
