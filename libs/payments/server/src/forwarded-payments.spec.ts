import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

const REFUSED = '... on Refused { code message field }';

describe('payments through attorneys and agencies', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner, { rate: '40%' });
    await agency.setClock('2026-03-31');
  });

  afterAll(() => agency.close());

  const command = async (by: Caller, mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
    (await by.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer;
  const partner = (forwards: string): Promise<Answer> => command(desk.colleague, 'keepPartner', 'KeepPartnerInput', '... on Partner { id version }', {
    name: `Firm ${randomUUID()}`, kind: 'ATTORNEY', sharePpm: 150_000, forwards, suitFeePpm: 100_000, active: true });
  const payout = (by: Caller, mutation: string, type: string, input: object): Promise<Answer> => command(by, mutation, type, '... on PartnerPayout { id version status amount owedBack mayApprove }', input);
  async function forwarded(forwards: string, owed = 2_000_000): Promise<{ account: TestAccount; firm: Answer }> {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: owed } });
    const firm = await partner(forwards);
    const done = await command(desk.colleague, 'forwardAccount', 'ForwardAccountInput', '... on AccountForwarding { partnerId sharePpm }', { accountId: account.id, partnerId: firm['id'] });
    expect(done).toMatchObject({ partnerId: firm['id'], sharePpm: 150_000 });
    return { account, firm };
  }

  it('M14, netted: 5,000 collected, 4,250 forwarded; client 3,000, agency 1,250, attorney 750; its return leaves nothing', async () => {
    const { account } = await forwarded('NETTED');
    const before = await desk.books();
    const paid = await desk.pay(account.id, 500_000, '2026-03-20', { kind: 'PA', method: 'CHECK' });
    expect(paid).toMatchObject({ applied: 500_000, fee: 200_000, balanceAfter: 1_500_000 });
    const after = await desk.books();
    const moved = (type: string): number => (after[type] ?? 0) - (before[type] ?? 0);
    expect(['TRUST_CASH', 'CLIENT_TRUST', 'DUE_TO_OPERATING', 'FEE_REVENUE', 'PARTNER_SHARE', 'DUE_TO_ATTORNEY'].map(moved)).toEqual([425_000, 300_000, 125_000, 200_000, 75_000, 0]);
    expect(await desk.giveBack(paid['receiptId'], '2026-03-25')).toMatchObject({ applied: -500_000, fee: -200_000, clientOwes: 0, trustTopUp: 0 });
    expect((await desk.books())['TRUST_CASH'] ?? 0).toBe(before['TRUST_CASH'] ?? 0);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('gross: the attorney is paid its 750 on a second approval, and owes it back when the payment is returned', async () => {
    const { account, firm } = await forwarded('GROSS');
    const paid = await desk.pay(account.id, 500_000, '2026-03-20', { kind: 'PA' });
    const order = { partnerId: firm['id'], currency: 'USD' };
    const asked = await payout(desk.accountant, 'requestPartnerPayout', 'RequestPartnerPayoutInput', order);
    expect(asked).toMatchObject({ status: 'REQUESTED', amount: 75_000, mayApprove: false });
    const step = { payoutId: asked['id'], version: asked['version'] };
    expect(await payout(desk.accountant, 'approvePartnerPayout', 'PartnerPayoutInput', step)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await payout(desk.colleague, 'approvePartnerPayout', 'PartnerPayoutInput', step)).toMatchObject({ status: 'PAID' });
    expect(await payout(desk.accountant, 'requestPartnerPayout', 'RequestPartnerPayoutInput', order)).toMatchObject({ code: 'NOTHING_DUE' });
    expect(await desk.giveBack(paid['receiptId'], '2026-03-25')).toMatchObject({ trustTopUp: 75_000 });
    expect((await desk.books())['PARTNER_RECEIVABLE']).toBe(75_000);
    expect(await payout(desk.accountant, 'requestPartnerPayout', 'RequestPartnerPayoutInput', order)).toMatchObject({ code: 'NOTHING_DUE', message: expect.stringContaining('$750.00 back') as string });
    await desk.pay(account.id, 600_000, '2026-03-26', { kind: 'PA' });
    const net = await payout(desk.accountant, 'requestPartnerPayout', 'RequestPartnerPayoutInput', order);
    expect(net).toMatchObject({ amount: 15_000, owedBack: 75_000 });
    expect(await payout(desk.colleague, 'approvePartnerPayout', 'PartnerPayoutInput', { payoutId: net['id'], version: net['version'] })).toMatchObject({ status: 'PAID' });
    expect((await desk.books())['PARTNER_RECEIVABLE'] ?? 0).toBe(0);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('a return takes a waiting payout back, and its share with it', async () => {
    const { account, firm } = await forwarded('GROSS');
    const paid = await desk.pay(account.id, 100_000, '2026-03-20', { kind: 'PA' });
    const asked = await payout(desk.accountant, 'requestPartnerPayout', 'RequestPartnerPayoutInput', { partnerId: firm['id'], currency: 'USD' });
    await desk.giveBack(paid['receiptId'], '2026-03-25');
    expect(await payout(desk.colleague, 'approvePartnerPayout', 'PartnerPayoutInput', { payoutId: asked['id'], version: asked['version'] })).toMatchObject({ code: 'PAYOUT_CHANGED' });
    expect(await desk.identityHolds()).toBe(true);
  });

  it('refuses a payment through nobody', async () => {
    const account = await addTestAccount(agency.owner, client);
    expect(await desk.pay(account.id, 10_000, '2026-03-20', { kind: 'PA' })).toMatchObject({ code: 'PARTNER_NEEDED', field: 'partnerId' });
  });

  it('M14: 10% of 20,000 is due from the client before the suit is filed, remitted net of it; withdrawn, it is given back', async () => {
    const own = await addTestClient(agency.owner, { rate: '40%' });
    const account = await addTestAccount(agency.owner, own, { owed: { PRINCIPAL: 2_000_000 } });
    const order = { accountId: account.id, ratePpm: 100_000, filingOn: '2026-04-30' };
    const charged = await command(desk.accountant, 'chargeSuitFee', 'ChargeSuitFeeInput', '... on ChargedSuitFee { suitFeeId amount }', order);
    expect(charged).toMatchObject({ amount: 200_000 });
    expect(await command(desk.accountant, 'chargeSuitFee', 'ChargeSuitFeeInput', '... on ChargedSuitFee { amount }', order)).toMatchObject({ code: 'ALREADY_CHARGED' });
    await desk.pay(account.id, 500_000, '2026-03-20');
    expect(await desk.remit(own.id, '2026-03-31')).toMatchObject({ remitted: 100_000, collected: 500_000 });
    expect(await command(desk.accountant, 'withdrawSuitFee', 'WithdrawSuitFeeInput', '... on ChargedSuitFee { amount }', { suitFeeId: charged['suitFeeId'], reason: 'The debtor paid before filing' })).toMatchObject({ amount: -200_000 });
    await agency.setClock('2026-04-30');
    expect(await desk.remit(own.id, '2026-04-30')).toMatchObject({ remitted: 200_000 });
    await agency.setClock('2026-03-31');
  });

  it('M21: goods worth 4,000 lower the debt, move no trust money, and half of 25% on them is owed: 500; a set-off bears the usual fee', async () => {
    const own = await addTestClient(agency.owner, { rate: '25%' });
    const account = await addTestAccount(agency.owner, own, { owed: { PRINCIPAL: 1_000_000 } });
    // The test's terms were frozen without a share for goods: half is due.
    const before = await desk.books();
    expect(await desk.pay(account.id, 400_000, '2026-03-20', { kind: 'PC', method: 'GOODS' })).toMatchObject({ applied: 400_000, balanceAfter: 600_000, fee: expect.any(Number) as number });
    expect(await desk.pay(account.id, 100_000, '2026-03-20', { kind: 'PC', method: 'SET_OFF' })).toMatchObject({ applied: 100_000, fee: 25_000 });
    expect((await desk.books())['TRUST_CASH'] ?? 0).toBe(before['TRUST_CASH'] ?? 0);
    expect(await desk.pay(account.id, 400_000, '2026-03-20', { kind: 'PU', method: 'GOODS' })).toMatchObject({ code: 'NO_MONEY_MOVES', field: 'kind' });
  });

  it('M5: a payment marked free bears no fee, by whoever may waive it', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 200_000 } });
    const input = { key: randomUUID(), accountId: account.id, kind: 'PU', method: 'WIRE', amount: 100_000, currency: 'USD', receivedOn: '2026-03-20', noFeeReason: 'Agreed with the client' };
    expect(await desk.pay(account.id, 100_000, '2026-03-20', { noFeeReason: 'Agreed with the client' })).toMatchObject({ code: 'NOT_ALLOWED', field: 'noFeeReason' });
    expect(await command(desk.colleague, 'recordPayment', 'RecordPaymentInput', '... on RecordedPayment { applied fee }', input)).toMatchObject({ applied: 100_000, fee: 0 });
  });

  it('M5: it stays free where it waited in suspense for a dispute to end, and not on another account', async () => {
    const [disputed, other] = [await addTestAccount(agency.owner, client), await addTestAccount(agency.owner, client)];
    await agency.owner.query(`update account set disputed_at = '2026-03-01' where id = $1`, [disputed.id]);
    const free = { kind: 'PU', method: 'WIRE', currency: 'USD', receivedOn: '2026-03-20', noFeeReason: 'Agreed with the client' };
    const waits = async (amount: number): Promise<string> => {
      const paid = await command(desk.colleague, 'recordPayment', 'RecordPaymentInput', '... on RecordedPayment { receiptId suspense }', { key: randomUUID(), accountId: disputed.id, amount, ...free });
      return (await agency.owner.query<{ id: string }>('select id from suspense_item where receipt_id = $1', [paid['receiptId']])).rows[0]?.id ?? '';
    };
    const apply = (suspenseItemId: string, accountId: string) => command(desk.accountant, 'applySuspense', 'ApplySuspenseInput', '... on AppliedSuspense { applied fee }', { key: randomUUID(), suspenseItemId, accountId });
    const [mine, elsewhere] = [await waits(10_000), await waits(20_000)];
    await agency.owner.query('update account set disputed_at = null where id = $1', [disputed.id]);
    expect(await apply(mine, disputed.id)).toMatchObject({ applied: 10_000, fee: 0 });
    expect(await apply(elsewhere, other.id)).toMatchObject({ applied: 20_000, fee: 8_000 });
    expect((await agency.owner.query('select treatment, amount from fee_line where account_id = any ($1) order by amount', [[disputed.id, other.id]])).rows).toEqual([{ treatment: 'NO_FEE', amount: 0 }, { treatment: 'NORMAL', amount: 8_000 }]);
  });
});
