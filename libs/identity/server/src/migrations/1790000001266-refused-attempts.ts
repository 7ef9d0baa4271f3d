import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RefusedAttempts1790000001266 implements MigrationInterface {
  name = 'RefusedAttempts1790000001266';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Attempts refused because the key has to wait: how many since the last that the audit log tells of, and when that was.
alter table attempt add column refused integer not null default 0, add column told_at timestamptz;
`;
