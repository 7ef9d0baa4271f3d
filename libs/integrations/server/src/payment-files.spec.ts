import { randomUUID } from 'node:crypto';
import { CollectDebitsJob } from '@quittance/payments/server';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

const REFUSED = '... on Refused { code message field }';
interface File { id: string; kind: string; name: string; sequence: number; count: number; total: number; status: string; version: number; mine: boolean }

describe('payment files', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let bankAccountId: string;

  const run = async (who: Caller, mutation: string, type: string, input: object): Promise<Answer> =>
    ((await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${mutation === 'makePaymentFile' ? '... on PaymentFileMade { fileId name count total }' : ''} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
  const make = (sourceIds: readonly unknown[], more: object = {}): Promise<Answer> => run(desk.accountant, 'makePaymentFile', 'MakePaymentFileInput', { kind: 'NACHA_CREDIT', bankAccountId, effectiveOn: '2026-11-25', sourceIds, ...more });
  const release = (file: File, who: Caller = desk.colleague): Promise<Answer> => run(who, 'releasePaymentFile', 'PaymentFileStepInput', { fileId: file.id, version: file.version });
  const cancel = (file: File): Promise<Answer> => run(desk.accountant, 'cancelPaymentFile', 'CancelPaymentFileInput', { fileId: file.id, version: file.version, reason: 'A mistake' });
  const seen = (): Promise<{ duePayouts: { sourceId: string; amount: number }[]; dueDebits: { sourceId: string }[]; paymentFiles: File[] }> =>
    desk.ask('{ duePayouts { sourceId amount } dueDebits { sourceId } paymentFiles { id kind name sequence count total status version mine } }');
  /** What the trust accountant's day says of files. */
  const filesTask = async (who: Caller): Promise<{ count: number; words: string; path: string } | undefined> =>
    (await who.call<{ trustToday: { code: string; count: number; words: string; path: string }[] }>('{ trustToday { code count words path } }')).trustToday.find(({ code }) => code === 'FILES');
  const latest = async (): Promise<File> => {
    const [file] = (await seen()).paymentFiles;
    if (!file) throw new Error('there is no file');
    return file;
  };
  const download = (fileId: string, who: Caller): Promise<Response> => fetch(`${agency.url}/files/payment-files/${fileId}`, { headers: { cookie: who.cookie } });

  /** A client whose bank details were called back and approved, past their cooling-off. */
  const payable = async (): Promise<TestClient> => {
    const own = await addTestClient(agency.owner);
    await agency.owner.query(`update client set phone = '+1 312 555 0110', email = 'office@carrow.example' where id = $1`, [own.id]);
    await agency.setClock('2026-11-02');
    const step = async (mutation: string, type: string, input: object, who: Caller): Promise<Answer> =>
      ((await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on ChangedBankDetails { detailsId } ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
    const { detailsId } = await step('requestBankDetails', 'RequestBankDetailsInput', {
      ownerKind: 'CLIENT', ownerId: own.id, currency: 'USD', scheme: 'US', routingNumber: '021000021', accountNumber: '4455667788', holderName: 'Carrow Steel Supply', bankName: 'Lake Bank', reason: 'New client' }, desk.accountant);
    await step('recordBankCall', 'BankCallInput', { detailsId, version: 1, outcome: 'CONFIRMED', spokeWith: 'Gwen Carrow', note: '' }, desk.accountant);
    await step('approveBankDetails', 'BankDetailsStepInput', { detailsId, version: 2 }, desk.colleague);
    await agency.setClock('2026-11-23');
    return own;
  };
  /** A posted run of 3,000.00 net. */
  const posted = async (own: TestClient = client): Promise<string> => {
    const account = await addTestAccount(agency.owner, own, { owed: { PRINCIPAL: 400_000 } });
    await desk.pay(account.id, 400_000, '2026-10-20');
    return (await desk.remit(own.id, '2026-10-31'))['id'] as string;
  };

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    bankAccountId = randomUUID();
    await agency.owner.query(
      `insert into bank_account (id, book, currency, name, bank_name, routing, account_number, identifier_masked, identifier_hash, is_first, created_on)
       values ($1, 'TRUST', 'USD', 'Trust account', 'First Lake Bank', '071000013', '004417720', '•••• 7720', repeat('a', 64), true, '2026-01-02')`, [bankAccountId]);
  });
  beforeEach(async () => {
    client = await payable();
  });
  afterAll(() => agency.close());

  it('need a bank account that can sign them, and say what is missing', async () => {
    const source = await posted();
    expect(await make([source])).toMatchObject({ code: 'SENDER_MISSING', message: expect.stringContaining('the company identification') as string });
    const keep = async (companyId: string): Promise<Answer> => (await desk.ask<{ keepBankSender: Answer }>(`mutation($input: KeepBankSenderInput!) { keepBankSender(input: $input) { __typename ${REFUSED} } }`, { input: { bankAccountId, name: 'Halden & Reyes Recovery', companyId } })).keepBankSender;
    expect(await keep('12345')).toMatchObject({ code: 'BAD_COMPANY_ID', field: 'companyId' });
    expect(await keep('1364417720')).toMatchObject({ __typename: 'BankSenderKept' });
  });

  it('pay a posted run: made by one, released by another, and then it waits no more', async () => {
    const source = await posted();
    const before = await filesTask(desk.accountant);
    expect(before?.words).toMatch(/payouts? to send/);
    expect(await make([source])).toMatchObject({ __typename: 'PaymentFileMade', count: 1, total: 300_000 });
    expect((await filesTask(desk.accountant))?.count).toBe((before?.count ?? 0) - 1);
    const file = await latest();
    expect((await seen()).duePayouts.map(({ sourceId }) => sourceId)).not.toContain(source);
    expect(await release(file, desk.accountant)).toMatchObject({ code: expect.stringMatching(/SAME_PERSON|FORBIDDEN/) as string });
    expect(await filesTask(desk.colleague)).toMatchObject({ words: expect.stringContaining('1 to release') as string, path: '/trust/payment-files?show=files' });
    await expect(agency.owner.query(`update payment_file set status = 'RELEASED', released_by = made_by, released_at = made_at where id = $1`, [file.id])).rejects.toThrow('second_person');
    expect(await release(file)).toMatchObject({ __typename: 'PaymentFileReleased' });
    expect(await latest()).toMatchObject({ status: 'RELEASED' });
    expect((await seen()).duePayouts.map(({ sourceId }) => sourceId)).not.toContain(source);
    expect(await cancel(await latest())).toMatchObject({ code: 'FILE_SETTLED' });
  });

  it('pay out of each of the books what lies in it: commission given back goes from operating, and its file holds nothing of trust', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 400_000 } });
    const direct = await desk.pay(account.id, 100_000, '2026-09-15', { kind: 'PC' });
    await desk.pay(account.id, 200_000, '2026-09-16');
    await desk.remit(client.id, '2026-09-30');
    await desk.giveBack(direct['receiptId'], '2026-10-20');
    await desk.pay(account.id, 40_000, '2026-10-21');
    const source = (await desk.remit(client.id, '2026-10-31'))['id'];
    const due = (await seen()).duePayouts.filter(({ sourceId }) => sourceId === source);
    expect(due.map(({ amount }) => amount)).toEqual([30_000, 25_000]);
    const operatingId = randomUUID();
    await agency.owner.query(
      `insert into bank_account (id, book, currency, name, bank_name, routing, account_number, identifier_masked, identifier_hash, is_first, created_on)
       values ($1, 'OPERATING', 'USD', 'Operating account', 'First Lake Bank', '071000013', '004417721', '•••• 7721', repeat('b', 64), true, '2026-01-02')`, [operatingId]);
    const keep = `mutation($input: KeepBankSenderInput!) { keepBankSender(input: $input) { __typename } }`;
    await desk.ask(keep, { input: { bankAccountId: operatingId, name: 'Halden & Reyes Recovery', companyId: '1364417720' } });
    expect(await make([await posted()], { bankAccountId: operatingId })).toMatchObject({ code: 'NOT_THE_TRUST_ACCOUNT', field: 'bankAccountId' });
    expect(await make([source])).toMatchObject({ __typename: 'PaymentFileMade', total: 30_000 });
    expect(await make([source])).toMatchObject({ code: 'NOT_THE_OPERATING_ACCOUNT' });
    const payouts = [{ sourceKind: 'REMITTANCE_OPERATING', sourceId: source }];
    expect((await desk.ask<{ issueCheques: Answer }>(`mutation($input: IssueChequesInput!) { issueCheques(input: $input) { __typename ${REFUSED} } }`, { input: { key: randomUUID(), payouts } })).issueCheques).toMatchObject({ code: 'FROM_OPERATING' });
    expect(await make([source], { bankAccountId: operatingId })).toMatchObject({ __typename: 'PaymentFileMade', count: 1, total: 25_000 });
    expect((await seen()).duePayouts.filter(({ sourceId }) => sourceId === source)).toEqual([]);
    await cancel(await latest());
    const input = { key: randomUUID(), ...payouts[0], method: 'BANK_TRANSFER', reference: 'Wire 4471' };
    expect((await desk.ask<{ markPaidOtherwise: Answer }>(`mutation($input: PaidOtherwiseInput!) { markPaidOtherwise(input: $input) { __typename ${REFUSED} } }`, { input })).markPaidOtherwise).toMatchObject({ __typename: 'ChangedCheques' });
    expect(await make([source], { bankAccountId: operatingId })).toMatchObject({ code: 'NOT_DUE_ANY_MORE' });
  });

  it('are opened before their release by a second person alone, and then downloaded as the bank takes them; they lie sealed in the database', async () => {
    await make([await posted()]);
    const file = await latest();
    const { id, total } = file;
    expect((await download(id, desk.accountant)).status).toBe(404);
    expect((await download(id, await agency.agencyAs('COMPLIANCE_OFFICER'))).status).toBe(404);
    expect((await download(id, desk.colleague)).status).toBe(200);
    await release(file);
    const text = await (await download(id, desk.accountant)).text();
    const lines = text.split('\n').slice(0, -1);
    expect(lines.every((line) => line.length === 94)).toBe(true);
    expect(lines.find((line) => line.startsWith('622'))?.slice(3, 39)).toBe(`0210000214455667788       ${String(total).padStart(10, '0')}`);
    // Made on the agency's day, whatever day it is in Greenwich.
    expect([lines[0]?.slice(23, 29), lines[1]?.slice(63, 69)]).toEqual(['261123', '261123']);
    expect((await download(id, await agency.agencyAs('COLLECTOR'))).status).toBe(404);
    const { rows } = await agency.owner.query<{ row: string }>('select to_jsonb(f)::text as row from payment_file f');
    expect(rows.some(({ row }) => row.includes('4455667788'))).toBe(false);
  });

  it('hold a source once: two made at the same moment, one is refused; the same request twice is one file', async () => {
    const source = await posted();
    const key = randomUUID();
    const both = await Promise.all([make([source], { key }), make([source], { key: randomUUID() })]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['PaymentFileMade', 'Refused']);
    const made = both.find(({ __typename }) => __typename === 'PaymentFileMade');
    if (both[0] === made) expect(await make([source], { key })).toEqual(made);
  });

  it('cancelled, give back what they held, and never their number', async () => {
    const source = await posted();
    await make([source]);
    const first = await latest();
    expect(await cancel(first)).toMatchObject({ __typename: 'PaymentFileCancelled' });
    expect((await seen()).duePayouts.map(({ sourceId }) => sourceId)).toContain(source);
    expect((await download(first.id, desk.accountant)).status).toBe(404);
    await make([source]);
    expect((await latest()).sequence).toBe(first.sequence + 1);
    await expect(agency.owner.query('delete from payment_file where id = $1', [first.id])).rejects.toThrow();
  });

  it('refuse a payee without approved bank details by name, and a day the bank cannot meet', async () => {
    const stranger = await addTestClient(agency.owner);
    const source = await posted(stranger);
    expect(await make([source])).toMatchObject({ code: 'NO_BANK_DETAILS', message: expect.stringMatching(/^Client \d+: /) as string });
    expect(await make([source], { effectiveOn: '2026-11-23' })).toMatchObject({ code: 'DATE_PAST', field: 'effectiveOn' });
    expect(await make([source], { effectiveOn: '2026-11-26' })).toMatchObject({ code: 'NOT_A_BANKING_DAY', message: 'Banks book nothing on 26 Nov 2026. The next day they do is 27 Nov 2026.', field: 'effectiveOn' });
    expect(await make([source], { effectiveOn: '2026-11-28' })).toMatchObject({ code: 'NOT_A_BANKING_DAY', message: expect.stringContaining('30 Nov 2026') as string });
    expect(await make([])).toMatchObject({ code: 'NOTHING_TO_SEND' });
    expect(await make([source], { key: 'x' })).toMatchObject({ code: 'BAD_KEY', field: 'key' });
    await make([await posted()]);
    await agency.setClock('2026-11-25');
    expect(await release(await latest())).toMatchObject({ code: 'FILE_LATE' });
  });

  it('pay the parent where a client is remitted through it', async () => {
    const child = await addTestClient(agency.owner);
    const source = await posted(child);
    await agency.owner.query('alter table remittance_run disable trigger all');
    await agency.owner.query('update remittance_run set payee_id = $2 where id = $1', [source, client.id]);
    await agency.owner.query('alter table remittance_run enable trigger all');
    expect(await make([source])).toMatchObject({ __typename: 'PaymentFileMade', total: 300_000 });
    expect(await (await download((await latest()).id, desk.colleague)).text()).toContain('4455667788');
  });

  it('collect debits on their day, unless their mandate ended meanwhile', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    const ask = async (mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
      ((await desk.ask<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
    const mandate = (): Promise<Answer> => ask('recordMandate', 'RecordMandateInput', '... on MandateRecorded { mandateId }', { accountIds: [account.id], scheme: 'ACH', holderName: 'Brightwater', routing: '121042882', account: '900100200', business: false, signedOn: '2026-11-02', proofKind: 'RECORDED_CALL', proof: 'REC-77' });
    const plan = async (mandateId: unknown, firstDueOn = '2026-11-25'): Promise<string> => ((await ask('planDebits', 'PlanDebitsInput', '... on DebitsPlanned { debits { id } }', { mandateId, accountId: account.id, amount: 20_000, firstDueOn }))['debits'] as { id: string }[])[0]?.id ?? '';
    const [first, second] = [await mandate(), await mandate()];
    const [kept, gone] = [await plan(first['mandateId']), await plan(second['mandateId'])];
    expect(await make([kept, gone], { kind: 'NACHA_DEBIT' })).toMatchObject({ count: 2, total: 40_000 });
    await ask('endMandate', 'EndMandateInput', '... on MandateEnded { sent }', { mandateId: second['mandateId'], version: 1, reason: 'revoked' });
    expect(await release(await latest())).toMatchObject({ code: 'MANDATE_ENDED' });
    await cancel(await latest());
    const stateOf = async (id: string): Promise<string | undefined> => (await agency.owner.query<{ status: string }>('select status from direct_debit where id = $1', [id])).rows[0]?.status;
    expect([await stateOf(kept), await stateOf(gone)]).toEqual(['PLANNED', 'CANCELLED']);
    await make([kept], { kind: 'NACHA_DEBIT' });
    const file = await latest();
    expect(await (await download(file.id, desk.colleague)).text()).toMatch(/^627121042882900100200 {8}0000020000D\d+/m);
    await release(file);
    expect(await stateOf(kept)).toBe('SENT');
    await agency.setClock('2026-11-25');
    await agency.get(CollectDebitsJob).run({}, { ctx: await agency.ctxFor('TRUST_ACCOUNTANT'), signal: new AbortController().signal } as never);
    expect(await stateOf(kept)).toBe('COLLECTED');
    expect(await desk.identityHolds()).toBe(true);

    // It comes back for want of funds and is presented again, beside one that never came back.
    await agency.owner.query(`update direct_debit set status = 'RETURNED', return_code = 'R01', returned_on = '2026-11-27' where id = $1`, [kept]);
    const again = randomUUID();
    await agency.owner.query(
      `insert into direct_debit (id, reference, mandate_id, account_id, client_id, currency, amount, due_on, again_of, created_at) select $2, 'D777777', mandate_id, account_id, client_id, currency, amount, '2026-11-30', id, created_at from direct_debit where id = $1`, [kept, again]);
    const traceOf = (text: string): number => Number(/^627.*(\d{7})$/m.exec(text)?.[1]);
    const before = traceOf(await (await download(file.id, desk.accountant)).text());
    expect(await make([again, await plan((await mandate())['mandateId'], '2026-11-30')], { kind: 'NACHA_DEBIT', effectiveOn: '2026-11-30' })).toMatchObject({ count: 2 });
    const text = await (await download((await latest()).id, desk.colleague)).text();
    expect(text.split('\n').filter((line) => line.startsWith('5')).map((line) => [line.slice(50, 53), line.slice(53, 63).trim()])).toEqual([['PPD', 'PAYMENT'], ['PPD', 'RETRY PYMT']]);
    expect(text.slice(text.indexOf('RETRY PYMT'))).toContain('D777777');
    expect(traceOf(text)).toBeGreaterThan(before);
  });
});
