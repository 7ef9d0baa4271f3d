import { MoneyDesk } from '@quittance/testing';
import { TakeoverDesk, TIERS } from './takeover.fixture';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(120_000);

const files = (code: string, { stated = '437.50' }: { stated?: string } = {}) => ({
  accounts: `Client,Account,Debtor,Invoice,Due date,Placed on,Placed amount,Principal balance,Collected to date,Commission to date\n${code},${code}1,Oak Freight Inc,${code}-A,2025-12-01,2026-01-05,10000.00,7000.00,3000.00,750.00\n`,
  payments: `Account,Paid on,Amount,Commission,Remitted,Paid to\n${code}1,2026-10-02,3000.00,750.00,Yes,Client\n`,
  invoices: `Client,Fee invoice,Issued on,Due on,Open amount\n${code},I1001,2026-10-31,2026-11-30,312.50\n${code},L-2231,2026-09-30,2026-10-30,125.00\n`,
  balance: `Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees,Fee invoices open\n${code},USD,1,"7,000.00","3,000.00",750.00,0.00,0.00,0.00,${stated}\nTrust bank,USD,,,,,0.00,,,\n` });

describe('invoices of the agency that were unpaid when a book was taken over', () => {
  let books: TakeoverDesk;
  let desk: MoneyDesk;
  let client: string;
  const faults = async () => (await verifyBook(books.agency.owner)).filter(({ holds }) => !holds);

  beforeAll(async () => {
    books = await TakeoverDesk.open();
    desk = await MoneyDesk.open(books.agency);
    await books.agency.setClock('2026-11-23');
    client = await books.addClient('LUMEN', { ...TIERS, remittance: { ...TIERS.remittance, mode: 'GROSS' } });
  });
  afterAll(() => books.agency.close());

  it('have to be stated by the trial balance as they are', async () => {
    const other = await books.addClient('OTHER');
    const read = await books.add(await books.start([other]), files('OTHER', { stated: '400.00' }));
    expect(read.figures.find(({ figure }) => figure === 'FEE_INVOICES')).toMatchObject({ stated: 40_000, found: 43_750 });
    expect(await books.finish(books.manager, 'submitTakeover', read)).toMatchObject({ code: 'DOES_NOT_TIE', message: expect.stringContaining('Fee invoices open of OTHER Supply: the trial balance states $400.00, the files come to $437.50') });
    await books.step(books.manager, 'abandonTakeover', 'TakeoverStepInput', { takeoverId: read.id, version: read.version, reason: 'Only tried' });
  });

  it('are open here, against what was brought forward', async () => {
    const read = await books.add(await books.start([client]), files('LUMEN'));
    expect(read).toMatchObject({ differences: 0, summary: { refused: 0, waitsFor: [] } });
    expect(read.files.find(({ kind }) => kind === 'FEE_INVOICES')).toMatchObject({ rows: 2, refused: 0 });
    expect(await books.commit(read)).toMatchObject({ status: 'COMMITTED' });
    expect((await desk.invoices(client)).map(({ number, amount, open, overdue, parts }) => [number, amount, open, overdue, parts.length])).toEqual([['I1001', 31_250, 31_250, false, 0], ['L-2231', 12_500, 12_500, true, 0]]);
    expect(await desk.books()).toMatchObject({ CLIENT_RECEIVABLE: 43_750, BROUGHT_FORWARD: 43_750 });
    expect(await faults()).toEqual([]);
    const paper = await books.manager.fetch(`/files/takeovers/${read.id}/reconciliation.pdf`);
    expect([paper.status, paper.headers.get('content-type'), (await paper.text()).slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await (await books.agency.agencyAs('COLLECTOR')).fetch(`/files/takeovers/${read.id}/reconciliation.pdf`)).status).toBe(404);
  });

  it('are paid as any other, those due first, and our own numbers begin where they do', async () => {
    expect(await desk.clientPays(client, 20_000, '2026-11-23')).toMatchObject({ onAccount: 0 });
    expect((await desk.invoices(client)).map(({ number, open }) => [number, open])).toEqual([['I1001', 23_750], ['L-2231', 0]]);
    const id = (await desk.invoices(client))[0]?.id ?? '';
    expect((await books.manager.fetch(`/files/invoices/${id}.pdf`)).status).toBe(404);
    await desk.pay(await books.accountOf('LUMEN1'), 100_000, '2026-11-23', { kind: 'PC' });
    await books.agency.setClock('2026-12-10');
    await desk.remit(client, '2026-11-30');
    expect((await desk.invoices(client)).map(({ number, open, parts }) => [number, open, parts.length])).toEqual([['I1001', 20_000, 1], ['I1001', 23_750, 0], ['L-2231', 0, 0]]);
    expect(await faults()).toEqual([]);
    await books.agency.setClock('2026-11-23');
  });

  it('do not come over twice', async () => {
    const again = await books.add(await books.start([client]), { ...files('LUMEN'), accounts: files('NEW').accounts.replaceAll('NEW,', 'LUMEN,'), payments: files('NEW').payments });
    const { takeoverRefusedRows } = await books.manager.call<{ takeoverRefusedRows: { nodes: { kind: string; n: number; errors: { code: string }[] }[] } }>('query($id: Uuid!) { takeoverRefusedRows(takeoverId: $id) { nodes { kind n errors { code } } } }', { id: again.id });
    expect(takeoverRefusedRows.nodes.map(({ kind, n, errors }) => [kind, n, errors[0]?.code])).toEqual([['FEE_INVOICES', 2, 'ALREADY_HERE'], ['FEE_INVOICES', 3, 'ALREADY_HERE']]);
  });

  it('rows that are wrong: nothing open, due before it was issued, after the day, twice', async () => {
    const wrong = await books.addClient('WRONG');
    const read = await books.add(await books.start([wrong]), { ...files('WRONG'), invoices: 'Client,Fee invoice,Issued on,Due on,Open amount\nWRONG,1,2026-10-31,,0.00\nWRONG,2,2026-10-31,2026-10-30,5.00\nWRONG,3,2026-11-30,,5.00\nWRONG,4,2026-10-31,,5.00\nWRONG,4,2026-10-31,,6.00\nWRONG,5,2026-10-31,,-5.00\n' });
    const { takeoverRefusedRows } = await books.manager.call<{ takeoverRefusedRows: { nodes: { n: number; errors: { code: string }[] }[] } }>('query($id: Uuid!) { takeoverRefusedRows(takeoverId: $id) { nodes { n errors { code } } } }', { id: read.id });
    expect(takeoverRefusedRows.nodes.map(({ n, errors }) => [n, errors[0]?.code])).toEqual([[2, 'ZERO_AMOUNT'], [3, 'DUE_BEFORE_ISSUED'], [4, 'AFTER_THE_CUT'], [6, 'DUPLICATE_IN_FILE'], [7, 'BELOW_ZERO']]);
  });

  it.each([
    ['takeovers', 'client_invoice', `update client_invoice set amount = amount + 1 where number = 'L-2231'`],
    ['brought-forward', 'client_invoice', `update client_invoice set amount = amount + 1 where number = 'L-2231'`],
    ['owed-by-clients', 'client_invoice', `update client_invoice set amount = amount + 1 where number = 'L-2231'`],
    ['document-numbers', 'client_invoice', `update client_invoice set takeover_id = null where number = 'L-2231'`],
  ])('%s: names the row of %s that was tampered with', async (check, table, sql) => {
    expect((await findingsAfter(books.agency.owner, table, sql)).find(({ name }) => name === check)).toMatchObject({ holds: false, first: expect.any(Object) });
  });
});
