import { randomUUID } from 'node:crypto';
import { NO_HOLD } from '@quittance/clients/domain';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAgency, type TestClient } from '@quittance/testing';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(90_000);

describe('costs in a remittance', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
  });

  afterAll(() => agency.close());

  async function spent(accountId: string, amount: number, more: object): Promise<void> {
    const { requestCost } = await desk.ask<{ requestCost: { costId: string } }>(`mutation($input: RequestCostInput!) { requestCost(input: $input) { ... on ChangedCost { costId } } }`, {
      input: { key: randomUUID(), accountId, kind: 'COURT_FEE', description: 'Filing fee', funder: 'AGENCY', amount, recoverable: false, chargeable: false, ...more } });
    await desk.colleague.call(`mutation($input: SpendCostInput!) { spendCost(input: $input) { __typename } }`, { input: { key: randomUUID(), costId: requestCost.costId, amount, on: '2026-03-04', method: 'CHECK', payee: 'Clerk of the Court' } });
  }
  const linesOf = async (runId: unknown) => (await desk.ask<{ remittanceLines: { nodes: { kind: string; collected: number; amount: number; accountNumber: string }[] } }>(
    'query($id: Uuid!) { remittanceLines(runId: $id, page: { first: 50 }) { nodes { kind collected amount accountNumber } } }', { id: runId })).remittanceLines.nodes;
  const faults = async () => (await verifyBook(agency.owner)).filter(({ holds }) => !holds);

  it('M6: 6,000 − 1,500 − 500 − 185 = 3,815', async () => {
    const client: TestClient = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
    await desk.pay(account.id, 600_000, '2026-03-05');
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    await spent(account.id, 18_500, { chargeable: true });
    const run = await desk.remit(client.id, '2026-03-31');
    expect(run).toMatchObject({ status: 'POSTED', remitted: 381_500 });
    expect((await linesOf(run['id'])).filter(({ kind }) => kind === 'COST')).toEqual([{ kind: 'COST', collected: 18_500, amount: -18_500, accountNumber: account.number }]);
    expect(await faults()).toEqual([]);
  });

  it('what was recovered for the agency leaves the client’s remittance, and is swept with the fees', async () => {
    const client = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    await spent(account.id, 18_500, { recoverable: true, authority: 'Credit agreement, clause 7' });
    const paid = await desk.pay(account.id, 58_500, '2026-03-10');
    expect(paid).toMatchObject({ applied: 58_500, fee: 10_000 });
    const before = await desk.books();
    const run = await desk.remit(client.id, '2026-03-31');
    expect(run).toMatchObject({ remitted: 30_000 });
    expect((await linesOf(run['id'])).map(({ kind, amount }) => [kind, amount])).toEqual(expect.arrayContaining([['PU', 48_500], ['COST', -18_500]]));
    const after = await desk.books();
    expect((after['OPERATING_CASH'] ?? 0) - (before['OPERATING_CASH'] ?? 0)).toBe(28_500);
    expect(await faults()).toEqual([]);
    // Returned after it was remitted and swept: the agency has its advance out again, the client owes what it got.
    const back = await desk.giveBack(paid['receiptId'], '2026-03-31');
    expect(back).toMatchObject({ clientOwes: 30_000, trustTopUp: 58_500 });
    expect(await desk.identityHolds()).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['cost-sums', 'cost', `update cost set advance = advance + 1`],
    ['cost-effects', 'cost_entry', `update cost_entry set receivable = receivable + 1 where kind = 'CHARGED'`],
    ['cost-books', 'cost_entry', `update cost_entry set advance = advance + 1 where kind = 'SPENT'`],
    ['cost-attorneys', 'cost', `update cost set funder = 'ATTORNEY', attorney = 'Somebody', chargeable = false where advance > 0 and id = (select id from cost where advance > 0 and recovered = 0 limit 1)`],
    ['cost-debts', 'cost_entry', `update cost_entry set debt_entry_id = null where debt_entry_id is not null`],
    ['remittance-costs', 'remittance_line', `update remittance_line set collected = collected + 1 where source_kind = 'COST'`],
    ['held-for-clients', 'cost_entry', `update cost_entry set trust = trust + 1 where kind = 'RECOVERED' and reverses_id is not null`],
  ])('%s: names the row of %s that was tampered with', async (check, table, sql) => {
    const findings = await findingsAfter(agency.owner, table, sql);
    expect(findings.find(({ name }) => name === check)).toMatchObject({ holds: false, first: expect.any(Object) });
  });

  it('waits as long as its payment is on hold', async () => {
    const client = await addTestClient(agency.owner, { remittance: { holdDays: { ...NO_HOLD, CHECK: 60 } } });
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    await spent(account.id, 5_000, { recoverable: true, authority: 'Credit agreement, clause 7' });
    await desk.pay(account.id, 25_000, '2026-03-10', { method: 'CHECK' });
    expect(await desk.prepare(client.id, { periodTo: '2026-03-31' })).toMatchObject({ code: 'NOTHING_DUE' });
    expect(await faults()).toEqual([]);
  });
});
