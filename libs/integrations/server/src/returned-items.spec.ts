import { randomUUID } from 'node:crypto';
import { businessDate, formatDate, unwrap } from '@quittance/kernel';
import { RecordPayment, ReversePayment } from '@quittance/payments/server';
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
  /** A debit of ours, as it stands when its day has come, on an account with a mandate. */
  const mandated = async (reference: string, amount = 12_500) => {
    const account = await bookAccount(desk.agency.owner, client, { debtor: `Debtor ${reference}` });
    await desk.agency.owner.query(
      `with m as (insert into mandate (id, debtor_id, scheme, currency, business, holder_name, masked, sealed, signed_on, first_on, proof_kind, proof, created_at)
         select gen_random_uuid(), debtor_id, 'ACH', 'USD', true, 'Debtor', '•••• 7720', 'sealed', '2026-11-01', '2026-11-01', 'SIGNED', 'mandate.pdf', '2026-11-01' from account where id = $1 returning id),
       a as (insert into mandate_account (mandate_id, account_id, client_id) select m.id, $1, (select client_id from account where id = $1) from m)
       select id from m`, [account.id]);
    await desk.agency.owner.query(
      `insert into direct_debit (id, reference, mandate_id, account_id, client_id, currency, amount, due_on, created_at)
       select gen_random_uuid(), $2, m.mandate_id, m.account_id, m.client_id, 'USD', $3, '2026-11-10', '2026-11-01' from mandate_account m where m.account_id = $1`, [account.id, reference, amount]);
    return account;
  };
  const debited = async (reference: string) => {
    const [debit] = await desk.rows<{ account: string; amount: string }>('select account_id as account, amount from direct_debit where reference = $1', [reference]);
    const payment = unwrap(await desk.agency.get(RecordPayment).execute(desk.ctx, { key: randomUUID(), accountId: debit?.account ?? '', kind: 'PU', method: 'ACH', amount: Number(debit?.amount), currency: 'USD', receivedOn: businessDate('2026-11-20'), reference, payer: '' }));
    await desk.agency.owner.query(`update direct_debit set status = 'COLLECTED', collect_on = due_on, receipt_id = $2 where reference = $1`, [reference, payment.receiptId]);
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
    const other = await drawn('', 7_701);
    expect(await returned().reverse(desk.ctx, { key: randomUUID(), itemId, version, receiptId: other.receiptId })).toMatchObject({ refusal: { code: 'AMOUNT_DIFFERS', facts: { returned: 7_700, paid: 7_701 } } });
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => returned().reverse(desk.ctx, { key, itemId, version, receiptId: one.receiptId })));
    expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await desk.balance(one.id)).toBe(100_000);
  });

  it('R01 goes out again as a debit under the same mandate, twice at most and within 180 days of the first', async () => {
    const resubmit = async (reference: string, dueOn: string) => {
      const { id: itemId, version } = await itemOf(reference);
      return returned().resubmit(desk.ctx, { key: randomUUID(), itemId, version, dueOn: businessDate(dueOn) });
    };
    const come = async (reference: string) => {
      await debited(reference);
      expect(await desk.import(nachaFile([{ code: 'R01', amount: 12_500, originalTrace: reference, individualId: reference }]))).toMatchObject({ returnsReversed: 1 });
    };
    await mandated('D900001');
    await come('D900001');
    expect(await itemOf('D900001')).toMatchObject({ resubmit: 'REPRESENT', resubmitLeft: 2, resubmitUntil: '2027-05-09' });
    expect(await resubmit('D900001', '2027-05-10')).toMatchObject({ refusal: { code: 'TOO_LATE' } });
    for (const [before, dueOn, presentment] of [['D900001', '2026-11-25', 2], ['D900002', '2026-11-28', 3]] as const) {
      const next = `D90000${presentment}`;
      const again = unwrap(await resubmit(before, dueOn));
      const [debit] = await desk.rows<{ reference: string; due: string; status: string }>(`select n.reference, n.due_on::text as due, n.status from direct_debit n join direct_debit d on d.id = n.again_of where d.reference = $1`, [before]);
      expect(debit).toMatchObject({ due: dueOn, status: 'PLANNED' });
      expect(again.message).toBe(`Goes out again on ${formatDate(businessDate(dueOn))} as ${debit?.reference ?? ''}, presentment ${presentment} of 3.`);
      expect(await itemOf(before)).toMatchObject({ resubmit: null, resubmittedOn: dueOn });
      expect(await resubmit(before, dueOn)).toMatchObject({ refusal: { code: 'PLANNED_AGAIN' } });
      await desk.agency.owner.query('update direct_debit set reference = $1 where reference = $2', [next, debit?.reference]);
      await come(next);
    }
    expect(await resubmit('D900003', '2026-11-30')).toMatchObject({ refusal: { code: 'REPRESENTED_TWICE' } });
    expect(await itemOf('D900003')).toMatchObject({ resubmit: null });
  });

  it('R11 is corrected once, also where the debit had been presented again before', async () => {
    await mandated('D940001');
    const step = async (reference: string, code: string, dueOn: string, next: string): Promise<unknown> => {
      await debited(reference);
      await desk.import(nachaFile([{ code, amount: 12_500, originalTrace: reference, individualId: reference }]));
      const { id: itemId, version } = await itemOf(reference);
      const done = await returned().resubmit(desk.ctx, { key: randomUUID(), itemId, version, dueOn: businessDate(dueOn) });
      await desk.agency.owner.query('update direct_debit set reference = $1 where again_of = (select id from direct_debit where reference = $2)', [next, reference]);
      return done.ok ? done.value.message : done.refusal.code;
    };
    expect(await step('D940001', 'R01', '2026-11-25', 'D940002')).toContain('presentment 2 of 3');
    expect(await step('D940002', 'R11', '2026-11-27', 'D940003')).toContain('Goes out corrected');
    expect(await step('D940003', 'R11', '2026-11-30', 'D940004')).toBe('REPRESENTED_TWICE');
  });

  it('what was not drawn under a mandate kept here is not sent again from here', async () => {
    const { id: itemId, version, resubmit } = await itemOf('091000010000001');
    expect(resubmit).toBeNull();
    expect(await returned().resubmit(desk.ctx, { key: randomUUID(), itemId, version, dueOn: businessDate('2026-11-25') })).toMatchObject({ refusal: { code: 'NOT_OUR_DEBIT' } });
  });

  it.each(['R05', 'R07', 'R10', 'R29'])('%s ends the mandate the debit was drawn under: nothing goes out again', async (code) => {
    const reference = `D9100${code.slice(1)}`;
    await mandated(reference);
    await debited(reference);
    await desk.import(nachaFile([{ code, amount: 12_500, originalTrace: `${reference}-1`, individualId: reference }]));
    const { id: itemId, version, ...item } = await itemOf(`${reference}-1`);
    expect(item).toMatchObject({ status: 'REVERSED', endsMandate: true, resubmit: null });
    expect(await desk.rows('select m.ended_on is not null as ended, d.status, d.return_code as code from mandate m join direct_debit d on d.mandate_id = m.id where d.reference = $1', [reference])).toEqual([{ ended: true, status: 'RETURNED', code }]);
    expect(await returned().resubmit(desk.ctx, { key: randomUUID(), itemId, version, dueOn: businessDate('2026-11-25') })).toMatchObject({ refusal: { code: 'NOT_REPRESENTABLE' } });
  });

  it.each(['R07', 'R10'])('%s ends it also where a person had returned the debit before the bank said why; what is planned does not go out', async (code) => {
    const reference = `D9200${code.slice(1)}`;
    const { id: accountId } = await mandated(reference);
    await debited(reference);
    await desk.agency.owner.query(
      `insert into direct_debit (id, reference, mandate_id, account_id, client_id, currency, amount, due_on, created_at)
       select gen_random_uuid(), $2, mandate_id, account_id, client_id, 'USD', 5000, '2026-12-10', '2026-11-01' from mandate_account where account_id = $1`, [accountId, `${reference}N`]);
    const [debit] = await desk.rows<{ receipt_id: string }>('select receipt_id from direct_debit where reference = $1', [reference]);
    unwrap(await desk.agency.get(ReversePayment).execute(desk.ctx, { key: randomUUID(), receiptId: debit?.receipt_id ?? '', returnedOn: businessDate('2026-11-20'), reason: 'The bank rang' }));
    const state = () => desk.rows('select m.ended_on is not null as ended, m.ended_reason as why, d.status from mandate m join direct_debit d on d.mandate_id = m.id where m.id = (select mandate_id from direct_debit where reference = $1) order by d.due_on', [reference]);
    expect(await state()).toMatchObject([{ ended: false, status: 'RETURNED' }, { status: 'PLANNED' }]);
    await desk.import(nachaFile([{ code, amount: 12_500, originalTrace: `${reference}-1`, individualId: reference }]));
    expect(await itemOf(`${reference}-1`)).toMatchObject({ status: 'SET_ASIDE', endsMandate: true });
    expect(await state()).toMatchObject([{ ended: true, why: expect.stringContaining(`a debit was returned ${code}`) as string, status: 'RETURNED' }, { status: 'CANCELLED' }]);
    expect(await desk.balance(accountId)).toBe(100_000);
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

  it('of two debits whose trace numbers are the same, as they begin anew each day, both are taken back', async () => {
    const [one, two] = [await mandated('D930001'), await mandated('D930002')];
    for (const reference of ['D930001', 'D930002']) await debited(reference);
    for (const [created, individualId] of [['261120', 'D930001'], ['261121', 'D930002']] as const) {
      expect(await desk.import(nachaFile([{ code: 'R02', amount: 12_500, originalTrace: '071000010000001', individualId }], { created }))).toMatchObject({ returns: 1, returnsReversed: 1 });
    }
    expect(await desk.import(nachaFile([{ code: 'R02', amount: 12_500, originalTrace: '071000010000001', individualId: 'D930002' }], { created: '261122' }))).toMatchObject({ returns: 0, returnsReversed: 0 });
    expect([await desk.balance(one.id), await desk.balance(two.id)]).toEqual([100_000, 100_000]);
    await desk.import(nachaFile([{ code: 'C03', amount: 0, originalTrace: '071000010000001', corrected: '021000021   44556677', individualId: 'D930001' }]));
    expect((await desk.agency.get(ReturnedItemsQuery).changes(desk.ctx, true, { first: 10 })).nodes).toMatchObject([{ accountId: one.id, corrected: 'routing 021000021, account 44556677' }]);
    await desk.agency.owner.query(`update ach_change set status = 'DONE', done_at = now()`);
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
