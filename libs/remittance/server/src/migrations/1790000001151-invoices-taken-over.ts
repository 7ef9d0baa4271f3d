import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InvoicesTakenOver1790000001151 implements MigrationInterface {
  name = 'InvoicesTakenOver1790000001151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What a client owed the agency on invoices of the system its book was taken over from, under their own numbers.
alter table client_invoice add column takeover_id uuid references takeover;
alter table client_invoice drop constraint client_invoice_number_key;
create unique index client_invoice_number on client_invoice (number) where takeover_id is null;
create unique index client_invoice_taken_over on client_invoice (client_id, upper(number)) where takeover_id is not null;
alter table client_invoice add constraint taken_over_is_invoice check (takeover_id is null or kind = 'INVOICE');

create or replace view client_invoice_open with (security_invoker = true) as
  select i.id, i.kind, i.number, i.client_id, i.currency, i.issued_on, i.due_on, i.amount, i.recorded_at,
         (i.amount - coalesce((select sum(s.amount) from invoice_settlement s where case i.kind when 'INVOICE' then s.invoice_id else s.credit_note_id end = i.id), 0))::bigint as open,
         i.takeover_id
    from client_invoice i;

alter table takeover_file drop constraint takeover_file_kind_check;
alter table takeover_file add constraint takeover_file_kind_check check (kind in ('ACCOUNTS', 'PAYMENTS', 'NOTES', 'FEE_INVOICES', 'TRIAL_BALANCE'));
alter table takeover_figure drop constraint takeover_figure_figure_check;
alter table takeover_figure add constraint takeover_figure_figure_check check (figure in ('ACCOUNTS', 'OPEN', 'COLLECTED', 'FEES', 'TRUST', 'UNREMITTED', 'UNREMITTED_FEES', 'FEE_INVOICES', 'BANK'));
`;
