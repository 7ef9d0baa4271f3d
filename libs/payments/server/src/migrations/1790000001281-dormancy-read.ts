import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DormancyRead1790000001281 implements MigrationInterface {
  name = 'DormancyRead1790000001281';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const RETAIL = 'Read for credits owed to a customer of a retail business; what else is owed may fall under another part of the section. Check the kind of property and later amendments before filing.';
const LATER = 'Check for later amendments and for the kind of property before filing.';

const row = (region: string, months: number, source: string, caution: string): string => `('${region}', ${months}, '${source.replaceAll("'", "''")}', '${caution.replaceAll("'", "''")}')`;

/** Periods whose sections were read since: the source says in which text, the caution what is still to be checked. */
const READ = [
  row('DE', 60, '12 Del. Code § 1133(6): money or credits owed to a customer, five years; read November 2026', RETAIL),
  row('FL', 60, 'Fla. Stat. § 717.102(1): more than five years after it became payable; read November 2026 in the text of 2024', LATER),
  row('GA', 60, 'Ga. Code § 44-12-193: more than five years after it became payable; read November 2026 in the text of 2021', LATER),
  row('IL', 36, '765 Ill. Comp. Stat. 1026/15-201(5), (7): debt of a business association and credit of a customer, three years; read November 2026 in the text before P.A. 103-977', `P.A. 103-977 amends the section. ${LATER}`),
  row('IN', 36, 'Ind. Code § 32-34-1.5-4(4), (6): debt of a business association and credit of a customer, three years; read November 2026', `${LATER} Credit memoranda between businesses were left out by the act before this one (§ 32-34-1-1(e)).`),
  row('MI', 36, 'Mich. Comp. Laws § 567.223(1): more than three years after it became payable; read November 2026 in the text of 2018', `${LATER} Much of what one business owes another is left out here, as is property of 25.00 or less (§ 567.224a).`),
  row('MN', 36, 'Minn. Stat. § 345.39 subd. 1: more than three years; customer overpayments, unidentified remittances and credit balances by name; read November 2026 in the text of 2024', LATER),
  row('WA', 36, 'Wash. Rev. Code § 63.30.040(4), (6): debt of a business association and credit of a customer, three years; read November 2026', LATER),
];

const sql = /* sql */ `
insert into dormancy_period (id, country, region, months, effective_from, source, caution, checked_on, recorded_at)
select uuidv7(), 'US', p.region, p.months, '2000-01-01', p.source, p.caution, '2026-11-27', '2026-11-27T12:00:00Z'
  from (values
  ${READ.join(',\n  ')}) as p(region, months, source, caution)
 where not exists (select from dormancy_period k where k.country = 'US' and k.region = p.region and k.actor_id is not null);
`;
