import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GivenBackByFile1790000001141 implements MigrationInterface {
  name = 'GivenBackByFile1790000001141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A run may pay a client out of both books: what lies in trust, and commission given back, which operating pays from its own bank account.
alter table payment_file_item drop constraint payment_file_item_source_kind_check;
alter table payment_file_item add constraint payment_file_item_source_kind_check check (source_kind in ('REMITTANCE', 'REMITTANCE_OPERATING', 'PARTNER_PAYOUT', 'DEBTOR_REFUND', 'DEBIT'));
alter table payout_otherwise drop constraint payout_otherwise_source_kind_check;
alter table payout_otherwise add constraint payout_otherwise_source_kind_check check (source_kind in ('REMITTANCE', 'REMITTANCE_OPERATING', 'PARTNER_PAYOUT', 'DEBTOR_REFUND', 'COST_PAYOUT', 'COST_SPENT'));
-- A run paid before went whole, by one file or one way, what operating gave back in it.
select set_config('app.scope', 'agency', true);
insert into payout_otherwise (source_kind, source_id, method, reference, marked_by, marked_at)
select 'REMITTANCE_OPERATING', o.source_id, o.method, o.reference, o.marked_by, o.marked_at
  from payout_otherwise o join remittance_run r on r.id = o.source_id where o.source_kind = 'REMITTANCE' and r.from_operating > 0;
drop index payment_file_item_once;
create unique index payment_file_item_once on payment_file_item (source_id, source_kind) where live;

create or replace function guard_payout_leaves_once() returns trigger language plpgsql as $$
begin
  if exists (select from payment_file_item i join cheque c on (c.source_kind, c.source_id) = (i.source_kind, i.source_id) and c.status in ('ISSUED', 'CLEARED')
              where i.source_id = new.source_id and i.live) then
    raise exception 'payout % stands in a payment file and on a check', new.source_id using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
`;
