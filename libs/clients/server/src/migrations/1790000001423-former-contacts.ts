import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FormerContacts1790000001423 implements MigrationInterface {
  name = 'FormerContacts1790000001423';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What was on file of a client or partner before its number or address was changed: whoever sends a new number one day and new
-- bank details the next is called at the old one, and the old address hears of it.
create table former_contact (
  id uuid primary key,
  owner_kind text not null check (owner_kind in ('CLIENT', 'PARTNER')),
  owner_id uuid not null,
  phone text not null,
  email text not null,
  until_on date not null,
  changed_by uuid,
  changed_at timestamptz not null
);
create index former_contact_by_owner on former_contact (owner_id, until_on);
select secure_for_agency('former_contact');
select make_append_only('former_contact');

-- A cooling-off is as long as it was when the change was asked for, or longer: nobody shortens it for the change they approve.
alter table bank_details add column cooling_off_days integer not null default 0 check (cooling_off_days between 0 and 60),
  add column number_note text not null default '' check (length(number_note) <= 200);
update bank_details set cooling_off_days = (select cooling_off_days from agency) where status in ('REQUESTED', 'CALLED_BACK');

create or replace function guard_bank_details() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.status in ('SUPERSEDED', 'REJECTED')
     or (new.id, new.owner_kind, new.owner_id, new.owner_name, new.currency, new.scheme, new.country, new.holder_name, new.bank_name, new.masked, new.sealed, new.fingerprint,
         new.reason, new.number_on_file, new.number_note, new.contact_name, new.contact_address, new.cooling_off_days, new.requested_by, new.requested_at)
        is distinct from
        (old.id, old.owner_kind, old.owner_id, old.owner_name, old.currency, old.scheme, old.country, old.holder_name, old.bank_name, old.masked, old.sealed, old.fingerprint,
         old.reason, old.number_on_file, old.number_note, old.contact_name, old.contact_address, old.cooling_off_days, old.requested_by, old.requested_at)
     or (old.status = 'APPROVED' and (new.status <> 'SUPERSEDED' or (new.approved_by, new.approved_at, new.usable_from) is distinct from (old.approved_by, old.approved_at, old.usable_from))) then
    raise exception 'bank details are not edited; request a change' using errcode = 'restrict_violation';
  end if;
  if new.status = 'APPROVED' and not exists (select from bank_details_call c where c.details_id = new.id and c.outcome = 'CONFIRMED' and c.number = new.number_on_file) then
    raise exception 'bank details are approved after a call to the number on file confirmed them' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
`;
