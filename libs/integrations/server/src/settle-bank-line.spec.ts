import { randomUUID } from 'node:crypto';
import { businessDate } from '@quittance/kernel';
import { bookAccount, bookClient, type BookClient } from '@quittance/testing';
import { RecordPayment } from '@quittance/payments/server';
import { BankDesk, bai2, type BankRow } from './bank-files.fixture';
import { AcceptSureLines, SettleBankLine, UndoBankLine } from './index';

jest.setTimeout(120_000);

describe('a bank line', () => {
  let desk: BankDesk;
  let client: BookClient;
  beforeAll(async () => {
    desk = await BankDesk.open();
    client = await bookClient(desk.agency.owner, 'ACME');
  });
  afterAll(() => desk.agency.close());

  const account = (debtor: string, amount = 100_000, more: object = {}) => bookAccount(desk.agency.owner, client, { debtor, invoices: [{ number: `INV-${randomUUID().slice(0, 6)}`, amount }], ...more });
  const import1 = (row: BankRow) => desk.import(bai2([row]));
  const settle = () => desk.agency.get(SettleBankLine);
  const accept = async (ref: string, kind: 'ACCOUNT' | 'BOOKED' | 'RETURN', targetId: string, key: string = randomUUID()) => {
    const { id, version } = await desk.line(ref);
    return settle().accept(desk.ctx, { key, lineId: id, version, kind, targetId });
  };
  const undo = async (ref: string) => {
    const { id, version } = await desk.line(ref);
    return desk.agency.get(UndoBankLine).execute(desk.ctx, { key: randomUUID(), lineId: id, version });
  };

  it('is suggested, accepted once with its payment, and clears the cash it is', async () => {
    const one = await account('Oakmont Dental');
    await import1({ amount: 40_000, reference: one.number, text: 'ORIG CO NAME:OAKMONT DENTAL', bankReference: 'A1' });
    expect(await desk.line('A1')).toMatchObject({ status: 'NEW', kind: 'ACCOUNT', target: one.id });
    const key = randomUUID();
    const { id: lineId, version } = await desk.line('A1');
    const twice = await Promise.all([1, 2].map(() => settle().accept(desk.ctx, { key, lineId, version, kind: 'ACCOUNT', targetId: one.id })));
    expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await desk.balance(one.id)).toBe(60_000);
    expect(await desk.line('A1')).toMatchObject({ status: 'MATCHED', matchedKind: 'PAYMENT' });
    expect(await desk.rows('select amount::int, method, reference, payer, received_on from receipt where account_id = $1', [one.id])).toMatchObject([{ amount: 40_000, method: 'ACH', reference: one.number }]);
    expect(await accept('A1', 'ACCOUNT', one.id)).toMatchObject({ refusal: { code: 'LINE_TAKEN' } });
    const cash = await desk.cash();
    expect(cash.cleared).toBe(cash.booked);
  });

  it('taken back is new again, its payment reversed, both clearing each other; then it goes elsewhere', async () => {
    const right = await account('Summit Foods');
    const wrong = await account('Summit Freight');
    await import1({ amount: 25_000, text: 'SUMMIT', bankReference: 'U1' });
    expect((await accept('U1', 'ACCOUNT', wrong.id)).ok).toBe(true);
    expect(await undo('U1')).toMatchObject({ value: { status: 'NEW' } });
    expect([await desk.balance(wrong.id), (await desk.line('U1')).status]).toEqual([100_000, 'NEW']);
    expect(await undo('U1')).toMatchObject({ refusal: { code: 'NOT_MATCHED' } });
    expect((await accept('U1', 'ACCOUNT', right.id)).ok).toBe(true);
    expect(await desk.balance(right.id)).toBe(75_000);
    const cash = await desk.cash();
    expect(cash.cleared).toBe(cash.booked);
    expect(await desk.rows(`select sum(c.amount)::int as sum from bank_clearing c join bank_line l on l.id = c.bank_line_id where l.bank_reference = 'U1'`)).toEqual([{ sum: 25_000 }]);
  });

  it('is split over accounts; what is left waits in suspense', async () => {
    const [a, b] = [await account('Cedar Plumbing'), await account('Cedar Roofing')];
    await import1({ amount: 50_000, text: 'CEDAR', bankReference: 'S1' });
    const { id: lineId, version } = await desk.line('S1');
    const split = (parts: { accountId?: string; amount: number }[]) => settle().split(desk.ctx, { key: randomUUID(), lineId, version, parts });
    expect(await split([{ accountId: a.id, amount: 20_000 }, { accountId: b.id, amount: 20_000 }])).toMatchObject({ refusal: { code: 'PARTS_DIFFER' } });
    expect(await split([{ accountId: a.id, amount: 50_000 }])).toMatchObject({ refusal: { code: 'PARTS_NEEDED' } });
    expect(await split([{ accountId: a.id, amount: 25_000 }, { accountId: a.id, amount: 25_000 }])).toMatchObject({ refusal: { code: 'ACCOUNT_TWICE' } });
    expect(await split([{ accountId: a.id, amount: 20_000 }, { accountId: b.id, amount: 25_000 }, { amount: 5_000 }])).toMatchObject({ ok: true });
    expect([await desk.balance(a.id), await desk.balance(b.id)]).toEqual([80_000, 75_000]);
    expect(await desk.rows(`select sum(amount)::int as waiting from suspense_item where status = 'OPEN'`)).toEqual([{ waiting: 5_000 }]);
    expect((await undo('S1')).ok).toBe(true);
    expect([await desk.balance(a.id), await desk.balance(b.id)]).toEqual([100_000, 100_000]);
  });

  it('waits in suspense, is set aside with a reason, and a stale screen is told', async () => {
    await import1({ amount: 3_300, text: 'WHO', bankReference: 'W1' });
    await import1({ amount: -1_200, text: 'SERVICE CHARGE', bankReference: 'W2' });
    const [{ id, version }, fee] = [await desk.line('W1'), await desk.line('W2')];
    expect(await settle().suspend(desk.ctx, { key: randomUUID(), lineId: id, version: version + 5 })).toMatchObject({ refusal: { code: 'LINE_CHANGED' } });
    expect(await settle().suspend(desk.ctx, { key: randomUUID(), lineId: id, version })).toMatchObject({ value: { status: 'SUSPENSE' } });
    expect(await settle().suspend(desk.ctx, { key: randomUUID(), lineId: fee.id, version: fee.version })).toMatchObject({ refusal: { code: 'PAID_OUT' } });
    expect(await settle().ignore(desk.ctx, { key: randomUUID(), lineId: fee.id, version: fee.version, reason: '' })).toMatchObject({ refusal: { code: 'REASON_MISSING' } });
    expect(await settle().ignore(desk.ctx, { key: randomUUID(), lineId: fee.id, version: fee.version, reason: 'The bank gives it back' })).toMatchObject({ value: { status: 'IGNORED' } });
    expect((await undo('W2')).ok).toBe(true);
    expect((await undo('W1')).ok).toBe(true);
    expect(await desk.rows(`select status from suspense_item where amount = 3300`)).toEqual([{ status: 'RETURNED' }]);
  });

  it('that was entered by hand already is matched to that, not paid again', async () => {
    const one = await account('Harbor Glass');
    const paid = await desk.agency.get(RecordPayment).execute(desk.ctx, { key: randomUUID(), accountId: one.id, kind: 'PU', method: 'CHECK', amount: 100_000, currency: 'USD', receivedOn: businessDate('2026-11-19'), reference: 'CHK 5511', payer: 'Harbor Glass' });
    expect(paid.ok).toBe(true);
    await import1({ amount: 100_000, type: '301', reference: '5511', text: `HARBOR GLASS ${one.number}`, bankReference: 'H1' });
    const line = await desk.line('H1');
    expect(line).toMatchObject({ kind: 'BOOKED' });
    expect((await accept('H1', 'BOOKED', line.target ?? '')).ok).toBe(true);
    expect(await desk.rows('select count(*)::int as n from receipt where account_id = $1', [one.id])).toEqual([{ n: 1 }]);
    expect((await undo('H1')).ok).toBe(true);
    expect(await desk.rows('select count(*)::int as n from receipt where account_id = $1', [one.id])).toEqual([{ n: 1 }]);
  });

  it('that takes a payment back reverses it and stands among the returned items', async () => {
    const one = await account('Granite Motors');
    await import1({ amount: 45_000, reference: one.number, text: 'ORIG CO NAME:GRANITE MOTORS', bankReference: 'T1' });
    await accept('T1', 'ACCOUNT', one.id);
    await import1({ amount: -45_000, type: '555', text: 'RETURNED ITEM R07 GRANITE MOTORS', bankReference: 'T2' });
    const line = await desk.line('T2');
    expect(line).toMatchObject({ kind: 'RETURN' });
    expect((await accept('T2', 'RETURN', line.target ?? '')).ok).toBe(true);
    expect(await desk.balance(one.id)).toBe(100_000);
    expect(await desk.rows('select code, status, ends_mandate from returned_item where bank_line_id = $1', [line.id])).toEqual([{ code: 'R07', status: 'REVERSED', ends_mandate: true }]);
    expect(await undo('T2')).toMatchObject({ refusal: { code: 'RETURN_STAYS' } });
    expect(await undo('T1')).toMatchObject({ refusal: { code: 'MOVED_ON' } });
    const cash = await desk.cash();
    // The check entered by hand is still to be told by the bank.
    expect(cash.booked - cash.cleared).toBe(100_000);
  });

  it('that takes a payment back in a month closed since is booked in the open one: nothing of what was signed changes', async () => {
    const one = await account('Quarry Lane Stone');
    await import1({ amount: 30_000, reference: one.number, text: 'ORIG CO NAME:QUARRY LANE STONE', bankReference: 'C1' });
    await accept('C1', 'ACCOUNT', one.id);
    await desk.import(bai2([{ amount: -30_000, type: '555', text: 'RETURNED ITEM R02 QUARRY LANE STONE', bankReference: 'C2' }], { day: '261030' }));
    const line = await desk.line('C2');
    const [payment] = await desk.rows<{ id: string }>('select id from receipt where account_id = $1', [one.id]);
    await desk.agency.owner.query(`insert into ledger_period (period, closed_at) values ('2026-10-01', '2026-11-01') on conflict (period) do update set closed_at = excluded.closed_at`);
    const before = await desk.rows(`select count(*)::int as n from ledger_transaction where effective_on < '2026-11-01'`);
    expect(await accept('C2', 'RETURN', payment?.id ?? '')).toMatchObject({ ok: true });
    expect(await desk.balance(one.id)).toBe(100_000);
    expect(await desk.rows(`select count(*)::int as n from ledger_transaction where effective_on < '2026-11-01'`)).toEqual(before);
    expect(await desk.rows('select code, status from returned_item where bank_line_id = $1', [line.id])).toEqual([{ code: 'R02', status: 'REVERSED' }]);
  });

  it('of many that are sure each is accepted, and looked at again first', async () => {
    const one = await account('Whitcomb Bakery', 80_000);
    const two = await account('Abernathy Textiles', 70_000);
    await desk.import(bai2([
      { amount: 80_000, reference: one.number, text: 'ORIG CO NAME:WHITCOMB BAKERY', bankReference: 'M1' }, { amount: 80_000, reference: one.number, text: 'ORIG CO NAME:WHITCOMB BAKERY', bankReference: 'M2' },
      { amount: 70_000, reference: two.number, text: 'ORIG CO NAME:ABERNATHY TEXTILES', bankReference: 'M3' }]));
    const lines = [await desk.line('M1'), await desk.line('M2'), await desk.line('M3')];
    expect(lines.map(({ confidence }) => confidence >= 950_000)).toEqual([true, true, true]);
    const key = randomUUID();
    const done = await desk.agency.get(AcceptSureLines).execute(desk.ctx, { key, lineIds: lines.map(({ id }) => id) });
    expect(done).toMatchObject({ value: { accepted: 2, left: [{ why: expect.stringContaining('no longer sure') as string }] } });
    const again = await desk.agency.get(AcceptSureLines).execute(desk.ctx, { key, lineIds: lines.map(({ id }) => id) });
    expect(again).toMatchObject({ value: { accepted: 2 } });
    expect([await desk.balance(one.id), await desk.balance(two.id)]).toEqual([0, 0]);
  });
});
