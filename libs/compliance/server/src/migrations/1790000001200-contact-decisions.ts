import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_RULES } from './1790000001200-first-rules';

export class ContactDecisions1790000001200 implements MigrationInterface {
  name = 'ContactDecisions1790000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rules);
    await seed(runner);
    await runner.query(decisions);
    await runner.query(states);
    await runner.query(attempts);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

/** The first rule set. A later change of law is a new version, made on the screen. */
async function seed(runner: QueryRunner): Promise<void> {
  await runner.query(`insert into rule_set (version, n, reason, recorded_at, actor_name) values ('1', 1, 'The tables Quittance begins with.', '2026-01-01T00:00:00Z', 'Quittance')`);
  await runner.query(
    `insert into rule_row (version, kind, n, id, place, effective_from, effective_to, source, caution, content)
     select '1', r.kind, r.n, c.id, c.place, c."effectiveFrom", c."effectiveTo", c.source, c.caution, r.row
       from jsonb_to_recordset($1::jsonb) as r(kind text, n integer, row jsonb)
       cross join lateral jsonb_to_record(r.row) as c(id text, place text, "effectiveFrom" date, "effectiveTo" date, source text, caution text)`, [JSON.stringify(FIRST_RULES)]);
}

const rules = /* sql */ `
-- The law as data. A version is never changed, for decisions are made again under it; a correction is the next version.
create table rule_set (
  version text primary key,
  n integer not null unique check (n > 0),
  based_on text references rule_set,
  reason text not null check (length(reason) between 3 and 500),
  recorded_at timestamptz not null,
  actor_id uuid references app_user,
  actor_name text not null
);
create table rule_row (
  version text not null references rule_set,
  kind text not null check (kind in ('limitation', 'hours', 'caps', 'licences', 'holidays', 'coverage')),
  n integer not null,
  id text not null check (length(id) between 1 and 80),
  place text not null,
  effective_from date not null,
  effective_to date,
  source text not null,
  caution text not null,
  -- The whole row, as the rules read it.
  content jsonb not null,
  primary key (version, id),
  check (effective_to is null or effective_to >= effective_from)
);
`;

const decisions = /* sql */ `
select secure_for_agency('rule_set');
select make_append_only('rule_set');
select secure_for_agency('rule_row');
select make_append_only('rule_row');

-- Whether somebody could be contacted, with all it rested on: facts and outcome in canonical text, to be made again.
create table decision (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  debtor_id uuid not null references debtor,
  person_id uuid references debtor,
  means text not null,
  purpose text not null,
  address text not null default '',
  at timestamptz not null,
  -- ASKED for a permit, or at SENDING.
  step text not null check (step in ('ASKED', 'SENDING')),
  rule_version text not null references rule_set,
  facts text not null,
  facts_hash text not null check (facts_hash ~ '^[0-9a-f]{64}$'),
  outcome text not null,
  result text not null check (result in ('ALLOWED', 'WARNED', 'OVERRIDDEN', 'REFUSED')),
  -- The gates that fired: stopped, warned or were passed over.
  gates text[] not null,
  actor_id uuid,
  actor_name text not null,
  foreign key (account_id, client_id) references account (id, client_id)
);
create index decision_by_account on decision (account_id, at desc, id desc);
create index decision_by_time on decision (at desc, id desc) where result <> 'ALLOWED';
select secure_for_agency('decision');
select make_append_only('decision');

-- Leave to reach one person, at one address, for one purpose, once. Minted by compliance alone.
create table permit (
  id uuid primary key,
  decision_id uuid not null unique references decision,
  account_id uuid not null references account,
  debtor_id uuid not null references debtor,
  person_id uuid references debtor,
  contact_point_id uuid references contact_point,
  channel text not null check (channel in ('CALL', 'EMAIL', 'TEXT', 'LETTER', 'VISIT', 'SOCIAL')),
  address text not null,
  purpose text not null,
  -- What was asked for besides: dialling, voicemail, what it answers, what it leans on.
  message jsonb not null,
  minted_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The decision made again at sending; null where it was used as it was asked for.
  used_decision_id uuid unique references decision
);
create index permit_by_account on permit (account_id, minted_at desc);
select secure_for_agency('permit');

create function use_permit_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.used_at is not null or new.used_at is null
     or (to_jsonb(new) - 'used_at' - 'used_decision_id') is distinct from (to_jsonb(old) - 'used_at' - 'used_decision_id') then
    raise exception 'a permit is used once and never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger once before update or delete on permit for each row execute function use_permit_once();

-- For every table that records something sent: the permit behind it is used, and is for this.
create function require_used_permit(permit uuid, debtor uuid, channel text, address text) returns void language plpgsql as $$
begin
  if not exists (select from permit p where p.id = require_used_permit.permit and p.used_at is not null
                    and p.debtor_id = require_used_permit.debtor and p.channel = require_used_permit.channel and p.address = require_used_permit.address) then
    raise exception 'nothing goes out without a used permit for it' using errcode = 'check_violation', constraint = 'needs_permit';
  end if;
end $$;

-- A gate passed over for an account and a channel, by somebody with the right to it.
create table override (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  channel text not null,
  gate text not null check (gate ~ '^G[0-9]{1,2}$'),
  reason text not null check (length(trim(reason)) between 3 and 500),
  recorded_at timestamptz not null,
  until timestamptz not null,
  actor_id uuid not null references app_user,
  actor_name text not null,
  foreign key (account_id, client_id) references account (id, client_id)
);
create index override_by_account on override (account_id, until desc);
select secure_for_agency('override');
select make_append_only('override');

-- Which gates the agency keeps where no law makes them, and its figures. The newest counts; none: those it begins with.
create table agency_policy (
  n integer primary key check (n > 0),
  policy jsonb not null,
  reason text not null check (length(reason) between 3 and 500),
  recorded_at timestamptz not null,
  actor_id uuid not null references app_user,
  actor_name text not null
);
select secure_for_agency('agency_policy');
select make_append_only('agency_policy');

-- Licences and bonds held. A change is the next row of the same licence.
create table licence (
  licence_id uuid not null,
  n integer not null check (n > 0),
  place text not null check (place ~ '^[A-Z]{2}(-[A-Z0-9]{1,10}){0,2}$'),
  kind text not null check (kind in ('LICENCE', 'BOND')),
  status text not null check (status in ('ACTIVE', 'PENDING', 'LAPSED', 'WITHDRAWN')),
  number text not null default '' check (length(number) <= 80),
  from_on date not null,
  until_on date check (until_on >= from_on),
  note text not null default '' check (length(note) <= 500),
  recorded_at timestamptz not null,
  actor_id uuid references app_user,
  actor_name text not null,
  primary key (licence_id, n)
);
select secure_for_agency('licence');
select make_append_only('licence');
`;

const states = /* sql */ `
-- What somebody told us that binds. Which columns count depends on the kind; ended by a row, never edited.
create table restriction (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  -- The one debt it is about, or null for any.
  account_id uuid references account,
  kind text not null check (kind in ('CEASE', 'REFUSES_TO_PAY', 'OPT_OUT', 'INCONVENIENT_TIME', 'INCONVENIENT_PLACE', 'EMPLOYER_FORBIDS', 'REPRESENTED', 'BANKRUPT', 'DECEASED',
    'MINOR', 'IDENTITY_THEFT', 'SERVICE_MEMBER', 'VULNERABLE', 'LANGUAGE')),
  -- Received: what was written before it arrived binds from its arrival.
  at timestamptz not null,
  in_writing boolean not null default false,
  medium text check (medium in ('CALL', 'TEXT', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL')),
  address text,
  -- Weekdays, 1 Monday to 7 Sunday; minutes of the debtor's day.
  days integer[],
  from_minute integer check (from_minute between 0 and 1440),
  to_minute integer check (to_minute between 0 and 1440),
  until_on date,
  place text check (place in ('HOME', 'WORK')),
  attorney_known boolean not null default false,
  attorney_consents boolean not null default false,
  attorney_asked_at timestamptz,
  status text check (status in ('STAY', 'DISCHARGED', 'DISMISSED', 'LIFTED')),
  language text check (language ~ '^[a-z]{2}$'),
  source text not null check (source in ('CALL', 'LETTER', 'EMAIL', 'TEXT', 'VISIT', 'CLIENT', 'COURT', 'OTHER')),
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  constraint restriction_time check (kind <> 'INCONVENIENT_TIME' or (days is not null and cardinality(days) > 0 and from_minute is not null and to_minute is not null)),
  constraint restriction_place check (kind <> 'INCONVENIENT_PLACE' or place is not null or address is not null),
  constraint restriction_status check ((kind = 'BANKRUPT') = (status is not null)),
  constraint restriction_language check ((kind = 'LANGUAGE') = (language is not null))
);
create index restriction_by_debtor on restriction (debtor_id);
select secure_for_agency('restriction');
select make_append_only('restriction');

create table restriction_end (
  restriction_id uuid primary key references restriction,
  at timestamptz not null,
  reason text not null check (length(reason) between 3 and 500),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null
);
select secure_for_agency('restriction_end');
select make_append_only('restriction_end');

-- What a person allowed. Taken back or renewed by a row.
create table consent (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  account_id uuid references account,
  kind text not null check (kind in ('FREQUENCY', 'CONTACT', 'EMAIL', 'TEXT', 'AUTODIAL', 'ESIGN', 'THIRD_PARTY')),
  at timestamptz not null,
  from_on date,
  until_on date check (until_on >= from_on),
  address text,
  direct boolean not null,
  properly boolean not null,
  -- The contact it was given in, which does not end it.
  attempt_id uuid references contact_attempt,
  source text not null check (source in ('CALL', 'LETTER', 'EMAIL', 'TEXT', 'VISIT', 'CLIENT', 'COURT', 'OTHER')),
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null
);
create index consent_by_debtor on consent (debtor_id);
select secure_for_agency('consent');
select make_append_only('consent');

create table consent_change (
  consent_id uuid not null references consent,
  n integer not null check (n > 0),
  kind text not null check (kind in ('RENEWED', 'REVOKED')),
  at timestamptz not null,
  reason text not null default '' check (length(reason) <= 500),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  primary key (consent_id, n)
);
create unique index consent_revoked_once on consent_change (consent_id) where kind = 'REVOKED';
select secure_for_agency('consent_change');
select make_append_only('consent_change');

-- A dispute, or a request for the original creditor (12 CFR 1006.38).
create table dispute (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  debtor_id uuid not null references debtor,
  kind text not null check (kind in ('DISPUTE', 'ORIGINAL_CREDITOR')),
  at timestamptz not null,
  in_writing boolean not null,
  -- The disputed part, minor units, or null for all.
  amount bigint check (amount > 0),
  duplicate boolean not null default false,
  source text not null check (source in ('CALL', 'LETTER', 'EMAIL', 'TEXT', 'VISIT', 'CLIENT', 'COURT', 'OTHER')),
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  foreign key (account_id, client_id) references account (id, client_id)
);
create index dispute_by_account on dispute (account_id);
select secure_for_agency('dispute');
select make_append_only('dispute');

create table dispute_answer (
  dispute_id uuid primary key references dispute,
  at timestamptz not null,
  note text not null check (length(note) between 3 and 2000),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null
);
select secure_for_agency('dispute_answer');
select make_append_only('dispute_answer');

-- Why an email address or a number for texts may be used (12 CFR 1006.6(d)(4) and (5)).
create table address_basis (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  address text not null,
  kind text not null check (kind in ('USED_BY_DEBTOR', 'CREDITOR_NOTICE', 'PRIOR_COLLECTOR', 'NOT_REASSIGNED')),
  at timestamptz not null,
  sent_on date,
  opt_out_by date,
  used_by_creditor boolean not null default false,
  public_domain boolean not null default false,
  obtained_properly boolean not null default false,
  used_last boolean not null default false,
  note text not null default '' check (length(note) <= 500),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  constraint address_basis_notice check ((kind = 'CREDITOR_NOTICE') = (sent_on is not null and opt_out_by is not null))
);
create index address_basis_by_debtor on address_basis (debtor_id);
select secure_for_agency('address_basis');
select make_append_only('address_basis');

-- What an address or a number is: at home, at work, the employer's, known to others. The newest row counts.
create table address_nature (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  address text not null,
  place text check (place in ('HOME', 'WORK', 'MOBILE', 'NONE')),
  employers boolean not null default false,
  disclosed boolean not null default false,
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null
);
create index address_nature_by_debtor on address_nature (debtor_id);
select secure_for_agency('address_nature');
select make_append_only('address_nature');

-- A third party asked where the debtor is.
create table enquiry (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  person_id uuid not null references debtor,
  at timestamptz not null,
  asks_for_more boolean not null default false,
  answer_doubted boolean not null default false,
  note text not null default '' check (length(note) <= 500),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  foreign key (account_id, client_id) references account (id, client_id)
);
create index enquiry_by_account on enquiry (account_id, person_id);
select secure_for_agency('enquiry');
select make_append_only('enquiry');

-- Whose debt it is, as somebody stated or corrected it. The account's class and reason are those of the newest row.
create table account_classification (
  account_id uuid not null,
  client_id uuid not null,
  n integer not null check (n > 0),
  class text not null check (class in ('CONSUMER', 'COMMERCIAL_ENTITY', 'COMMERCIAL_NATURAL_PERSON')),
  regime text not null,
  reason text not null,
  purpose text check (purpose in ('PERSONAL', 'BUSINESS')),
  guarantor boolean not null default false,
  creditor text not null check (creditor in ('LENDER', 'FINANCING_PROVIDER', 'DEBT_BUYER', 'TRADE', 'OTHER')),
  contract text not null check (contract in ('WRITTEN', 'ORAL', 'PROMISSORY', 'OPEN', 'JUDGMENT')),
  signed_at text,
  last_assigned_on date,
  -- The clause or the law that each kind of charge rests on.
  interest_authority text check (interest_authority in ('AGREEMENT', 'LAW')),
  fees_authority text check (fees_authority in ('AGREEMENT', 'LAW')),
  costs_authority text check (costs_authority in ('AGREEMENT', 'LAW')),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  primary key (account_id, n),
  foreign key (account_id, client_id) references account (id, client_id)
);
select secure_for_agency('account_classification');
select make_append_only('account_classification');

-- What has been told about a debt. Follows from attempts and letters; each first stays the first.
create table account_contact (
  account_id uuid primary key,
  client_id uuid not null,
  first_communication_at timestamptz,
  first_writing_at timestamptz,
  spoken_at timestamptz,
  notice_given_at timestamptz,
  period_ends_on date,
  foreign key (account_id, client_id) references account (id, client_id)
);
create index account_contact_notice_due on account_contact (first_communication_at) where notice_given_at is null;
select secure_for_agency('account_contact');
`;

const attempts = /* sql */ `
alter table contact_attempt add column person_id uuid references debtor;
alter table contact_attempt add column reply_to_id uuid references contact_attempt;
alter table contact_attempt add column permit_id uuid unique references permit;
-- From a book kept before permits were. Nothing the application writes is.
alter table contact_attempt add column carried_over boolean not null default true;
alter table contact_attempt alter column carried_over set default false;
alter table contact_attempt drop constraint contact_attempt_channel_check;
alter table contact_attempt add constraint contact_attempt_channel_check check (channel in ('CALL', 'EMAIL', 'TEXT', 'LETTER', 'VISIT', 'SOCIAL'));
alter table contact_attempt add constraint contact_attempt_permit check (carried_over or (direction = 'OUTBOUND') = (permit_id is not null));
-- An unanswered call counts for one debt at least, a conversation for each spoken of (12 CFR 1006.14(b)(4)).
alter table attempt_account add column placed_for boolean not null default true;

create function attempt_needs_permit() returns trigger language plpgsql as $$
begin
  if new.carried_over then
    if current_user = 'quittance_app' then
      raise exception 'only a book taken over has attempts from before permits' using errcode = 'check_violation', constraint = 'needs_permit';
    end if;
  elsif new.direction = 'OUTBOUND' then
    perform require_used_permit(new.permit_id, new.debtor_id, new.channel, new.address);
  end if;
  return new;
end $$;
create trigger needs_permit before insert on contact_attempt for each row execute function attempt_needs_permit();

-- A message that came back.
create table undeliverable (
  attempt_id uuid primary key references contact_attempt,
  on_date date not null,
  reason text not null default '' check (length(reason) <= 500),
  recorded_at timestamptz not null
);
select secure_for_agency('undeliverable');
select make_append_only('undeliverable');

insert into account_contact (account_id, client_id, first_communication_at, first_writing_at, spoken_at)
select x.account_id, x.client_id,
       min(a.occurred_at) filter (where a.conversation or (a.direction = 'OUTBOUND' and a.channel in ('EMAIL', 'TEXT', 'LETTER'))),
       min(a.occurred_at) filter (where a.direction = 'OUTBOUND' and a.channel in ('EMAIL', 'TEXT', 'LETTER')),
       min(a.occurred_at) filter (where a.conversation)
  from attempt_account x join contact_attempt a on a.id = x.attempt_id
 where a.conversation or (a.direction = 'OUTBOUND' and a.channel in ('EMAIL', 'TEXT', 'LETTER'))
 group by 1, 2;

-- Others than the debtor and who answers for it, as the law tells them apart.
alter table account_party drop constraint account_party_role_check;
alter table account_party add constraint account_party_role_check check (role in ('DEBTOR', 'GUARANTOR', 'ATTORNEY', 'CONTACT', 'SPOUSE', 'PARENT', 'GUARDIAN', 'EXECUTOR', 'SUCCESSOR', 'TRUSTEE', 'THIRD_PARTY'));
`;
