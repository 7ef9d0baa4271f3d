import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DormancyMassachusetts1790000001310 implements MigrationInterface {
  name = 'DormancyMassachusetts1790000001310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

/** Massachusetts, whose section was read since; those of Arizona, California and Colorado could not be had and stay marked as not read. */
const sql = /* sql */ `
insert into dormancy_period (id, country, region, months, effective_from, source, caution, checked_on, recorded_at)
select uuidv7(), 'US', 'MA', 36, '2000-01-01', 'Mass. Gen. Laws ch. 200A § 5: three years after the date prescribed for payment; read November 2026',
       'Credit balances of a vendor’s commercial customer from its ordinary business are exempt (§ 5, second paragraph). Check for later amendments and for the kind of property before filing.', '2026-11-27', '2026-11-27T13:00:00Z'
 where not exists (select from dormancy_period k where k.country = 'US' and k.region = 'MA' and k.actor_id is not null);
`;
