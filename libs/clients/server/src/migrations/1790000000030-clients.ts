import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Clients1790000000030 implements MigrationInterface {
  name = 'Clients1790000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table client (
  id uuid primary key,
  parent_id uuid references client,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
  name text not null check (length(name) between 1 and 200),
  name_normalised text not null,
  legal_name text not null default '',
  tax_id text not null default '',
  email text not null default '',
  phone text not null default '',
  address text not null default '',
  country char(2) not null,
  currency char(3) not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED')),
  created_at timestamptz not null,
  version integer not null default 1
);
create index client_by_parent on client (parent_id);
create index client_by_name on client (name_normalised, id);

create function refuse_client_cycle() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and exists (
    with recursive up (id, parent_id) as (
      select c.id, c.parent_id from client c where c.id = new.parent_id
      union select c.id, c.parent_id from client c join up on c.id = up.parent_id)
    select 1 from up where up.id = new.id) then
    raise exception 'client % would be its own parent', new.code using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger no_cycle before insert or update of parent_id on client for each row execute function refuse_client_cycle();
select secure_by_client('client', 'id');

alter table user_client add foreign key (client_id) references client;

-- One contract per client and currency; what it says lives in its versions.
create table contract (
  id uuid primary key,
  client_id uuid not null references client,
  currency char(3) not null,
  created_at timestamptz not null,
  unique (client_id, currency),
  unique (id, client_id)
);
select secure_by_client('contract');

create table contract_version (
  id uuid primary key,
  contract_id uuid not null,
  client_id uuid not null,
  number integer not null,
  effective_from date not null,
  effective_to date check (effective_to > effective_from),
  terms jsonb not null,
  hash text not null,
  note text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  used_at timestamptz,
  foreign key (contract_id, client_id) references contract (id, client_id),
  unique (contract_id, number),
  unique (id, client_id),
  exclude using gist (contract_id with =, daterange(effective_from, effective_to) with &&)
);
select secure_by_client('contract_version');

create function guard_used_contract_version() returns trigger language plpgsql as $$
begin
  if old.used_at is not null and (tg_op = 'DELETE'
     or (new.id, new.contract_id, new.client_id, new.number, new.effective_from, new.terms, new.hash, new.used_at, new.created_at)
        is distinct from (old.id, old.contract_id, old.client_id, old.number, old.effective_from, old.terms, old.hash, old.used_at, old.created_at)) then
    raise exception 'contract version % is in use and cannot be changed; make a new version', old.number using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger immutable_once_used before update or delete on contract_version for each row execute function guard_used_contract_version();
`;
