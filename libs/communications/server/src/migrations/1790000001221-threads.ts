import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Threads1790000001221 implements MigrationInterface {
  name = 'Threads1790000001221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- An answer names what it answers. Not unique: senders make these up.
alter table inbound_message add column message_id text check (length(message_id) <= 250);
`;
