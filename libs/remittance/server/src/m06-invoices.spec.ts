import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type ClientParts, type TestAgency } from '@quittance/testing';

jest.setTimeout(120_000);

describe('M6: what is remitted, and what is invoiced', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
  });

  beforeEach(() => agency.setClock('2026-03-31'));

  afterEach(async () => {
    expect(await desk.identityHolds()).toBe(true);
    expect(await owedOtherwise()).toEqual([]);
  });

  afterAll(() => agency.close());

  /** Clients that owe another sum by the books than by what was not yet remitted, carried forward and open of invoices. */
  const owedOtherwise = async () => (await agency.owner.query(
    `with owed as (
       select client_id, currency, sum(receivable) as amount from remittable m
        where not exists (select from remittance_line l join remittance_run r on r.id = l.run_id where l.source_id = m.source_id and l.live and r.status = 'POSTED') group by 1, 2
       union all select client_id, currency, carried_receivable from remittance_run r where status = 'POSTED' and not exists (select from remittance_run n where n.follows_id = r.id and n.status = 'POSTED')
       union all select client_id, currency, case kind when 'INVOICE' then open else -open end from client_invoice_open)
     select b.client_id, b.amount as books, o.amount as owed from ledger_balance b join ledger_account a on a.id = b.ledger_account_id
       left join (select client_id, currency, sum(amount) as amount from owed group by 1, 2) o on (o.client_id, o.currency) = (b.client_id, a.currency)
      where b.type = 'CLIENT_RECEIVABLE' and b.amount <> coalesce(o.amount, 0)`)).rows;

  const placed = async (remittance: ClientParts['remittance'] = {}) => {
    const client = await addTestClient(agency.owner, { remittance });
    return { client, account: await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 2_000_000 } }) };
  };

  it('GROSS: 6,000 remitted; 1,500 and 500 invoiced with a number of its own, due in the contract’s days', async () => {
    const { client, account } = await placed({ mode: 'GROSS', invoiceDays: 14 });
    await desk.pay(account.id, 600_000, '2026-03-05');
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    const run = await desk.remit(client.id, '2026-03-31');
    expect(run).toMatchObject({ remitted: 600_000, invoiced: 200_000, carriedOut: 0, invoice: { kind: 'INVOICE', number: expect.stringMatching(/^I\d+$/) } });
    expect(await desk.invoices(client.id)).toMatchObject([{ kind: 'INVOICE', amount: 200_000, open: 200_000, parts: [{ amount: 200_000 }] }]);
    await agency.setClock('2026-04-15');
    expect(await desk.invoices(client.id)).toMatchObject([{ overdue: true }]);
  });

  it('COMBINED: 4,500 remitted, the 500 on payments to the client invoiced', async () => {
    const { client, account } = await placed({ mode: 'COMBINED' });
    await desk.pay(account.id, 600_000, '2026-03-05');
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 450_000, invoiced: 50_000, carriedOut: 0 });
  });

  it('NET that owes 500 is invoiced by a contract that says so; the client pays it, twice clicked, once counted', async () => {
    const { client, account } = await placed({ whenOwed: 'INVOICE' });
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 0, invoiced: 50_000, carriedOut: 0 });
    const before = await desk.books();
    const key = randomUUID();
    const [one, two] = await Promise.all([desk.clientPays(client.id, 50_000, '2026-03-31', { key }), desk.clientPays(client.id, 50_000, '2026-03-31', { key })]);
    expect(one).toMatchObject({ __typename: 'ClientPaymentDone', onAccount: 0 });
    expect(two['id']).toBe(one['id']);
    expect(await desk.clientPays(client.id, 900_000_000_000, '2026-03-31')).toMatchObject({ __typename: 'Refused', code: 'AMOUNT_TOO_LARGE' });
    expect(await desk.invoices(client.id)).toMatchObject([{ open: 0 }]);
    const books = await desk.books();
    expect([books['OPERATING_CASH']! - (before['OPERATING_CASH'] ?? 0), books['CLIENT_RECEIVABLE']! - before['CLIENT_RECEIVABLE']!]).toEqual([50_000, -50_000]);
  });

  it('NET carried: what the client pays of it stands on account, and the next run takes it up', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    await desk.remit(client.id, '2026-03-31');
    await agency.setClock('2026-04-30');
    expect(await desk.clientPays(client.id, 50_000, '2026-04-10')).toMatchObject({ onAccount: 50_000, message: expect.stringContaining('next remittance takes it up') });
    await desk.pay(account.id, 100_000, '2026-04-11');
    expect(await desk.remit(client.id, '2026-04-30')).toMatchObject({ carriedIn: -50_000, paidIn: 50_000, remitted: 75_000, carriedOut: 0, lineCount: 2 });
  });

  it('a client’s payment that comes back opens its invoices again, and overtakes a run that rested on it', async () => {
    const { client, account } = await placed({ mode: 'GROSS' });
    await desk.pay(account.id, 400_000, '2026-03-05');
    await desk.remit(client.id, '2026-03-31');
    const paid = await desk.clientPays(client.id, 120_000, '2026-03-31');
    expect(paid).toMatchObject({ onAccount: 20_000 });
    const run = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    await desk.approve(run);
    const returned = (id: unknown): Promise<Answer> => desk.ask<{ returnClientPayment: Answer }>(
      'mutation($input: ReturnClientPaymentInput!) { returnClientPayment(input: $input) { __typename ... on ClientPaymentDone { id amount onAccount message } ... on Refused { code message } } }',
      { input: { key: randomUUID(), paymentId: id, returnedOn: '2026-03-31', reason: 'No funds' } }).then(({ returnClientPayment }) => returnClientPayment);
    const back = await returned(paid['id']);
    expect(back).toMatchObject({ amount: -120_000, onAccount: -20_000 });
    expect(await desk.invoices(client.id)).toMatchObject([{ open: 100_000 }]);
    expect(await desk.post(run)).toMatchObject({ code: 'RUN_STALE' });
    expect(await returned(paid['id'])).toMatchObject({ code: 'ALREADY_REVERSED' });
    expect(await returned(back['id'])).toMatchObject({ code: 'REVERSAL_OF_REVERSAL' });
    await desk.cancel(run);
  });

  it('GROSS: a fee invoiced and paid, and given back later, is a credit note that the next invoice meets', async () => {
    const { client, account } = await placed({ mode: 'GROSS' });
    const bad = await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    await desk.remit(client.id, '2026-03-31');
    await desk.clientPays(client.id, 50_000, '2026-03-31');
    await agency.setClock('2026-04-30');
    await desk.giveBack(bad['receiptId'], '2026-04-05');
    expect(await desk.remit(client.id, '2026-04-30')).toMatchObject({ remitted: 0, credited: 50_000, invoice: { kind: 'CREDIT_NOTE', number: expect.stringMatching(/^CN\d+$/) } });
    expect(await desk.invoices(client.id)).toMatchObject([{ kind: 'CREDIT_NOTE', open: 50_000 }, { kind: 'INVOICE', open: 0 }]);
    await agency.setClock('2026-05-31');
    await desk.pay(account.id, 300_000, '2026-05-05');
    expect(await desk.remit(client.id, '2026-05-31')).toMatchObject({ remitted: 300_000, invoiced: 75_000 });
    expect(await desk.invoices(client.id)).toMatchObject([{ kind: 'INVOICE', amount: 75_000, open: 25_000 }, { kind: 'CREDIT_NOTE', open: 0 }, { open: 0 }]);
  });

  it('a credit note meets an invoice that is still open at once', async () => {
    const { client, account } = await placed({ mode: 'GROSS' });
    const bad = await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    await desk.remit(client.id, '2026-03-31');
    await agency.setClock('2026-04-30');
    await desk.giveBack(bad['receiptId'], '2026-04-05');
    await desk.remit(client.id, '2026-04-30');
    expect((await desk.invoices(client.id)).map(({ open }) => open)).toEqual([0, 0]);
  });

  it('numbers invoices without gaps, also where runs are posted at once and one is refused', async () => {
    const runs: Answer[] = [];
    for (let n = 0; n < 4; n++) {
      const { client, account } = await placed({ mode: 'GROSS' });
      await desk.pay(account.id, 10_000, '2026-03-05');
      runs.push(await desk.prepare(client.id, { periodTo: '2026-03-31' }));
    }
    expect(await desk.post(runs[0] as Answer)).toMatchObject({ code: 'NOT_APPROVED' });
    for (const run of runs) await desk.approve(run);
    await Promise.all([...runs, ...runs].map((run) => desk.post(run)));
    const { rows } = await agency.owner.query<{ n: number }>(`select substr(number, 2)::int as n from client_invoice where kind = 'INVOICE' order by 1`);
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, index) => 1001 + index));
  });

  it('invoices and payments of clients are not changed by anyone, and no more is settled than is owed', async () => {
    const { rows } = await agency.owner.query<{ id: string; client_id: string }>(`select id, client_id from client_invoice_open where kind = 'INVOICE' and open > 0 limit 1`);
    await expect(agency.owner.query('update client_invoice set amount = amount + 1')).rejects.toThrow('append-only');
    await expect(agency.owner.query('delete from client_payment')).rejects.toThrow('append-only');
    const { rows: payments } = await agency.owner.query<{ id: string; client_id: string }>('select id, client_id from client_payment where amount > 0 limit 1');
    await expect(agency.owner.query(
      `insert into invoice_settlement (id, client_id, currency, invoice_id, payment_id, amount, settled_on) select gen_random_uuid(), i.client_id, i.currency, i.id, $2, i.amount + 1, '2026-03-31' from client_invoice i where i.id = $1`,
      [rows[0]?.id, payments[0]?.id])).rejects.toThrow();
  });

  it('a payment is checked: above zero, of a known client, not of a day to come', async () => {
    const { client } = await placed();
    expect(await desk.clientPays(client.id, 0, '2026-03-31')).toMatchObject({ code: 'AMOUNT_NOT_POSITIVE', field: 'amount' });
    expect(await desk.clientPays(randomUUID(), 100, '2026-03-31')).toMatchObject({ code: 'UNKNOWN_CLIENT' });
    expect(await desk.clientPays(client.id, 100, '2026-04-30')).toMatchObject({ field: 'receivedOn' });
    expect(await desk.clientPays(client.id, 100, '2026-03-31', { invoiceId: randomUUID() })).toMatchObject({ code: 'UNKNOWN_INVOICE' });
  });
});
