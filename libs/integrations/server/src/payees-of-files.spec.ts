import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

const REFUSED = '... on Refused { code message field }';
interface Due { kind: string; sourceId: string; payeeKind: string; payeeId: string; payeeName: string; reference: string; amount: number; account: string | null }
interface File { id: string; status: string; version: number; name: string }

describe('payment files to partners and debtors', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let trust: string;
  let operating: string;

  const run = async (who: Caller, mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
    ((await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
  const make = (sourceIds: readonly string[], bankAccountId = trust): Promise<Answer> =>
    run(desk.accountant, 'makePaymentFile', 'MakePaymentFileInput', '... on PaymentFileMade { fileId name count total }', { kind: 'NACHA_CREDIT', bankAccountId, effectiveOn: '2026-11-30', sourceIds });
  const due = async (): Promise<Due[]> => (await desk.ask<{ duePayouts: Due[] }>('{ duePayouts { kind sourceId payeeKind payeeId payeeName reference amount account } }')).duePayouts;
  const latest = async (): Promise<File> => (await desk.ask<{ paymentFiles: File[] }>('{ paymentFiles { id status version name } }')).paymentFiles[0] as File;
  const release = async (): Promise<Answer> => {
    const { id, version } = await latest();
    return run(desk.colleague, 'releasePaymentFile', 'PaymentFileStepInput', '', { fileId: id, version });
  };
  const details = async (ownerKind: string, ownerId: string, accountNumber: string, holderName: string): Promise<Answer> => {
    const asked = await run(desk.accountant, 'requestBankDetails', 'RequestBankDetailsInput', '... on ChangedBankDetails { detailsId }', {
      ownerKind, ownerId, currency: 'USD', scheme: 'US', routingNumber: '021000021', accountNumber, holderName, bankName: 'Lake Bank', reason: 'Letter on file' });
    if (asked['code'] !== undefined) return asked;
    const { detailsId } = asked;
    await run(desk.accountant, 'recordBankCall', 'BankCallInput', '', { detailsId, version: 1, outcome: 'CONFIRMED', spokeWith: 'The owner', note: '' });
    return run(desk.colleague, 'approveBankDetails', 'BankDetailsStepInput', '... on ChangedBankDetails { detailsId }', { detailsId, version: 2 });
  };

  /** A firm that was paid its share of a payment on paper: 750.00. */
  async function paidShare(): Promise<{ firm: string; payout: string }> {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 2_000_000 } });
    const firm = await run(desk.colleague, 'keepPartner', 'KeepPartnerInput', '... on Partner { id }', { name: `Firm ${randomUUID().slice(0, 8)}`, kind: 'ATTORNEY', sharePpm: 150_000, forwards: 'GROSS', suitFeePpm: 0, active: true, phone: '+1 312 555 0190', email: 'books@firm.example' });
    await run(desk.colleague, 'forwardAccount', 'ForwardAccountInput', '', { accountId: account.id, partnerId: firm['id'] });
    await desk.pay(account.id, 500_000, '2026-11-20', { kind: 'PA' });
    const asked = await run(desk.accountant, 'requestPartnerPayout', 'RequestPartnerPayoutInput', '... on PartnerPayout { id version }', { partnerId: firm['id'], currency: 'USD' });
    expect(await run(desk.colleague, 'approvePartnerPayout', 'PartnerPayoutInput', '... on PartnerPayout { status }', { payoutId: asked['id'], version: asked['version'] })).toMatchObject({ status: 'PAID' });
    return { firm: firm['id'] as string, payout: asked['id'] as string };
  }

  /** A debtor who paid 20.00 too much and whose refund was approved. */
  async function paidRefund(): Promise<{ debtor: string; refund: string }> {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 48_000 } });
    const paid = await desk.pay(account.id, 50_000, '2026-11-20');
    const { rows: [row] } = await agency.owner.query<{ id: string; debtor_id: string }>('select id, debtor_id from debtor_refund where receipt_id = $1', [paid['receiptId']]);
    await run(desk.accountant, 'requestRefund', 'RefundInput', '', { refundId: row?.id, version: 1 });
    expect(await run(desk.colleague, 'approveRefund', 'RefundInput', '... on DebtorRefund { status number paidTo }', { refundId: row?.id, version: 2 })).toMatchObject({ status: 'PAID', number: expect.stringMatching(/^RF\d+$/) as string, paidTo: null });
    return { debtor: row?.debtor_id ?? '', refund: row?.id ?? '' };
  }

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner, { rate: '40%' });
    await agency.owner.query('update agency set cooling_off_days = 0');
    [trust, operating] = [randomUUID(), randomUUID()];
    for (const [id, book, n] of [[trust, 'TRUST', 'a'], [operating, 'OPERATING', 'b']] as const) {
      await agency.owner.query(
        `insert into bank_account (id, book, currency, name, bank_name, routing, account_number, identifier_masked, identifier_hash, is_first, created_on)
         values ($1, $2, 'USD', $2 || ' account', 'First Lake Bank', '071000013', '004417720', '•••• 7720', repeat($3, 64), true, '2026-01-02')`, [id, book, n]);
      await desk.ask(`mutation($input: KeepBankSenderInput!) { keepBankSender(input: $input) { __typename } }`, { input: { bankAccountId: id, name: 'Halden & Reyes Recovery', companyId: '1364417720' } });
    }
    await agency.setClock('2026-11-23');
  });
  afterAll(() => agency.close());

  it('pay a partner its share and a debtor its refund, each in a batch of its own, and the file ties to them', async () => {
    const { firm, payout } = await paidShare();
    const { debtor, refund } = await paidRefund();
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', '+1 312 555 0177', '13125550177', 'CLIENT', '2026-01-02')`, [randomUUID(), debtor]);
    expect((await due()).filter(({ sourceId }) => sourceId === payout || sourceId === refund)).toMatchObject([
      { kind: 'PARTNER_PAYOUT', payeeKind: 'PARTNER', payeeId: firm, amount: 75_000, account: null, reference: expect.stringMatching(/^PP\d+$/) as string }, { kind: 'DEBTOR_REFUND', payeeKind: 'DEBTOR', payeeId: debtor, amount: 2_000, account: null }]);
    expect(await make([payout])).toMatchObject({ code: 'NO_BANK_DETAILS', message: expect.stringMatching(/^Firm /) as string });
    await details('PARTNER', firm, '5550001', 'The Firm LLP');
    await details('DEBTOR', debtor, '5550002', 'Debtor Ltd');
    expect(await make([payout, refund], operating)).toMatchObject({ code: 'NOT_THE_TRUST_ACCOUNT', field: 'bankAccountId' });
    expect(await make([payout, refund])).toMatchObject({ __typename: 'PaymentFileMade', count: 2, total: 77_000 });
    const text = await (await fetch(`${agency.url}/files/payment-files/${(await latest()).id}`, { headers: { cookie: desk.colleague.cookie } })).text();
    expect(text.split('\n').filter((line) => line.startsWith('5')).map((line) => [line.slice(50, 53), line.slice(53, 63).trim()])).toEqual([['CCD', 'SHARES'], ['CCD', 'REFUND']]);
    expect(text).toContain('5550001');
    expect(await release()).toMatchObject({ __typename: 'PaymentFileReleased' });
    expect((await due()).map(({ sourceId }) => sourceId)).not.toEqual(expect.arrayContaining([payout]));
    expect((await agency.owner.query(`select source_kind, method from payout_otherwise where source_id = any ($1) order by source_kind`, [[payout, refund]])).rows).toEqual([{ source_kind: 'DEBTOR_REFUND', method: 'ACH' }, { source_kind: 'PARTNER_PAYOUT', method: 'ACH' }]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('leave a payout to one way only: no check while it stands in a file, no file while a check stands', async () => {
    const { firm, payout } = await paidShare();
    await details('PARTNER', firm, '5550003', 'Another Firm LLP');
    await run(desk.accountant, 'openChequeSeries', 'OpenChequeSeriesInput', '', { name: `Stock ${randomUUID().slice(0, 6)}`, currency: 'USD', bankName: 'First Lake Bank', bankAddress: '', routingNumber: '071000013', accountNumber: '004417720', firstNumber: 1001 });
    const cheque = (sourceId: string): Promise<Answer> => run(desk.accountant, 'issueCheques', 'IssueChequesInput', '... on ChangedCheques { chequeIds }', { payouts: [{ sourceKind: 'PARTNER_PAYOUT', sourceId, payeeAddress: '1 Main St, Chicago, IL 60601' }] });
    await make([payout]);
    expect(await cheque(payout)).toMatchObject({ code: 'IN_PAYMENT_FILE' });
    const { id, version } = await latest();
    await run(desk.accountant, 'cancelPaymentFile', 'CancelPaymentFileInput', '', { fileId: id, version, reason: 'By check instead' });
    expect((await cheque(payout))['code']).toBeUndefined();
    expect(await make([payout])).toMatchObject({ code: 'NOT_DUE_ANY_MORE' });
  });

  // An approval that began before the file was made may end after it, so its time lies before the file's.
  it.each([['later', '2026-11-24', true], ['by an earlier clock', '2026-11-22', true], ['later, and the file is of before items kept their details', '2026-11-24', false]])(
    'are not released to an account that was replaced after they were made: %s', async (_when, approvedOn, kept) => {
      const { firm, payout } = await paidShare();
      await details('PARTNER', firm, '5550004', 'Third Firm LLP');
      await make([payout]);
      const { id, version } = await latest();
      if (!kept) await agency.owner.query('update payment_file_item set details_id = null where file_id = $1', [id]);
      await agency.setClock(approvedOn);
      await details('PARTNER', firm, '5550005', 'Third Firm LLP');
      expect(await release()).toMatchObject({ code: 'PAYEE_CHANGED' });
      await agency.setClock('2026-11-23');
      await run(desk.accountant, 'cancelPaymentFile', 'CancelPaymentFileInput', '', { fileId: id, version, reason: 'To the new account' });
    });

  it('need a number of the debtor on file to call back, and find payees by name', async () => {
    const { debtor } = await paidRefund();
    expect(await details('DEBTOR', debtor, '5550006', 'Debtor Ltd')).toMatchObject({ code: 'NO_NUMBER_ON_FILE' });
    const choices = async (kind: string, search = ''): Promise<number> => (await desk.ask<{ payeeChoices: { id: string }[] }>('query($kind: String!, $search: String!) { payeeChoices(kind: $kind, search: $search) { id name sub } }', { kind, search })).payeeChoices.length;
    expect([await choices('PARTNER', 'firm'), await choices('PARTNER', 'nobody'), await choices('AGENCY')]).toEqual([5, 0, 0]);
    expect(await choices('DEBTOR')).toBeGreaterThan(0);
    expect(await choices('CLIENT')).toBeGreaterThan(0);
  });
});
