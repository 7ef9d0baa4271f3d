import { ppm } from '@quittance/kernel';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(120_000);

const SETTLE = 'mutation ($i: SettleInput!, $k: String!) { settle(input: $i, key: $k) { __typename } }';

/** What somebody with every right might do to what was agreed and given up. */
const TAMPERINGS: readonly (readonly [check: string, table: string, sql: string])[] = [
  ['settlement-instalments', 'settlement_instalment', 'update settlement_instalment set amount = amount - 1 where n = 1'],
  ['settlement-instalments', 'settlement_instalment', `update settlement_instalment set due_on = due_on + 900 where n = 1`],
  ['settlements', 'settlement', 'update settlement set received = received + 1'],
  ['settlements', 'settlement', `update settlement set status = 'KEPT' where status = 'VOID'`],
  ['settlements', 'settlement', `update settlement set status = 'VOID', resolved_on = '2026-03-20' where status = 'KEPT'`],
  ['given-up', 'settlement', `update settlement set status = 'VOID' where status = 'KEPT'`],
  ['given-up-no-more', 'debt_entry', `update debt_entry set amount = amount - 1 where kind = 'ADJUSTMENT'`],
  ['given-up', 'debt_entry', `update debt_entry set source_id = null where kind = 'ADJUSTMENT'`],
];

describe('quittance verify, on settlements', () => {
  let agency: TestAgency;

  beforeAll(async () => {
    agency = await testAgency();
    const desk = await MoneyDesk.open(agency);
    const client = await addTestClient(agency.owner, { settlement: { leastPpm: ppm('50%'), longestDays: 100 } });
    await agency.setClock('2026-03-10');
    const settled = async (): Promise<string> => {
      const { id } = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000, FEES: 5_000 } });
      await desk.colleague.call(SETTLE, { i: { accountId: id, sum: 800_000, instalments: 2, firstDueOn: '2026-03-20', cadence: 'WEEKLY', graceDays: 0 }, k: randomUUID() });
      return id;
    };
    const [kept, missed, late] = [await settled(), await settled(), await settled()];
    await agency.setClock('2026-03-20');
    await desk.pay(kept, 800_000, '2026-03-20');
    await desk.pay(missed, 400_000, '2026-03-20');
    const judge = async (): Promise<void> => {
      await agency.owner.query(`select graphile_worker.add_job('arrangements.judge-due-settlements')`);
      await agency.runJobs();
    };
    await agency.setClock('2026-03-21');
    await judge();
    await agency.setClock('2026-03-28');
    await judge();
    // What ended it turns out to have been paid in time; by now the second instalment is missed.
    await desk.pay(late, 400_000, '2026-03-20');
  }, 180_000);

  afterAll(() => agency.close());

  it('is sound as the application left it', async () => {
    const { rows } = await agency.owner.query('select status, resolved_on::text as on, received::int from settlement order by 1, 2');
    expect(rows).toEqual([{ status: 'KEPT', on: '2026-03-20', received: 800_000 }, { status: 'VOID', on: '2026-03-21', received: 400_000 }, { status: 'VOID', on: '2026-03-28', received: 400_000 }]);
    expect((await verifyBook(agency.owner)).filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each(TAMPERINGS)('%s: names the first row of %s that was tampered with', async (check, table, sql) => {
    expect((await findingsAfter(agency.owner, table, sql)).find(({ name }) => name === check)).toMatchObject({ holds: false, first: expect.any(Object) });
  });
});
