import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentKinds1790000001020 implements MigrationInterface {
  name = 'PaymentKinds1790000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- PA: the debtor paid an attorney or agency the account was forwarded to. GOODS and SET_OFF move no money.
alter table receipt drop constraint receipt_kind_check, drop constraint receipt_method_check, drop constraint receipt_check2,
  add constraint receipt_kind_check check (kind in ('PU', 'PC', 'PA')),
  add constraint receipt_method_check check (method in ('CHECK', 'ACH', 'WIRE', 'CARD', 'CASH', 'DIRECT_DEBIT', 'BANK_TRANSFER', 'GOODS', 'SET_OFF', 'OTHER')),
  add constraint waits_in_trust check (kind <> 'PC' or (suspense = 0 and refundable = 0)),
  add constraint no_money_to_the_agency check (method not in ('GOODS', 'SET_OFF') or kind = 'PC'),
  -- Why a payment bears no fee although the contract has one; empty for the others.
  add column no_fee_reason text not null default '' check (length(no_fee_reason) <= 300);

alter table receipt_application drop constraint receipt_application_kind_check,
  add constraint receipt_application_kind_check check (kind in ('PU', 'PC', 'PA', 'PUR', 'PCR', 'PAR'));

alter table fee_line drop constraint fee_line_kind_check, drop constraint fee_line_treatment_check, drop constraint fee_line_check,
  add constraint fee_line_kind_check check (kind in ('PU', 'PC', 'PA', 'PUR', 'PCR', 'PAR')),
  add constraint fee_line_treatment_check check (treatment in ('NORMAL', 'FREE_DEMAND', 'NO_FEE', 'DISCOVERY', 'GOODS')),
  add constraint reversal_reverses check ((kind in ('PUR', 'PCR', 'PAR')) = (reverses_id is not null));

-- SUIT_FEE: a fee charged to the client apart from what is collected, due before a suit is filed.
alter table remittance_line drop constraint remittance_line_source_kind_check,
  add constraint remittance_line_source_kind_check check (source_kind in ('PU', 'PUR', 'PC', 'PCR', 'PA', 'PAR', 'COST', 'SUIT_FEE'));

alter table suspense_item drop constraint suspense_item_reason_check, drop constraint suspense_item_status_check,
  add constraint suspense_item_reason_check check (reason in ('ACCOUNT_CLOSED', 'ACCOUNT_DISPUTED', 'INVOICE_DISPUTED', 'UNKNOWN_ACCOUNT', 'LEFT_OVER')),
  add constraint suspense_item_status_check check (status in ('OPEN', 'APPLIED', 'REFUNDED', 'RETURNED', 'ESCHEATED'));
alter table debtor_refund drop constraint debtor_refund_status_check,
  add constraint debtor_refund_status_check check (status in ('OWED', 'REQUESTED', 'PAID', 'RETURNED', 'ESCHEATED'));

create or replace function guard_debtor_refund() returns trigger language plpgsql as $$
begin
  if old.status in ('PAID', 'RETURNED', 'ESCHEATED') then
    raise exception 'a refund that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
`;
