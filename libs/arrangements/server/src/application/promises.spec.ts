import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

const PROMISE = 'mutation ($i: RecordPromiseInput!, $k: String!) { r: recordPromise(input: $i, key: $k) { ... on PromiseRecorded { promiseId } ... on Refused { code message } } }';
const CANCEL = 'mutation ($i: CancelPromiseInput!, $k: String!) { r: cancelPromise(input: $i, key: $k) { ... on PromiseCancelled { promiseId } ... on Refused { code message } } }';
const PAY = 'mutation ($i: RecordPaymentInput!) { r: recordPayment(input: $i) { __typename ... on RecordedPayment { receiptId } ... on Refused { code message } } }';
const RETURN = 'mutation ($i: ReversePaymentInput!) { r: reversePayment(input: $i) { __typename ... on Refused { code message } } }';

describe('promises', () => {
  let agency: TestAgency;
  let client: BookClient;
  let collector: Caller;
  let accountant: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    client = await bookClient(agency.owner, 'CARROW');
    collector = await agency.agencyAs('COLLECTOR');
    accountant = await agency.agencyAs('TRUST_ACCOUNTANT');
  }, 120_000);

  beforeEach(() => agency.setClock('2026-11-23'));

  afterAll(() => agency.close());

  const book = (amount = 100_000): Promise<BookAccount> => bookAccount(agency.owner, client, { invoices: [{ number: randomUUID(), amount }] });
  const promise = async ({ id }: BookAccount, amount: number, dueOn: string, key: string = randomUUID()): Promise<{ promiseId: string; code?: string }> =>
    (await collector.call<{ r: { promiseId: string; code?: string } }>(PROMISE, { i: { accountId: id, amount, dueOn, personName: 'Dana Ruiz' }, k: key })).r;
  const pay = async ({ id }: BookAccount, amount: number, receivedOn = '2026-11-23'): Promise<string> => {
    const { r } = await accountant.call<{ r: { receiptId: string } }>(PAY, { i: { accountId: id, amount, currency: 'USD', kind: 'PU', method: 'ACH', receivedOn, key: randomUUID() } });
    expect(r.receiptId).toBeDefined();
    return r.receiptId;
  };
  const state = async (promiseId: string) => (await agency.owner.query<{ status: string; received: number }>('select status, received::int as received from promise where id = $1', [promiseId])).rows[0];
  const judgeDue = async (): Promise<void> => {
    await agency.owner.query(`select graphile_worker.add_job('arrangements.judge-due-promises')`);
    await agency.runJobs();
  };
  const told = async ({ id }: BookAccount): Promise<string[]> => (await agency.owner.query<{ body: string }>(`select body from activity where account_id = $1 and kind like 'PROMISE%' order by occurred_at, id`, [id])).rows.map(({ body }) => body);

  it('is kept when partial payments add up', async () => {
    const account = await book();
    const { promiseId } = await promise(account, 50_000, '2026-11-30');
    await pay(account, 20_000);
    expect(await state(promiseId)).toEqual({ status: 'OPEN', received: 20_000 });
    await pay(account, 30_000);
    expect(await state(promiseId)).toEqual({ status: 'KEPT', received: 50_000 });
    expect(await told(account)).toEqual(['Promise to pay $500.00 by 30 Nov 2026', 'Promise of $500.00 by 30 Nov 2026 kept']);
  });

  it('is broken the day after its grace, by the job, and the account comes back into the queue with a higher rank', async () => {
    const account = await book();
    const { promiseId } = await promise(account, 50_000, '2026-11-25');
    const before = (await agency.owner.query<{ priority: number }>('select priority from account where id = $1', [account.id])).rows[0]?.priority ?? 0;
    await agency.setClock('2026-11-27');
    await judgeDue();
    expect((await state(promiseId))?.status).toBe('OPEN');
    await agency.setClock('2026-11-28');
    await judgeDue();
    expect((await state(promiseId))?.status).toBe('BROKEN');
    const { rows } = await agency.owner.query<{ priority: number; requeued: string }>('select priority, requeued_on::text as requeued from account where id = $1', [account.id]);
    expect(rows[0]?.requeued).toBe('2026-11-28');
    expect(rows[0]?.priority).toBeGreaterThan(before + 800);
    const { rows: events } = await agency.owner.query(`select payload from event where account_id = $1 and type = 'promise.broken'`, [account.id]);
    const { rows: by } = await agency.owner.query(`select actor_name from activity where account_id = $1 and kind = 'PROMISE_BROKEN'`, [account.id]);
    expect(by).toEqual([{ actor_name: 'Quittance' }]);
    expect(events).toEqual([{ payload: { promiseId, reason: 'NOT_PAID' } }]);
  });

  it('is broken again when the payment that kept it is returned (M13)', async () => {
    const account = await book();
    const { promiseId } = await promise(account, 50_000, '2026-11-25');
    const receiptId = await pay(account, 50_000);
    expect((await state(promiseId))?.status).toBe('KEPT');
    await agency.setClock('2026-12-04');
    const { r } = await accountant.call<{ r: { __typename: string } }>(RETURN, { i: { receiptId, reason: 'NSF', returnedOn: '2026-12-04', key: randomUUID() } });
    expect(r.__typename).not.toBe('Refused');
    expect(await state(promiseId)).toEqual({ status: 'BROKEN', received: 0 });
    expect((await told(account)).at(-1)).toBe('Promise of $500.00 by 25 Nov 2026 broken: the payment was returned');
  });

  it('ends with its account, kept first if the closing payment keeps it', async () => {
    const account = await book(50_000);
    const kept = await promise(account, 40_000, '2026-11-30');
    const open = await promise(account, 50_000, '2026-12-30');
    await pay(account, 40_000);
    const manager = await agency.agencyAs('MANAGER');
    const { rows } = await agency.owner.query<{ version: number }>('select version from account where id = $1', [account.id]);
    await manager.call('mutation ($i: EditAccountInput!) { recallAccount(input: $i) { __typename } }', { i: { accountId: account.id, version: rows[0]?.version } });
    expect([(await state(kept.promiseId))?.status, (await state(open.promiseId))?.status]).toEqual(['KEPT', 'CANCELLED']);
  });

  it('is written once per key, and refused above the balance, in the past, or on a closed account', async () => {
    const account = await book();
    const key = randomUUID();
    const first = await promise(account, 10_000, '2026-11-30', key);
    expect(await promise(account, 10_000, '2026-11-30', key)).toEqual(first);
    expect((await promise(account, 100_001, '2026-11-30')).code).toBe('PROMISE_ABOVE_BALANCE');
    expect((await promise(account, 1, '2026-11-22')).code).toBe('DUE_BEFORE_TODAY');
    await agency.owner.query(`update account set status = 'CLOSED', close_code = 'RECALLED' where id = $1`, [account.id]);
    expect((await promise(account, 1, '2026-11-30')).code).toBe('ACCOUNT_CLOSED');
  });

  it('can be cancelled while open; a stale version says what became of it', async () => {
    const account = await book();
    const { promiseId } = await promise(account, 10_000, '2026-11-30');
    const cancel = async (version: number, k = randomUUID()) => (await collector.call<{ r: { code?: string; message?: string } }>(CANCEL, { i: { promiseId, version, reason: 'Wrong account' }, k })).r;
    expect((await cancel(7)).code).toBe('PROMISE_CHANGED');
    expect((await cancel(1)).code).toBeUndefined();
    expect(await cancel(1)).toMatchObject({ code: 'PROMISE_CHANGED', message: expect.stringContaining('cancelled now') });
  });

  it("is invisible to another client's login", async () => {
    const account = await book();
    await promise(account, 10_000, '2026-11-30');
    const other = await bookClient(agency.owner, `OTHER-${randomUUID().slice(0, 4).toUpperCase()}`);
    const count = async (clientId: string) => agency.work.read(await agency.ctxFor({ clients: [clientId] }), (tx) => tx.one('select count(*)::int as n from promise where account_id = $1', [account.id]));
    expect(await count(client.id)).toEqual({ n: 1 });
    expect(await count(other.id)).toEqual({ n: 0 });
  });
});
