import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContactOutlook1790000001251 implements MigrationInterface {
  name = 'ContactOutlook1790000001251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const statements = /* sql */ `
-- One pass over every open account: as of one moment, under one version of the rules. Goes on where it was stopped.
create table contact_sweep (
  id uuid primary key,
  as_of timestamptz not null,
  rule_version text not null references rule_set,
  -- The last account done; null before the first.
  after_id uuid,
  accounts integer not null default 0,
  decisions bigint not null default 0,
  finished_at timestamptz
);
create unique index contact_sweep_one_at_a_time on contact_sweep ((true)) where finished_at is null;
select secure_for_agency('contact_sweep');

-- When an open account's debtor may next be reached, by channel: from when, and by which gates not before. A preview for lists; each contact
-- is decided anew. Made from facts, by anybody who asks again; so nothing of it is kept.
create table contact_outlook (
  account_id uuid primary key,
  client_id uuid not null,
  sweep_id uuid not null references contact_sweep,
  -- The sweep's moment where it is allowed then; null where waiting does not help or nothing is on file.
  call_at timestamptz,
  call_gates text[] not null,
  text_at timestamptz,
  text_gates text[] not null,
  email_at timestamptz,
  email_gates text[] not null,
  letter_at timestamptz,
  letter_gates text[] not null,
  foreign key (account_id, client_id) references account (id, client_id)
) with (fillfactor = 80);
select secure_for_agency('contact_outlook');
`;
