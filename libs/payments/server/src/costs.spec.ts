import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

const REFUSED = '... on Refused { code message field }';

describe('costs of an account', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner);
    await agency.setClock('2026-03-31');
  });

  afterAll(() => agency.close());

  const send = async (mutation: string, type: string, input: object, who: Caller = desk.accountant): Promise<Answer> =>
    ((await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on ChangedCost { costId } ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
  const request = async (account: TestAccount, more: object = {}): Promise<string> => {
    const answer = await send('requestCost', 'RequestCostInput', {
      accountId: account.id, kind: 'COURT_FEE', description: 'Filing fee, Cook County', funder: 'CLIENT', amount: 45_000, recoverable: true, authority: 'Credit agreement, clause 7', chargeable: false, ...more });
    if (!answer['costId']) throw new Error(JSON.stringify(answer));
    return answer['costId'] as string;
  };
  const deposit = (costId: string, amount: number, more: object = {}) => send('depositCost', 'DepositCostInput', { costId, amount, on: '2026-03-02', method: 'WIRE', ...more });
  const spend = (costId: string, amount: number, more: object = {}) => send('spendCost', 'SpendCostInput', { costId, amount, on: '2026-03-03', method: 'CHECK', payee: 'Clerk of the Circuit Court', ...more }, desk.colleague);
  const payouts = async (costId: string) => (await detail(costId)).payouts;
  const detail = async (costId: string) => (await desk.ask<{ cost: Record<string, number> & { state: string; payouts: { id: string; amount: number; status: string; version: number; mayApprove: boolean }[]; entries: { kind: string; amount: number }[] } }>(
    'query($id: Uuid!) { cost(id: $id) { state deposited spent refunded charged recovered repaid advance unused spendable chargeableNow dueToAttorney entries { kind amount } payouts { id amount status version mayApprove } } }', { id: costId })).cost;
  const bucket = async (account: TestAccount) => (await agency.owner.query<{ amount: number }>(`select coalesce(sum(amount), 0)::bigint as amount from debt_balance where account_id = $1 and bucket = 'COSTS'`, [account.id])).rows[0]?.amount;
  const change = async (run: () => Promise<unknown>): Promise<Record<string, number>> => {
    const before = await desk.books();
    await run();
    const after = await desk.books();
    return Object.fromEntries(Object.keys({ ...before, ...after }).map((type) => [type, (after[type] ?? 0) - (before[type] ?? 0)] as const).filter(([, moved]) => moved !== 0));
  };

  it('a cost that would lift the debt past what an account can hold is refused, and nothing moves', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 10_000_000_000_000 - 38_499 } });
    const costId = await request(account);
    await deposit(costId, 45_000);
    expect(await change(async () => expect(await spend(costId, 38_500)).toMatchObject({ code: 'BALANCE_TOO_LARGE', message: expect.stringContaining('100,000,000,000.00') as string }))).toEqual({});
    expect(await bucket(account)).toBe(0);
    expect(await spend(costId, 38_499)).toMatchObject({ costId });
    expect(await bucket(account)).toBe(38_499);
  });

  it('M15: 450 deposited, 385 spent, 65 given back on a second approval', async () => {
    const account = await addTestAccount(agency.owner, client);
    const costId = await request(account);
    expect(await spend(costId, 38_500)).toMatchObject({ code: 'NOT_FUNDED', field: 'amount' });
    expect(await change(() => deposit(costId, 45_000))).toEqual({ TRUST_CASH: 45_000, COST_DEPOSIT: 45_000 });
    expect(await detail(costId)).toMatchObject({ state: 'FUNDED', spendable: 45_000 });
    expect(await send('spendCost', 'SpendCostInput', { costId, amount: 38_500, on: '2026-03-03', method: 'CHECK', payee: 'A friend' })).toMatchObject({ code: 'SAME_PERSON' });
    expect(await change(() => spend(costId, 38_500))).toEqual({ TRUST_CASH: -38_500, COST_DEPOSIT: -38_500 });
    expect(await bucket(account)).toBe(38_500);
    expect(await detail(costId)).toMatchObject({ state: 'SPENT', spent: 38_500, unused: 6_500 });
    expect(await send('requestCostPayout', 'RequestCostPayoutInput', { costId })).toMatchObject({ costId });
    expect(await send('requestCostPayout', 'RequestCostPayoutInput', { costId })).toMatchObject({ code: 'PAYOUT_OPEN' });
    const [payout] = await payouts(costId);
    expect(payout).toMatchObject({ amount: 6_500, status: 'REQUESTED', mayApprove: false });
    const step = { payoutId: payout?.id, version: 1 };
    expect(await send('approveCostPayout', 'CostPayoutStepInput', step)).toMatchObject({ code: 'SAME_PERSON' });
    const key = randomUUID();
    expect(await change(async () => {
      for (let twice = 0; twice < 2; twice++) expect(await send('approveCostPayout', 'CostPayoutStepInput', { ...step, key }, desk.colleague)).toMatchObject({ costId });
    })).toEqual({ TRUST_CASH: -6_500, COST_DEPOSIT: -6_500 });
    expect(await send('approveCostPayout', 'CostPayoutStepInput', step, desk.colleague)).toMatchObject({ code: 'PAYOUT_SETTLED' });
    expect(await detail(costId)).toMatchObject({ unused: 0, refunded: 6_500 });
    expect(await desk.identityHolds()).toBe(true);
  });

  it('is refused below zero by the database itself, and so is a second person who is the first', async () => {
    const account = await addTestAccount(agency.owner, client);
    const costId = await request(account);
    await deposit(costId, 1_000);
    await expect(agency.owner.query('update cost set spent = 1001 where id = $1', [costId])).rejects.toThrow('spent_within_deposit');
    await expect(agency.owner.query(`update ledger_balance set amount = -1 where type = 'COST_DEPOSIT'`)).rejects.toThrow('a balance follows from its entries');
    // The bound itself, with the guard before it out of the way.
    await agency.owner.query('begin; alter table ledger_balance disable trigger follows_entries');
    await expect(agency.owner.query(`update ledger_balance set amount = -1 where type = 'COST_DEPOSIT'`)).rejects.toThrow('trust_never_negative');
    await agency.owner.query('rollback');
    await send('requestCostPayout', 'RequestCostPayoutInput', { costId });
    const [payout] = await payouts(costId);
    await expect(agency.owner.query('update cost_payout set approved_by = requested_by where id = $1', [payout?.id])).rejects.toThrow('second_person');
    expect(await spend(costId, 400)).toMatchObject({ costId });
    expect(await send('approveCostPayout', 'CostPayoutStepInput', { payoutId: payout?.id, version: 1 }, desk.colleague)).toMatchObject({ code: 'LESS_IS_LEFT' });
    expect(await send('withdrawCostPayout', 'CostPayoutStepInput', { payoutId: payout?.id, version: 1 })).toMatchObject({ costId });
    expect(await send('cancelCost', 'CancelCostInput', { costId, reason: 'Not needed' })).toMatchObject({ code: 'COST_MOVED' });
  });

  it('advanced by the agency: recovered with no commission, and a returned payment leaves the books as they were', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    const costId = await request(account, { funder: 'AGENCY', amount: 20_000, description: 'Service of process' });
    expect(await change(() => spend(costId, 18_500))).toEqual({ COST_ADVANCE: 18_500, OPERATING_CASH: -18_500 });
    let paid: Answer = { __typename: '' };
    expect(await change(async () => {
      paid = await desk.pay(account.id, 18_500, '2026-03-05');
    })).toEqual({ TRUST_CASH: 18_500, DUE_TO_OPERATING: 18_500, DUE_FROM_TRUST: 18_500, COST_ADVANCE: -18_500 });
    expect(paid).toMatchObject({ applied: 18_500, fee: 0, balanceAfter: 100_000 });
    expect(await detail(costId)).toMatchObject({ state: 'RECOVERED', recovered: 18_500, advance: 0 });
    expect(await change(() => desk.giveBack(paid['receiptId'], '2026-03-09'))).toEqual({ TRUST_CASH: -18_500, DUE_TO_OPERATING: -18_500, DUE_FROM_TRUST: -18_500, COST_ADVANCE: 18_500 });
    expect(await detail(costId)).toMatchObject({ state: 'SPENT', recovered: 0, advance: 18_500, entries: [{ kind: 'SPENT', amount: 18_500 }, { kind: 'RECOVERED', amount: 18_500 }, { kind: 'RECOVERED', amount: -18_500 }] });
  });

  it('recovered from money that waited in suspense: on the day it became the client’s, not the day it came', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    const costId = await request(account, { funder: 'AGENCY', amount: 20_000, description: 'Service of process' });
    await spend(costId, 18_500);
    const unknown = await desk.pay(null, 18_500, '2026-02-20');
    const { rows: [item] } = await agency.owner.query<{ id: string }>('select id from suspense_item where receipt_id = $1', [unknown['receiptId']]);
    const { applySuspense } = await desk.accountant.call<{ applySuspense: Answer }>(
      `mutation($input: ApplySuspenseInput!) { applySuspense(input: $input) { __typename ... on AppliedSuspense { applied } ${REFUSED} } }`, { input: { key: randomUUID(), suspenseItemId: item?.id, accountId: account.id, note: 'Its invoice is on the cheque' } });
    expect(applySuspense).toMatchObject({ applied: 18_500 });
    const { rows } = await agency.owner.query<{ on: string; trust: number }>(
      `select t.effective_on as on, sum(e.amount)::bigint as trust from ledger_entry e join ledger_transaction t on t.id = e.transaction_id join ledger_account a on a.id = e.ledger_account_id
        where a.type = 'CLIENT_TRUST' and (t.source_id = $1 or t.source_id in (select id from receipt where source_receipt_id = $2)) group by 1`, [costId, unknown['receiptId']]);
    expect(rows).toEqual([{ on: '2026-03-31', trust: 0 }]);
  });

  it('advanced by the attorney: what is recovered is due to the attorney, and paid on a second approval', async () => {
    const account = await addTestAccount(agency.owner, client);
    const costId = await request(account, { funder: 'ATTORNEY', attorney: 'Harlan Voss LLP', amount: 9_000 });
    expect(await change(() => spend(costId, 9_000))).toEqual({});
    expect(await change(() => desk.pay(account.id, 9_000, '2026-03-05'))).toEqual({ TRUST_CASH: 9_000, DUE_TO_ATTORNEY: 9_000 });
    expect(await detail(costId)).toMatchObject({ dueToAttorney: 9_000 });
    await send('requestCostPayout', 'RequestCostPayoutInput', { costId });
    const [payout] = await payouts(costId);
    expect(await change(() => send('approveCostPayout', 'CostPayoutStepInput', { payoutId: payout?.id, version: 1 }, desk.colleague))).toEqual({ TRUST_CASH: -9_000, DUE_TO_ATTORNEY: -9_000 });
    expect(await detail(costId)).toMatchObject({ repaid: 9_000, dueToAttorney: 0 });
    expect(await desk.identityHolds()).toBe(true);
  });

  it('recovered by a payment to the client directly: the client owes what the agency advanced', async () => {
    const account = await addTestAccount(agency.owner, client);
    const costId = await request(account, { funder: 'AGENCY', amount: 5_000 });
    await spend(costId, 5_000);
    expect(await change(() => desk.pay(account.id, 5_000, '2026-03-06', { kind: 'PC' }))).toEqual({ CLIENT_RECEIVABLE: 5_000, COST_ADVANCE: -5_000 });
    expect(await detail(costId)).toMatchObject({ recovered: 5_000, advance: 0 });
  });

  it('charged later, or from the start, and then recovered: it is the client’s', async () => {
    const account = await addTestAccount(agency.owner, client);
    const later = await request(account, { funder: 'AGENCY', amount: 4_000 });
    await spend(later, 4_000);
    expect(await change(() => send('chargeCost', 'CostStepInput', { costId: later }))).toEqual({ CLIENT_RECEIVABLE: 4_000, COST_ADVANCE: -4_000 });
    expect(await send('chargeCost', 'CostStepInput', { costId: later })).toMatchObject({ code: 'NOTHING_TO_CHARGE' });
    expect(await change(() => desk.pay(account.id, 4_000, '2026-03-07'))).toEqual({ TRUST_CASH: 4_000, CLIENT_TRUST: 4_000 });
    expect(await detail(later)).toMatchObject({ recovered: 4_000, charged: 4_000 });
  });

  it('refuses what is not well formed, by name', async () => {
    const account = await addTestAccount(agency.owner, client);
    const base = { accountId: account.id, kind: 'COURT_FEE', description: 'Fee', funder: 'AGENCY', amount: 1_000, recoverable: false, chargeable: false };
    const refused = async (more: object) => send('requestCost', 'RequestCostInput', { ...base, ...more });
    expect(await refused({ recoverable: true })).toMatchObject({ code: 'AUTHORITY_NEEDED', field: 'authority' });
    expect(await refused({ funder: 'ATTORNEY' })).toMatchObject({ code: 'TEXT_NEEDED', field: 'attorney' });
    expect(await refused({ funder: 'CLIENT', chargeable: true })).toMatchObject({ code: 'NOT_CHARGEABLE', field: 'chargeable' });
    expect(await refused({ amount: 0 })).toMatchObject({ code: 'AMOUNT_NOT_POSITIVE', field: 'amount' });
    expect(await refused({ kind: 'GOLD' })).toMatchObject({ code: 'UNKNOWN_VALUE', field: 'kind' });
    expect(await refused({ accountId: randomUUID() })).toMatchObject({ code: 'UNKNOWN_ACCOUNT' });
    expect(await refused({ invoiceId: randomUUID() })).toMatchObject({ code: 'UNKNOWN_INVOICE' });
    const costId = await request(account, { funder: 'AGENCY', amount: 1_000 });
    expect(await spend(costId, 1_001)).toMatchObject({ code: 'OVER_AMOUNT' });
    expect(await deposit(costId, 100)).toMatchObject({ code: 'NO_DEPOSIT' });
    expect(await spend(costId, 100, { on: '2026-04-01' })).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'on' });
    expect(await send('cancelCost', 'CancelCostInput', { costId, reason: 'Settled before filing' })).toMatchObject({ costId });
    expect(await spend(costId, 100)).toMatchObject({ code: 'COST_CANCELLED' });
  });

  it('is seen by its client in the portal, by no other, and told on the timeline', async () => {
    const own = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, own);
    const costId = await request(account);
    await deposit(costId, 45_000);
    const [portal, stranger] = [await agency.portalAs([own.id]), await agency.portalAs([client.id])];
    const ask = 'query($accountId: Uuid) { costs(accountId: $accountId) { nodes { id description funder amount deposited state } } }';
    expect(await portal.call(ask, { accountId: account.id })).toEqual({ costs: { nodes: [{ id: costId, description: 'Filing fee, Cook County', funder: 'CLIENT', amount: 45_000, deposited: 45_000, state: 'FUNDED' }] } });
    expect(await stranger.call(ask, { accountId: account.id })).toEqual({ costs: { nodes: [] } });
    const { rows } = await agency.owner.query<{ body: string; visibility: string }>(`select body, visibility from activity where account_id = $1 and kind = 'COST' order by recorded_at, id`, [account.id]);
    expect(rows.map(({ visibility }) => visibility)).toEqual(['CLIENT', 'CLIENT']);
    expect(rows[1]?.body).toMatch(/^A deposit of \$450\.00 for Filing fee, Cook County arrived on 2 Mar 2026 \(cost C\d+\)$/);
    const collector = await agency.agencyAs('COLLECTOR');
    await expect(send('depositCost', 'DepositCostInput', { costId, amount: 1, on: '2026-03-02', method: 'WIRE' }, collector)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
