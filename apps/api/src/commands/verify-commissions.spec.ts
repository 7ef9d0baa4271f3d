import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type TestAgency } from '@quittance/testing';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(120_000);

const FIRST = `where id = (select id from commission_line where reverses_id is null order by id limit 1)`;

/** What somebody with every right might do to what collectors are paid, and to what went to a state. */
const TAMPERINGS: readonly (readonly [check: string, table: string, sql: string])[] = [
  ['commissions', 'commission_line', `update commission_line set amount = amount + 1 ${FIRST}`],
  ['commissions', 'commission_line', `update commission_line set fee = fee + 100, amount = amount + 10 ${FIRST}`],
  ['commissions', 'commission_line', `update commission_line set rate_ppm = rate_ppm * 2, amount = amount * 2`],
  ['commissions', 'commission_line', `update commission_line set amount = amount + case when id = (select max(id::text)::uuid from commission_line where reverses_id is null) then 50 else -50 end where reverses_id is null`],
  ['commissions-taken-back', 'commission_line', `delete from commission_line where reverses_id is not null and id = (select max(id::text)::uuid from commission_line)`],
  ['commissions-taken-back', 'commission_line', `update commission_line set reverses_id = null where reverses_id is not null`],
  ['commissions-taken-back', 'commission_line', `update commission_line c set collector_id = (select id from app_user u where not exists (select from commission_line x where x.collector_id = u.id) limit 1) where c.id = (select id from commission_line where reverses_id is not null limit 1)`],
  ['unclaimed', 'unclaimed_property', `update unclaimed_property set amount = amount - 1`],
  ['unclaimed', 'debtor_refund', `update debtor_refund set amount = amount + 1`],
];

describe('quittance verify, on collectors’ commission and unclaimed money', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
    await shared();
    await unclaimed();
  });
  afterAll(() => agency.close());

  const command = async (by: MoneyDesk['accountant'], mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
    (await by.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ... on Refused { code message } } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer;

  /** A desk two share by one plan; one of its payments comes back. */
  async function shared(): Promise<void> {
    const people: string[] = [];
    for (const name of ['Ada', 'Bo']) {
      const id = randomUUID();
      await agency.owner.query(`insert into app_user (id, email, name, status, created_at) values ($1, $2, $3, 'ACTIVE', '2026-01-01T00:00:00Z')`, [id, `${name.toLowerCase()}-${id}@example.com`, name]);
      await agency.owner.query(`insert into user_role (user_id, role) values ($1, 'COLLECTOR')`, [id]);
      people.push(id);
    }
    const deskId = randomUUID();
    await agency.owner.query(`insert into desk (id, name, created_at) values ($1, 'Shared', '2026-01-01T00:00:00Z')`, [deskId]);
    await command(desk.colleague, 'setCommissionPlan', 'CommissionPlanInput', '', { deskId, ratePpm: 100_000, effectiveFrom: '2026-01-01' });
    await command(desk.colleague, 'setDeskShares', 'DeskSharesInput', '', { deskId, effectiveFrom: '2026-01-01', shares: people.map((collectorId) => ({ collectorId, parts: 1 })) });
    const account = await addTestAccount(agency.owner, await addTestClient(agency.owner), { owed: { PRINCIPAL: 900_000 } });
    await agency.owner.query('update account set desk_id = $2 where id = $1', [account.id, deskId]);
    const paid = await desk.pay(account.id, 100_005, '2026-03-05');
    await desk.pay(account.id, 33_333, '2026-03-06');
    await desk.giveBack(paid['receiptId'], '2026-03-10');
    await desk.colleague.call('mutation { workOutCommissions { __typename } }');
  }

  async function unclaimed(): Promise<void> {
    const account = await addTestAccount(agency.owner, await addTestClient(agency.owner), { owed: { PRINCIPAL: 48_000 } });
    await desk.pay(account.id, 50_000, '2026-03-20');
    await agency.setClock('2036-03-31');
    const { unclaimedMoney: [item] } = await desk.ask<{ unclaimedMoney: { id: string; kind: string }[] }>('{ unclaimedMoney { id kind } }');
    const asked = await command(desk.accountant, 'reportUnclaimed', 'ReportUnclaimedInput', '... on UnclaimedMoney { reportId reportVersion }', { kind: item?.kind, id: item?.id, reference: 'IL 36-1' });
    expect(await command(desk.colleague, 'approveUnclaimed', 'UnclaimedStepInput', '... on UnclaimedMoney { status }', { reportId: asked['reportId'], version: asked['reportVersion'] })).toMatchObject({ status: 'ESCHEATED' });
  }

  it('is sound as the application left it', async () => {
    expect((await agency.owner.query('select fee, amount from commission_line order by id')).rows).toHaveLength(6);
    expect((await verifyBook(agency.owner)).filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each(TAMPERINGS)('%s: names the first row of %s that was tampered with', async (check, table, sql) => {
    const found = (await findingsAfter(agency.owner, table, sql)).find(({ name }) => name === check);
    expect(found).toMatchObject({ holds: false, first: expect.any(Object) });
  });
});
