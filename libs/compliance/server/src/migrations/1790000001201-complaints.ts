import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Complaints1790000001201 implements MigrationInterface {
  name = 'Complaints1790000001201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What somebody complained of, by when it is answered, and what was behind it.
create sequence complaint_number_seq start 1001;
create table complaint (
  id uuid primary key,
  number integer not null unique default nextval('complaint_number_seq'),
  account_id uuid references account,
  complainant text not null check (length(complainant) between 1 and 200),
  category text not null check (category in ('NOT_OWED', 'COMMUNICATION', 'THREAT', 'FALSE_STATEMENT', 'CREDIT_REPORTING', 'PRIVACY', 'SERVICE', 'OTHER')),
  source text not null check (source in ('CALL', 'LETTER', 'EMAIL', 'TEXT', 'VISIT', 'CLIENT', 'COURT', 'REGULATOR', 'OTHER')),
  description text not null check (length(description) between 3 and 4000),
  received_on date not null,
  due_on date not null check (due_on >= received_on),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null
);
create index complaint_by_due on complaint (due_on, id);
create index complaint_by_account on complaint (account_id) where account_id is not null;
select secure_for_agency('complaint');
select make_append_only('complaint');

create table complaint_answer (
  complaint_id uuid primary key references complaint,
  answered_on date not null,
  outcome text not null check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN')),
  answer text not null check (length(answer) between 3 and 4000),
  root_cause text not null check (length(root_cause) between 3 and 1000),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null
);
select secure_for_agency('complaint_answer');
select make_append_only('complaint_answer');
`;
