import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PolicyAndParties1790000001250 implements MigrationInterface {
  name = 'PolicyAndParties1790000001250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const statements = /* sql */ `
-- From when a policy is kept; of those that have begun, the one that began last counts.
alter table agency_policy add column effective_from date not null default '0001-01-01';
alter table agency_policy alter column effective_from drop default;

-- The agency's own gates may be passed over too.
alter table override drop constraint override_gate_check;
alter table override add constraint override_gate_check check (gate ~ '^[GP][0-9]{1,2}$');

-- Leave to speak with one other person, or null for anybody.
alter table consent add column person_id uuid references debtor;

-- A party that no longer is one stays on file, with its days.
alter table account_party add column added_at timestamptz;
alter table account_party add column ended_at timestamptz check (ended_at >= added_at);
alter table account_party add column note text not null default '' check (length(note) <= 500);

-- The client's authority to sue, as it stands; the newest row counts. Null: withdrawn.
create table suit_authority (
  account_id uuid not null,
  client_id uuid not null,
  n integer not null check (n > 0),
  authorised_on date,
  costs_funded boolean not null,
  note text not null check (length(note) between 3 and 500),
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  primary key (account_id, n),
  foreign key (account_id, client_id) references account (id, client_id)
);
select secure_for_agency('suit_authority');
select make_append_only('suit_authority');
`;
