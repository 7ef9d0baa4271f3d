import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Placements1790000000100 implements MigrationInterface {
  name = 'Placements1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table placement (
  id uuid primary key,
  number text not null unique,
  client_id uuid not null references client,
  source text not null check (source in ('FORM', 'FILE')),
  file_name text not null default '',
  file_hash text not null,
  key text not null,
  document_id uuid references document,
  status text not null check (status in ('RECEIVED', 'READING', 'NEEDS_ANSWERS', 'READY', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED')),
  recognised jsonb,
  mapping jsonb,
  options jsonb not null default '{}',
  summary jsonb,
  rows_done integer not null default 0,
  rows_total integer,
  failure text not null default '',
  created_by uuid,
  created_by_name text not null,
  created_by_kind text not null check (created_by_kind in ('agency', 'client', 'system')),
  created_at timestamptz not null,
  committed_by uuid,
  committed_by_name text not null default '',
  committed_at timestamptz,
  placed_on date,
  -- The business date and contract versions the dry run was made with.
  planned jsonb,
  changed_by_name text not null default '',
  version integer not null default 1,
  unique (id, client_id),
  unique (client_id, key)
);
create unique index placement_file_once on placement (client_id, file_hash) where status = 'COMMITTED';
create index placement_by_client on placement (client_id, created_at desc, id);
create sequence placement_number_seq start 1001;
select secure_by_client('placement');

alter table account add foreign key (placement_id, client_id) references placement (id, client_id);

-- One line of the file as it was understood. "debtor_key" gathers the rows of one debtor; "account_id" is the account the
-- dry run means to open with the row, "credits" what the debtor's credits take off the invoice: [[row of the credit, minor]].
create table placement_row (
  placement_id uuid not null,
  client_id uuid not null,
  n integer not null,
  state text not null check (state in ('ACCEPTED', 'CREDIT', 'REFUSED', 'SKIPPED', 'DUPLICATE')),
  credit boolean not null default false,
  customer text,
  customer_normalised text,
  debtor_key text,
  invoice_number text,
  -- reference_key(invoice_number)
  number_normalised text,
  invoice_date date,
  due_date date,
  amount bigint,
  currency char(3),
  details jsonb,
  cells jsonb,
  problem jsonb,
  duplicate_of uuid,
  account_id uuid,
  credits jsonb,
  primary key (placement_id, n),
  foreign key (placement_id, client_id) references placement (id, client_id)
);
create index placement_row_apart on placement_row (placement_id, state, n) where state not in ('ACCEPTED', 'CREDIT');
select secure_by_client('placement_row');

-- What people decided of single rows: corrected cells, a likely duplicate to be placed all the same. Kept apart so that a
-- new reading of the file keeps it.
create table placement_choice (
  placement_id uuid not null,
  client_id uuid not null,
  n integer not null,
  cells jsonb,
  include boolean,
  made_by uuid,
  made_at timestamptz not null,
  primary key (placement_id, n),
  foreign key (placement_id, client_id) references placement (id, client_id)
);
select secure_by_client('placement_choice');

create table placement_mapping (
  client_id uuid not null references client,
  signature text not null,
  mapping jsonb not null,
  options jsonb not null default '{}',
  used_at timestamptz not null,
  primary key (client_id, signature)
);
select secure_by_client('placement_mapping');
`;
