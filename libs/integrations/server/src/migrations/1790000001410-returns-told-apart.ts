import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReturnsToldApart1790000001410 implements MigrationInterface {
  name = 'ReturnsToldApart1790000001410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Trace numbers begin anew, ours with the files of another system and the bank's each day: a return is the same only where it is of the same entry too.
drop index returned_item_once;
create unique index returned_item_once on returned_item (trace, original_trace, code, individual_id, amount) where source = 'NACHA';
alter table ach_change drop constraint ach_change_trace_original_trace_code_key, add unique (trace, original_trace, code, individual_id, corrected);
`;
