import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

const REFUSED = '... on Refused { code message field }';
const UNCLAIMED = '... on UnclaimedMoney { id status reportId reportVersion reportableOn place mayApprove }';
const HELD = '... on PostDatedPayment { id version stage blocked noticeNeeded noticeFrom noticeBy receiptId }';

describe('money that waits', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner);
  });

  beforeEach(() => agency.setClock('2026-03-31'));
  afterAll(() => agency.close());

  const command = async (by: Caller, mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
    (await by.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer;
  const report = (by: Caller, mutation: string, type: string, input: object): Promise<Answer> => command(by, mutation, type, UNCLAIMED, input);
  const waiting = async (): Promise<{ id: string; kind: string; status: string; reportableOn: string; place: string; amount: number }[]> =>
    (await desk.ask<{ unclaimedMoney: never[] }>('{ unclaimedMoney { id kind status reportableOn place amount } }')).unclaimedMoney;

  it('unclaimed after the state’s period, handed over by two people, from a refund and from suspense', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 48_000 } });
    await agency.owner.query(`update debtor set country = 'US', region = 'DE' where id = $1`, [account.debtorId]);
    await desk.pay(account.id, 50_000, '2026-03-20');
    await desk.pay(null, 7_000, '2026-03-20');
    const [suspense, refund] = await waiting();
    expect(refund).toMatchObject({ kind: 'REFUND', status: 'DORMANT', place: 'US-DE', reportableOn: '2031-03-31', amount: 2_000 });
    expect(suspense).toMatchObject({ kind: 'SUSPENSE', place: 'US', reportableOn: '2029-03-31' });
    const order = { kind: 'REFUND', id: refund?.id, reference: 'DE 2031-117' };
    expect(await report(desk.accountant, 'reportUnclaimed', 'ReportUnclaimedInput', order)).toMatchObject({ code: 'NOT_REPORTABLE' });
    await agency.setClock('2031-03-31');
    const before = await desk.books();
    for (const item of [order, { kind: 'SUSPENSE', id: suspense?.id, reference: 'TX 9' }]) {
      const asked = await report(desk.accountant, 'reportUnclaimed', 'ReportUnclaimedInput', item);
      expect(asked).toMatchObject({ status: 'REQUESTED', mayApprove: false });
      const step = { reportId: asked['reportId'], version: asked['reportVersion'] };
      expect(await report(desk.accountant, 'approveUnclaimed', 'UnclaimedStepInput', step)).toMatchObject({ code: 'SAME_PERSON' });
      expect(await report(desk.colleague, 'approveUnclaimed', 'UnclaimedStepInput', step)).toMatchObject({ status: 'ESCHEATED' });
    }
    const after = await desk.books();
    expect(['TRUST_CASH', 'DEBTOR_REFUND', 'SUSPENSE'].map((type) => (after[type] ?? 0) - (before[type] ?? 0))).toEqual([-9_000, -2_000, -7_000]);
    expect(await waiting()).toEqual([]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('follows a period entered with its source, and a withdrawn report leaves the money where it was', async () => {
    await desk.pay(null, 5_000, '2026-03-20');
    const kept = await command(desk.accountant, 'keepDormancyPeriod', 'KeepDormancyInput', '... on DormancyPeriod { id months }', { country: 'us', region: '', months: 12, effectiveFrom: '2026-01-01', source: 'A test statute § 1' });
    expect(kept).toMatchObject({ months: 12 });
    await agency.setClock('2027-03-31');
    const [item] = await waiting();
    expect(item).toMatchObject({ reportableOn: '2027-03-31', status: 'REPORTABLE' });
    const asked = await report(desk.accountant, 'reportUnclaimed', 'ReportUnclaimedInput', { kind: 'SUSPENSE', id: item?.id, reference: 'US 1' });
    expect(await report(desk.accountant, 'withdrawUnclaimed', 'UnclaimedStepInput', { reportId: asked['reportId'], version: asked['reportVersion'] })).toMatchObject({ status: 'REPORTABLE', reportId: null });
  });

  it('returned on a day before anybody knew whose it was: the client’s books give it back on the day it came into them', async () => {
    const other = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, other);
    const unknown = await desk.pay(null, 40_000, '2026-02-20');
    const { rows: [item] } = await agency.owner.query<{ id: string }>('select id from suspense_item where receipt_id = $1', [unknown['receiptId']]);
    expect(await command(desk.accountant, 'applySuspense', 'ApplySuspenseInput', '... on AppliedSuspense { applied }', { suspenseItemId: item?.id, accountId: account.id, note: 'Named on the check' })).toMatchObject({ applied: 40_000 });
    expect(await command(desk.accountant, 'reversePayment', 'ReversePaymentInput', '... on ReversedPayment { number }', { receiptId: unknown['receiptId'], returnedOn: '2026-02-24', reason: 'No funds' })).toMatchObject({ __typename: 'ReversedPayment' });
    const { rows } = await agency.owner.query<{ on: string; balance: number }>(
      `select t.effective_on as on, -sum(e.amount)::bigint as balance from ledger_entry e join ledger_transaction t on t.id = e.transaction_id join ledger_account a on a.id = e.ledger_account_id
        where a.type = 'CLIENT_TRUST' and a.client_id = $1 group by 1`, [other.id]);
    expect(rows).toEqual([{ on: '2026-03-31', balance: 0 }]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('a post-dated check is deposited on its day, after its notice in the window, and becomes a payment', async () => {
    const account = await addTestAccount(agency.owner, client);
    const taken = await command(desk.accountant, 'takePostDatedPayment', 'TakePostDatedInput', HELD, { accountId: account.id, method: 'CHECK', amount: 40_000, currency: 'USD', payableOn: '2026-04-20', reference: 'Check 81' });
    expect(taken).toMatchObject({ noticeNeeded: true, noticeFrom: '2026-04-06', noticeBy: '2026-04-15', stage: 'WAITS' });
    const step = (version: unknown): object => ({ id: taken['id'], version });
    const deposit = (version: unknown): Promise<Answer> => command(desk.accountant, 'depositPostDatedPayment', 'PostDatedStepInput', HELD, step(version));
    await agency.setClock('2026-04-17');
    expect(await deposit(1)).toMatchObject({ code: 'BEFORE_ITS_DAY' });
    await agency.setClock('2026-04-20');
    expect(await deposit(1)).toMatchObject({ code: 'NOTICE_MISSING' });
    const notice = { ...step(1), sentOn: '2026-04-20', how: 'Letter by first-class mail' };
    const sent = await command(desk.accountant, 'recordPostDatedNotice', 'PostDatedNoticeInput', HELD, notice);
    expect(sent).toMatchObject({ version: 2, stage: 'NOTICE_LATE' });
    expect(await deposit(2)).toMatchObject({ code: 'NOTICE_TOO_LATE' });
    await agency.setClock('2026-04-23');
    const done = await deposit(2);
    expect(done).toMatchObject({ stage: 'DEPOSITED', receiptId: expect.any(String) as string });
    expect(await deposit(3)).toMatchObject({ code: 'NOT_HELD' });
    const { rows } = await agency.owner.query<{ balance_minor: number }>('select balance_minor from account where id = $1', [account.id]);
    expect(rows[0]?.balance_minor).toBe(60_000);
  });

  it('has its notice as a letter, kept with the account: within its window, for a day that can be met', async () => {
    const account = await addTestAccount(agency.owner, client);
    await agency.setClock('2026-04-02');
    const LETTER = `${HELD.slice(0, -2)} noticeDocumentId noticePrintedOn }`;
    const taken = await command(desk.accountant, 'takePostDatedPayment', 'TakePostDatedInput', HELD, { accountId: account.id, method: 'CHECK', amount: 40_000, currency: 'USD', payableOn: '2026-04-20', reference: 'Check 82' });
    const view = async (): Promise<Answer> => (await desk.ask<{ depositNotice: Answer }>('query($id: Uuid!) { depositNotice(id: $id) { __typename ... on DepositNotice { text depositOn toAddress } ... on Refused { code message } } }', { id: taken['id'] })).depositNotice;
    const print = (version: number, key?: string): Promise<Answer> => command(desk.accountant, 'printDepositNotice', 'PostDatedStepInput', LETTER, { id: taken['id'], version, ...(key ? { key } : {}) });
    expect(await view()).toMatchObject({ code: 'NOTICE_TOO_EARLY' });
    expect(await print(1)).toMatchObject({ code: 'NOTICE_TOO_EARLY' });
    await agency.setClock('2026-04-08');
    const letter = await view();
    expect(letter).toMatchObject({ depositOn: '2026-04-20' });
    expect(letter['text']).toMatch(/intend to deposit it on 20 April 2026\.[\s\S]*It will not be deposited before that day\.[\s\S]*Amount: 400\.00 USD/);
    const key = randomUUID();
    const printed = await print(1, key);
    expect(printed).toMatchObject({ version: 2, noticePrintedOn: '2026-04-08', noticeDocumentId: expect.any(String) as string });
    expect(await print(1, key)).toMatchObject({ version: 2, noticeDocumentId: printed['noticeDocumentId'] });
    const file = await desk.accountant.fetch(`/files/documents/${printed['noticeDocumentId'] as string}`);
    expect([file.status, Buffer.from(await file.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const told = await agency.owner.query(`select visibility, account_id from document where id = $1`, [printed['noticeDocumentId']]);
    expect(told.rows).toEqual([{ visibility: 'AGENCY', account_id: account.id }]);
    await agency.setClock('2026-04-17');
    expect(await view()).toMatchObject({ depositOn: '2026-04-22' });
    await agency.setClock('2026-03-31');
  });

  it('one dated five days ahead needs no notice; one that is cancelled is never deposited', async () => {
    const account = await addTestAccount(agency.owner, client);
    const order = { accountId: account.id, method: 'ACH', amount: 10_000, currency: 'USD' };
    const near = await command(desk.accountant, 'takePostDatedPayment', 'TakePostDatedInput', HELD, { ...order, payableOn: '2026-04-05' });
    expect(near).toMatchObject({ noticeNeeded: false, stage: 'WAITS' });
    expect(await command(desk.accountant, 'takePostDatedPayment', 'TakePostDatedInput', HELD, { ...order, payableOn: '2026-03-31' })).toMatchObject({ code: 'NOT_AHEAD' });
    expect(await command(desk.accountant, 'cancelPostDatedPayment', 'CancelPostDatedInput', HELD, { id: near['id'], version: 1, reason: 'Paid by wire instead' })).toMatchObject({ stage: 'CANCELLED' });
    await agency.setClock('2026-04-06');
    expect(await command(desk.accountant, 'depositPostDatedPayment', 'PostDatedStepInput', HELD, { id: near['id'], version: 2 })).toMatchObject({ code: 'NOT_HELD' });
  });
});
