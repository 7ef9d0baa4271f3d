import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Communications1790000001210 implements MigrationInterface {
  name = 'Communications1790000001210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What a text is for, and for whom: a client's own before the agency's, a country's before all of them.
create table template (
  id uuid primary key,
  kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
  name text not null check (length(name) between 1 and 120),
  client_id uuid references client,
  country char(2),
  language text not null check (language ~ '^[a-z]{2}$'),
  channel text not null check (channel in ('LETTER', 'EMAIL', 'TEXT', 'VOICEMAIL')),
  tone text check (tone in ('SOFT', 'STANDARD', 'FIRM')),
  created_at timestamptz not null,
  unique nulls not distinct (kind, client_id, country, language, channel, tone)
);
select secure_for_agency('template');

-- A text as written. Nothing of it changes once it was put forward; another person approves it, and only then is it sent.
create table template_version (
  id uuid primary key,
  template_id uuid not null references template,
  n integer not null check (n > 0),
  subject text not null check (length(subject) <= 300),
  body text not null check (length(body) between 1 and 20000),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  -- Null: it came with Quittance.
  written_by uuid references app_user,
  written_at timestamptz not null,
  decided_by uuid references app_user,
  decided_at timestamptz,
  decision_note text not null default '',
  unique (template_id, n),
  constraint template_decided check ((status in ('APPROVED', 'REJECTED', 'WITHDRAWN')) = (decided_by is not null and decided_at is not null)),
  constraint template_four_eyes check (decided_by <> written_by or status = 'WITHDRAWN')
);
create unique index template_version_draft on template_version (template_id) where status in ('DRAFT', 'SUBMITTED');
create unique index template_version_in_use on template_version (template_id) where status = 'APPROVED';
select secure_for_agency('template_version');

create function keep_template_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'template versions are kept' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.template_id, new.n, new.written_by) is distinct from (old.id, old.template_id, old.n, old.written_by)
     or (old.status <> 'DRAFT' and (new.subject, new.body, new.written_at) is distinct from (old.subject, old.body, old.written_at))
     or (old.status = 'APPROVED' and new.status not in ('APPROVED', 'WITHDRAWN')) or (old.status in ('REJECTED', 'WITHDRAWN') and new.status <> old.status) then
    raise exception 'a template that was put forward is not changed: write a new version' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep before update or delete on template_version for each row execute function keep_template_version();

-- Letters for a print house: one PDF and a manifest.
create sequence letter_batch_number_seq start 1001;
create table letter_batch (
  id uuid primary key,
  number integer not null unique default nextval('letter_batch_number_seq'),
  status text not null default 'PRINTING' check (status in ('PRINTING', 'READY', 'HANDED_OVER')),
  envelope text not null check (envelope in ('NO_10', 'DL')),
  created_by uuid references app_user,
  created_at timestamptz not null,
  finished_at timestamptz,
  handed_over_at timestamptz,
  pdf_id uuid references document,
  manifest_id uuid references document,
  constraint letter_batch_whole check (status = 'PRINTING' or (finished_at is not null))
);
create index letter_batch_by_time on letter_batch (created_at desc, id desc);
select secure_for_agency('letter_batch');

