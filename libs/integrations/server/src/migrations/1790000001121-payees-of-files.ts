import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PayeesOfFiles1790000001121 implements MigrationInterface {
  name = 'PayeesOfFiles1790000001121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Debtors too are paid to a bank account: what is owed back to them.
alter table bank_details drop constraint bank_details_owner_kind_check;
alter table bank_details add constraint bank_details_owner_kind_check check (owner_kind in ('CLIENT', 'PARTNER', 'DEBTOR', 'AGENCY'));

-- Partners' shares and debtors' refunds go by file as well, partners' shares by check as well.
alter table payment_file_item drop constraint payment_file_item_source_kind_check;
alter table payment_file_item add constraint payment_file_item_source_kind_check check (source_kind in ('REMITTANCE', 'PARTNER_PAYOUT', 'DEBTOR_REFUND', 'DEBIT'));
alter table payout_otherwise drop constraint payout_otherwise_source_kind_check;
alter table payout_otherwise add constraint payout_otherwise_source_kind_check check (source_kind in ('REMITTANCE', 'PARTNER_PAYOUT', 'DEBTOR_REFUND', 'COST_PAYOUT', 'COST_SPENT'));
alter table cheque drop constraint cheque_source_kind_check;
alter table cheque add constraint cheque_source_kind_check check (source_kind in ('REMITTANCE', 'PARTNER_PAYOUT', 'DEBTOR_REFUND', 'COST_PAYOUT', 'COST_SPENT'));

-- Shares paid before they could wait for a file or a check: how they went is not known here.
select set_config('app.scope', 'agency', true);
insert into payout_otherwise (source_kind, source_id, method, reference, marked_by, marked_at)
select 'PARTNER_PAYOUT', id, 'OTHER', 'Paid before files and checks for partners', approved_by, approved_at from partner_payout where status = 'PAID';

-- One payout leaves once: by a file that stands or by a check that is not void. Both lock the payout's own row first.
create function guard_payout_leaves_once() returns trigger language plpgsql as $$
begin
  if exists (select from payment_file_item i where i.source_id = new.source_id and i.live) and exists (select from cheque c where c.source_id = new.source_id and c.status in ('ISSUED', 'CLEARED')) then
    raise exception 'payout % stands in a payment file and on a check', new.source_id using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger leaves_once after insert on payment_file_item for each row when (new.source_kind <> 'DEBIT') execute function guard_payout_leaves_once();
create trigger leaves_once after insert on cheque for each row execute function guard_payout_leaves_once();
`;
