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
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 120),
  status text not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
  created_at timestamptz not null,
  last_seen_at timestamptz,
  version integer not null default 1
);
create index app_user_by_name on app_user (lower(name), id);

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

-- Apart from app_user, which colleagues at a client may read.
create table user_credential (
  user_id uuid primary key references app_user,
  password_hash text,
  password_changed_at timestamptz,
  totp_secret text,
  -- Shown to the person but not proved yet; the secret in use stays until it is.
  totp_pending_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint
);

create table recovery_code (
  user_id uuid not null references app_user,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);

-- Times of sessions, links and attempts are the real clock's: moving the business clock must neither prolong nor end them.
create table user_session (
  id_hash text primary key,
  id uuid not null unique,
  user_id uuid not null references app_user,
  stage text not null check (stage in ('SECOND_FACTOR', 'SIGNED_IN')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  ip text,
  user_agent text
);
create index user_session_by_user on user_session (user_id);
create index user_session_by_end on user_session (expires_at);

create table one_time_link (
  token_hash text primary key,
  user_id uuid not null references app_user,
  purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_by_user on one_time_link (user_id);

-- Failures by e-mail address (whether or not somebody has it), by network address and by second factor.
create table attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
create index attempt_by_time on attempt (last_at);

-- A client's login reads its colleagues and writes nothing here: invitations run under the system's rights after their own checks.
select secure_for_agency('user_client');
create policy colleague on user_client for select using (user_id::text = (select current_setting('app.user_id', true))
  or client_id = any ((select nullif(current_setting('app.client_ids', true), '')::uuid[])::uuid[]));
select secure_for_agency('app_user');
create policy colleague on app_user for select using (
  id::text = (select current_setting('app.user_id', true)) or exists (select 1 from user_client uc where uc.user_id = app_user.id));
select secure_for_agency('user_role');
create policy colleague on user_role for select using (exists (select 1 from app_user u where u.id = user_role.user_id));
select secure_for_agency('user_credential');
select secure_for_agency('recovery_code');
select secure_for_agency('user_session');
select secure_for_agency('one_time_link');
select secure_for_agency('attempt');

-- Who is behind a session, in one round trip: the caller has no rights yet, so it takes the agency's for itself and gives them back.
-- Notes at most once a minute that the person was seen; a stream left open is no sign of a person (p_seen false).
create function resume_session(p_id_hash text, p_at timestamptz, p_idle interval, p_seen boolean)
returns table (session_id uuid, user_id uuid, name text, email text, stage text, roles text[], client_ids uuid[]) language plpgsql as $$
#variable_conflict use_column
declare
  outer_scope text := coalesce(current_setting('app.scope', true), '');
  found_user uuid;
begin
  perform set_config('app.scope', 'agency', true);
  update user_session s set last_seen_at = p_at
   where p_seen and s.id_hash = p_id_hash and s.expires_at > p_at and s.last_seen_at > p_at - p_idle and s.last_seen_at < p_at - interval '1 minute'
  returning s.user_id into found_user;
  if found_user is not null then
    update app_user u set last_seen_at = p_at where u.id = found_user;
  end if;
  return query
    select s.id, u.id, u.name, u.email, s.stage,
           array(select r.role from user_role r where r.user_id = u.id order by r.role),
           array(with recursive own (id) as (
                   select uc.client_id from user_client uc where uc.user_id = u.id
                   union select c.id from client c join own on c.parent_id = own.id)
                 select own.id from own)
      from user_session s join app_user u on u.id = s.user_id
     where s.id_hash = p_id_hash and s.expires_at > p_at and s.last_seen_at > p_at - p_idle and u.status = 'ACTIVE';
  perform set_config('app.scope', outer_scope, true);
end $$;
`;
