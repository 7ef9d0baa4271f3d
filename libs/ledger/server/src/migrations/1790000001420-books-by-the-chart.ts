import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BooksByTheChart1790000001420 implements MigrationInterface {
  name = 'BooksByTheChart1790000001420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- The chart of accounts, as the domain has it. An account outside it, such as a client's money without a client, would keep no
-- balance, and what keeps no balance has nothing that could fall below zero.
alter table ledger_account add constraint of_the_chart check (case
  when type in ('CLIENT_TRUST', 'COST_DEPOSIT') then book = 'TRUST' and client_id is not null and debtor_id is null
  when type = 'DEBTOR_REFUND' then book = 'TRUST' and client_id is null and debtor_id is not null
  when type in ('TRUST_CASH', 'DUE_FROM_OPERATING', 'SUSPENSE', 'DUE_TO_ATTORNEY', 'DUE_TO_OPERATING') then book = 'TRUST' and client_id is null and debtor_id is null
  when type in ('CLIENT_RECEIVABLE', 'COST_ADVANCE') then book = 'OPERATING' and client_id is not null and debtor_id is null
  when type = 'DEBTOR_RECEIVABLE' then book = 'OPERATING' and client_id is null and debtor_id is not null
  when type in ('OPERATING_CASH', 'DUE_FROM_TRUST', 'DUE_TO_TRUST', 'TAX_PAYABLE', 'PARTNER_RECEIVABLE', 'BROUGHT_FORWARD', 'FEE_REVENUE', 'PARTNER_SHARE')
    then book = 'OPERATING' and client_id is null and debtor_id is null
  else false end);
-- An account stays what it is: as another type its balance would be watched no longer.
select make_append_only('ledger_account');

-- A balance is what the entries come to: it is written by their trigger alone, raised by nobody before an entry that takes more.
create function guard_ledger_balance() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'a balance follows from its entries: % refused', lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger follows_entries before insert or update or delete on ledger_balance for each row execute function guard_ledger_balance();

-- Guards find their tables by a path of their own, the temporary schema last: left out, it is searched first, and a temporary
-- table called ledger_balance or ledger_period would stand in for the one that is watched.
do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    execute format('alter function %s set search_path = public, pg_temp', f);
  end loop;
end $$;
`;
