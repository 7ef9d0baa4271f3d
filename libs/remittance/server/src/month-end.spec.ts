import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAgency } from '@quittance/testing';

jest.setTimeout(60_000);

interface Batch {
  id: string;
  status: string;
  total: number;
  done: number;
  prepared: number;
  nothingDue: number;
  problems: object[];
}

const BATCH = 'id status total done prepared nothingDue problems { clientCode currency message }';

describe('the month end of all clients', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
  });

  afterAll(() => agency.close());

  it('prepares a run for everyone due by cadence, in the background, once', async () => {
    await agency.setClock('2026-03-31');
    const monthly = await addTestClient(agency.owner);
    const weekly = await addTestClient(agency.owner, { remittance: { cadence: { kind: 'WEEKLY', day: 1 } } });
    const idle = await addTestClient(agency.owner);
    for (const client of [monthly, weekly]) {
      const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 900_000 } });
      await desk.pay(account.id, 100_000, '2026-03-05');
      await desk.pay(account.id, 20_000, '2026-03-31');
    }
    await addTestAccount(agency.owner, idle);
    const due = async (through: string) =>
      (await desk.ask<{ remittancesDue: { clientId: string; periodTo: string; remitOn: string; collected: number; openRunStatus: string | null }[] }>('query($through: BusinessDate!) { remittancesDue(through: $through) { clientId periodTo remitOn collected openRunStatus } }', { through })).remittancesDue;
    // On 31 March the weekly client is due (to Sunday 29 March); the monthly one not before 10 April.
    expect(await due('2026-03-31')).toEqual([{ clientId: weekly.id, periodTo: '2026-03-29', remitOn: '2026-03-30', collected: 100_000, openRunStatus: null }]);
    await agency.setClock('2026-04-10');
    expect((await due('2026-04-10')).map(({ clientId, periodTo, collected }) => [clientId, periodTo, collected])).toEqual([[monthly.id, '2026-03-31', 120_000], [weekly.id, '2026-04-05', 120_000]]);
    const start = async (key: string) =>
      (await desk.ask<{ prepareAllRemittances: Batch }>(`mutation($input: PrepareAllRemittancesInput!) { prepareAllRemittances(input: $input) { ... on RemittanceBatch { ${BATCH} } ... on Refused { code } } }`, { input: { key, through: '2026-04-10' } })).prepareAllRemittances;
    const key = randomUUID();
    const batch = await start(key);
    expect(batch).toMatchObject({ status: 'RUNNING', done: 0 });
    expect((await start(key)).id).toBe(batch.id);
    await agency.runJobs();
    const { remittanceBatch } = await desk.ask<{ remittanceBatch: Batch }>(`query($id: Uuid!) { remittanceBatch(id: $id) { ${BATCH} } }`, { id: batch.id });
    expect(remittanceBatch).toMatchObject({ status: 'DONE', total: 2, done: 2, prepared: 2, nothingDue: 0, problems: [] });
    const { remittanceRuns } = await desk.ask<{ remittanceRuns: { nodes: { remitted: number; preparedByName: string; mayApprove: boolean }[] } }>('query($batchId: Uuid) { remittanceRuns(filter: { batchId: $batchId }) { nodes { remitted preparedByName mayApprove } } }', { batchId: batch.id });
    expect(remittanceRuns.nodes).toEqual([1, 2].map(() => ({ remitted: 90_000, preparedByName: desk.accountant.user.name, mayApprove: false })));
    // A second month end finds them under way.
    const again = await start(randomUUID());
    await agency.runJobs();
    const second = await desk.ask<{ remittanceBatch: Batch }>(`query($id: Uuid!) { remittanceBatch(id: $id) { ${BATCH} } }`, { id: again.id });
    expect(second.remittanceBatch).toMatchObject({ status: 'DONE', total: 0, prepared: 0 });
  });

  it('goes on where a worker died in the middle', async () => {
    await agency.setClock('2026-05-31');
    const clients = [];
    for (let n = 0; n < 3; n++) {
      const client = await addTestClient(agency.owner);
      clients.push(client);
      const account = await addTestAccount(agency.owner, client);
      await desk.pay(account.id, 10_000, '2026-05-05');
    }
    await agency.setClock('2026-06-10');
    const { prepareAllRemittances: batch } = await desk.ask<{ prepareAllRemittances: Batch }>(`mutation($input: PrepareAllRemittancesInput!) { prepareAllRemittances(input: $input) { ... on RemittanceBatch { ${BATCH} } } }`, { input: { key: randomUUID(), through: '2026-06-10' } });
    // As if it had prepared one and then been killed: the run is there, the progress is not.
    const done = await desk.prepare(clients[0]?.id ?? '', { periodTo: '2026-05-31' });
    await agency.owner.query('update remittance_run set batch_id = $2 where id = $1', [done['id'], batch.id]);
    await agency.runJobs();
    const { rows } = await agency.owner.query('select client_id from remittance_run where batch_id = $1', [batch.id]);
    expect(rows.map((row: { client_id: string }) => row.client_id).sort()).toEqual(clients.map(({ id }) => id).sort());
    expect((await desk.ask<{ remittanceBatch: Batch }>(`query($id: Uuid!) { remittanceBatch(id: $id) { ${BATCH} } }`, { id: batch.id })).remittanceBatch).toMatchObject({ status: 'DONE', total: 3, done: 3, prepared: 3 });
  });

  it('tells the portal the next remittance: when, how much, and how it is made up', async () => {
    await agency.setClock('2026-07-20');
    const client = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 900_000 } });
    await desk.pay(account.id, 100_000, '2026-07-02');
    await desk.pay(account.id, 40_000, '2026-07-03', { kind: 'PC' });
    await desk.pay(account.id, 30_000, '2026-07-20', { method: 'CHECK' });
    const portal = await agency.portalAs([client.id]);
    const NEXT = '{ nextRemittances { clientId currency remitOn periodFrom periodTo amount owedByYou held entries { code amount } heldPayments { collected until } } }';
    const { nextRemittances } = await portal.call<{ nextRemittances: object[] }>(NEXT);
    expect(nextRemittances).toEqual([{
      clientId: client.id, currency: 'USD', remitOn: '2026-08-10', periodFrom: '2026-07-01', periodTo: '2026-07-31', amount: 87_500, owedByYou: 0, held: 0, heldPayments: [],
      entries: [{ code: 'COLLECTED', amount: 130_000 }, { code: 'FEES_COLLECTED', amount: -32_500 }, { code: 'FEES_DIRECT', amount: -10_000 }, { code: 'REMITTED', amount: 87_500 }] }]);
    await agency.setClock('2026-08-10');
    // A run under way is the agency's affair: for the client the money is still to come.
    const underWay = await desk.prepare(client.id, { periodTo: '2026-07-31' });
    expect((await portal.call<{ nextRemittances: { remitOn: string; amount: number }[] }>(NEXT)).nextRemittances).toMatchObject([{ remitOn: '2026-08-10', amount: 87_500 }]);
    await desk.cancel(underWay);
    await desk.remit(client.id, '2026-07-31');
    expect((await portal.call<{ nextRemittances: { remitOn: string; amount: number }[] }>(NEXT)).nextRemittances).toMatchObject([{ amount: 0 }]);
    const { booksDue } = await desk.ask<{ booksDue: { currency: string; earnedNotRemitted: number }[] }>('{ booksDue { currency toSweep earnedNotRemitted dueFromOperating } }');
    expect(booksDue).toMatchObject([{ currency: 'USD' }]);
  });
});
