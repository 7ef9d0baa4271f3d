import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';
import { PDFDocument } from 'pdf-lib';

jest.setTimeout(90_000);

describe('receipts by batch', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let accounts: TestAccount[];

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
    client = await addTestClient(agency.owner);
    accounts = [await addTestAccount(agency.owner, client), await addTestAccount(agency.owner, client)];
  });

  afterAll(() => agency.close());

  const send = async (mutation: string, type: string, input: object, who: Caller = desk.accountant): Promise<Answer> =>
    ((await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on ChangedReceiptBatch { batchId } ... on Refused { code message field } } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
  const line = (amount: number, account: TestAccount | null = null, more: object = {}) => ({ method: 'CHECK', amount, payer: 'Payer & Co', chequeNumber: '1042', accountId: account?.id ?? null, ...more });
  const save = (depositTotal: number, lines: object[], more: object = {}) => send('saveReceiptBatch', 'SaveReceiptBatchInput', { receivedOn: '2026-03-30', currency: 'USD', depositTotal, lines, ...more });
  const post = (batchId: unknown, version = 1, key: string = randomUUID()) => send('postReceiptBatch', 'ReceiptBatchStepInput', { batchId, version, key });
  const batch = async (id: unknown) => (await desk.ask<{ receiptBatch: { number: string; status: string; difference: number; cash: number; cheques: number; chequeCount: number; version: number; lines: { amount: number; receiptId: string | null; applied: number; suspense: number }[] } }>(
    'query($id: Uuid!) { receiptBatch(id: $id) { number status difference cash cheques chequeCount version lines { amount receiptId applied suspense } } }', { id })).receiptBatch;
  const count = async (sql: string, params: unknown[] = []) => Number((await agency.owner.query<{ n: number }>(`select count(*)::int as n ${sql}`, params)).rows[0]?.n);

  it('is kept while it does not tie, posted all at once when it does, and then stands', async () => {
    const { batchId } = await save(60_000, [line(20_000, accounts[0]), line(15_000, accounts[1])]);
    expect(await batch(batchId)).toMatchObject({ status: 'DRAFT', difference: 25_000 });
    expect(await post(batchId)).toMatchObject({ code: 'NOT_TIED', message: expect.stringContaining('$250.00 of the deposit is not entered yet') });
    expect(await count('from receipt where batch_id = $1', [batchId])).toBe(0);
    expect(await save(60_000, [line(20_000, accounts[0]), line(15_000, accounts[1]), line(25_000, null, { method: 'CASH', chequeNumber: '' })], { batchId, version: 1 })).toMatchObject({ batchId });
    expect(await save(1, [], { batchId, version: 1 })).toMatchObject({ code: 'STALE' });
    const before = await desk.books();
    const key = randomUUID();
    expect(await post(batchId, 2, key)).toMatchObject({ batchId });
    expect(await post(batchId, 2, key)).toMatchObject({ batchId });
    expect(await post(batchId, 3)).toMatchObject({ code: 'BATCH_SETTLED' });
    const after = await desk.books();
    expect((after['TRUST_CASH'] ?? 0) - (before['TRUST_CASH'] ?? 0)).toBe(60_000);
    const posted = await batch(batchId);
    expect(posted).toMatchObject({ status: 'POSTED', difference: 0, cash: 25_000, cheques: 35_000, chequeCount: 2, lines: [{ applied: 20_000 }, { applied: 15_000 }, { suspense: 25_000 }] });
    expect(await count('from receipt where batch_id = $1', [batchId])).toBe(3);
    for (const sql of ['update receipt_batch set deposit_total = 1 where id = $1', 'delete from receipt_batch where id = $1', 'update receipt_batch_line set amount = 1 where batch_id = $1', 'delete from receipt_batch_line where batch_id = $1']) {
      await expect(agency.owner.query(sql, [batchId])).rejects.toThrow('cannot be changed');
    }
    expect(await desk.identityHolds()).toBe(true);
  });

  it('tells whoever has it open that it was saved, discarded and posted', async () => {
    const { batchId } = await save(1_000, [line(1_000)]);
    expect(await save(1_000, [line(500), line(500)], { batchId, version: 1 })).toMatchObject({ batchId });
    expect(await post(batchId, 2)).toMatchObject({ batchId });
    const { batchId: dropped } = await save(1_000, [line(1_000)]);
    expect(await send('discardReceiptBatch', 'ReceiptBatchStepInput', { batchId: dropped, version: 1 })).toMatchObject({ batchId: dropped });
    const { rows } = await agency.owner.query<{ type: string }>(`select type from event where payload ->> 'batchId' = any ($1) order by id`, [[batchId, dropped]]);
    expect(rows.map(({ type }) => type)).toEqual(['receiptBatch.saved', 'receiptBatch.saved', 'receiptBatch.posted', 'receiptBatch.saved', 'receiptBatch.discarded']);
  });

  it('posts nothing where one line cannot be posted', async () => {
    const account = await addTestAccount(agency.owner, client);
    const { batchId } = await save(3_000, [line(1_000, account), line(2_000, account)]);
    await agency.owner.query(`delete from account_terms where account_id = $1`, [account.id]).catch(() => undefined);
    await agency.setClock('2026-03-29');
    expect(await post(batchId)).toMatchObject({ code: 'DATE_IN_FUTURE', message: expect.stringMatching(/^Line 1: /) });
    await agency.setClock('2026-03-31');
    expect(await count('from receipt where account_id = $1', [account.id])).toBe(0);
    expect(await batch(batchId)).toMatchObject({ status: 'DRAFT' });
  });

  it('posted by two at once is posted once', async () => {
    const { batchId } = await save(4_000, [line(4_000, accounts[1])]);
    const both = await Promise.all([post(batchId), post(batchId)]);
    expect(both.map((answer) => answer['code'] ?? 'posted').sort()).toEqual(['BATCH_SETTLED', 'posted']);
    expect(await count('from receipt where batch_id = $1', [batchId])).toBe(1);
  });

  it('is refused untied by the database itself', async () => {
    const { batchId } = await save(5_000, [line(4_000, accounts[1])]);
    await expect(agency.owner.query(`update receipt_batch set status = 'POSTED', posted_at = '2026-03-31' where id = $1`, [batchId])).rejects.toThrow('does not tie');
    await send('discardReceiptBatch', 'ReceiptBatchStepInput', { batchId, version: 1 });
    expect(await batch(batchId)).toMatchObject({ status: 'DISCARDED' });
  });

  it('names the line and field at fault', async () => {
    expect(await save(1_000, [line(500), line(0)])).toMatchObject({ code: 'AMOUNT_NOT_POSITIVE', field: 'lines[1].amount' });
    expect(await save(1_000, [line(500, null, { method: 'WIRE' })])).toMatchObject({ code: 'UNKNOWN_VALUE', field: 'lines[0].method' });
    expect(await save(1_000, [line(500, { id: randomUUID() } as TestAccount)])).toMatchObject({ code: 'UNKNOWN_ACCOUNT', field: 'lines[0].accountId' });
    expect(await save(0, [])).toMatchObject({ field: 'depositTotal' });
    expect(await save(1_000, [line(500, accounts[0])], { currency: 'EUR' })).toMatchObject({ code: 'CURRENCY_MISMATCH', field: 'lines[0].accountId' });
    expect(await save(1_000, Array.from({ length: 301 }, () => line(1)))).toMatchObject({ code: 'TOO_MANY_LINES' });
    await expect(send('saveReceiptBatch', 'SaveReceiptBatchInput', { receivedOn: '2026-03-30', currency: 'USD', depositTotal: 1, lines: [] }, await agency.agencyAs('COLLECTOR'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('has a deposit slip as PDF and as a table no spreadsheet runs', async () => {
    const { batchId } = await save(7_000, [line(7_000, accounts[1], { payer: '=cmd|<b>"Pell"</b>' })]);
    const csv = await desk.accountant.fetch(`/files/deposit-slips/${batchId as string}.csv`);
    const rows = (await csv.text()).trim().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain(`1042,"'=cmd|<b>""Pell""</b>",${accounts[1]?.number ?? ''}`);
    const pdf = await desk.accountant.fetch(`/files/deposit-slips/${batchId as string}.pdf`);
    expect((await PDFDocument.load(Buffer.from(await pdf.arrayBuffer()), { updateMetadata: false })).getTitle()).toMatch(/^Deposit slip B\d+/);
    expect((await (await agency.portalAs([client.id])).fetch(`/files/deposit-slips/${batchId as string}.csv`)).status).toBe(404);
  });
});
