import { randomUUID } from 'node:crypto';
import { businessDate, currency, ok, unwrap, type BusinessDate } from '@quittance/kernel';
import { CloseMonth, matchLine, OpenBankAccount, post, ReconciliationQuery, Reconciliations, storeBankStatement, type ReconciliationNow } from '@quittance/ledger/server';
import { agencyAccount, credit, debit, type ParsedBankLine } from '@quittance/ledger/domain';
import type { Ctx } from '@quittance/platform';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

const USD = currency('USD');
const MARCH = businessDate('2026-03-31');

describe('reconciliation and month close', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let ctx: Ctx;
  let other: Ctx;
  let client: TestClient;
  let account: TestAccount;
  let bankAccountId: string;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    [ctx, other] = [await agency.ctxFor('TRUST_ACCOUNTANT'), await agency.ctxFor('MANAGER')];
    client = await addTestClient(agency.owner);
    account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 900_000 } });
    await agency.setClock('2026-03-02');
    bankAccountId = unwrap(await agency.get(OpenBankAccount).execute(ctx, { key: randomUUID(), book: 'TRUST', currency: 'USD', name: 'Trust checking', routing: '021000021', accountNumber: '55501' })).id;
    await agency.setClock('2026-04-03');
  });

  afterAll(() => agency.close());

  const entryOf = async (receiptId: unknown): Promise<string> => (await agency.owner.query<{ id: string }>('select transaction_id as id from receipt where id = $1', [receiptId])).rows[0]?.id ?? '';
  let files = 0;
  const statement = async (lines: readonly [on: string, amount: number, text: string][], more: object = {}) => unwrap(await agency.work.write(ctx, (tx) => storeBankStatement(tx, {
    bankAccountId, format: 'CSV', fileHash: String(++files).padStart(64, '0'), currency: USD,
    lines: lines.map(([bookedOn, amount, text]): ParsedBankLine => ({ bookedOn: businessDate(bookedOn), amount, text })), ...more })));
  const match = async (text: string, transactionId: string) => {
    const { rows } = await agency.owner.query<{ id: string }>(`select id from bank_line where text = $1 and status = 'NEW'`, [text]);
    return agency.work.write(ctx, (tx) => matchLine(tx, { lineId: rows[0]?.id ?? '', kind: 'RECEIPT', id: randomUUID(), transactionIds: [transactionId] }));
  };
  const now = async (asOn: BusinessDate = MARCH): Promise<ReconciliationNow> => unwrap(await agency.get(ReconciliationQuery).now(ctx, bankAccountId, asOn));
  const sign = async (hash?: string) => agency.get(Reconciliations).sign(ctx, { key: randomUUID(), bankAccountId, asOn: MARCH, hash: hash ?? (await now()).hash });
  const explain = (about: string, explanation: string) => agency.get(Reconciliations).explain(ctx, { about, explanation });
  const close = (month = '2026-03-15') => agency.get(CloseMonth).execute(ctx, { key: randomUUID(), month: businessDate(month) });

  it('is not possible before the bank has told its balance', async () => {
    expect(await agency.get(ReconciliationQuery).now(ctx, bankAccountId, MARCH)).toMatchObject({ refusal: { code: 'NO_BALANCE' } });
  });

  it('ties bank, book and what is owed, with what is open named, dated and aged', async () => {
    const [first, second] = [await desk.pay(account.id, 100_000, '2026-03-05'), await desk.pay(account.id, 40_000, '2026-03-30')];
    await statement([['2026-03-06', 100_000, 'Deposit'], ['2026-03-20', -1_500, 'Bank charge']], { opening: 0, closing: 98_500, fromOn: businessDate('2026-03-01'), toOn: MARCH });
    expect((await match('Deposit', await entryOf(first['receiptId']))).ok).toBe(true);
    const found = await now();
    expect(found).toMatchObject({ bankBalance: 98_500, inTransit: 40_000, unbooked: -1_500, adjustedBank: 140_000, bookBalance: 140_000, difference: 0, coversDay: true, identityHolds: true, held: 140_000, owed: 140_000 });
    expect(found.exceptions.map(({ kind, since, days, explanation }) => [kind, since, days, explanation])).toEqual([
      ['IN_TRANSIT', '2026-03-30', 1, 'Received, not yet credited by the bank'], ['UNBOOKED', '2026-03-20', 11, null]]);
    expect(second['receiptId']).toBeDefined();
  });

  it('is signed only when all is explained, and exactly as it was seen', async () => {
    expect(await sign()).toMatchObject({ refusal: { code: 'UNEXPLAINED' } });
    const charge = (await now()).exceptions.find(({ kind }) => kind === 'UNBOOKED')?.about ?? '';
    expect(await explain(charge, ' ')).toMatchObject({ refusal: { code: 'EXPLANATION_MISSING' } });
    expect(await explain('nothing:1', 'x')).toMatchObject({ refusal: { code: 'UNKNOWN_ITEM' } });
    const before = (await now()).hash;
    expect((await explain(charge, 'The bank took it from trust by mistake and gives it back in April')).ok).toBe(true);
    expect(await sign(before)).toMatchObject({ refusal: { code: 'CHANGED_SINCE' } });
    expect(await agency.get(Reconciliations).sign(ctx, { key: randomUUID(), bankAccountId, asOn: businessDate('2026-04-20'), hash: before })).toMatchObject({ refusal: { code: 'DAY_NOT_OVER' } });
    expect(await agency.get(Reconciliations).sign(ctx, { key: randomUUID(), bankAccountId, asOn: businessDate('2026-04-02'), hash: before })).toMatchObject({ refusal: { code: 'STATEMENT_MISSING' } });
  });

  it('is approved by somebody else, and then frozen, even for the owner', async () => {
    const { id } = unwrap(await sign());
    expect(await sign()).toMatchObject({ refusal: { code: 'ALREADY_SIGNED' } });
    const approve = (by: Ctx) => agency.get(Reconciliations).approve(by, { key: randomUUID(), id });
    expect(await approve(ctx)).toMatchObject({ refusal: { code: 'SAME_PERSON' } });
    await desk.pay(account.id, 700, '2026-03-31');
    expect(await approve(other)).toMatchObject({ refusal: { code: 'CHANGED_SINCE' } });
    expect((await agency.get(Reconciliations).withdraw(ctx, { key: randomUUID(), id, reason: 'A late payment' })).ok).toBe(true);
    const again = unwrap(await sign());
    expect((await agency.get(Reconciliations).approve(other, { key: randomUUID(), id: again.id })).ok).toBe(true);
    expect(await agency.get(Reconciliations).withdraw(ctx, { key: randomUUID(), id: again.id, reason: 'x' })).toMatchObject({ refusal: { code: 'NOT_SIGNED' } });
    await expect(agency.owner.query(`update reconciliation set bank_balance = 1 where id = $1`, [again.id])).rejects.toThrow('frozen');
    await expect(agency.owner.query(`update reconciliation set status = 'WITHDRAWN', withdrawn_reason = 'x', approved_by = null, approved_at = null where id = $1`, [again.id])).rejects.toThrow('frozen');
    await expect(agency.owner.query('delete from reconciliation_item')).rejects.toThrow('append-only');
    const csv = await (await desk.accountant.fetch(`/files/reconciliations/${again.id}.csv`)).text();
    expect(csv).toContain('Balance at the bank,985.00');
    expect(csv).toContain('The bank took it from trust by mistake');
    const pdf = await desk.accountant.fetch(`/files/reconciliations/${again.id}.pdf`);
    expect([pdf.status, Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await (await agency.portalAs([client.id])).fetch(`/files/reconciliations/${again.id}.csv`)).status).toBe(404);
  });

  it('differs by exactly what is missing from the bank’s lines', async () => {
    await statement([['2026-04-02', 40_000, 'Deposit 2']], { opening: 98_500, closing: 138_500, fromOn: businessDate('2026-04-01'), toOn: businessDate('2026-04-02') });
    expect((await now(businessDate('2026-04-02'))).difference).toBe(0);
    await statement([], { opening: 139_000, closing: 139_000, fromOn: businessDate('2026-04-03'), toOn: businessDate('2026-04-03') });
    const apart = await now(businessDate('2026-04-03'));
    expect(apart.difference).toBe(500);
    expect(await agency.get(Reconciliations).sign(ctx, { key: randomUUID(), bankAccountId, asOn: businessDate('2026-04-03'), hash: apart.hash })).toMatchObject({ refusal: { code: 'NOT_TIED' } });
  });

  it('a month is closed when all is in order, in order, once; its checklist stays with it', async () => {
    await agency.setClock('2026-03-31');
    expect(await close()).toMatchObject({ refusal: { code: 'MONTH_NOT_OVER' } });
    await agency.setClock('2026-04-03');
    const lost = await desk.pay(null, 900, '2026-04-01');
    expect(lost['__typename']).toBe('RecordedPayment');
    expect(await close('2026-04-01')).toMatchObject({ refusal: { code: 'MONTH_NOT_OVER' } });
    const refused = await close();
    expect(refused).toMatchObject({ refusal: { code: 'NOT_READY' } });
    if (!refused.ok) expect(refused.refusal.message).toContain('neither matched nor set aside');
    await agency.owner.query(`update bank_line set status = 'IGNORED', reason = 'A charge the bank gives back', matched_at = '2026-04-01', version = version + 1 where status = 'NEW' and amount < 0`);
    const asked = await agency.get(CloseMonth).months(ctx);
    expect(asked.find(({ month }) => month === '2026-03-01')?.checklist.map(({ code, done }) => [code, done])).toEqual([['IDENTITY', true], ['BANK_LINES', true], ['RECONCILED', true], ['SUSPENSE', true], ['RUNS', true]]);
    expect((await close()).ok).toBe(true);
    expect(await close()).toMatchObject({ refusal: { code: 'ALREADY_CLOSED' } });
    // What nothing was booked in is closed with it, and holds no later month up.
    expect(await close('2025-12-01')).toMatchObject({ refusal: { code: 'ALREADY_CLOSED' } });
    const [march] = (await agency.get(CloseMonth).months(ctx)).filter(({ month }) => month === '2026-03-01');
    expect(march).toMatchObject({ status: 'CLOSED', closedByName: ctx.principal.name, checklist: [{ code: 'IDENTITY' }, { code: 'BANK_LINES' }, { code: 'RECONCILED' }, { code: 'SUSPENSE' }, { code: 'RUNS' }] });
  });

  it('a payment of a closed month that is returned is booked in the open one; the day it was returned is kept', async () => {
    const { rows } = await agency.owner.query<{ id: string }>(`select id from receipt where received_on = '2026-03-05' and reverses_id is null`);
    const back = await desk.giveBack(rows[0]?.id, '2026-03-28', 'Bank told late');
    const booked = await agency.owner.query(`select effective_on::text, occurred_on::text from ledger_transaction where source_id = $1`, [back['receiptId']]);
    expect(booked.rows).toEqual([{ effective_on: '2026-04-03', occurred_on: '2026-03-28' }]);
    expect((await agency.owner.query('select received_on::text as day from receipt where id = $1', [back['receiptId']])).rows).toEqual([{ day: '2026-03-28' }]);
    expect((await agency.owner.query(`select distinct effective_on::text as day from debt_entry where source_id = $1`, [back['receiptId']])).rows).toEqual([{ day: '2026-03-28' }]);
    // The closed month's reconciliation still says what was signed.
    const { rows: signed } = await agency.owner.query<{ hash: string }>(`select hash from reconciliation where status = 'APPROVED'`);
    expect(signed[0]?.hash).toBe((await now()).hash);
  });

  it('a posting under way is waited for, and none slips into a month being closed', async () => {
    await agency.setClock('2026-06-02');
    await agency.owner.query(`insert into ledger_period (period, closed_at) values ('2026-04-01', '2026-06-01')`);
    let [release, begun] = [(): void => undefined, (): void => undefined];
    const held = new Promise<void>((go) => { release = go; });
    const posted = new Promise<void>((go) => { begun = go; });
    const slow = agency.work.write(ctx, async (tx) => {
      const id = unwrap(await post(tx, { kind: 'RECEIPT', effectiveOn: businessDate('2026-05-20'), sourceKind: 'test', sourceId: randomUUID(), description: 'slow', postings: [debit(agencyAccount('TRUST_CASH', USD), 5), credit(agencyAccount('SUSPENSE', USD), 5)] }));
      begun();
      await held;
      return ok(id);
    });
    await posted;
    const closing = close('2026-05-01');
    const waiting = async (): Promise<boolean> => ((await agency.owner.query(`select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)).rowCount ?? 0) > 0;
    while (!(await waiting()));
    release();
    await slow;
    // It sees the entry that was under way: May is not reconciled.
    expect(await closing).toMatchObject({ refusal: { code: 'NOT_READY' } });
  });
});
