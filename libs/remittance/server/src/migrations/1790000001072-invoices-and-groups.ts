import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InvoicesAndGroups1790000001072 implements MigrationInterface {
  name = 'InvoicesAndGroups1790000001072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Numbers without gaps, a series each: taken under the row's lock in the transaction that posts.
create table document_counter (
  series text primary key check (series in ('INVOICE', 'CREDIT_NOTE', 'GROUP_STATEMENT')),
  prefix text not null,
  last integer not null
);
select secure_for_agency('document_counter');
insert into document_counter (series, prefix, last) values ('INVOICE', 'I', 1000), ('CREDIT_NOTE', 'CN', 1000), ('GROUP_STATEMENT', 'G', 1000);

-- What a client owes by a posted run (INVOICE), or what it is given back of fees charged before (CREDIT_NOTE). client_id is
-- who is billed: a parent may be billed for the clients below it.
create table client_invoice (
  id uuid primary key,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  number text not null unique,
  client_id uuid not null references client,
  currency char(3) not null,
  issued_on date not null,
  due_on date,
  amount bigint not null check (amount > 0),
  recorded_by uuid,
  recorded_at timestamptz not null,
  check ((kind = 'INVOICE') = (due_on is not null)),
  unique (id, client_id, currency)
);
create index client_invoice_by_client on client_invoice (client_id, issued_on desc, id desc);
select secure_by_client('client_invoice');
select make_append_only('client_invoice');

-- Of which runs an invoice is made; signed as it counts towards it, so that a credit of one client lessens its group's invoice.
create table client_invoice_part (
  invoice_id uuid not null references client_invoice,
  run_id uuid not null unique references remittance_run,
  -- Whose run it is.
  client_id uuid not null references client,
  amount bigint not null check (amount <> 0),
  primary key (invoice_id, run_id)
);
select secure_by_client('client_invoice_part');
select make_append_only('client_invoice_part');

-- Money of a client into the operating account. on_account is what no invoice took: the next run takes it up.
create sequence client_payment_number_seq start 1001;
create table client_payment (
  id uuid primary key,
  number text not null unique default 'P' || nextval('client_payment_number_seq'),
  client_id uuid not null references client,
  currency char(3) not null,
  amount bigint not null check (amount <> 0),
  on_account bigint not null default 0,
  received_on date not null,
  method text not null check (method in ('CHECK', 'ACH', 'WIRE', 'CARD', 'CASH', 'DIRECT_DEBIT', 'BANK_TRANSFER', 'OTHER')),
  reference text not null default '' check (length(reference) <= 200),
  transaction_id uuid not null references ledger_transaction,
  reverses_id uuid unique references client_payment,
  reason text not null default '' check (length(reason) <= 500),
  recorded_by uuid,
  recorded_at timestamptz not null,
  check ((amount < 0) = (reverses_id is not null)),
  check (on_account between least(amount, 0) and greatest(amount, 0)),
  unique (id, client_id, currency)
);
create index client_payment_by_client on client_payment (client_id, received_on desc, id desc);
select secure_by_client('client_payment');
select make_append_only('client_payment');

-- What settles an invoice: a payment, or a credit note of the same client. A returned payment takes its part back.
create table invoice_settlement (
  id uuid primary key,
  client_id uuid not null,
  currency char(3) not null,
  invoice_id uuid not null,
  payment_id uuid,
  credit_note_id uuid,
  amount bigint not null check (amount <> 0),
  settled_on date not null,
  check (num_nonnulls(payment_id, credit_note_id) = 1),
  foreign key (invoice_id, client_id, currency) references client_invoice (id, client_id, currency),
  foreign key (payment_id, client_id, currency) references client_payment (id, client_id, currency),
  foreign key (credit_note_id, client_id, currency) references client_invoice (id, client_id, currency)
);
create index invoice_settlement_by_invoice on invoice_settlement (invoice_id);
create index invoice_settlement_by_payment on invoice_settlement (payment_id) where payment_id is not null;
create index invoice_settlement_by_credit on invoice_settlement (credit_note_id) where credit_note_id is not null;
select secure_by_client('invoice_settlement');
select make_append_only('invoice_settlement');

create function guard_invoice_settlement() returns trigger language plpgsql as $$
declare total bigint; owed bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('invoice ' || new.invoice_id, 0));
  select amount into owed from client_invoice where id = new.invoice_id and kind = 'INVOICE';
  select coalesce(sum(amount), 0) into total from invoice_settlement where invoice_id = new.invoice_id;
  if owed is null or total < 0 or total > owed then
    raise exception 'invoice %: % settled of %', new.invoice_id, total, owed using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger within_invoice after insert on invoice_settlement for each row execute function guard_invoice_settlement();

-- What is open of each invoice (to be paid) and credit note (to be set off).
create view client_invoice_open with (security_invoker = true) as
  select i.id, i.kind, i.number, i.client_id, i.currency, i.issued_on, i.due_on, i.amount, i.recorded_at,
         (i.amount - coalesce((select sum(s.amount) from invoice_settlement s where case i.kind when 'INVOICE' then s.invoice_id else s.credit_note_id end = i.id), 0))::bigint as open
    from client_invoice i;

