import { randomUUID } from 'node:crypto';
import { businessDate, currency, unwrap, type ClientId } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit } from '@quittance/ledger/domain';
import { post, Reconciliations } from '@quittance/ledger/server';
import type { Ctx } from '@quittance/platform';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type TestAgency, type TestClient } from '@quittance/testing';
import { AGE_BUCKETS, BookTransfers, TrustTodayQuery, UndistributedQuery } from './index';

jest.setTimeout(60_000);

const USD = currency('USD');

describe('undistributed money', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let ctx: Ctx;
  let client: TestClient;
  let run: Answer;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    ctx = await agency.ctxFor('TRUST_ACCOUNTANT');
    client = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    const bigger = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 900_000 } });
    await agency.setClock('2026-03-31');
    await desk.pay(account.id, 60_000, '2026-03-05');
    run = await desk.remit(client.id, '2026-03-31', { sweepFees: false });
    await agency.setClock('2026-05-01');
    await desk.pay(bigger.id, 40_000, '2026-05-01');
    await desk.pay(account.id, 50_000, '2026-04-20');
    await desk.pay(null, 7_700, '2026-01-08', { payer: '=Cmd Ltd' });
    const deposit = (amount: number, on: string) => agency.work.write(ctx, (tx) => post(tx, {
      kind: 'RECEIPT', effectiveOn: businessDate(on), sourceKind: 'test', sourceId: randomUUID(), description: 'Deposit',
      postings: amount > 0 ? [debit(agencyAccount('TRUST_CASH', USD), amount), credit(clientAccount('COST_DEPOSIT', USD, client.id as ClientId), amount)] : [debit(clientAccount('COST_DEPOSIT', USD, client.id as ClientId), -amount), credit(agencyAccount('TRUST_CASH', USD), -amount)] }));
    for (const [amount, on] of [[30_000, '2026-01-10'], [20_000, '2026-04-25'], [-38_500, '2026-04-28']] as const) unwrap(await deposit(amount, on));
  });

  afterAll(() => agency.close());

  it('is listed by age and adds up to what the books owe, kind by kind', async () => {
    const sums = await agency.get(UndistributedQuery).sums(ctx);
    const books = await desk.books();
    expect(sums.map(({ kind, total }) => [kind, total])).toEqual([
      ['CLIENT', books['CLIENT_TRUST']], ['SUSPENSE', 7_700], ['REFUND', books['DEBTOR_REFUND']], ['COST_DEPOSIT', books['COST_DEPOSIT']]]);
    for (const sum of sums) expect(sum.amounts.reduce((a, b) => a + b, 0)).toBe(sum.total);
    // Spent from the oldest deposit first: 11,500 of the newer one is left.
    expect(sums.find(({ kind }) => kind === 'COST_DEPOSIT')).toMatchObject({ amounts: [11_500, 0, 0, 0, 0], items: 1 });
    expect(sums.find(({ kind }) => kind === 'SUSPENSE')?.amounts).toEqual([0, 0, 0, 7_700, 0]);
  });

  it('opens to its items, the oldest first, by kind and age, a page at a time', async () => {
    const query = agency.get(UndistributedQuery);
    const all = await query.items(ctx, {}, { first: 50 });
    expect([...all.nodes].map(({ since }) => since)).toEqual([...all.nodes].map(({ since }) => since).sort());
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await query.items(ctx, {}, { first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(all.nodes.map(({ id }) => id));
    const [suspense] = (await query.items(ctx, { kind: 'SUSPENSE', bucket: 'TO_180' }, { first: 5 })).nodes;
    expect(suspense).toMatchObject({ days: 113, amount: 7_700, note: null });
    unwrap(await agency.get(Reconciliations).explain(ctx, { about: suspense?.about ?? '', explanation: 'Asked the bank for the remitter' }));
    expect((await query.items(ctx, { kind: 'SUSPENSE' }, { first: 5 })).nodes[0]?.note).toBe('Asked the bank for the remitter');
    const perBucket = await Promise.all(AGE_BUCKETS.map(async ({ code }) => (await query.items(ctx, { bucket: code }, { first: 50 })).nodes.length));
    expect(perBucket.reduce((a, b) => a + b, 0)).toBe(all.nodes.length);
  });

  it('is a table no spreadsheet runs, and nobody’s but the books’ readers’', async () => {
    const text = await (await desk.accountant.fetch('/files/undistributed.csv?kind=SUSPENSE')).text();
    expect(text).toContain(`SUSPENSE,'=Cmd Ltd,`);
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect((await (await agency.portalAs([client.id])).fetch('/files/undistributed.csv')).status).toBe(404);
  });

  it('says what there is to do today, in order', async () => {
    const tasks = async () => (await agency.get(TrustTodayQuery).run(ctx)).filter(({ count }) => count > 0).map(({ code, words }) => [code, words]);
    const [suspense, refunds, files, close] = [['SUSPENSE', '1 item waits, all explained.'], ['REFUNDS', '1 to request.'], ['FILES', '1 payout to send.'], ['CLOSE', '3 months are over and open.']];
    expect(await tasks()).toEqual([suspense, refunds, files, close]);
    await agency.setClock('2026-05-10');
    expect(await tasks()).toEqual([suspense, refunds, ['RUNS', '1 to prepare.'], files, close]);
  });

  it('fees are swept run by run, only what is earned and paid out, once', async () => {
    const transfers = agency.get(BookTransfers);
    expect(await transfers.unswept(ctx, 'USD')).toMatchObject([{ runId: run['id'], amount: 15_000 }]);
    const sweep = (runIds: string[]) => transfers.sweep(ctx, { key: randomUUID(), currency: 'USD', runIds });
    expect(await sweep([randomUUID()])).toMatchObject({ refusal: { code: 'NOTHING_TO_SWEEP' } });
    expect(unwrap(await sweep([run['id'] as string]))).toMatchObject({ kind: 'SWEEP', amount: 15_000 });
    expect(await sweep([run['id'] as string])).toMatchObject({ refusal: { code: 'NOTHING_TO_SWEEP' } });
    // The fees of payments not yet remitted stay in trust.
    expect((await desk.books())['DUE_TO_OPERATING']).toBe(20_000);
    expect(await desk.identityHolds()).toBe(true);
  });
});
