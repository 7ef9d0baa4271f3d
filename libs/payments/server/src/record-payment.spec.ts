import { randomUUID } from 'node:crypto';
import { rateRule } from '@quittance/fees/domain';
import { ppm } from '@quittance/kernel';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(60_000);

interface Detail {
  receipt: {
    number: string; applied: number; fee: number; holdsUntil: string | null; reversedById: string | null;
    applications: { bucket: string; amount: number; invoiceNumber: string }[];
    fees: { amount: number; trust: number; receivable: number; working: { ruleName: string; versionNumber: number; words: string[]; slices: { base: number; ratePpm: number; fee: number }[] } }[];
    postings: { book: string; type: string; debit: number; credit: number }[];
  };
}

const DETAIL = `query($id: Uuid!) { receipt(id: $id) { number applied fee holdsUntil reversedById applications { bucket amount invoiceNumber }
  fees { amount trust receivable working { ruleName versionNumber words slices { base ratePpm fee } } } postings { book type debit credit } } }`;

describe('recording a payment', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner);
    await agency.setClock('2026-03-31');
  }, 180_000);

  afterAll(() => agency.close());

  const detail = async (receiptId: unknown): Promise<Detail['receipt']> => (await desk.ask<Detail>(DETAIL, { id: receiptId })).receipt;
  const stateOf = async (account: TestAccount) => (await agency.owner.query('select status, close_code, balance_minor from account where id = $1', [account.id])).rows[0] as object;
  const timeline = async (account: TestAccount) =>
    (await agency.owner.query<{ kind: string; visibility: string; body: string }>('select kind, visibility, body from activity where account_id = $1 order by recorded_at, id', [account.id])).rows;

  it('M8: costs 310, fees 70, interest 420, principal 10,000; 1,000 paid', async () => {
    const owed = { COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 1_000_000 };
    const orders = [
      [['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'], { COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 20_000 }],
      [['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'], { PRINCIPAL: 100_000 }],
      ['PRO_RATA', { COSTS: 2_870, FEES: 648, INTEREST: 3_889, PRINCIPAL: 92_593 }],
    ] as const;
    for (const [order, expected] of orders) {
      const own = await addTestClient(agency.owner, { order });
      const account = await addTestAccount(agency.owner, own, { owed });
      const paid = await desk.pay(account.id, 100_000, '2026-03-05');
      const { applications, fee } = await detail(paid['receiptId']);
      expect(Object.fromEntries(applications.map(({ bucket, amount }) => [bucket, amount]))).toEqual(expected);
      // Principal and interest bear the fee.
      expect(fee).toBe(Math.round(((expected as { INTEREST?: number }).INTEREST ?? 0) / 4 + expected.PRINCIPAL / 4));
    }
  });

  it('M8: of a debtor in Germany costs, late fees and interest come first, whatever the contract says (BGB §367)', async () => {
    const own = await addTestClient(agency.owner, { order: ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] });
    const account = await addTestAccount(agency.owner, own, { owed: { COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 1_000_000 }, country: 'DE' });
    const { applications } = await detail((await desk.pay(account.id, 100_000, '2026-03-05'))['receiptId']);
    expect(Object.fromEntries(applications.map(({ bucket, amount }) => [bucket, amount]))).toEqual({ COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 20_000 });
  });

  it('M17: 480 owed, 500 paid: 20 owed to the debtor without a fee, refunded by a second person', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 48_000 } });
    const paid = await desk.pay(account.id, 50_000, '2026-03-05');
    expect(paid).toMatchObject({ applied: 48_000, refundable: 2_000, suspense: 0, fee: 12_000, balanceAfter: 0, paidInFull: true });
    expect(await stateOf(account)).toEqual({ status: 'CLOSED', close_code: 'PAID_IN_FULL', balance_minor: 0 });
    const { debtorRefunds } = await desk.ask<{ debtorRefunds: { nodes: { id: string; amount: number; version: number; receiptId: string }[] } }>('{ debtorRefunds { nodes { id amount version receiptId } } }');
    const refund = debtorRefunds.nodes.find(({ receiptId }) => receiptId === paid['receiptId']);
    expect(refund?.amount).toBe(2_000);
    const step = async (who: MoneyDesk['accountant'], mutation: string, version: number, key: string = randomUUID()) =>
      (await who.call<Record<string, Record<string, unknown>>>(`mutation($input: RefundInput!) { ${mutation}(input: $input) { __typename ... on DebtorRefund { status version mayApprove } ... on Refused { code } } }`, { input: { key, refundId: refund?.id, version } }))[mutation];
    expect(await step(desk.colleague, 'approveRefund', 1)).toMatchObject({ code: 'REFUND_CHANGED' });
    expect(await step(desk.accountant, 'requestRefund', 1)).toEqual({ __typename: 'DebtorRefund', status: 'REQUESTED', version: 2, mayApprove: false });
    expect(await step(desk.accountant, 'approveRefund', 2)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await step(desk.colleague, 'approveRefund', 1)).toMatchObject({ code: 'STALE' });
    const key = randomUUID();
    const before = await desk.books();
    expect(await step(desk.colleague, 'approveRefund', 2, key)).toMatchObject({ status: 'PAID' });
    expect(await step(desk.colleague, 'approveRefund', 2, key)).toMatchObject({ status: 'PAID' });
    const after = await desk.books();
    expect([after['DEBTOR_REFUND'], after['TRUST_CASH']]).toEqual([(before['DEBTOR_REFUND'] ?? 0) - 2_000, (before['TRUST_CASH'] ?? 0) - 2_000]);
    await expect(agency.owner.query(`update debtor_refund set status = 'OWED' where id = $1`, [refund?.id])).rejects.toThrow('cannot be changed');
  });

  it('a refund’s second person is asked for by the database too', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100 } });
    const paid = await desk.pay(account.id, 200, '2026-03-05');
    await agency.owner.query(`update debtor_refund set status = 'REQUESTED', requested_by = $2, requested_at = '2026-03-31' where receipt_id = $1`, [paid['receiptId'], desk.accountant.user.id]);
    await expect(agency.owner.query('update debtor_refund set approved_by = requested_by where receipt_id = $1', [paid['receiptId']])).rejects.toThrow('second_person');
  });

  it('what was asked for is what is approved: in between nobody changes whose money it is or how much, not even the owner', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100 } });
    const paid = await desk.pay(account.id, 200, '2026-03-05');
    const unknown = await desk.pay(null, 300, '2026-03-05');
    await agency.owner.query(`update debtor_refund set status = 'REQUESTED', requested_by = $2, requested_at = '2026-03-31' where receipt_id = $1`, [paid['receiptId'], desk.accountant.user.id]);
    const other = (await addTestAccount(agency.owner, client)).debtorId;
    for (const change of ['amount = amount + 1', `debtor_id = '${other}'`, `currency = 'EUR'`, `status = 'PAID', requested_by = '${desk.colleague.user.id}'`]) {
      await expect(agency.owner.query(`update debtor_refund set ${change} where receipt_id = $1`, [paid['receiptId']])).rejects.toThrow('whose refund it is, how much, and who asked for it stays');
    }
    await expect(agency.owner.query('delete from debtor_refund where receipt_id = $1', [paid['receiptId']])).rejects.toThrow('cannot be deleted');
    for (const sql of ['update suspense_item set amount = 1 where receipt_id = $1', `update suspense_item set currency = 'EUR' where receipt_id = $1`, 'delete from suspense_item where receipt_id = $1']) {
      await expect(agency.owner.query(sql, [unknown['receiptId']])).rejects.toThrow('resolved, not rewritten');
    }
  });

  it('stores the fee with its working, and shows the postings to those who may read the ledger', async () => {
    const tiered = await addTestClient(agency.owner, { rate: [rateRule({ name: 'Tiers', tiers: [{ upTo: 300_000, ratePpm: ppm('25%') }, { upTo: null, ratePpm: ppm('20%') }] })] });
    const account = await addTestAccount(agency.owner, tiered, { owed: { PRINCIPAL: 900_000 } });
    await desk.pay(account.id, 200_000, '2026-03-05');
    const paid = await desk.pay(account.id, 400_000, '2026-03-06', { method: 'CHECK' });
    expect(paid).toMatchObject({ fee: 85_000, balanceAfter: 300_000, paidInFull: false });
    const shown = await detail(paid['receiptId']);
    expect(shown.holdsUntil).toBe('2026-03-16');
    expect(shown.fees).toMatchObject([{ amount: 85_000, trust: 315_000, receivable: 0, working: { ruleName: 'Tiers', versionNumber: 1, slices: [{ base: 100_000, ratePpm: 250_000, fee: 25_000 }, { base: 300_000, ratePpm: 200_000, fee: 60_000 }] } }]);
    expect(shown.postings.map(({ book, type, debit, credit }) => [book, type, debit - credit])).toEqual([
      ['TRUST', 'TRUST_CASH', 400_000], ['TRUST', 'CLIENT_TRUST', -315_000], ['TRUST', 'DUE_TO_OPERATING', -85_000], ['OPERATING', 'DUE_FROM_TRUST', 85_000], ['OPERATING', 'FEE_REVENUE', -85_000]]);
    const collector = await agency.agencyAs('COLLECTOR');
    expect((await collector.call<Detail>(DETAIL, { id: paid['receiptId'] })).receipt.postings).toEqual([]);
  });

  it('keeps what a closed, disputed or unknown account cannot take in suspense, and says so', async () => {
    const closed = await addTestAccount(agency.owner, client);
    await agency.owner.query(`update account set status = 'CLOSED', close_code = 'RECALLED', closed_at = '2026-03-01' where id = $1`, [closed.id]);
    expect(await desk.pay(closed.id, 30_000, '2026-03-05')).toMatchObject({ applied: 0, suspense: 30_000, fee: 0, balanceAfter: 100_000, message: 'Recorded. All of it, $300.00, waits in suspense: the account is closed.' });
    const disputed = await addTestAccount(agency.owner, client);
    await agency.owner.query(`update account set disputed_at = '2026-03-01' where id = $1`, [disputed.id]);
    expect(await desk.pay(disputed.id, 30_000, '2026-03-05')).toMatchObject({ suspense: 30_000, message: expect.stringContaining('the account is disputed') });
    expect(await desk.pay(null, 4_400, '2026-03-05', { payer: 'Somebody', reference: 'no idea' })).toMatchObject({ applied: 0, suspense: 4_400, balanceAfter: null });
    expect(await desk.pay(closed.id, 5_000, '2026-03-05', { kind: 'PC' })).toMatchObject({ applied: 0, withClient: 5_000, fee: 0 });
  });

  it('applies suspense to an account, takes it back with the payment it came with, and refunds the rest', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 10_000 } });
    const unknown = await desk.pay(null, 15_000, '2026-03-05');
    const item = async () => (await agency.owner.query<{ id: string; amount: number; status: string }>('select id, amount, status from suspense_item where receipt_id = $1 order by created_on, id', [unknown['receiptId']])).rows;
    const apply = (suspenseItemId: unknown, accountId: string) => desk.ask<{ applySuspense: Record<string, unknown> }>(
      `mutation($input: ApplySuspenseInput!) { applySuspense(input: $input) { __typename ... on AppliedSuspense { receiptId applied fee left balanceAfter } ... on Refused { code } } }`, { input: { key: randomUUID(), suspenseItemId, accountId } });
    const [first] = await item();
    const applied = (await apply(first?.id, account.id)).applySuspense;
    expect(applied).toMatchObject({ applied: 10_000, fee: 2_500, left: 5_000, balanceAfter: 0 });
    expect((await apply(first?.id, account.id)).applySuspense).toMatchObject({ code: 'NOT_OPEN' });
    const rest = (await item()).find(({ status }) => status === 'OPEN');
    expect((await apply(rest?.id, account.id)).applySuspense).toMatchObject({ code: 'ACCOUNT_TAKES_NOTHING' });
    const { refundSuspense } = await desk.ask<{ refundSuspense: Record<string, unknown> }>(
      `mutation($input: RefundSuspenseInput!) { refundSuspense(input: $input) { __typename ... on DebtorRefund { status amount } ... on Refused { code } } }`, { input: { key: randomUUID(), suspenseItemId: rest?.id, debtorId: account.debtorId } });
    expect(refundSuspense).toMatchObject({ status: 'REQUESTED', amount: 5_000 });
    expect(await desk.giveBack(applied['receiptId'], '2026-03-06')).toMatchObject({ code: 'APPLIED_FROM_SUSPENSE' });
    const back = await desk.giveBack(unknown['receiptId'], '2026-03-06', 'Stopped');
    expect(back).toMatchObject({ applied: -10_000, fee: -2_500, trustTopUp: 0, reopened: true });
    expect((await item()).map(({ amount, status }) => [amount, status])).toEqual([[15_000, 'RETURNED'], [5_000, 'RETURNED']]);
    expect(await stateOf(account)).toEqual({ status: 'ACTIVE', close_code: null, balance_minor: 10_000 });
    expect(await desk.identityHolds()).toBe(true);
  });

  it('returns a payment whose surplus has been paid out: operating makes it good, the debtor owes it', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000 } });
    const paid = await desk.pay(account.id, 1_500, '2026-03-05');
    const { rows } = await agency.owner.query<{ id: string }>('select id from debtor_refund where receipt_id = $1', [paid['receiptId']]);
    for (const [who, mutation, version] of [[desk.accountant, 'requestRefund', 1], [desk.colleague, 'approveRefund', 2]] as const) {
      await who.call(`mutation($input: RefundInput!) { ${mutation}(input: $input) { __typename } }`, { input: { key: randomUUID(), refundId: rows[0]?.id, version } });
    }
    const before = await desk.books();
    expect(await desk.giveBack(paid['receiptId'], '2026-03-09')).toMatchObject({ trustTopUp: 500, clientOwes: 0 });
    const after = await desk.books();
    expect([after['DEBTOR_RECEIVABLE'], after['DUE_FROM_OPERATING']]).toEqual([(before['DEBTOR_RECEIVABLE'] ?? 0) + 500, (before['DUE_FROM_OPERATING'] ?? 0) + 500]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('tells the timeline in plain words, the client’s part without the agency’s', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    const paid = await desk.pay(account.id, 123_450, '2026-03-05', { method: 'ACH' });
    await desk.giveBack(paid['receiptId'], '2026-03-08', 'Insufficient funds');
    expect((await timeline(account)).map(({ kind, visibility, body }) => [kind, visibility, body])).toEqual([
      ['PAYMENT', 'CLIENT', 'Paid $1,000.00 by ACH on 5 Mar 2026; remitted after it has cleared, from 10 Mar 2026'],
      ['PAYMENT', 'AGENCY', expect.stringMatching(/^Payment R\d+ of \$1,234\.50\. Recorded: \$1,000\.00 applied\. \$234\.50 is more than was owed and is owed back to the debtor\.$/)],
      ['CLOSED', 'CLIENT', 'Closed: paid in full'],
      ['RETURNED_PAYMENT', 'CLIENT', 'The payment of $1,000.00 of 5 Mar 2026 was returned on 8 Mar 2026: Insufficient funds'],
      ['REOPENED', 'CLIENT', 'Reopened, work goes on'],
    ]);
  });

  it.each([
    ['an amount of nothing', { amount: 0 }, 'AMOUNT_NOT_POSITIVE', 'amount'],
    ['a negative amount', { amount: -5 }, 'AMOUNT_NOT_POSITIVE', 'amount'],
    ['a slipped key', { amount: 9_000_000_000_000 }, 'AMOUNT_TOO_LARGE', 'amount'],
    ['a day to come', { receivedOn: '2026-04-01' }, 'DATE_IN_FUTURE', 'receivedOn'],
    ['a day of another age', { receivedOn: '1926-03-05' }, 'DATE_TOO_OLD', 'receivedOn'],
    ['another currency', { currency: 'EUR' }, 'CURRENCY_MISMATCH', 'currency'],
    ['no currency', { currency: 'XXX' }, 'UNKNOWN_CURRENCY', 'currency'],
    ['a method nobody knows', { method: 'PIGEON' }, 'UNKNOWN_METHOD', 'method'],
    ['a kind nobody knows', { kind: 'PX' }, 'UNKNOWN_KIND', 'kind'],
    ['an account that is not there', { accountId: randomUUID() }, 'UNKNOWN_ACCOUNT', 'accountId'],
    ['a direct payment for no account', { accountId: null, kind: 'PC' }, 'ACCOUNT_NEEDED', 'accountId'],
    ['a reference without end', { reference: 'x'.repeat(201) }, 'TOO_LONG', 'reference'],
    ['a reference that cannot be shown', { reference: 'a\u0000b' }, 'BAD_TEXT', 'reference'],
    ['a key too short to be one', { key: 'k' }, 'BAD_KEY', 'key'],
  ])('refuses %s, by name', async (_what, more, code, field) => {
    const account = await addTestAccount(agency.owner, client);
    expect(await desk.pay(account.id, 1_000, '2026-03-05', more)).toMatchObject({ __typename: 'Refused', code, field });
  });

  it('finds a receipt by its number, reference, account and state, a page at a time', async () => {
    const account = await addTestAccount(agency.owner, client);
    const paid = [];
    for (const n of [1, 2, 3]) paid.push(await desk.pay(account.id, 1_000 * n, `2026-03-0${n}`, { reference: `Wire-${n}` }));
    await desk.giveBack(paid[1]?.['receiptId'], '2026-03-04');
    const find = async (filter: object, page: object = { first: 10 }) =>
      (await desk.ask<{ receipts: { nodes: { amount: number }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>('query($filter: ReceiptFilter, $page: PageInput!) { receipts(filter: $filter, page: $page) { nodes { amount } pageInfo { endCursor hasNextPage } } }', { filter, page })).receipts;
    const amounts = async (filter: object) => (await find(filter)).nodes.map(({ amount }) => amount);
    expect(await amounts({ accountId: account.id })).toEqual([-2_000, 3_000, 2_000, 1_000]);
    expect(await amounts({ accountId: account.id, state: 'RETURNED' })).toEqual([2_000]);
    expect(await amounts({ accountId: account.id, state: 'RETURNS' })).toEqual([-2_000]);
    expect(await amounts({ accountId: account.id, search: 'wire-3' })).toEqual([3_000]);
    expect(await amounts({ search: String(paid[0]?.['number']).toLowerCase() })).toEqual([1_000]);
    const first = await find({ accountId: account.id }, { first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await find({ accountId: account.id }, { first: 3, after: first.pageInfo.endCursor })).nodes).toEqual([{ amount: 1_000 }]);
  });

  it('previews exactly what it then records', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: [{ PRINCIPAL: 3_000 }, { PRINCIPAL: 2_000 }] });
    const input = { accountId: account.id, kind: 'PU', method: 'CARD', amount: 6_000, currency: 'USD', receivedOn: '2026-03-05' };
    const { previewPayment } = await desk.ask<{ previewPayment: object }>(
      `query($input: PreviewPaymentInput!) { previewPayment(input: $input) { ... on PaymentPreview { applied surplus surplusTo fee balanceBefore balanceAfter holdsUntil message applications { bucket amount } } ... on Refused { code } } }`, { input });
    expect(previewPayment).toEqual({
      applied: 5_000, surplus: 1_000, surplusTo: 'DEBTOR_REFUND', fee: 1_250, balanceBefore: 5_000, balanceAfter: 0, holdsUntil: '2026-03-08',
      applications: [{ bucket: 'PRINCIPAL', amount: 3_000 }, { bucket: 'PRINCIPAL', amount: 2_000 }], message: expect.stringContaining('Would be recorded') });
    expect((await stateOf(account) as { balance_minor: number }).balance_minor).toBe(5_000);
    expect(await desk.pay(account.id, 6_000, '2026-03-05', { method: 'CARD' })).toMatchObject({ applied: 5_000, refundable: 1_000, fee: 1_250 });
  });

  it('is for those who may: a compliance officer reads, an administrator does neither', async () => {
    const account = await addTestAccount(agency.owner, client);
    const officer = await agency.agencyAs('COMPLIANCE_OFFICER');
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    const input = { key: randomUUID(), accountId: account.id, kind: 'PU', method: 'WIRE', amount: 100, currency: 'USD', receivedOn: '2026-03-05' };
    const RECORD = 'mutation($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }';
    await expect(officer.call(RECORD, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(administrator.call('{ receipts { nodes { id } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await agency.agencyAs('COLLECTOR')).call('{ trialBalance { type } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await officer.call('{ receipts(page: { first: 1 }) { nodes { __typename } } }')).toMatchObject({ receipts: { nodes: [{ __typename: 'Receipt' }] } });
  });
});
