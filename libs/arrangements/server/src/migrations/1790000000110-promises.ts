import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Promises1790000000110 implements MigrationInterface {
  name = 'Promises1790000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table promise (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  due_on date not null,
  grace_days integer not null default 2 check (grace_days between 0 and 30),
  person_name text not null default '',
  status text not null default 'OPEN' check (status in ('OPEN', 'KEPT', 'BROKEN', 'CANCELLED')),
  made_on date not null,
  received bigint not null default 0,
  resolved_on date,
  created_by uuid,
  recorded_at timestamptz not null,
  version integer not null default 1,
  foreign key (account_id, client_id, currency) references account (id, client_id, currency)
);
create index promise_by_account on promise (account_id, due_on);
create index promise_open on promise (due_on) where status = 'OPEN';
select secure_by_client('promise');
`;
