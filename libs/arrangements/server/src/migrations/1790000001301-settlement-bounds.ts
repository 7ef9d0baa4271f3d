import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettlementBounds1790000001301 implements MigrationInterface {
  name = 'SettlementBounds1790000001301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
select set_config('app.scope', 'agency', true);

alter table settlement
  -- What had been placed, charged and corrected on the account when it was made, beside payments and what time adds: of what came to it later nothing was agreed.
  add column entered bigint,
  -- The state its client was told of last.
  add column told text;
update settlement s set told = s.status, entered = coalesce((
  select sum(e.amount) from debt_entry e
   where e.account_id = s.account_id and e.recorded_at <= s.recorded_at
     and (e.kind in ('PLACED', 'ADJUSTMENT', 'CREDIT_NOTE', 'CHARGE', 'REVERSAL') or (e.bucket in ('PRINCIPAL', 'COSTS') and e.kind not in ('PAYMENT', 'RETURNED_PAYMENT')))
     and not exists (select from settlement x where x.account_id = e.account_id and x.id = e.source_id)), 0);
alter table settlement alter column entered set not null;
create index settlement_to_tell on settlement (client_id) where told is distinct from status and (status in ('PROPOSED', 'KEPT', 'VOID') or (status = 'OPEN' and told in ('KEPT', 'VOID')));

create or replace function keep_settlement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'settlement is never deleted' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.client_id, new.account_id, new.currency, new.balance, new.agreed, new.part_ppm, new.instalments, new.cadence, new.grace_days, new.made_on, new.first_due_on, new.last_due_on,
      new.after_line, new.entered, new.least_ppm, new.longest_days, new.asked_because, new.created_by, new.recorded_at)
     is distinct from
     (old.id, old.client_id, old.account_id, old.currency, old.balance, old.agreed, old.part_ppm, old.instalments, old.cadence, old.grace_days, old.made_on, old.first_due_on, old.last_due_on,
      old.after_line, old.entered, old.least_ppm, old.longest_days, old.asked_because, old.created_by, old.recorded_at)
     or (old.approval is not null and (new.approval, new.decided_name, new.decided_on, new.decided_by) is distinct from (old.approval, old.decided_name, old.decided_on, old.decided_by)) then
    raise exception 'what a settlement was agreed to be does not change' using errcode = 'restrict_violation';
  end if;
  if new.status <> old.status and (old.status, new.status) not in (
       ('PROPOSED', 'OPEN'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'VOID'), ('PROPOSED', 'CANCELLED'), ('OPEN', 'KEPT'), ('OPEN', 'VOID'), ('OPEN', 'CANCELLED'),
       ('KEPT', 'VOID'), ('KEPT', 'OPEN'), ('VOID', 'OPEN'), ('VOID', 'KEPT')) then
    raise exception 'a settlement that is % does not become %', old.status, new.status using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
`;