-- What was said to somebody, and what they said.
create table communication (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  debtor_id uuid not null references debtor,
  person_id uuid references debtor,
  channel text not null check (channel in ('LETTER', 'EMAIL', 'TEXT', 'VOICEMAIL', 'CALL')),
  direction text not null check (direction in ('OUTBOUND', 'INBOUND')),
  purpose text not null default 'COLLECT',
  -- The permission it went out on, used once.
  permit_id uuid unique,
  contact_point_id uuid references contact_point,
  address text not null check (length(address) <= 1000),
  recipient_name text not null default '' check (length(recipient_name) <= 300),
  template_version_id uuid references template_version,
  language text not null default 'en' check (language ~ '^[a-z]{2}$'),
  subject text not null default '' check (length(subject) <= 1000),
  body_text text not null default '' check (length(body_text) <= 100000),
  -- What compliance reads of the text (ContentFacts).
  content jsonb,
  document_id uuid references document,
  -- Of the exact bytes, hex.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Pages of the document where it holds several letters, from 1.
  first_page integer check (first_page > 0),
  pages integer check (pages > 0),
  letter_batch_id uuid references letter_batch,
  batch_n integer check (batch_n > 0),
  status text not null check (status in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'REFUSED', 'CANCELLED', 'UNCERTAIN', 'RECEIVED')),
  status_reason text not null default '',
  attempts integer not null default 0,
  retry_at timestamptz,
  queued_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  in_reply_to uuid references communication,
  provider_id text,
  actor_id uuid,
  foreign key (account_id, client_id) references account (id, client_id),
  unique (channel, provider_id),
  unique (letter_batch_id, batch_n),
  constraint communication_direction check ((direction = 'INBOUND') = (status = 'RECEIVED')),
  constraint communication_needs_permit check (direction = 'INBOUND' or status in ('QUEUED', 'REFUSED', 'CANCELLED', 'FAILED') or permit_id is not null),
  constraint communication_sent_at check (status not in ('SENT', 'DELIVERED', 'BOUNCED') or sent_at is not null)
);
create index communication_by_account on communication (account_id, queued_at desc, id desc);
create index communication_by_debtor on communication (debtor_id, queued_at desc);
create index communication_by_time on communication (queued_at desc, id desc);
create index communication_waiting on communication (channel, queued_at) where status in ('QUEUED', 'SENDING', 'UNCERTAIN');
create index communication_by_batch on communication (letter_batch_id, batch_n) where letter_batch_id is not null;
select secure_for_agency('communication');

-- What was sent stays as it was sent.
create function keep_communication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'communications are kept' using errcode = 'restrict_violation';
  end if;
  if old.sent_at is not null and (new.account_id, new.debtor_id, new.channel, new.permit_id, new.address, new.subject, new.body_text, new.document_id, new.sha256, new.first_page, new.pages, new.sent_at)
       is distinct from (old.account_id, old.debtor_id, old.channel, old.permit_id, old.address, old.subject, old.body_text, old.document_id, old.sha256, old.first_page, old.pages, old.sent_at) then
    raise exception 'what was sent is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep before update or delete on communication for each row execute function keep_communication();

-- Every account a communication speaks of: one reminder for all that is due at one client.
create table communication_account (
  communication_id uuid not null references communication,
  account_id uuid not null,
  client_id uuid not null,
  primary key (communication_id, account_id),
  foreign key (account_id, client_id) references account (id, client_id)
);
create index communication_account_by_account on communication_account (account_id);
select secure_for_agency('communication_account');
select make_append_only('communication_account');

-- What became of it: told by a carrier, the post, the addressee or ourselves. A report sent a hundred times is one row.
create table communication_event (
  id uuid primary key,
  communication_id uuid not null references communication,
  kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
  source text not null check (length(source) between 1 and 40),
  provider_event_id text unique,
  note text not null default '' check (length(note) <= 4000),
  facts jsonb not null default '{}',
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id uuid
);
create index communication_event_by_communication on communication_event (communication_id, occurred_at, id);
select secure_for_agency('communication_event');
select make_append_only('communication_event');

-- An attorney looked at an account: without it nothing goes out under that attorney's letterhead.
create table attorney_review (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  firm text not null check (length(firm) between 1 and 200),
  attorney text not null check (length(attorney) between 1 and 200),
  reviewed_on date not null,
  note text not null default '' check (length(note) <= 2000),
  recorded_by uuid,
  recorded_at timestamptz not null,
  foreign key (account_id, client_id) references account (id, client_id)
);
create index attorney_review_by_account on attorney_review (account_id, recorded_at desc);
select secure_for_agency('attorney_review');
select make_append_only('attorney_review');

-- Our side of a letter: what stands above the window, which envelope, where to pay, and the name a voicemail may say.
create table letter_sender (
  id smallint primary key default 1 check (id = 1),
  return_name text not null check (length(return_name) between 1 and 60),
  return_lines text not null check (length(return_lines) between 1 and 300),
  envelope text not null default 'NO_10' check (envelope in ('NO_10', 'DL')),
  pay_url text not null default '' check (length(pay_url) <= 200),
  voicemail_name text not null default '' check (length(voicemail_name) <= 80)
);
select secure_for_agency('letter_sender');
`;
