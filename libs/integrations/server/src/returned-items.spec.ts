import { randomUUID } from 'node:crypto';
import { businessDate, unwrap } from '@quittance/kernel';
import { RecordPayment } from '@quittance/payments/server';
import { bookAccount, bookClient, type BookClient } from '@quittance/testing';
import { BankDesk, nachaFile } from './bank-files.fixture';
import { ReturnedItems } from './index';
import { ReturnedItemsQuery } from './application/returned-items.query';
import { SettleAchChange } from './application/settle-ach-change.use-case';

jest.setTimeout(120_000);

describe('returned ACH entries and notifications of change', () => {
  let desk: BankDesk;
  let client: BookClient;
  beforeAll(async () => {
    desk = await BankDesk.open();
    client = await bookClient(desk.agency.owner, 'ACME');
  });
  afterAll(() => desk.agency.close());

  /** A debit that was drawn and recorded under its trace number. */
  const drawn = async (trace: string, amount = 12_500) => {
    const account = await bookAccount(desk.agency.owner, client, { debtor: `Debtor ${trace}` });
    const payment = unwrap(await desk.agency.get(RecordPayment).execute(desk.ctx, { key: randomUUID(), accountId: account.id, kind: 'PU', method: 'ACH', amount, currency: 'USD', receivedOn: businessDate('2026-11-10'), reference: trace, payer: '' }));
    return { ...account, receiptId: payment.receiptId };
  };
  const items = (open = true) => desk.agency.get(ReturnedItemsQuery).list(desk.ctx, open, { first: 50 }).then(({ nodes }) => nodes);
  const returned = () => desk.agency.get(ReturnedItems);
  const itemOf = async (trace: string) => {
    const found = [...(await items()), ...(await items(false))].find(({ originalTrace }) => originalTrace === trace);
    if (!found) throw new Error(`no item ${trace}`);
    return found;
  };

  it('each reverses the payment its trace number and amount name, once', async () => {
    const one = await drawn('091000010000001');
    const file = nachaFile([{ code: 'R01', amount: 12_500, originalTrace: '091000010000001' }]);
    expect(await desk.import(file)).toMatchObject({ format: 'NACHA', returns: 1, returnsReversed: 1, message: 'NACHA return file: 1 return, of which 1 reversed their payments; 0 notifications of change.' });
    expect(await desk.balance(one.id)).toBe(100_000);
    expect(await desk.import(file)).toMatchObject({ repeated: true });
    expect(await desk.import(nachaFile([{ code: 'R01', amount: 12_500, originalTrace: '091000010000001' }], { created: '261121' }))).toMatchObject({ repeated: false, returnsReversed: 0 });
    expect(await desk.rows('select count(*)::int as n from receipt where reverses_id is not null')).toEqual([{ n: 1 }]);
    expect(await desk.rows(`select body from activity where account_id = $1 and kind = 'RETURNED_PAYMENT'`, [one.id])).toMatchObject([{ body: expect.stringContaining('R01 Insufficient funds') as string }]);
  });

  it('one for a payment never made, or of another amount, waits with a clear word', async () => {
    await drawn('091000010000002', 900);
    expect(await desk.import(nachaFile([{ code: 'R03', amount: 5_000, originalTrace: '099999999999999' }, { code: 'R02', amount: 901, originalTrace: '091000010000002' }]))).toMatchObject({ returns: 2, returnsReversed: 0 });
    expect(await itemOf('099999999999999')).toMatchObject({ status: 'OPEN', meaning: 'No such bank account', advice: expect.stringContaining('No payment of ours has this trace number and amount') as string });
    const { id: itemId, version } = await itemOf('099999999999999');
    const aside = (note: string) => returned().setAside(desk.ctx, { key: randomUUID(), itemId, version, note });
    expect(await aside(' ')).toMatchObject({ refusal: { code: 'NOTE_NEEDED' } });
    expect(await aside('Not ours')).toMatchObject({ ok: true });
    expect(await aside('Not ours')).toMatchObject({ refusal: { code: 'ITEM_CHANGED' } });
  });

  it('a person says which payment it was; a double click takes it back once', async () => {
    const one = await drawn('', 7_700);
    await desk.import(nachaFile([{ code: 'R09', amount: 7_700, originalTrace: '091000010000003', name: 'DEBTOR' }]));
    const { id: itemId, version } = await itemOf('091000010000003');
    expect(await desk.agency.get(ReturnedItemsQuery).choices(desk.ctx, itemId)).toMatchObject([{ id: one.receiptId }]);
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => returned().reverse(desk.ctx, { key, itemId, version, receiptId: one.receiptId })));
    expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await desk.balance(one.id)).toBe(100_000);
  });

  it('R01 goes out again twice at most, within 180 days, counted over the chain', async () => {
    const resubmit = async (trace: string, dueOn: string) => {
      const { id: itemId, version } = await itemOf(trace);
      return returned().resubmit(desk.ctx, { key: randomUUID(), itemId, version, dueOn: businessDate(dueOn) });
    };
    expect(await itemOf('091000010000001')).toMatchObject({ resubmit: 'REPRESENT', resubmitLeft: 2, resubmitUntil: '2027-05-09' });
    expect(await resubmit('091000010000001', '2027-05-10')).toMatchObject({ refusal: { code: 'TOO_LATE' } });
    expect(await resubmit('091000010000001', '2026-11-25')).toMatchObject({ value: { message: 'Goes out again on 25 Nov 2026, presentment 2 of 3.' } });
    expect(await resubmit('091000010000001', '2026-11-25')).toMatchObject({ refusal: { code: 'SENT_AGAIN' } });
    // It went out under a trace number of its own, and came back again; and once more.
    for (const [trace, before] of [['091000010000011', '091000010000001'], ['091000010000012', '091000010000011']]) {
      await desk.agency.owner.query(`update ach_resubmission set trace = $1 where returned_item_id = $2`, [trace, (await itemOf(before ?? '')).id]);
      await drawn(trace ?? '', 12_500);
      await desk.import(nachaFile([{ code: 'R01', amount: 12_500, originalTrace: trace ?? '' }]));
      if (trace === '091000010000011') expect(await resubmit(trace, '2026-11-28')).toMatchObject({ value: { message: 'Goes out again on 28 Nov 2026, presentment 3 of 3.' } });
    }
    expect(await resubmit('091000010000012', '2026-11-30')).toMatchObject({ refusal: { code: 'PRESENTED_TWICE' } });
    expect(await itemOf('091000010000012')).toMatchObject({ resubmit: null });
  });

  it.each(['R05', 'R07', 'R10', 'R29'])('%s ends the authorisation and says so to whoever keeps it', async (code) => {
    const trace = `0910000100005${code.slice(1)}`;
    const one = await drawn(trace);
    await desk.import(nachaFile([{ code, amount: 12_500, originalTrace: trace }]));
    expect(await itemOf(trace)).toMatchObject({ status: 'REVERSED', endsMandate: true, resubmit: null });
    expect(await desk.rows(`select payload ->> 'code' as code, account_id from event where type = 'authorisation.ended' and payload ->> 'receiptId' = $1`, [one.receiptId])).toEqual([{ code, account_id: one.id }]);
    const { id: itemId, version } = await itemOf(trace);
    expect(await returned().resubmit(desk.ctx, { key: randomUUID(), itemId, version, dueOn: businessDate('2026-11-25') })).toMatchObject({ refusal: { code: 'MANDATE_ENDED' } });
  });

  it('an unknown code and one about a return are told, and reverse nothing by themselves', async () => {
    await drawn('091000010000070');
    await desk.import(nachaFile([{ code: 'R67', amount: 12_500, originalTrace: '091000010000070' }]));
    expect(await itemOf('091000010000070')).toMatchObject({ status: 'OPEN', advice: expect.stringContaining('about a return') as string });
    await drawn('091000010000071');
    await desk.import(nachaFile([{ code: 'R99', amount: 12_500, originalTrace: '091000010000071' }]));
    expect(await itemOf('091000010000071')).toMatchObject({ status: 'REVERSED', meaning: 'A code that is not in the rules (R99)' });
  });

  it('after month close is booked in the open month', async () => {
    const one = await drawn('091000010000080');
    await desk.agency.owner.query(`insert into ledger_period (period, closed_at) values ('2026-10-01', '2026-11-01') on conflict (period) do update set closed_at = excluded.closed_at`);
    expect(await desk.import(nachaFile([{ code: 'R02', amount: 12_500, originalTrace: '091000010000080' }], { created: '261031' }))).toMatchObject({ returnsReversed: 1 });
    expect(await desk.balance(one.id)).toBe(100_000);
  });

  it('a notification of change is a task of its account', async () => {
    const account = await bookAccount(desk.agency.owner, client, { debtor: 'Changed Foods' });
    await desk.import(nachaFile([{ code: 'C02', amount: 0, originalTrace: '091000010000090', corrected: '021000021', individualId: account.number }]));
    const changes = () => desk.agency.get(ReturnedItemsQuery).changes(desk.ctx, true, { first: 10 });
    const [change] = (await changes()).nodes;
    expect(change).toMatchObject({ meaning: 'Routing number', corrected: '021000021', accountId: account.id, debtorName: 'Changed Foods' });
    expect(await desk.agency.get(SettleAchChange).execute(desk.ctx, { key: randomUUID(), changeId: change?.id ?? '', version: 1, note: 'Corrected' })).toMatchObject({ ok: true });
    expect((await changes()).nodes).toEqual([]);
  });
});