-- Runs posted together for a parent: its paper lists each client below it.
create table remittance_group (
  id uuid primary key,
  number text not null unique,
  client_id uuid not null references client,
  currency char(3) not null,
  posted_on date not null,
  remitted bigint not null,
  invoiced bigint not null,
  credited bigint not null,
  runs integer not null check (runs > 0),
  recorded_at timestamptz not null
);
create index remittance_group_by_client on remittance_group (client_id, posted_on desc, id desc);
select secure_by_client('remittance_group');
select make_append_only('remittance_group');

alter table remittance_run
  add column direct_tax bigint not null default 0,
  add column paid_in bigint not null default 0,
  add column credited bigint not null default 0 check (credited >= 0),
  -- Who is paid and who is billed: the client itself, or a parent that takes it on.
  add column payee_id uuid references client,
  add column billed_id uuid references client,
  add column group_id uuid references remittance_group;
-- A posted run is not changed by anyone but this migration, which adds what was always so.
select set_config('app.scope', 'agency', true);
alter table remittance_run disable trigger approval_follows_content;
update remittance_run set payee_id = client_id, billed_id = client_id;
alter table remittance_run enable trigger approval_follows_content;
alter table remittance_run alter column payee_id set not null, alter column billed_id set not null;
create index remittance_run_by_group on remittance_run (group_id) where group_id is not null;
create index remittance_run_by_batch on remittance_run (batch_id) where batch_id is not null;

alter table remittance_line add column tax bigint not null default 0;
alter table remittance_line drop constraint remittance_line_source_kind_check;
alter table remittance_line add constraint remittance_line_source_kind_check
  check (source_kind in ('PU', 'PUR', 'PC', 'PCR', 'PA', 'PAR', 'COST', 'SUIT_FEE', 'FEE', 'CP', 'CPR'));

-- Everything a run may take up. belongs_on is the day that decides its period: a return belongs to the period of its payment.
create view remittable with (security_invoker = true) as
  select f.kind, f.id as source_id, f.reverses_id, f.client_id, f.account_id, f.method, f.earned_on as effective_on, coalesce(o.earned_on, f.earned_on) as belongs_on, f.holds_until,
         f.currency, f.applied as collected, f.amount as fee, f.tax, f.trust, f.receivable
    from fee_line f left join fee_line o on o.id = f.reverses_id
  union all
  select 'COST', e.id, e.reverses_id, e.client_id, e.account_id, 'OTHER', e.effective_on, coalesce(o.effective_on, e.effective_on), e.holds_until,
         e.currency, e.receivable - e.trust, 0, 0, e.trust, e.receivable
    from cost_entry e left join cost_entry o on o.id = e.reverses_id where e.trust <> 0 or e.receivable <> 0
  union all
  select 'FEE', a.id, a.reverses_id, a.client_id, a.account_id, 'OTHER', a.charged_on, a.charged_on, null, a.currency, 0, a.amount, a.tax, 0, a.amount + a.tax
    from account_fee a
  union all
  select case when p.reverses_id is null then 'CP' else 'CPR' end, p.id, p.reverses_id, p.client_id, null, p.method, p.received_on, coalesce(o.received_on, p.received_on), null,
         p.currency, p.on_account, 0, 0, 0, -p.on_account
    from client_payment p left join client_payment o on o.id = p.reverses_id where p.on_account <> 0;

-- Inserted many at a time: looked at once a statement, not once a line.
drop trigger approval_follows_lines on remittance_line;
create trigger approval_follows_lines before update on remittance_line for each row execute function guard_remittance_lines();
create function guard_new_remittance_lines() returns trigger language plpgsql as $$
begin
  perform 1 from remittance_run where id in (select run_id from new_lines) order by id for update;
  if exists (select from remittance_run where id in (select run_id from new_lines) and status = 'POSTED') then
    raise exception 'a posted remittance run cannot be changed; correct it in the next run' using errcode = 'restrict_violation';
  end if;
  update remittance_run set status = 'PREPARED', approved_by = null, approved_at = null, approved_hash = null
   where id in (select run_id from new_lines) and status = 'APPROVED';
  return null;
end $$;
create trigger approval_follows_new_lines after insert on remittance_line referencing new table as new_lines
  for each statement execute function guard_new_remittance_lines();

-- Papers of invoices and groups are kept as statements are.
alter table document
  add column client_invoice_id uuid references client_invoice,
  add column remittance_group_id uuid references remittance_group;
create unique index document_of_client_invoice on document (client_invoice_id, kind) where client_invoice_id is not null;
create unique index document_of_remittance_group on document (remittance_group_id, kind) where remittance_group_id is not null;

-- Who is paid and who is billed for a client: the nearest client above it that takes that on, else itself.
create function client_settlement(client uuid) returns table (payee_id uuid, billed_id uuid) language sql stable as $$
  with recursive up (id, parent_id, children_remitted, children_invoiced, depth) as (
    select c.id, c.parent_id, c.children_remitted, c.children_invoiced, 0 from client c where c.id = $1
    union all
    select c.id, c.parent_id, c.children_remitted, c.children_invoiced, up.depth + 1 from client c join up on c.id = up.parent_id where up.depth < 50)
  select coalesce((select id from up where depth > 0 and children_remitted = 'HERE' order by depth limit 1), $1),
         coalesce((select id from up where depth > 0 and children_invoiced = 'HERE' order by depth limit 1), $1)
$$;
`;
