import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Answers1790000001240 implements MigrationInterface {
  name = 'Answers1790000001240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- The contact somebody else began that this answers: some rules let one answer through.
alter table communication add column reply_to_attempt_id uuid references contact_attempt;
create index communication_in_reply_to on communication (in_reply_to) where in_reply_to is not null;

-- Of a message that speaks of several accounts: the permit of each further one. A later row follows one that ran out.
create table communication_permit (
  communication_id uuid not null references communication,
  account_id uuid not null,
  client_id uuid not null,
  permit_id uuid not null unique references permit,
  recorded_at timestamptz not null,
  primary key (communication_id, account_id, permit_id),
  foreign key (account_id, client_id) references account (id, client_id)
);
create index communication_permit_by_account on communication_permit (account_id);
select secure_for_agency('communication_permit');
select make_append_only('communication_permit');

-- Opt-outs by messages that nobody on file had sent: looked through when an address becomes somebody's.
create index inbound_message_opt_outs on inbound_message (from_address) where class in ('OPT_OUT', 'OPT_IN');
`;
