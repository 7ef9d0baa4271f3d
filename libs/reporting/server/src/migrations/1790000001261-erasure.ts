import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Erasure1790000001261 implements MigrationInterface {
  name = 'Erasure1790000001261';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(engine);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const tables = /* sql */ `
-- What must not be erased while somebody needs it: of a person, an account, or everything of a client. Ended by a row.
create table legal_hold (
  id uuid primary key,
  subject text not null check (subject in ('DEBTOR', 'ACCOUNT', 'CLIENT')),
  debtor_id uuid references debtor,
  account_id uuid references account,
  client_id uuid references client,
  reason text not null check (length(trim(reason)) between 3 and 500),
  placed_by uuid not null references app_user,
  placed_by_name text not null,
  placed_at timestamptz not null,
  constraint legal_hold_of_one check (num_nonnulls(debtor_id, account_id, client_id) = 1 and
    case subject when 'DEBTOR' then debtor_id is not null when 'ACCOUNT' then account_id is not null else client_id is not null end)
);
select secure_for_agency('legal_hold');
select make_append_only('legal_hold');
create table legal_hold_end (
  hold_id uuid primary key references legal_hold,
  reason text not null check (length(trim(reason)) between 3 and 500),
  ended_by uuid not null references app_user,
  ended_by_name text not null,
  ended_at timestamptz not null
);
select secure_for_agency('legal_hold_end');
select make_append_only('legal_hold_end');

create function under_hold(debtor uuid, account uuid, client uuid) returns boolean language sql stable as $$
  select exists (select from legal_hold h where (h.debtor_id = debtor or h.account_id = account or h.client_id = client) and not exists (select from legal_hold_end e where e.hold_id = h.id)) $$;

-- A person whose data is to go: because nothing keeps it longer, or because the person asked. What stays, and on which ground, is in the findings.
create table erasure (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  cause text not null check (cause in ('RETENTION', 'REQUEST')),
  status text not null check (status in ('LISTED', 'APPROVED', 'DONE', 'KEPT', 'WITHDRAWN')),
  -- Of each kind of record: until when it is kept, by which rule, and how many there are.
  findings jsonb not null,
  rules_version text not null,
  note text not null default '' check (length(note) <= 1000),
  listed_by uuid references app_user,
  listed_by_name text not null,
  listed_at timestamptz not null,
  decided_by uuid references app_user,
  decided_by_name text not null default '',
  decided_at timestamptz,
  decision_note text not null default '' check (length(decision_note) <= 500),
  done_at timestamptz,
  counts jsonb,
  constraint erasure_decided check (status not in ('APPROVED', 'DONE', 'WITHDRAWN') or decided_at is not null),
  constraint erasure_done check ((status = 'DONE') = (done_at is not null)),
  -- What a person asked for is not approved by who wrote it down.
  constraint erasure_four_eyes check (cause = 'RETENTION' or status not in ('APPROVED', 'DONE') or decided_by <> listed_by)
);
create unique index erasure_open on erasure (debtor_id) where status in ('LISTED', 'APPROVED');
create index erasure_by_time on erasure (listed_at desc, id desc);
select secure_for_agency('erasure');

alter table debtor add column erased_at timestamptz;
`;

const guards = /* sql */ `
-- True only within erase_person, which runs with the rights of the schema's owner: the application cannot claim it.
create function erasing() returns boolean language sql stable as $$
  select coalesce(current_setting('app.erasing', true), '') = 'yes' and current_user <> 'quittance_app' $$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and erasing() then return new; end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

-- Each keeps what it kept, and lets an erasure through.
alter function keep_communication() rename to keep_communication_as_sent;
alter function keep_inbound() rename to keep_inbound_as_it_came;
alter function use_permit_once() rename to use_permit_only_once;
alter function guard_takeover_parts() rename to guard_finished_takeover;
alter function keep_call() rename to keep_call_as_it_was;
do $$
declare t record;
begin
  for t in select g.tgname, g.tgrelid::regclass as tab, p.proname, g.tgtype from pg_trigger g join pg_proc p on p.oid = g.tgfoid
            where p.proname in ('keep_communication_as_sent', 'keep_inbound_as_it_came', 'use_permit_only_once', 'keep_call_as_it_was') or (p.proname = 'guard_finished_takeover' and g.tgrelid = 'takeover_row'::regclass) loop
    execute format('drop trigger %I on %s', t.tgname, t.tab);
    execute format('create trigger %I before update on %s for each row when (not erasing()) execute function %I()', t.tgname, t.tab, t.proname);
    if t.proname = 'keep_call_as_it_was' then execute format('create trigger %I before insert on %s for each row execute function %I()', t.tgname || '_made', t.tab, t.proname); end if;
    execute format('create trigger %I before delete on %s for each row execute function %I()', t.tgname || '_deleted', t.tab, t.proname);
  end loop;
end $$;
`;

const engine = /* sql */ `
-- A finding without its words and facts: which rule it was stays, of whom it was does not.
create function erased_findings(j jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(f || '{"words": "Erased.", "used": {}}'), '[]') from jsonb_array_elements(coalesce(j, '[]')) f $$;

-- Masks one person everywhere but in the books, which are kept by law. Only what was approved, and never under a hold.
create function erase_person(erasure_id uuid, moment timestamptz) returns jsonb language plpgsql security definer set search_path = public as $$
declare
  p uuid; accounts uuid[]; files uuid[]; messages uuid[]; n bigint; tally jsonb := '{}';
begin
  select debtor_id into p from erasure where id = erasure_id and status = 'APPROVED' for update;
  if p is null then raise exception 'nobody approved this erasure' using errcode = 'restrict_violation'; end if;
  select coalesce(array_agg(id), '{}') into accounts from account where debtor_id = p;
  if under_hold(p, null, null) or exists (select from account a where a.id = any (accounts) and under_hold(null, a.id, a.client_id)) then
    raise exception 'a legal hold stands in the way' using errcode = 'restrict_violation';
  end if;
  if exists (select from account where id = any (accounts) and status <> 'CLOSED') then
    raise exception 'an account of this person is open' using errcode = 'restrict_violation';
  end if;
  perform set_config('app.erasing', 'yes', true);

  -- Correspondence.
  select coalesce(array_agg(id), '{}') into messages from communication where debtor_id = p or person_id = p;
  select coalesce(array_agg(id), '{}') into files from document d where d.kind not in ('LETTER_BATCH', 'PLACEMENT_FILE') and (d.account_id = any (accounts)
    or d.id in (select document_id from communication where id = any (messages)) or d.id in (select document_id from inbound_message where debtor_id = p)
    or d.id in (select t.document_id from inbound_attachment t join inbound_message i on i.id = t.message_id where i.debtor_id = p)
    or d.id in (select unnest(array[document_id, manifest_id]) from case_file where debtor_id = p));
  update communication set recipient_name = '', address = 'erased', subject = '', body_text = '', content = null, status_reason = '', asked = '{}', address_lines = '{}', document_id = null where id = any (messages);
  get diagnostics n = row_count; tally := tally || jsonb_build_object('messages', n);
  update communication_event set note = '', facts = '{}' where communication_id = any (messages);
  update inbound_class set reason = 'Erased.', words = '', mentions = '{}' where message_id in (select id from inbound_message where debtor_id = p);
  update inbound_attachment set file_name = 'erased', document_id = null where message_id in (select id from inbound_message where debtor_id = p);
  update inbound_message set provider_key = 'erased ' || id, message_id = null, from_address = '', from_name = '', subject = '', body_text = '', class_reason = 'Erased.', match_reason = '', document_id = null where debtor_id = p;
  get diagnostics n = row_count; tally := tally || jsonb_build_object('received', n);
  update case_file set status = 'DELETED', document_id = null, manifest_id = null where debtor_id = p and status = 'READY';
  delete from document_piece where document_id = any (files);
  update document set file_name = 'erased', size = 0 where id = any (files);
  get diagnostics n = row_count; tally := tally || jsonb_build_object('documents', n);

  -- What was done, said and decided.
  update activity set body = 'Erased.', facts = case when facts ? 'copyOf' then jsonb_build_object('copyOf', facts->'copyOf') else '{}' end where account_id = any (accounts) or debtor_id = p;
  get diagnostics n = row_count; tally := tally || jsonb_build_object('timeline', n);
  update contact_attempt set address = 'erased', person_name = '', note = '' where debtor_id = p;
  get diagnostics n = row_count; tally := tally || jsonb_build_object('attempts', n);
  update undeliverable set reason = '' where attempt_id in (select id from contact_attempt where debtor_id = p);
  update permit set address = 'erased', message = '{}' where debtor_id = p or person_id = p;
  update call set number = case when number = '' then '' else 'erased' end, status_reason = '', match_reason = '' where debtor_id = p or person_id = p;
  get diagnostics n = row_count; tally := tally || jsonb_build_object('calls', n);
  update call_event set note = '' where call_id in (select id from call where debtor_id = p or person_id = p);
  -- The job that deletes recordings takes them next.
  update call_recording set delete_after = least(delete_after, moment::date - 1) where deleted_at is null and call_id in (select id from call where debtor_id = p or person_id = p);
  update number_check set number = '+10000000' where debtor_id = p;
  update decision set address = case when address = '' then '' else 'erased' end, facts = '{"erased":true}', erased_at = moment,
    outcome = (outcome::jsonb || jsonb_build_object('warnings', erased_findings(outcome::jsonb->'warnings'), 'overridden', erased_findings(outcome::jsonb->'overridden'))
      || case when outcome::jsonb ? 'findings' then jsonb_build_object('findings', erased_findings(outcome::jsonb->'findings')) else '{}' end)::text
   where (debtor_id = p or person_id = p) and erased_at is null;
  get diagnostics n = row_count; tally := tally || jsonb_build_object('decisions', n);
  update override set reason = 'Erased.' where account_id = any (accounts);
  update restriction set address = case when address is null then null else 'erased' end, note = '' where debtor_id = p;
  update restriction_end set reason = 'Erased.' where restriction_id in (select id from restriction where debtor_id = p);
  update consent set address = case when address is null then null else 'erased' end, note = '' where debtor_id = p;
  update consent_change set reason = '' where consent_id in (select id from consent where debtor_id = p);
  update dispute set note = '' where debtor_id = p;
  update dispute_answer set note = 'Erased.' where dispute_id in (select id from dispute where debtor_id = p);
  update address_basis set address = 'erased', note = '' where debtor_id = p;
  update address_nature set address = 'erased' where debtor_id = p;
  update enquiry set note = '' where account_id = any (accounts) or person_id = p;
  update complaint_answer set answer = 'Erased.', root_cause = 'Erased.' where complaint_id in (select id from complaint where account_id = any (accounts));
  update complaint set complainant = 'Erased', description = 'Erased.' where account_id = any (accounts);
  update attorney_review set note = '' where account_id = any (accounts);
  update account_party set note = '' where debtor_id = p or account_id = any (accounts);
  update suit_authority set note = 'Erased.' where account_id = any (accounts);
  update account_classification set reason = 'Erased.', signed_at = null where account_id = any (accounts);
  update promise set person_name = '' where account_id = any (accounts);
  update account set class_reason = '', status_reason = '', dispute_reason = '' where id = any (accounts);
  update invoice set description = '', dispute_reason = '' where account_id = any (accounts);
  update takeover_row set data = null, cells = null where account <> '' and account in (select number from account where id = any (accounts));
  update placement_row set customer = null, customer_normalised = null, debtor_key = null, details = null, cells = null where account_id = any (accounts);
  get diagnostics n = row_count; tally := tally || jsonb_build_object('rows of files', n);

  -- Who it was.
  update contact_point set value = 'erased', value_normalised = 'erased', person_name = '', person_role = '' where debtor_id = p;
  get diagnostics n = row_count; tally := tally || jsonb_build_object('ways to reach', n);
  update debtor set name = 'Erased person', name_normalised = 'erased person', tax_id = '', city = '', region = '', postal_code = '', erased_at = moment where id = p;
  update erasure set status = 'DONE', done_at = moment, counts = tally, note = '' where id = erasure_id;
  perform set_config('app.erasing', '', true);
  return tally;
end $$;
revoke all on function erase_person(uuid, timestamptz) from public;
grant execute on function erase_person(uuid, timestamptz) to quittance_app;
`;
