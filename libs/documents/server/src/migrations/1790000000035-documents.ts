import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1790000000035 implements MigrationInterface {
  name = 'Documents1790000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table document (
  id uuid primary key,
  client_id uuid references client,
  account_id uuid,
  invoice_id uuid,
  placement_id uuid,
  remittance_run_id uuid,
  kind text not null,
  visibility text not null default 'CLIENT' check (visibility in ('AGENCY', 'CLIENT')),
  file_name text not null check (length(file_name) between 1 and 255),
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  uploaded_by uuid,
  created_at timestamptz not null
);
create index document_by_account on document (account_id, created_at) where account_id is not null;
-- A remittance's statement is written once, in each form.
create unique index document_of_run on document (remittance_run_id, kind) where remittance_run_id is not null;
create index document_by_placement on document (placement_id) where placement_id is not null;

-- A file is stored in pieces of up to 1 MiB, so that 100 MB never stand in memory at once.
create table document_piece (
  document_id uuid not null references document,
  n integer not null,
  client_id uuid,
  content bytea not null check (length(content) <= 1048576),
  primary key (document_id, n)
);
alter table document_piece alter column content set storage external;
select secure_table('document', $p$(select current_setting('app.scope', true)) = 'agency'
  or (client_id = any ((select nullif(current_setting('app.client_ids', true), '')::uuid[])::uuid[]) and visibility = 'CLIENT')$p$);
select secure_table('document_piece', $p$(select current_setting('app.scope', true)) = 'agency'
  or exists (select 1 from document d where d.id = document_id)$p$);
`;
