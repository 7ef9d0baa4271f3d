import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Inbound1790000001220 implements MigrationInterface {
  name = 'Inbound1790000001220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Messages of the outbox leave by a mail server where one is set up. KEPT: none was, and the message stays here.
alter table outbox_message
  add column status text not null default 'KEPT' check (status in ('KEPT', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
  add column status_reason text not null default '' check (length(status_reason) <= 500),
  add column attempts integer not null default 0,
  add column sent_at timestamptz;
alter table outbox_message add constraint outbox_sent_at check ((status = 'SENT') = (sent_at is not null));

-- What came in from outside, once, however often it is handed in.
create table inbound_message (
  id uuid primary key,
  channel text not null check (channel in ('EMAIL', 'TEXT')),
  -- The message's own id and sender, or the provider's id of it.
  provider_key text not null check (length(provider_key) between 1 and 200),
  from_address text not null default '' check (length(from_address) <= 320),
  from_name text not null default '' check (length(from_name) <= 300),
  to_address text not null default '' check (length(to_address) <= 320),
  subject text not null default '' check (length(subject) <= 1000),
  -- Without what it quotes.
  body_text text not null default '' check (length(body_text) <= 100000),
  -- The exact bytes of an email, and their hash.
  document_id uuid references document,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size >= 0),
  received_at timestamptz not null,
  class text not null,
  class_reason text not null check (length(class_reason) <= 2000),
  -- Whose it is: all of them, or none while nobody knows.
  account_id uuid,
  client_id uuid,
  debtor_id uuid references debtor,
  contact_point_id uuid references contact_point,
  matched_by text check (matched_by in ('REFERENCE', 'ADDRESS', 'HAND')),
  match_reason text not null default '' check (length(match_reason) <= 500),
  -- Its row among the account's communications, and what it answers.
  communication_id uuid unique references communication,
  answers_id uuid references communication,
  attempt_id uuid references contact_attempt,
  done_at timestamptz,
  done_by uuid references app_user,
  unique (channel, provider_key),
  foreign key (account_id, client_id) references account (id, client_id),
  constraint inbound_matched check ((matched_by is null) = (account_id is null) and (account_id is null) = (client_id is null) and (account_id is null) = (debtor_id is null)),
  constraint inbound_recorded check (communication_id is null or account_id is not null)
);
create index inbound_message_by_time on inbound_message (received_at desc, id desc);
create index inbound_message_open on inbound_message (received_at desc, id desc) where done_at is null;
create index inbound_message_by_account on inbound_message (account_id, received_at desc) where account_id is not null;
create index inbound_message_by_sender on inbound_message (from_address, received_at desc);
select secure_for_agency('inbound_message');

-- What came in stays as it came; whose it is and what became of it may be told later.
create function keep_inbound() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'messages are kept' using errcode = 'restrict_violation';
  end if;
  if (new.channel, new.provider_key, new.from_address, new.to_address, new.subject, new.body_text, new.document_id, new.sha256, new.received_at)
       is distinct from (old.channel, old.provider_key, old.from_address, old.to_address, old.subject, old.body_text, old.document_id, old.sha256, old.received_at) then
    raise exception 'what came in is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep before update or delete on inbound_message for each row execute function keep_inbound();

-- Each classification it was given, by the program or by a person, and what followed from it.
create table inbound_class (
  message_id uuid not null references inbound_message,
  n integer not null check (n > 0),
  class text not null,
  reason text not null check (length(reason) <= 2000),
  words text not null default '' check (length(words) <= 500),
  mentions text[] not null default '{}',
  -- Rows of compliance written for it: a later correction ends them.
  effects jsonb not null default '{}',
  actor_id uuid,
  recorded_at timestamptz not null,
  primary key (message_id, n)
);
select secure_for_agency('inbound_class');
select make_append_only('inbound_class');

create table inbound_attachment (
  message_id uuid not null references inbound_message,
  n integer not null check (n > 0),
  file_name text not null check (length(file_name) between 1 and 255),
  media_type text not null check (length(media_type) <= 200),
  size bigint not null check (size >= 0),
  -- Null: too large to keep by itself; it is in the message as it came.
  document_id uuid references document,
  primary key (message_id, n)
);
select secure_for_agency('inbound_attachment');
select make_append_only('inbound_attachment');

-- How far a mailbox has been read.
create table mailbox_position (
  mailbox text primary key check (length(mailbox) between 1 and 300),
  uid_validity text not null,
  last_uid bigint not null,
  read_at timestamptz not null
);
select secure_for_agency('mailbox_position');
`;
