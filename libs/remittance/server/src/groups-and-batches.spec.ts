import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type ClientParts, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(120_000);

describe('runs posted together', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
  });

  afterEach(async () => expect(await desk.identityHolds()).toBe(true));

  afterAll(() => agency.close());

  const child = async (parent: TestClient | null, remittance: ClientParts['remittance'] = { mode: 'GROSS' }) => {
    const client = await addTestClient(agency.owner, { remittance });
    if (parent) await agency.owner.query('update client set parent_id = $2 where id = $1', [client.id, parent.id]);
    return { client, account: await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } }) };
  };
  const receivable = async (client: TestClient): Promise<number> => (await agency.owner.query<{ amount: number }>(
    `select coalesce(sum(amount), 0)::bigint as amount from ledger_balance where client_id = $1 and type = 'CLIENT_RECEIVABLE'`, [client.id])).rows[0]?.amount ?? 0;

  describe('of a parent’s clients', () => {
    it('bill the parent once, with each of them listed; the parent owes it from then on', async () => {
      const parent = await addTestClient(agency.owner);
      await agency.owner.query(`update client set children_invoiced = 'HERE' where id = $1`, [parent.id]);
      const [one, two] = [await child(parent), await child(parent)];
      await desk.pay(one.account.id, 400_000, '2026-03-05');
      await desk.pay(two.account.id, 100_000, '2026-03-05');
      const runs = [await desk.prepare(one.client.id, { periodTo: '2026-03-31' }), await desk.prepare(two.client.id, { periodTo: '2026-03-31' })];
      for (const run of runs) await desk.approve(run);
      const posted = await desk.post(runs[0] as Answer);
      expect(posted).toMatchObject({ status: 'POSTED', remitted: 400_000, invoiced: 100_000, invoice: { kind: 'INVOICE' }, group: { number: expect.stringMatching(/^G\d+$/) } });
      expect(await desk.post(runs[1] as Answer)).toMatchObject({ code: 'RUN_SETTLED' });
      expect(await desk.invoices(parent.id)).toMatchObject([{ amount: 125_000, parts: [{ amount: 100_000 }, { amount: 25_000 }] }]);
      expect([await receivable(one.client), await receivable(two.client), await receivable(parent)]).toEqual([0, 0, 125_000]);
      expect(await desk.clientPays(parent.id, 125_000, '2026-03-31')).toMatchObject({ onAccount: 0 });
      expect(await receivable(parent)).toBe(0);
    });

    it('one of whom is being taken over: it is named, and the others are posted without it once somebody says so', async () => {
      const parent = await addTestClient(agency.owner);
      await agency.owner.query(`update client set children_remitted = 'HERE' where id = $1`, [parent.id]);
      const [free, held] = [await child(parent, {}), await child(parent, {})];
      for (const { account } of [free, held]) await desk.pay(account.id, 100_000, '2026-03-05');
      const [run, waits] = [await desk.prepare(free.client.id, { periodTo: '2026-03-31' }), await desk.prepare(held.client.id, { periodTo: '2026-03-31' })];
      for (const one of [run, waits]) await desk.approve(one);
      const [{ name }] = (await agency.owner.query<{ name: string }>('select name from client where id = $1', [held.client.id])).rows as [{ name: string }];
      await agency.owner.query(`insert into takeover (id, number, key, system, as_of, status, created_by_name, created_at) values ($1, 'T-2', 'group', 'Ledgerline', '2026-01-01', 'OPEN', 'Ada', now())`, [held.client.id]);
      await agency.owner.query('insert into takeover_client (takeover_id, client_id) values ($1, $1)', [held.client.id]);
      expect(await desk.post(run)).toMatchObject({ code: 'GROUP_HELD', message: expect.stringContaining(`In this group ${name} is held`) });
      expect(await desk.post(waits)).toMatchObject({ code: 'TAKEOVER_OPEN', message: expect.stringContaining(name) });
      expect(await desk.post(waits, { leaveHeld: true })).toMatchObject({ code: 'TAKEOVER_OPEN' });
      expect(await desk.post(run, { leaveHeld: true })).toMatchObject({ status: 'POSTED', remitted: 75_000, group: { number: expect.any(String) } });
      expect((await agency.owner.query('select status from remittance_run where id = $1', [waits['id']])).rows).toEqual([{ status: 'APPROVED' }]);
      await agency.owner.query(`update takeover set status = 'ABANDONED' where id = $1`, [held.client.id]);
      expect(await desk.post(waits)).toMatchObject({ status: 'POSTED', remitted: 75_000, group: { number: expect.any(String) } });
    });

    it('are paid to the parent where it takes that on, and its paper lists each; a child that stands alone is billed by itself', async () => {
      const parent = await addTestClient(agency.owner);
      await agency.owner.query(`update client set children_remitted = 'HERE' where id = $1`, [parent.id]);
      const under = await child(parent, {});
      await desk.pay(under.account.id, 100_000, '2026-03-05');
      const run = await desk.remit(under.client.id, '2026-03-31');
      expect(run).toMatchObject({ remitted: 75_000, payeeName: expect.stringContaining('Client'), group: { number: expect.any(String) }, invoice: null });
      const group = run['group'] as { id: string; number: string };
      const portal = await agency.portalAs([parent.id, under.client.id]);
      const csv = await (await portal.fetch(`/files/groups/${group.id}.csv`)).text();
      expect(csv.split('\r\n')[1]).toContain(',1000.00,-250.00,0.00,0.00,0.00,750.00');
      expect((await (await agency.portalAs([(await addTestClient(agency.owner)).id])).fetch(`/files/groups/${group.id}.csv`)).status).toBe(404);
      const alone = await child(null);
      await desk.pay(alone.account.id, 100_000, '2026-03-05');
      expect(await desk.remit(alone.client.id, '2026-03-31')).toMatchObject({ group: null, invoiced: 25_000 });
    });
  });

  describe('of a month end', () => {
    const BATCH = '... on RemittanceBatch { id status prepared nothingDue toApprove toPost hash mayApprove problems { clientCode message } totals { currency runs remitted invoiced } } ... on Refused { code message }';
    const batch = async (caller: typeof desk.accountant, mutation: string, type: string, input: object): Promise<Answer> =>
      (await caller.call<Record<string, Answer>>(`mutation($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${BATCH} } }`, { input: { key: randomUUID(), ...input } }))['answer'] as Answer;
    const look = async (id: unknown): Promise<Answer> => (await desk.colleague.call<{ remittanceBatch: Answer }>(`query($id: Uuid!) { remittanceBatch(id: $id) { __typename ${BATCH.replace('... on Refused { code message }', '')} } }`, { id })).remittanceBatch;

    it('are approved as they are on screen and posted, twice clicked, once; one that changed meanwhile is left', async () => {
      const clients = await Promise.all([child(null, {}), child(null, {}), child(null)]);
      const paid: Answer[] = [];
      for (const { account } of clients) paid.push(await desk.pay(account.id, 40_000, '2026-02-05'));
      const started = await batch(desk.accountant, 'prepareAllRemittances', 'PrepareAllRemittancesInput', { through: '2026-03-31' });
      await agency.runJobs();
      const ready = await look(started['id']);
      expect(ready).toMatchObject({ status: 'DONE', toApprove: ready['prepared'], mayApprove: true });
      expect(await batch(desk.colleague, 'approveRemittanceBatch', 'ApproveBatchInput', { batchId: started['id'], hash: 'another' })).toMatchObject({ code: 'BATCH_CHANGED' });
      expect(await batch(desk.accountant, 'approveRemittanceBatch', 'ApproveBatchInput', { batchId: started['id'], hash: ready['hash'] })).toMatchObject({ code: 'SAME_PERSON' });
      expect(await batch(desk.accountant, 'postRemittanceBatch', 'PostBatchInput', { batchId: started['id'] })).toMatchObject({ code: 'NOTHING_TO_POST' });
      expect(await batch(desk.colleague, 'approveRemittanceBatch', 'ApproveBatchInput', { batchId: started['id'], hash: ready['hash'] })).toMatchObject({ toApprove: 0, toPost: ready['prepared'] });
      await desk.giveBack(paid[0]?.['receiptId'], '2026-03-31');
      const key = randomUUID();
      const twice = await Promise.all([batch(desk.accountant, 'postRemittanceBatch', 'PostBatchInput', { batchId: started['id'], key }), batch(desk.accountant, 'postRemittanceBatch', 'PostBatchInput', { batchId: started['id'], key })]);
      expect(twice.every(({ __typename, code }) => __typename === 'RemittanceBatch' || code === 'NOTHING_TO_POST')).toBe(true);
      const { rows } = await agency.owner.query<{ status: string; n: number }>('select status, count(*)::int as n from remittance_run where batch_id = $1 group by 1 order by 1', [started['id']]);
      expect(rows).toEqual([{ status: 'POSTED', n: Number(ready['prepared']) - 1 }, { status: 'PREPARED', n: 1 }]);
      const { rows: swept } = await agency.owner.query(`select 1 from remittance_run r where r.batch_id = $1 and r.status = 'POSTED' and not exists (select from swept_run s where s.run_id = r.id)`, [started['id']]);
      expect(swept).toEqual([]);
      const { rows: numbers } = await agency.owner.query<{ n: number }>(`select substr(statement_number, 2)::int as n from remittance_run where status = 'POSTED' order by 1`);
      expect(numbers.map(({ n }) => n)).toEqual(numbers.map((_, index) => 1001 + index));
    });

    it('leave out who is being taken over, pay the others, and say so', async () => {
      const [held, free] = [await child(null), await child(null)];
      for (const { account } of [held, free]) await desk.pay(account.id, 40_000, '2026-02-05');
      const started = await batch(desk.accountant, 'prepareAllRemittances', 'PrepareAllRemittancesInput', { through: '2026-03-31' });
      await agency.runJobs();
      await batch(desk.colleague, 'approveRemittanceBatch', 'ApproveBatchInput', { batchId: started['id'], hash: (await look(started['id']))['hash'] });
      const statusOf = async (client: string): Promise<unknown> => (await agency.owner.query<{ status: string }>('select status from remittance_run where client_id = $1 and batch_id = $2', [client, started['id']])).rows[0]?.status;
      expect([await statusOf(held.client.id), await statusOf(free.client.id)]).toEqual(['APPROVED', 'APPROVED']);
      await agency.owner.query(`insert into takeover (id, number, key, system, as_of, status, created_by_name, created_at) values ($1, 'T-1', 'held', 'Ledgerline', '2026-01-01', 'OPEN', 'Ada', now())`, [held.client.id]);
      await agency.owner.query('insert into takeover_client (takeover_id, client_id) values ($1, $1)', [held.client.id]);
      const told = { toPost: 0, problems: [{ clientCode: held.client.code, message: expect.stringContaining('is being taken over: its run is paid out once that is committed or abandoned') }] };
      expect(await batch(desk.accountant, 'postRemittanceBatch', 'PostBatchInput', { batchId: started['id'] })).toMatchObject(told);
      expect([await statusOf(held.client.id), await statusOf(free.client.id)]).toEqual(['APPROVED', 'POSTED']);
      expect(await batch(desk.accountant, 'postRemittanceBatch', 'PostBatchInput', { batchId: started['id'] })).toMatchObject({ code: 'TAKEOVER_OPEN' });
      await agency.owner.query(`update takeover set status = 'ABANDONED' where id = $1`, [held.client.id]);
      expect(await look(started['id'])).toMatchObject({ toPost: 1, problems: [] });
      expect(await batch(desk.accountant, 'postRemittanceBatch', 'PostBatchInput', { batchId: started['id'] })).toMatchObject({ toPost: 0, problems: [] });
      expect(await statusOf(held.client.id)).toBe('POSTED');
    });

    it('take every payment up once, also where payments arrive and another month end runs meanwhile', async () => {
      await agency.setClock('2026-04-30');
      const clients = await Promise.all([child(null, {}), child(null), child(null, { mode: 'COMBINED' })]);
      for (const { account } of clients) await desk.pay(account.id, 10_000, '2026-03-05');
      const [one, two] = await Promise.all([1, 2].map(() => batch(desk.accountant, 'prepareAllRemittances', 'PrepareAllRemittancesInput', { through: '2026-04-30' })));
      await Promise.all([agency.runJobs(), ...clients.flatMap(({ account }) => Array.from({ length: 4 }, () => desk.pay(account.id, 1_000, '2026-03-06')))]);
      for (const started of [one, two]) {
        const seen = await look(started?.['id']);
        if (Number(seen['toApprove']) > 0) await batch(desk.colleague, 'approveRemittanceBatch', 'ApproveBatchInput', { batchId: started?.['id'], hash: seen['hash'] });
      }
      await Promise.all([one, two].map((started) => batch(desk.accountant, 'postRemittanceBatch', 'PostBatchInput', { batchId: started?.['id'] })));
      for (const { client } of clients) {
        const rest = await desk.prepare(client.id, { periodTo: '2026-03-31' });
        if (rest['id']) await desk.approve(rest).then((run) => desk.post(run));
        const { rows } = await agency.owner.query<{ collected: number }>(`select sum(collected)::bigint as collected from remittance_run where client_id = $1 and status = 'POSTED'`, [client.id]);
        expect(rows[0]?.collected).toBe(14_000);
      }
      expect((await agency.owner.query('select source_id from remittance_line where live group by 1 having count(*) > 1')).rows).toEqual([]);
    });
  });

  it('a rate schedule changed in the middle of a run changes neither the run nor what was earned', async () => {
    await agency.setClock('2026-05-31');
    const { client, account } = await child(null, {});
    await desk.pay(account.id, 100_000, '2026-05-05');
    const run = await desk.prepare(client.id, { periodTo: '2026-05-31' });
    const { rows } = await agency.owner.query<{ contract_id: string; terms: object }>('select contract_id, terms from contract_version where client_id = $1', [client.id]);
    await agency.owner.query(`update contract_version set effective_to = '2026-05-20' where client_id = $1`, [client.id]);
    await agency.owner.query(
      `insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at)
       values (gen_random_uuid(), $1, $2, 2, '2026-05-20', jsonb_set($3::jsonb, '{remittance,mode}', '"GROSS"'), 'two', '2026-05-20T00:00:00Z')`, [rows[0]?.contract_id, client.id, JSON.stringify(rows[0]?.terms)]);
    await desk.approve(run);
    expect(await desk.post(run)).toMatchObject({ status: 'POSTED', remitted: 75_000, invoiced: 0 });
    await desk.pay(account.id, 100_000, '2026-05-25');
    // The account's terms stay those it was placed under; the next run follows the contract in force.
    expect(await desk.remit(client.id, '2026-05-31')).toMatchObject({ remitted: 75_000, invoiced: 0, fees: 25_000 });
  });
});
