import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';
import { CollectDebitsJob } from './jobs/collect-debits.job';

jest.setTimeout(60_000);

const REFUSED = '... on Refused { code message field }';
interface Debit { id: string; reference: string; status: string; returnCode: string; amount: number; dueOn: string; receiptId: string | null; againAs: string | null; version: number }
interface Mandate { id: string; number: string; masked: string; endedOn: string | null; endedReason: string; version: number }

describe('mandates and the debits under them', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let account: TestAccount;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner, { remittance: { holdDays: { CHECK: 0, ACH: 5, WIRE: 0, CARD: 0, CASH: 0, DIRECT_DEBIT: 5, BANK_TRANSFER: 0, OTHER: 0, GOODS: 0, SET_OFF: 0 } as never } });
  });
  beforeEach(async () => {
    await agency.setClock('2026-03-10');
    account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 200_000 } });
  });
  afterAll(() => agency.close());

  const record = async (more: object = {}): Promise<Answer> => {
    const input = { key: randomUUID(), accountIds: [account.id], scheme: 'ACH', holderName: 'Brightwater Fixtures LLC', routing: '071000013', account: '004417720', business: true, perDebit: 50_000, perMonth: 80_000, signedOn: '2026-03-01', proofKind: 'SIGNED', proof: 'mandate-2026-03.pdf', ...more };
    return (await desk.ask<{ recordMandate: Answer }>(`mutation($input: RecordMandateInput!) { recordMandate(input: $input) { __typename ... on MandateRecorded { mandateId number } ${REFUSED} } }`, { input })).recordMandate;
  };
  const plan = async (mandateId: unknown, more: object = {}): Promise<Answer> => {
    const input = { key: randomUUID(), mandateId, accountId: account.id, amount: 40_000, firstDueOn: '2026-03-16', ...more };
    return (await desk.ask<{ planDebits: Answer }>(`mutation($input: PlanDebitsInput!) { planDebits(input: $input) { __typename ... on DebitsPlanned { debits { id reference dueOn amount } } ${REFUSED} } }`, { input })).planDebits;
  };
  const seen = (): Promise<{ mandates: Mandate[]; directDebits: Debit[] }> =>
    desk.ask('query($id: Uuid!) { mandates(accountId: $id) { id number masked endedOn endedReason version } directDebits(accountId: $id) { id reference status returnCode amount dueOn receiptId againAs version } }', { id: account.id });
  /** The bank has the file; its day comes. */
  const collect = async (): Promise<Debit> => {
    await agency.owner.query(`update direct_debit set status = 'SENT', collect_on = due_on where account_id = $1 and status = 'PLANNED'`, [account.id]);
    await agency.setClock('2026-03-16');
    await agency.get(CollectDebitsJob).run({}, { ctx: await agency.ctxFor('TRUST_ACCOUNTANT'), signal: new AbortController().signal } as never);
    const [debit] = (await seen()).directDebits;
    if (!debit) throw new Error('nothing was collected');
    return debit;
  };
  const represent = async (debit: Debit, dueOn: string): Promise<Answer> =>
    (await desk.ask<{ representDebit: Answer }>(`mutation($input: RepresentDebitInput!) { representDebit(input: $input) { __typename ... on DebitRepresented { debitId reference } ${REFUSED} } }`, { input: { key: randomUUID(), debitId: debit.id, version: debit.version, dueOn } })).representDebit;

  it('keeps the bank account sealed: only its last digits are ever read', async () => {
    expect(await record()).toMatchObject({ __typename: 'MandateRecorded' });
    const { rows } = await agency.owner.query<{ row: string }>('select to_jsonb(m)::text as row from mandate m');
    expect(rows.some(({ row }) => row.includes('004417720'))).toBe(false);
    const [mandate] = (await seen()).mandates;
    expect(mandate?.masked).toMatch(/7720$/);
    const told = await agency.owner.query<{ text: string }>(`select string_agg(body, ' ') || (select string_agg(facts::text, ' ') from audit_entry) as text from activity`).catch(() => agency.owner.query<{ text: string }>(`select string_agg(body, ' ') as text from activity`));
    expect(told.rows[0]?.text).not.toContain('004417720');
  });

  it.each([
    ['a routing number with a wrong check digit', { routing: '071000014' }, 'routing'],
    ['no proof', { proof: '  ' }, 'proof'],
    ['a day after today', { signedOn: '2026-03-11' }, 'signedOn'],
    ['an end before its beginning', { lastOn: '2026-02-01' }, 'lastOn'],
    ['a limit of nothing', { perDebit: 0 }, 'perDebit'],
    ['SEPA for an account in dollars', { scheme: 'SEPA', account: 'DE89370400440532013000' }, 'scheme'],
  ])('refuses %s, naming the field', async (_, more, field) => {
    expect(await record(more)).toMatchObject({ __typename: 'Refused', field });
  });

  it('the same request twice records one mandate, and another account under its key is refused', async () => {
    const key = randomUUID();
    const [first, second] = [await record({ key }), await record({ key })];
    expect(second).toEqual(first);
    expect(await record({ key, account: '004417721' })).toMatchObject({ __typename: 'Refused' });
    expect((await seen()).mandates).toHaveLength(1);
  });

  it('plans several debits a month apart, the last only what is left, all or none', async () => {
    const { mandateId } = await record({ perMonth: null });
    const planned = await plan(mandateId, { amount: 50_000, times: 6 });
    expect((planned['debits'] as Debit[]).map(({ dueOn, amount }) => [dueOn, amount])).toEqual([['2026-03-16', 50_000], ['2026-04-16', 50_000], ['2026-05-16', 50_000], ['2026-06-16', 50_000]]);
    expect(await plan(mandateId, { amount: 1 })).toMatchObject({ code: 'ABOVE_BALANCE' });
  });

  it('refuses what the mandate does not allow, and plans nothing of a series that breaks it', async () => {
    const { mandateId } = await record({ lastOn: '2026-04-30' });
    expect(await plan(mandateId, { amount: 50_001 })).toMatchObject({ code: 'OVER_DEBIT_LIMIT', field: 'amount' });
    expect(await plan(mandateId, { amount: 40_000, times: 3 })).toMatchObject({ code: 'OUTSIDE_MANDATE_DAYS' });
    expect((await seen()).directDebits).toEqual([]);
  });

  it('is collected on its day as a payment on hold, once', async () => {
    const { mandateId } = await record();
    await plan(mandateId);
    const debit = await collect();
    expect(debit).toMatchObject({ status: 'COLLECTED' });
    const { receipt } = await desk.ask<{ receipt: { method: string; applied: number; holdsUntil: string; reference: string } }>('query($id: Uuid!) { receipt(id: $id) { method applied holdsUntil reference } }', { id: debit.receiptId });
    expect(receipt).toEqual({ method: 'ACH', applied: 40_000, holdsUntil: '2026-03-21', reference: debit.reference });
    expect((await collect()).receiptId).toBe(debit.receiptId);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('of a client whose book is being taken over waits, and the others are collected', async () => {
    const own = account;
    const held = await addTestClient(agency.owner);
    account = await addTestAccount(agency.owner, held, { owed: { PRINCIPAL: 200_000 } });
    await plan((await record())['mandateId']);
    await agency.owner.query(`insert into takeover (id, number, key, system, as_of, status, created_by_name, created_at) values ($1, 'T-1', 'held', 'Ledgerline', '2026-01-01', 'OPEN', 'Ada', now())`, [held.id]);
    await agency.owner.query('insert into takeover_client (takeover_id, client_id) values ($1, $1)', [held.id]);
    const waiting = account;
    expect(await collect()).toMatchObject({ status: 'SENT' });
    account = own;
    await agency.setClock('2026-03-10');
    await plan((await record())['mandateId']);
    expect(await collect()).toMatchObject({ status: 'COLLECTED' });
    account = waiting;
    expect(await collect()).toMatchObject({ status: 'SENT' });
    await agency.owner.query(`update takeover set status = 'ABANDONED' where id = $1`, [held.id]);
    expect(await collect()).toMatchObject({ status: 'COLLECTED' });
  });

  it('R01: the debit is returned and goes out again at most twice', async () => {
    const { mandateId } = await record();
    await plan(mandateId);
    const debit = await collect();
    await desk.giveBack(debit.receiptId, '2026-03-16', 'R01 Insufficient funds');
    const [returned] = (await seen()).directDebits;
    expect(returned).toMatchObject({ status: 'RETURNED', returnCode: 'R01' });
    const again = await represent(returned as Debit, '2026-03-20');
    expect(again).toMatchObject({ __typename: 'DebitRepresented' });
    expect((await seen()).mandates[0]?.endedOn).toBeNull();
    const old = (await seen()).directDebits.find(({ status }) => status === 'RETURNED');
    expect(old?.againAs).toBe(again['reference']);
    expect(await represent(old as Debit, '2026-03-20')).toMatchObject({ code: 'PLANNED_AGAIN' });
  });

  it.each(['R05', 'R07', 'R10', 'R29'])('%s: the mandate ends, and what is planned under it is cancelled', async (code) => {
    const { mandateId } = await record({ perMonth: null });
    await plan(mandateId);
    const debit = await collect();
    await plan(mandateId, { firstDueOn: '2026-04-16' });
    await desk.giveBack(debit.receiptId, '2026-03-16', `${code} Not authorised`);
    const { mandates, directDebits } = await seen();
    expect(mandates[0]).toMatchObject({ endedOn: '2026-03-16' });
    expect(mandates[0]?.endedReason).toContain(code);
    expect(directDebits.map(({ status }) => status).sort()).toEqual(['CANCELLED', 'RETURNED']);
    expect(await plan(mandateId)).toMatchObject({ code: 'MANDATE_ENDED' });
    expect(await represent(directDebits.find(({ status }) => status === 'RETURNED') as Debit, '2026-03-20')).toMatchObject({ code: 'NOT_REPRESENTABLE' });
  });

  it('five debits back as unauthorised in sixty days: no other goes out, whoever’s it is, until they are sixty days old', async () => {
    const ended = await agency.owner.query<{ n: number }>(`select count(*)::int as n from direct_debit where return_code = any ('{R05,R07,R10,R11,R29,R51}') and returned_on > '2026-01-15'`);
    for (let n = ended.rows[0]?.n ?? 0; n < 5; n += 1) {
      account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 200_000 } });
      await agency.setClock('2026-03-10');
      await plan((await record({ perMonth: null }))['mandateId']);
      await desk.giveBack((await collect()).receiptId, '2026-03-16', 'R10 Not authorised');
    }
    account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 200_000 } });
    const { mandateId } = await record({ perMonth: null });
    const refused = await plan(mandateId, { firstDueOn: '2026-03-23' });
    expect(refused).toMatchObject({ code: 'CONTACT_REFUSED' });
    expect(refused['message']).toContain('0.5%');
    await agency.setClock('2026-05-15');
    expect(await plan(mandateId, { firstDueOn: '2026-05-22' })).toMatchObject({ __typename: 'DebitsPlanned' });
  });

  it('revoked by the debtor: ends once, with a reason', async () => {
    const { mandateId } = await record();
    await plan(mandateId);
    const end = async (version: number, reason = 'revoked by telephone, Dana Ruiz'): Promise<Answer> =>
      (await desk.ask<{ endMandate: Answer }>(`mutation($input: EndMandateInput!) { endMandate(input: $input) { __typename ... on MandateEnded { cancelled sent } ${REFUSED} } }`, { input: { key: randomUUID(), mandateId, version, reason } })).endMandate;
    expect(await end(1, ' ')).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await end(1)).toMatchObject({ cancelled: 1, sent: 0 });
    expect(await end(2)).toMatchObject({ code: 'MANDATE_ENDED' });
  });

  it('what was authorised is not edited, not even by the owner of the table', async () => {
    const { mandateId } = await record();
    await expect(agency.owner.query('update mandate set per_debit = 1000000 where id = $1', [mandateId])).rejects.toThrow('not edited');
    await expect(agency.owner.query('delete from mandate where id = $1', [mandateId])).rejects.toThrow();
  });
});
