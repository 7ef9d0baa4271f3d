import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { groupIntoAccounts } from '@quittance/placements/domain';
import { readFileThrough } from './read-file.fixture';

const fixture = (name: string) => readFile(resolve(__dirname, '../../../domain/fixtures', name));
const USD = { currency: 'USD' };

describe('QuickBooks Online, A/R Aging Detail by bucket', () => {
  it('reads the rows, leaves out titles, buckets, totals and the footer', async () => {
    const read = await readFileThrough(await fixture('quickbooks-online.csv'), USD);
    expect(read.recognition).toMatchObject({ headerRow: 5, layout: 'AGING_DETAIL', customerIsGroup: false, asOf: '2026-11-21' });
    expect(read.recognition.mapping).toEqual({ invoiceDate: 1, transactionType: 2, invoiceNumber: 3, customer: 4, dueDate: 5, amount: 7, openBalance: 8 });
    expect(read.report.questions).toEqual([]);
    expect(read.rows.map((row) => [row.n, row.kind, row.customer, row.invoiceNumber, row.invoiceDate, row.minor])).toEqual([
      [7, 'INVOICE', 'Cool Cars', '1004', '2026-06-13', 236952],
      [8, 'INVOICE', 'Paulsen Medical Supplies', '1015', '2026-06-26', 95475],
      [9, 'CREDIT', "Amy's Bird Sanctuary", '1026', '2026-07-02', 10000],
      [12, 'INVOICE', "Amy's Bird Sanctuary", '1001', '2026-10-03', 10800],
      [13, 'INVOICE', 'Freeman Sporting Goods', '1025', '2026-10-09', 47750],
      [14, 'INVOICE', 'Diego Rodriguez', '1031', '2026-10-12', 25000],
      [17, 'INVOICE', 'Red Rock Diner', '1034', '2026-11-05', 15600],
      [18, 'CREDIT', 'Kookies by Kathy', '', '2026-11-06', 5600],
      [19, 'INVOICE', 'Kookies by Kathy', '1036', '2026-11-07', 7500],
    ]);
    expect(read.errors).toEqual([]);
  });

  it('names a subtotal that disagrees with its rows', async () => {
    const read = await readFileThrough(await fixture('quickbooks-online.csv'), USD);
    expect(read.warnings.map((warning) => warning.message)).toEqual(['Row 20 states $180.00 as the total of “Current”, but its rows add up to $175.00.']);
  });

  it('lets credits reduce the customer', async () => {
    const read = await readFileThrough(await fixture('quickbooks-online.csv'), USD);
    const { accounts } = groupIntoAccounts(read.rows, 'DEBTOR');
    expect(accounts.map((account) => [account.customer, account.totalMinor])).toEqual([
      ['Cool Cars', 236952], ['Paulsen Medical Supplies', 95475], ["Amy's Bird Sanctuary", 800], ['Freeman Sporting Goods', 47750], ['Diego Rodriguez', 25000], ['Red Rock Diner', 15600], ['Kookies by Kathy', 1900],
    ]);
  });
});

describe('QuickBooks Online, a customer as a group row', () => {
  it('takes the customer from the group and the job from the group inside it', async () => {
    const read = await readFileThrough(await fixture('quickbooks-online-by-customer.csv'), USD);
    expect(read.recognition).toMatchObject({ headerRow: 4, layout: 'AGING_DETAIL', customerIsGroup: true, groupsHaveTotals: true });
    expect(read.rows.map((row) => [row.customer, row.job, row.kind, row.invoiceNumber, row.minor, row.originalMinor])).toEqual([
      ["Amy's Bird Sanctuary", null, 'INVOICE', '1001', 10800, 20800],
      ["Amy's Bird Sanctuary", null, 'CREDIT', '1026', 800, 800],
      ['Freeman Sporting Goods', '0969 Ocean View Road', 'INVOICE', '1025', 47750, 47750],
      ['Freeman Sporting Goods', '55 Twin Lane', 'INVOICE', '1028', 8500, 8500],
    ]);
    expect(read.errors).toEqual([]);
    expect(read.warnings).toEqual([]);
  });
});

describe('QuickBooks with several currencies', () => {
  const head = ',"Type","Date","Num","Name","Due Date","Currency","Foreign Open Balance","Open Balance"\n';
  const rows = ',"Invoice","11/13/2026","A-1","Nordlicht GmbH","12/13/2026","EUR","1,000.00","1,085.00"\n,"Invoice","05/13/2026","A-3","Main St Bakery LLC","06/13/2026","USD","300.00","300.00"\n';

  it('takes what is open in each row’s own currency, not what it is worth in the books’', async () => {
    const read = await readFileThrough(head + rows, USD);
    expect(read.rows.map((row) => [row.invoiceNumber, row.currency, row.minor])).toEqual([['A-1', 'EUR', 100_000], ['A-3', 'USD', 30_000]]);
  });

  it('takes what it is worth in the books where no column names a currency', async () => {
    const read = await readFileThrough(head.replace('"Currency",', '') + rows.replace('"EUR",', '').replace('"USD",', ''), USD);
    expect(read.rows.map((row) => [row.invoiceNumber, row.currency, row.minor])).toEqual([['A-1', 'USD', 108_500], ['A-3', 'USD', 30_000]]);
  });
});

describe('QuickBooks Desktop, A/R Aging Detail', () => {
  it('reads through the blank first columns and bucket headings', async () => {
    const read = await readFileThrough(await fixture('quickbooks-desktop.csv'), USD);
    expect(read.recognition.mapping).toMatchObject({ transactionType: 3, invoiceDate: 4, invoiceNumber: 5, purchaseOrder: 6, customer: 7, terms: 8, dueDate: 9, openBalance: 12 });
    expect(read.rows.map((row) => [row.customer, row.kind, row.invoiceNumber, row.dueDate, row.minor])).toEqual([
      ['Rock Castle Construction Inc', 'INVOICE', '71050', '2026-12-12', 560000],
      ['Robson Clinic', 'INVOICE', '71053', '2026-10-26', 1242098],
      ['Robson Clinic', 'CREDIT', '71060', '2026-10-25', 42098],
      ['Teschner & Sons', 'INVOICE', '71010', '2026-07-14', 100500],
      ['Teschner & Sons', 'CREDIT', 'GJ-4', '2026-06-14', 500],
    ]);
    expect(read.errors).toEqual([]);
    expect(read.warnings).toEqual([]);
  });
});
