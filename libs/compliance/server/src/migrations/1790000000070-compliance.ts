import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Compliance1790000000070 implements MigrationInterface {
  name = 'Compliance1790000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table contact_attempt (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  contact_point_id uuid references contact_point,
  channel text not null check (channel in ('CALL', 'EMAIL', 'TEXT', 'LETTER', 'VISIT')),
  direction text not null check (direction in ('OUTBOUND', 'INBOUND')),
  address text not null,
  person_name text not null default '',
  outcome text not null,
  connected boolean not null,
  conversation boolean not null check (connected or not conversation),
  occurred_at timestamptz not null,
  zone text,
  duration_seconds integer check (duration_seconds >= 0),
  note text not null default '',
  actor_id uuid
);
create index contact_attempt_by_debtor on contact_attempt (debtor_id, occurred_at desc);
select secure_for_agency('contact_attempt');
select make_append_only('contact_attempt');

create table attempt_account (
  attempt_id uuid not null references contact_attempt,
  account_id uuid not null,
  client_id uuid not null,
  spoken_of boolean not null,
  primary key (attempt_id, account_id),
  foreign key (account_id, client_id) references account (id, client_id)
);
create index attempt_account_by_account on attempt_account (account_id);
select secure_for_agency('attempt_account');
select make_append_only('attempt_account');
`;
