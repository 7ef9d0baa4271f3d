import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ErasedDecisions1790000001262 implements MigrationInterface {
  name = 'ErasedDecisions1790000001262';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Its facts were erased with the person: it stays as an act with its hash, and cannot be made again.
      alter table decision add column erased_at timestamptz`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}
