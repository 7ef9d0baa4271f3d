import { act, newClient, place, randomUUID, testAgency, type Answer, type Caller, type TestAgency } from './the-agency';

const FILE = `customer,invoice,invoice date,due date,amount,phone
Brightwater Fixtures LLC,CS-88120,2026-02-14,2026-03-16,"4,000.00",(312) 555-0148
Brightwater Fixtures LLC,CS-88307,2026-03-14,2026-04-13,"1,500.00",(312) 555-0148
Halden & Roe Catering Inc,HR-1,2026-01-10,2026-02-09,"2,000.00",(312) 555-0177
`;

/**
 * The main job, end to end: place, work, take money, charge the fee, remit, and let three people see it.
 * The money is M13: 1,000 at 25% in March, 750 remitted, returned in April, and 750 remitted of April's 2,000.
 */
describe('a small commercial book, from the file to the statement', () => {
  let agency: TestAgency;
  let manager: Caller;
  let accountant: Caller;
  let collector: Caller;
  let portal: Caller;
  let clientId: string;
  let brightwater: string;
  let returnable: string;

  const accounts = async (): Promise<{ id: string; debtorName: string; balance: { minor: number }; status: string }[]> =>
    (await manager.call<{ accounts: { nodes: never[] } }>('{ accounts { nodes { id debtorName status balance { minor } } } }')).accounts.nodes;
  const pay = (input: object): Promise<Answer> => act(accountant, 'recordPayment', 'RecordPaymentInput',
    { key: randomUUID(), kind: 'PU', method: 'CHECK', currency: 'USD', ...input }, '... on RecordedPayment { receiptId applied fee refundable suspense balanceAfter message }');
  const remit = async (): Promise<Answer> => {
    const prepared = await act(accountant, 'prepareRemittance', 'PrepareRemittanceInput', { clientId, currency: 'USD', key: randomUUID() }, '... on RemittanceRun { id hash }');
    if (prepared.__typename === 'Refused') return prepared;
    const own = await act(accountant, 'approveRemittance', 'ApproveRemittanceInput', { runId: prepared['id'], hash: prepared['hash'], key: randomUUID() }, '... on RemittanceRun { status }');
    expect(own.__typename).toBe('Refused');
    const approved = await act(manager, 'approveRemittance', 'ApproveRemittanceInput', { runId: prepared['id'], hash: prepared['hash'], key: randomUUID() }, '... on RemittanceRun { status }');
    expect(approved).toMatchObject({ status: 'APPROVED' });
    return act(accountant, 'postRemittance', 'PostRemittanceInput', { runId: prepared['id'], key: randomUUID(), sweepFees: false },
      '... on RemittanceRun { id status remitted collected fees carriedOut statementNumber }');
  };
  /** Debtor's balance, client's recoveries and manager's figures: they agree at once. */
  const figures = async (): Promise<object> => {
    const { overview } = await portal.call<{ overview: { collected: number; held: number; remitted: number }[] }>('{ overview { collected held remitted } }');
    const { recoveryByClient } = await manager.call<{ recoveryByClient: { collected: number; fees: number }[] }>('{ recoveryByClient { collected fees } }');
    const { trustIdentity } = await accountant.call<{ trustIdentity: { holds: boolean }[] }>('{ trustIdentity { holds } }');
    expect(trustIdentity.every(({ holds }) => holds)).toBe(true);
    expect(overview[0]?.collected).toBe(recoveryByClient[0]?.collected);
    const balance = (await accounts()).find(({ id }) => id === brightwater)?.balance.minor;
    return { balance, collected: overview[0]?.collected, held: overview[0]?.held, remitted: overview[0]?.remitted, fees: recoveryByClient[0]?.fees };
  };

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-03-02');
    [manager, accountant, collector] = [await agency.agencyAs('MANAGER'), await agency.agencyAs('TRUST_ACCOUNTANT'), await agency.agencyAs('COLLECTOR')];
    ({ id: clientId, portal } = await newClient(manager, agency, 'CARROW', 'Carrow Steel Supply'));
  }, 120_000);
  afterAll(() => agency?.close());

  it('places the file: one account a debtor, the rate frozen', async () => {
    expect(await place(agency, portal, clientId, FILE)).toMatchObject({ status: 'COMMITTED' });
    const placed = await accounts();
    expect(placed.map(({ debtorName, balance }) => [debtorName, balance.minor]).sort()).toEqual([['Brightwater Fixtures LLC', 550_000], ['Halden & Roe Catering Inc', 200_000]]);
    brightwater = placed.find(({ debtorName }) => debtorName.startsWith('Brightwater'))?.id ?? '';
  });

  it('deals the accounts to a desk, whose collector finds them ranked with reasons', async () => {
    const { createDesk } = await manager.call<{ createDesk: { id: string } }>(
      'mutation ($user: Uuid!) { createDesk(name: "Chicago one", userId: $user) { ... on DeskKept { id } ... on Refused { message } } }', { user: collector.user.id });
    const input = { deskIds: [createDesk.id], accountIds: (await accounts()).map(({ id }) => id) };
    const { previewAssignment } = await manager.call<{ previewAssignment: { token: string; changing: number } }>(
      'query ($input: AssignmentInput!) { previewAssignment(input: $input) { ... on AssignmentPreview { token changing } } }', { input });
    expect(previewAssignment.changing).toBe(2);
    await manager.call('mutation ($input: AssignmentInput!, $key: String!, $token: String!) { assignAccounts(input: $input, key: $key, token: $token) { __typename } }',
      { input, key: randomUUID(), token: previewAssignment.token });
    const { myDay } = await collector.call<{ myDay: { nodes: { account: { debtorName: string }; reasons: { code: string }[] }[] } }>('{ myDay { nodes { account { debtorName } reasons { code } } } }');
    expect(myDay.nodes.map(({ account }) => account.debtorName)).toEqual(['Halden & Roe Catering Inc', 'Brightwater Fixtures LLC']);
    expect(myDay.nodes[0]?.reasons.length).toBeGreaterThan(0);
  });

  it('wraps up a call with a promise, which the payment of 5 March keeps', async () => {
    const data = await collector.call<{ recordCallOutcome: Answer }>(
      `mutation ($input: RecordCallInput!, $key: String!) { recordCallOutcome(input: $input, key: $key) { __typename ... on Refused { code message } } }`,
      { key: randomUUID(), input: { accountId: brightwater, number: '(312) 555-0148', personName: 'Dana Ruiz', outcome: 'PROMISED_TO_PAY', connected: true, conversation: true, accountsSpokenOf: [brightwater], promise: { amount: 100_000, dueOn: '2026-03-06' } } });
    expect(data.recordCallOutcome.message).toBeUndefined();
    await agency.setClock('2026-03-05');
    const paid = await pay({ accountId: brightwater, amount: 100_000, receivedOn: '2026-03-05' });
    expect(paid).toMatchObject({ applied: 100_000, fee: 25_000, balanceAfter: 450_000 });
    returnable = paid['receiptId'] as string;
    const { promises } = await collector.call<{ promises: { nodes: { status: string }[] } }>('{ promises { nodes { status } } }');
    expect(promises.nodes).toEqual([{ status: 'KEPT' }]);
    expect(await figures()).toEqual({ balance: 450_000, collected: 100_000, held: 75_000, remitted: 0, fees: 25_000 });
  });

  it('a double click posts once', async () => {
    const input = { key: randomUUID(), kind: 'PU', method: 'CHECK', currency: 'USD', accountId: brightwater, amount: 100, receivedOn: '2026-03-05' };
    const send = (): Promise<Answer> => act(accountant, 'recordPayment', 'RecordPaymentInput', input, '... on RecordedPayment { receiptId }');
    const [first, second] = await Promise.all([send(), send()]);
    expect(second['receiptId']).toBe(first['receiptId']);
    await act(accountant, 'reversePayment', 'ReversePaymentInput', { key: randomUUID(), receiptId: first['receiptId'], reason: 'entered to try', returnedOn: '2026-03-05' }, '... on ReversedPayment { fee }');
    expect(await figures()).toMatchObject({ balance: 450_000, collected: 100_000, fees: 25_000 });
  });

  it('remits March: 750 to the client, and nothing twice', async () => {
    await agency.setClock('2026-04-01');
    expect(await remit()).toMatchObject({ status: 'POSTED', remitted: 75_000, collected: 100_000, fees: 25_000 });
    expect(await remit()).toMatchObject({ __typename: 'Refused' });
    expect(await figures()).toMatchObject({ held: 0, remitted: 75_000 });
  });

  it('the payment comes back on 4 April: new entries, the promise broken, the account back in the queue', async () => {
    await agency.setClock('2026-04-04');
    const returned = await act(accountant, 'reversePayment', 'ReversePaymentInput', { key: randomUUID(), receiptId: returnable, reason: 'NSF', returnedOn: '2026-04-04' },
      '... on ReversedPayment { fee clientOwes trustTopUp afterRemittance }');
    expect(returned).toMatchObject({ fee: -25_000, clientOwes: 75_000, trustTopUp: 75_000, afterRemittance: true });
    const again = await act(accountant, 'reversePayment', 'ReversePaymentInput', { key: randomUUID(), receiptId: returnable, reason: 'NSF', returnedOn: '2026-04-04' }, '... on ReversedPayment { fee }');
    expect(again.__typename).toBe('Refused');
    const { promises } = await collector.call<{ promises: { nodes: { status: string }[] } }>('{ promises { nodes { status } } }');
    expect(promises.nodes).toEqual([{ status: 'BROKEN' }]);
    expect(await figures()).toMatchObject({ balance: 550_000, collected: 0, fees: 0 });
  });

  it('remits April: of 2,000 collected, 500 fee and 750 repaid, 750 to the client', async () => {
    const second = (await accounts()).find(({ id }) => id !== brightwater)?.id;
    await agency.setClock('2026-04-20');
    expect(await pay({ accountId: second, amount: 205_000, receivedOn: '2026-04-20' })).toMatchObject({ applied: 200_000, fee: 50_000, refundable: 5000 });
    await agency.setClock('2026-05-01');
    expect(await remit()).toMatchObject({ status: 'POSTED', remitted: 75_000 });
    expect(await figures()).toMatchObject({ held: 0, remitted: 150_000, collected: 200_000, fees: 50_000 });
  });

  it('tells the whole story as events, in order', async () => {
    const { rows } = await agency.owner.query<{ type: string }>(`select type from event where type ~ '^(placement.committed|promise|payment|remittance)' order by id`);
    expect(rows.map(({ type }) => type)).toEqual([
      'placement.committed', 'promise.made', 'payment.recorded', 'promise.kept', 'payment.recorded', 'payment.reversed',
      'remittance.prepared', 'remittance.approved', 'remittance.posted', 'payment.reversed', 'promise.broken',
      'payment.recorded', 'remittance.prepared', 'remittance.approved', 'remittance.posted',
    ]);
  });

  it('shows the statement to the client, each fee open to its working', async () => {
    const { statements } = await portal.call<{ statements: { nodes: { id: string; remitted: number }[] } }>('{ statements { nodes { id remitted } } }');
    expect(statements.nodes.map(({ remitted }) => remitted)).toEqual([75_000, 75_000]);
    const csv = await (await portal.fetch(`/files/statements/${statements.nodes[0]?.id}.csv`)).text();
    expect(csv).toContain('Halden & Roe Catering Inc');
  });
});
