import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeoverInterest1790000001150 implements MigrationInterface {
  name = 'TakeoverInterest1790000001150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Another system kept the account until this day: interest and late charges are worked out here from then on. Beside the account, because clients' people see no takeover.
alter table account add column interest_since date;
select set_config('app.scope', 'agency', true);
update account a set interest_since = t.as_of from takeover t where t.id = a.takeover_id;
alter table account add constraint interest_since_of_takeover check ((takeover_id is null) = (interest_since is null));
`;
