import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BankDetails1790000001040 implements MigrationInterface {
  name = 'BankDetails1790000001040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Days between the approval of bank details and the first payment to them.
alter table agency add column cooling_off_days integer not null default 5 check (cooling_off_days between 0 and 60);

-- Where a client, a partner (attorney, agency) or the agency itself is paid. A change is a new row: called back on the number
-- that was on file, approved by another person, usable after the cooling-off. Numbers are sealed with the application's key.
create table bank_details (
  id uuid primary key,
  owner_kind text not null check (owner_kind in ('CLIENT', 'PARTNER', 'AGENCY')),
  owner_id uuid,
  owner_name text not null,
  currency char(3) not null,
  scheme text not null check (scheme in ('US', 'IBAN')),
  country char(2) not null,
  holder_name text not null check (length(holder_name) between 1 and 140),
  bank_name text not null default '' check (length(bank_name) <= 140),
  masked text not null,
  sealed text not null,
  -- Keyed hash of the number: the same account is known again without opening it.
  fingerprint text not null,
  status text not null default 'REQUESTED' check (status in ('REQUESTED', 'CALLED_BACK', 'APPROVED', 'SUPERSEDED', 'REJECTED')),
  reason text not null check (length(reason) between 1 and 500),
  -- As they stood when the change was asked for: what arrives with the request is never called or written to.
  number_on_file text not null,
  contact_name text not null default '',
  contact_address text not null default '',
  requested_by uuid not null references app_user,
  requested_at timestamptz not null,
  approved_by uuid references app_user constraint second_person check (approved_by <> requested_by),
  approved_at timestamptz,
  usable_from date,
  ended_by uuid references app_user,
  ended_at timestamptz,
  ended_reason text not null default '' check (length(ended_reason) <= 500),
  version integer not null default 1,
  check ((owner_kind = 'AGENCY') = (owner_id is null)),
  check (status not in ('APPROVED', 'SUPERSEDED') or (approved_by is not null and usable_from is not null)),
  check ((status in ('SUPERSEDED', 'REJECTED')) = (ended_at is not null))
);
create unique index bank_details_one_open on bank_details (owner_kind, owner_id, currency) nulls not distinct where status in ('REQUESTED', 'CALLED_BACK');
create unique index bank_details_one_approved on bank_details (owner_kind, owner_id, currency) nulls not distinct where status = 'APPROVED';
create index bank_details_by_time on bank_details (requested_at desc, id desc);
select secure_for_agency('bank_details');

-- Calls made to confirm a change, answered or not.
create table bank_details_call (
  id uuid primary key,
  details_id uuid not null references bank_details,
  number text not null,
  spoke_with text not null default '' check (length(spoke_with) <= 140),
  outcome text not null check (outcome in ('CONFIRMED', 'DENIED', 'NO_ANSWER')),
  note text not null default '' check (length(note) <= 500),
  called_by uuid not null references app_user,
  called_at timestamptz not null,
  check (outcome = 'NO_ANSWER' or spoke_with <> '')
);
create index bank_details_call_by_details on bank_details_call (details_id, called_at);
select secure_for_agency('bank_details_call');
select make_append_only('bank_details_call');

create function guard_bank_details() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('SUPERSEDED', 'REJECTED')
     or (new.id, new.owner_kind, new.owner_id, new.owner_name, new.currency, new.scheme, new.country, new.holder_name, new.bank_name, new.masked, new.sealed, new.fingerprint,
         new.reason, new.number_on_file, new.contact_name, new.contact_address, new.requested_by, new.requested_at)
        is distinct from
        (old.id, old.owner_kind, old.owner_id, old.owner_name, old.currency, old.scheme, old.country, old.holder_name, old.bank_name, old.masked, old.sealed, old.fingerprint,
         old.reason, old.number_on_file, old.contact_name, old.contact_address, old.requested_by, old.requested_at)
     or (old.status = 'APPROVED' and (new.status <> 'SUPERSEDED' or (new.approved_by, new.approved_at, new.usable_from) is distinct from (old.approved_by, old.approved_at, old.usable_from))) then
    raise exception 'bank details are not edited; request a change' using errcode = 'restrict_violation';
  end if;
  if new.status = 'APPROVED' and not exists (select from bank_details_call c where c.details_id = new.id and c.outcome = 'CONFIRMED' and c.number = new.number_on_file) then
    raise exception 'bank details are approved after a call to the number on file confirmed them' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guarded before update or delete on bank_details for each row execute function guard_bank_details();
create function guard_new_bank_details() returns trigger language plpgsql as $$
begin
  if new.status <> 'REQUESTED' or new.approved_by is not null then
    raise exception 'bank details begin as a request' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger begins_as_request before insert on bank_details for each row execute function guard_new_bank_details();
`;
