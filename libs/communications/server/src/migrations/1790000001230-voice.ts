import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Voice1790000001230 implements MigrationInterface {
  name = 'Voice1790000001230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- The telephone a person answers on: it is rung first, then the debtor.
create table user_phone (
  user_id uuid primary key references app_user,
  number text not null check (number ~ '^\\+[1-9][0-9]{6,14}$'),
  kept_at timestamptz not null
);
select secure_for_agency('user_phone');

-- How the agency calls.
create table call_setting (
  id smallint primary key default 1 check (id = 1),
  -- The number debtors see; empty: the one texts come from.
  caller_id text not null default '' check (caller_id = '' or caller_id ~ '^\\+[1-9][0-9]{6,14}$'),
  -- Where incoming calls ring when the collector's own telephone is not known; empty: nowhere.
  office_number text not null default '' check (office_number = '' or office_number ~ '^\\+[1-9][0-9]{6,14}$'),
  -- Whether the carrier leaves the voicemail by itself where a machine answers.
  voicemail_by_itself boolean not null default false
);
select secure_for_agency('call_setting');

-- A call as the telephone provider tells it; what it means for the debt is its contact_attempt.
create table call (
  id uuid primary key,
  direction text not null check (direction in ('OUTBOUND', 'INBOUND')),
  status text not null check (status in ('PLACING', 'CALLING_US', 'RINGING', 'ARRIVING', 'ANSWERED', 'LEAVING', 'COMPLETED', 'NO_ANSWER', 'BUSY', 'MISSED', 'FAILED', 'CANCELLED', 'REFUSED', 'UNCERTAIN')),
  status_reason text not null default '' check (length(status_reason) <= 1000),
  client_id uuid,
  account_id uuid,
  debtor_id uuid references debtor,
  -- A party of the account, or null for the debtor.
  person_id uuid references debtor,
  contact_point_id uuid references contact_point,
  -- Theirs, E.164; empty where it was withheld.
  number text not null check (length(number) <= 40),
  our_number text not null default '' check (length(our_number) <= 40),
  permit_id uuid unique references permit,
  -- Who called, or whose telephone rings.
  user_id uuid references app_user,
  user_number text not null default '' check (length(user_number) <= 40),
  provider text not null check (length(provider) between 1 and 40),
  -- Outbound: of our telephone's leg, then of theirs. Inbound: of theirs.
  provider_id text check (length(provider_id) <= 200),
  leg_id text check (length(leg_id) <= 200),
  answered_by text check (answered_by in ('HUMAN', 'MACHINE')),
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  duration_seconds integer check (duration_seconds >= 0),
  attempt_id uuid unique references contact_attempt,
  matched_by text check (matched_by in ('NUMBER', 'HAND')),
  match_reason text not null default '' check (length(match_reason) <= 500),
  -- An incoming call was dealt with.
  done_at timestamptz,
  done_by uuid references app_user,
  foreign key (account_id, client_id) references account (id, client_id),
  unique (provider, provider_id),
  constraint call_permit check ((direction = 'OUTBOUND') = (permit_id is not null)),
  constraint call_whose check ((account_id is null) = (client_id is null) and (account_id is null) = (debtor_id is null) and (direction = 'INBOUND' or account_id is not null)),
  constraint call_ended check ((status in ('COMPLETED', 'NO_ANSWER', 'BUSY', 'MISSED', 'FAILED', 'CANCELLED', 'REFUSED', 'UNCERTAIN')) = (ended_at is not null))
);
create index call_by_time on call (started_at desc, id desc);
create index call_by_account on call (account_id, started_at desc) where account_id is not null;
create index call_by_number on call (number, started_at desc) where direction = 'INBOUND';
create index call_open on call (started_at) where attempt_id is null;
select secure_for_agency('call');

-- Nobody is rung without a permit used for it; what a call was stays.
create function keep_call() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'calls are kept' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and ((new.direction, new.number, new.permit_id, new.provider, new.started_at) is distinct from (old.direction, old.number, old.permit_id, old.provider, old.started_at)
     or (old.account_id is not null and new.account_id is distinct from old.account_id) or (old.attempt_id is not null and new.attempt_id is distinct from old.attempt_id)) then
    raise exception 'what a call was is not changed' using errcode = 'restrict_violation';
  end if;
  if new.direction = 'OUTBOUND' and new.status in ('RINGING', 'ANSWERED', 'LEAVING', 'COMPLETED', 'NO_ANSWER', 'BUSY') then
    perform require_used_permit(new.permit_id, new.debtor_id, 'CALL', new.number);
  end if;
  return new;
end $$;
create trigger keep before insert or update or delete on call for each row execute function keep_call();

-- What the provider told, and what we asked of it: the same a hundred times is one row.
create table call_event (
  id uuid primary key,
  call_id uuid not null references call,
  kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
  provider_event_id text unique check (length(provider_event_id) <= 300),
  note text not null default '' check (length(note) <= 1000),
  recorded_at timestamptz not null,
  actor_id uuid
);
create index call_event_by_call on call_event (call_id, recorded_at, id);
select secure_for_agency('call_event');
select make_append_only('call_event');

-- A voicemail left in a call. Played by the carrier it is fetched from us under an address that is good once.
create table call_voicemail (
  communication_id uuid primary key references communication,
  call_id uuid not null references call,
  how text not null check (how in ('PLAYED', 'READ')),
  token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz,
  served_at timestamptz,
  constraint call_voicemail_token check ((how = 'PLAYED') = (token_hash is not null and expires_at is not null))
);
create index call_voicemail_by_call on call_voicemail (call_id);
select secure_for_agency('call_voicemail');

-- A call the debtor asked for, at a time.
create table callback (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  debtor_id uuid not null references debtor,
  contact_point_id uuid references contact_point,
  at timestamptz not null,
  -- The debtor's zone in which the time was named.
  zone text not null,
  attempt_id uuid not null references contact_attempt,
  user_id uuid references app_user,
  made_at timestamptz not null,
  closed_at timestamptz,
  closed_by_attempt_id uuid references contact_attempt,
  foreign key (account_id, client_id) references account (id, client_id),
  constraint callback_closed check ((closed_at is null) = (closed_by_attempt_id is null))
);
create index callback_open on callback (at) where closed_at is null;
create index callback_by_account on callback (account_id, at desc);
select secure_for_agency('callback');
`;
