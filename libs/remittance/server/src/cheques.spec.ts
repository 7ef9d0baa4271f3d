import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';
import { PDFDocument } from 'pdf-lib';

jest.setTimeout(90_000);

interface Cheque {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly amount: number;
  readonly memo: string;
  readonly payeeName: string;
  readonly printed: boolean;
  readonly told: boolean;
  readonly replacesNumber: number | null;
  readonly version: number;
}

describe('the register of checks', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let run: Answer;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
    client = await addTestClient(agency.owner);
    await agency.owner.query(`update client set address = E'4100 S Ashland Ave\\nChicago, IL 60609' where id = $1`, [client.id]);
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
    await desk.pay(account.id, 600_000, '2026-03-05');
    run = await desk.remit(client.id, '2026-03-31');
  });

  afterAll(() => agency.close());

  const send = async (mutation: string, type: string, input: object, who: Caller = desk.accountant): Promise<Answer> =>
    ((await who.call<Record<string, Answer>>(
      `mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on ${mutation === 'openChequeSeries' ? 'OpenedChequeSeries { id }' : mutation === 'makePositivePay' ? 'MadePositivePay { fileIds }' : 'ChangedCheques { chequeIds }'} ... on Refused { code message field } } }`,
      { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
  const forms = (more: object = {}) => send('openChequeSeries', 'OpenChequeSeriesInput', { name: 'Trust checks', currency: 'USD', bankName: 'Lake Bank', routingNumber: '021000021', accountNumber: '4455667788', firstNumber: 1001, ...more });
  const payout = () => ({ sourceKind: 'REMITTANCE', sourceId: run['id'] });
  const issue = (payouts: object[], key: string = randomUUID()) => send('issueCheques', 'IssueChequesInput', { payouts, key });
  const register = async (): Promise<Cheque[]> => (await desk.ask<{ cheques: { nodes: Cheque[] } }>('{ cheques { nodes { id number status amount memo payeeName printed told replacesNumber version } } }')).cheques.nodes;
  const waiting = async () => (await desk.ask<{ payoutsToWrite: { nodes: { sourceId: string; amount: number; payeeName: string }[] } }>('{ payoutsToWrite { nodes { sourceId amount payeeName } } }')).payoutsToWrite.nodes;
  const positivePay = async (): Promise<{ lines: string[]; answer: Answer }> => {
    const answer = await send('makePositivePay', 'MakePositivePayInput', { currency: 'USD' });
    const [id] = (answer['fileIds'] ?? []) as string[];
    return { answer, lines: id ? (await (await desk.accountant.fetch(`/files/positive-pay/${id}.csv`)).text()).trim().split('\r\n') : [] };
  };

  it('is empty without forms, which are checked and sealed', async () => {
    expect(await issue([payout()])).toMatchObject({ code: 'NO_SERIES' });
    expect(await forms({ routingNumber: '021000022' })).toMatchObject({ code: 'ROUTING_CHECK', field: 'routingNumber' });
    expect(await forms()).toMatchObject({ __typename: 'OpenedChequeSeries' });
    const { rows } = await agency.owner.query<{ masked: string; sealed: string }>('select account_masked as masked, account_sealed as sealed from cheque_series');
    expect(rows[0]?.masked).toBe('021000021 •••• 7788');
    expect(rows[0]?.sealed).not.toContain('4455667788');
  });

  it('writes a posted remittance its check once, with the next number', async () => {
    expect(await waiting()).toMatchObject([{ sourceId: run['id'], amount: 450_000 }]);
    const key = randomUUID();
    const first = await issue([payout()], key);
    expect((await issue([payout()], key))['chequeIds']).toEqual(first['chequeIds']);
    expect(await issue([payout()])).toMatchObject({ code: 'CHEQUE_LIVE', message: expect.stringContaining('Check 1001') });
    expect(await register()).toMatchObject([{ number: 1001, status: 'ISSUED', amount: 450_000, memo: expect.stringMatching(/^Statement S\d+$/), printed: false, told: false }]);
    expect(await waiting()).toEqual([]);
    expect(await issue([{ sourceKind: 'REMITTANCE', sourceId: randomUUID() }])).toMatchObject({ code: 'UNKNOWN_PAYOUT' });
  });

  it('prints it, and notes each print', async () => {
    const [cheque] = await register();
    const answer = await desk.accountant.fetch(`/files/checks.pdf?ids=${cheque?.id ?? ''}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = await PDFDocument.load(Buffer.from(await answer.arrayBuffer()), { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getPageCount()]).toEqual(['Check 1001', 1]);
    expect((await register())[0]?.printed).toBe(true);
    expect((await desk.colleague.fetch(`/files/checks.pdf?ids=${cheque?.id ?? ''}`)).status).toBe(404);
    expect((await desk.accountant.fetch(`/files/checks.pdf?ids=${randomUUID()}`)).status).toBe(409);
  });

  it('tells the bank, once, with totals that tie and a number never used again', async () => {
    const { lines } = await positivePay();
    expect(lines).toEqual(['H,1,2026-03-31,021000021,4455667788,USD', expect.stringMatching(/^I,1001,2026-03-31,4455667788,4500\.00,Client \d+$/), 'T,1,4500.00,0,0.00,1']);
    expect((await positivePay()).answer).toMatchObject({ code: 'NOTHING_TO_TELL' });
  });

  it('stopped with a reason, another takes its place under the next number; the bank is told of both', async () => {
    const [cheque] = await register();
    const step = { chequeId: cheque?.id, version: cheque?.version, stop: true, reissue: true };
    expect(await send('endCheque', 'EndChequeInput', { ...step, reason: '' })).toMatchObject({ code: 'REASON_NEEDED', field: 'reason' });
    expect(await send('endCheque', 'EndChequeInput', { ...step, reason: 'Lost in the mail' })).toMatchObject({ __typename: 'ChangedCheques' });
    expect(await register()).toMatchObject([{ number: 1002, status: 'ISSUED', amount: 450_000, replacesNumber: 1001 }, { number: 1001, status: 'STOPPED' }]);
    expect(await send('endCheque', 'EndChequeInput', { ...step, reason: 'Again' })).toMatchObject({ code: 'CHEQUE_SETTLED' });
    expect((await positivePay()).lines.map((line) => line.split(',').slice(0, 2))).toEqual([['H', '2'], ['V', '1001'], ['I', '1002'], ['T', '1']]);
  });

  it('clears, not before it was issued, and stays', async () => {
    const [cheque] = await register();
    const clear = (clearedOn: string) => send('clearCheque', 'ClearChequeInput', { chequeId: cheque?.id, version: cheque?.version, clearedOn });
    expect(await clear('2026-03-30')).toMatchObject({ code: 'DATE_BEFORE_ISSUE' });
    expect(await clear('2026-03-31')).toMatchObject({ __typename: 'ChangedCheques' });
    await expect(agency.owner.query(`update cheque set amount = 1 where id = $1`, [cheque?.id])).rejects.toThrow('not changed');
    await expect(agency.owner.query('delete from cheque where id = $1', [cheque?.id])).rejects.toThrow('not changed');
  });

  it('skips no number where a second one of a set is refused, and none when many write at once', async () => {
    const refunds: object[] = [];
    for (let n = 0; n < 4; n++) {
      const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000 } });
      const paid = await desk.pay(account.id, 1_500 + n, '2026-03-05');
      const { rows } = await agency.owner.query<{ id: string }>('select id from debtor_refund where receipt_id = $1', [paid['receiptId']]);
      for (const [who, mutation, version] of [[desk.accountant, 'requestRefund', 1], [desk.colleague, 'approveRefund', 2]] as const) {
        await who.call(`mutation($input: RefundInput!) { ${mutation}(input: $input) { __typename } }`, { input: { key: randomUUID(), refundId: rows[0]?.id, version } });
      }
      refunds.push({ sourceKind: 'DEBTOR_REFUND', sourceId: rows[0]?.id, payeeAddress: '12 Elm St\nPeoria, IL 61602' });
    }
    expect(await issue([refunds[0] as object, payout()])).toMatchObject({ code: 'CHEQUE_LIVE' });
    const all = await Promise.all(refunds.map((refund) => issue([refund])));
    expect(all.every((answer) => answer.__typename === 'ChangedCheques')).toBe(true);
    expect((await register()).map(({ number }) => number).sort()).toEqual([1001, 1002, 1003, 1004, 1005, 1006]);
  });

  it('a payout that went another way waits for no check', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    await desk.pay(account.id, 20_000, '2026-03-31');
    const second = await desk.remit(client.id, '2026-03-31');
    expect(await send('markPaidOtherwise', 'PaidOtherwiseInput', { sourceKind: 'REMITTANCE', sourceId: second['id'], method: 'WIRE', reference: 'FW 1' })).toMatchObject({ __typename: 'ChangedCheques' });
    expect(await waiting()).toEqual([]);
    expect(await issue([{ sourceKind: 'REMITTANCE', sourceId: second['id'] }])).toMatchObject({ code: 'PAID_OTHERWISE' });
    expect(await forms({ firstNumber: 1006 })).toMatchObject({ code: 'NUMBER_USED', field: 'firstNumber' });
    await expect(send('issueCheques', 'IssueChequesInput', { payouts: [] }, desk.colleague)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
