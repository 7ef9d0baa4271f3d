import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WaitingMoneyStays1790000001421 implements MigrationInterface {
  name = 'WaitingMoneyStays1790000001421';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Money that waits is settled, not rewritten: what one person asked for is what the other approves.
create or replace function guard_debtor_refund() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.status in ('PAID', 'RETURNED', 'ESCHEATED') then
    raise exception 'a refund that is % cannot be %', lower(old.status), case tg_op when 'DELETE' then 'deleted' else 'changed' end using errcode = 'restrict_violation';
  end if;
  if (new.id, new.receipt_id, new.debtor_id, new.account_id, new.suspense_item_id, new.amount, new.currency, new.number, new.created_on)
     is distinct from (old.id, old.receipt_id, old.debtor_id, old.account_id, old.suspense_item_id, old.amount, old.currency, old.number, old.created_on)
     or (new.status = 'PAID' and (old.status <> 'REQUESTED' or (new.requested_by, new.requested_at) is distinct from (old.requested_by, old.requested_at))) then
    raise exception 'whose refund it is, how much, and who asked for it stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function guard_suspense_item() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or (new.id, new.receipt_id, new.amount, new.currency, new.created_on) is distinct from (old.id, old.receipt_id, old.amount, old.currency, old.created_on)
     or (old.status in ('RETURNED', 'ESCHEATED') and new.status <> old.status) then
    raise exception 'money in suspense is resolved, not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger resolved_not_rewritten before update or delete on suspense_item for each row execute function guard_suspense_item();
`;
