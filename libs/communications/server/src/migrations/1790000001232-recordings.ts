import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recordings1790000001232 implements MigrationInterface {
  name = 'Recordings1790000001232';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Whether calls are recorded: not at all, or where one party's consent suffices on both sides. Where our people sit; how long a recording is kept.
alter table call_setting
  add column recording text not null default 'OFF' check (recording in ('OFF', 'ONE_PARTY')),
  add column recording_place text not null default '' check (recording_place = '' or recording_place ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  -- Three years at least (12 CFR 1006.100(b)).
  add column recording_days integer not null default 1096 check (recording_days between 1096 and 3653),
  add constraint call_setting_recording check (recording = 'OFF' or recording_place <> '');

-- Whose consent a recording needs where. Each row with its source and caution; the agency corrects it.
create table recording_rule (
  place text primary key check (place ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  consent text not null check (consent in ('ONE', 'ALL')),
  source text not null check (length(source) between 1 and 300),
  caution text not null default '' check (length(caution) <= 300),
  changed_at timestamptz,
  changed_by uuid references app_user
);
insert into recording_rule (place, consent, source, caution) values
  ('US', 'ONE', '18 USC 2511(2)(d)', 'The federal rule, where no row of a state says otherwise.'),
  ('US-CA', 'ALL', 'California Penal Code 632, 632.7', ''),
  ('US-CT', 'ALL', 'Connecticut General Statutes 52-570d', 'A civil liability for telephone calls; one party suffices under the criminal statute.'),
  ('US-DE', 'ALL', '11 Delaware Code 1335', 'Another statute (2402) allows one party; the stricter is kept.'),
  ('US-FL', 'ALL', 'Florida Statutes 934.03', ''),
  ('US-IL', 'ALL', '720 ILCS 5/14-2', 'For private conversations, as amended in 2014.'),
  ('US-MD', 'ALL', 'Maryland Courts and Judicial Proceedings 10-402', ''),
  ('US-MA', 'ALL', 'Massachusetts General Laws ch. 272, 99', ''),
  ('US-MI', 'ALL', 'Michigan Compiled Laws 750.539c', 'Courts differ on a participant who records; the stricter reading is kept.'),
  ('US-MT', 'ALL', 'Montana Code 45-8-213', 'Knowledge of the recording suffices.'),
  ('US-NV', 'ALL', 'Nevada Revised Statutes 200.620', 'For calls by wire, as its courts read it.'),
  ('US-NH', 'ALL', 'New Hampshire RSA 570-A:2', ''),
  ('US-OR', 'ALL', 'Oregon Revised Statutes 165.540', 'In person all parties; for telephone calls one may suffice. The stricter is kept.'),
  ('US-PA', 'ALL', '18 Pennsylvania Consolidated Statutes 5704', ''),
  ('US-VT', 'ALL', 'No statute', 'Not settled; the stricter is kept.'),
  ('US-WA', 'ALL', 'Revised Code of Washington 9.73.030', '');
select secure_for_agency('recording_rule');

-- Decided as the call is put through, by the places of both sides.
alter table call add column recorded_by_right boolean not null default false;

-- A recording lies at the provider. Its link is sealed here, and both are deleted in their time.
create table call_recording (
  id uuid primary key,
  call_id uuid not null references call,
  provider text not null check (length(provider) between 1 and 40),
  provider_id text not null check (length(provider_id) between 1 and 200),
  sealed_link text,
  duration_seconds integer check (duration_seconds >= 0),
  made_at timestamptz not null,
  delete_after date not null,
  deleted_at timestamptz,
  unique (provider, provider_id),
  constraint call_recording_link check ((sealed_link is null) = (deleted_at is not null))
);
create index call_recording_by_call on call_recording (call_id);
create index call_recording_due on call_recording (delete_after) where deleted_at is null;
select secure_for_agency('call_recording');
`;
