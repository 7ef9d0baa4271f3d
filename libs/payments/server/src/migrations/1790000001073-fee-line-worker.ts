import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FeeLineWorker1790000001073 implements MigrationInterface {
  name = 'FeeLineWorker1790000001073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- At which desk the account stood when a fee was earned, and who sat there: what collectors' commission is worked out from.
create table fee_line_worker (
  fee_line_id uuid primary key references fee_line,
  desk_id uuid not null references desk,
  collector_id uuid references app_user
);
select secure_for_agency('fee_line_worker');
select make_append_only('fee_line_worker');
`;
