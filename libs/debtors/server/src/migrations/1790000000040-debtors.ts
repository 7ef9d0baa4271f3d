import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Debtors1790000000040 implements MigrationInterface {
  name = 'Debtors1790000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What invoice numbers and references are compared by: lower case letters and digits (referenceKey of debtors/domain).
create function reference_key(reference text) returns text language sql immutable parallel safe as $$
  select regexp_replace(lower(reference), '[^[:alnum:]]', '', 'g')
$$;

create table debtor (
  id uuid primary key,
  kind text not null check (kind in ('ORGANISATION', 'PERSON')),
  name text not null check (length(name) between 1 and 300),
  name_normalised text not null,
  tax_id text not null default '',
  country char(2),
  region text not null default '',
  city text not null default '',
  postal_code text not null default '',
  time_zone text,
  created_at timestamptz not null
);
-- Ordered byte by byte, for prefixes (~>=~, ~<~) as well as equality whatever the database's collation; under row-level
-- security only leakproof comparisons may use an index, which LIKE is not.
create index debtor_by_name on debtor (name_normalised text_pattern_ops, id);
create index debtor_by_name_trigram on debtor using gin (name_normalised gin_trgm_ops);
create index debtor_by_tax_id on debtor (tax_id) where tax_id <> '';

create table contact_point (
  id uuid primary key,
  debtor_id uuid not null references debtor,
  kind text not null check (kind in ('PHONE', 'EMAIL', 'ADDRESS')),
  value text not null check (length(value) between 1 and 500),
  value_normalised text not null,
  person_name text not null default '',
  person_role text not null default '',
  status text not null default 'UNVERIFIED' check (status in ('UNVERIFIED', 'RIGHT_PARTY', 'WRONG_PARTY', 'OUT_OF_SERVICE')),
  source text not null check (source in ('CLIENT', 'DEBTOR', 'COLLECTOR', 'SKIP_TRACE')),
  source_client_id uuid references client,
  confidence integer not null default 500000 check (confidence between 0 and 1000000),
  supersedes_id uuid unique references contact_point,
  observed_at timestamptz not null,
  actor_id uuid
);
create index contact_point_by_debtor on contact_point (debtor_id, kind);
create index contact_point_by_value on contact_point (kind, value_normalised text_pattern_ops, debtor_id);
select secure_table('contact_point', $p$(select current_setting('app.scope', true)) = 'agency'
  or source_client_id = any ((select nullif(current_setting('app.client_ids', true), '')::uuid[])::uuid[])$p$);
select make_append_only('contact_point');
`;
