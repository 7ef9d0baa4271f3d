import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1790000000080 implements MigrationInterface {
  name = 'Outbox1790000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What would be sent by mail; shown on the outbox screen until a mail transport delivers it.
create table outbox_message (
  id uuid primary key,
  kind text not null,
  recipient_name text not null,
  recipient_address text not null,
  subject text not null,
  body text not null,
  -- A one-time link within the body, to be copied until mail goes out by itself.
  link text,
  user_id uuid references app_user,
  created_at timestamptz not null
);
create index outbox_message_by_time on outbox_message (created_at desc, id desc);
select secure_for_agency('outbox_message');
`;
