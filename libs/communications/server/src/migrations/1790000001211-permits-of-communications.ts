import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PermitsOfCommunications1790000001211 implements MigrationInterface {
  name = 'PermitsOfCommunications1790000001211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A letter's number is on the paper: what comes back is found by it.
create sequence communication_number_seq start 100001;
alter table communication
  add column number bigint not null unique default nextval('communication_number_seq'),
  -- What the writer filled in: typed merge fields that no account knows.
  add column asked jsonb not null default '{}',
  -- As printed in the window.
  add column address_lines text[] not null default '{}',
  -- A letter alone, or with others for the print house; null for what is no letter.
  add column delivery text check (delivery in ('SINGLE', 'BATCH'));
alter table communication add constraint communication_permit foreign key (permit_id) references permit;
alter table communication add constraint communication_delivery check (direction = 'INBOUND' or (channel = 'LETTER') = (delivery is not null));
create index communication_for_batch on communication (queued_at, id) where delivery = 'BATCH' and status = 'QUEUED' and letter_batch_id is null;

-- Nothing is on its way, or sent, without a permit that was used for it.
create function communication_needs_permit() returns trigger language plpgsql as $$
begin
  if new.direction = 'OUTBOUND' and new.status in ('SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'UNCERTAIN')
     and (tg_op = 'INSERT' or old.status not in ('SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'UNCERTAIN')) then
    perform require_used_permit(new.permit_id, new.debtor_id, case new.channel when 'VOICEMAIL' then 'CALL' else new.channel end, new.address);
  end if;
  return new;
end $$;
create trigger needs_permit before insert or update on communication for each row execute function communication_needs_permit();
`;
