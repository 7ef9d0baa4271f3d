import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1790000000020 implements MigrationInterface {
  name = 'Identity1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table app_user (
  id uuid primary key,
  email text not null unique check (email = lower(email) and length(email) <= 254),
  name text not null,
  status text not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  version integer not null default 1
);

create table user_role (
  user_id uuid not null references app_user,
  role text not null check (role in ('COLLECTOR', 'MANAGER', 'TRUST_ACCOUNTANT', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR', 'CLIENT_USER')),
  primary key (user_id, role)
);

create table user_client (
  user_id uuid not null references app_user,
  client_id uuid not null,
  primary key (user_id, client_id)
);
create index user_client_by_client on user_client (client_id);

create table recovery_code (
  user_id uuid not null references app_user,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);

create table user_session (
  id_hash text primary key,
  user_id uuid not null references app_user,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  ip text,
  user_agent text
);
create index user_session_by_user on user_session (user_id);

create table one_time_link (
  token_hash text primary key,
  user_id uuid not null references app_user,
  purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_by_user on one_time_link (user_id);

select secure_by_client('user_client');
select secure_table('app_user', $p$(select current_setting('app.scope', true)) = 'agency'
  or id::text = (select current_setting('app.user_id', true))
  or exists (select 1 from user_client uc where uc.user_id = app_user.id)$p$);
select secure_table('user_role', $p$(select current_setting('app.scope', true)) = 'agency'
  or exists (select 1 from app_user u where u.id = user_role.user_id)$p$);
select secure_for_agency('recovery_code');
select secure_for_agency('user_session');
select secure_for_agency('one_time_link');
`;
