import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CaseFiles1790000001260 implements MigrationInterface {
  name = 'CaseFiles1790000001260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A debtor's whole file as one PDF, for a court or an auditor. The file goes after some days; what it was, with its hash, stays.
create table case_file (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  debtor_id uuid not null references debtor,
  -- This account alone, or all of the debtor's.
  scope text not null check (scope in ('ACCOUNT', 'DEBTOR')),
  -- What had been recorded by then.
  as_of timestamptz not null,
  status text not null default 'PREPARING' check (status in ('PREPARING', 'READY', 'FAILED', 'DELETED')),
  step text not null default '' check (length(step) <= 200),
  done integer not null default 0,
  total integer not null default 0,
  problem text not null default '' check (length(problem) <= 500),
  exhibits integer,
  pages integer,
  size bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  document_id uuid references document,
  manifest_id uuid references document,
  kept_until date,
  requested_by uuid references app_user,
  requested_by_name text not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  foreign key (account_id, client_id) references account (id, client_id),
  constraint case_file_made check ((status in ('READY', 'DELETED')) = (sha256 is not null)),
  constraint case_file_there check ((status = 'READY') = (document_id is not null))
);
create index case_file_by_account on case_file (account_id, requested_at desc);
create index case_file_to_delete on case_file (kept_until) where status = 'READY';
select secure_for_agency('case_file');
`;
