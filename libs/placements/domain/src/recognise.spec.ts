import { recognise } from './recognise';
import { recallMapping, saveMapping } from './saved-mapping';
import type { RawRow } from './cell';

const rows = (...lines: string[]): RawRow[] => lines.map((line, i) => ({ rowNumber: i + 1, cells: line.split(',') }));
const DATA = 'Red Diner,A-1,2026-01-13,2026-02-13,5.00';

describe('recognise', () => {
  it('takes one of two columns with the same heading and says which', () => {
    const { columns, mapping } = recognise(rows('Customer,Invoice,Date,Due,Amount,Amount', `${DATA},x`));
    expect(mapping.amount).toBe(4);
    expect(columns[5]).toMatchObject({ field: undefined, reason: 'Amount is taken from “Amount” (column E).' });
  });

  it('explains each column with a confidence', () => {
    const { columns } = recognise(rows('Customer Name,Invoice No.,Invoice Date,Due Date,Amount (USD),Zodiac', `${DATA},Leo`));
    expect(columns.map((column) => column.field)).toEqual(['customer', 'invoiceNumber', 'invoiceDate', 'dueDate', 'amount', undefined]);
    expect(columns[5]?.reason).toBe('“Zodiac” is not a heading we know.');
    expect(columns[0]?.confidence).toBeGreaterThan(80);
  });

  it.each([
    ['Open Amt,Inv Nbr,Cust Name,Inv Dt,Due Dt', ['openBalance', 'invoiceNumber', 'customer', 'invoiceDate', 'dueDate']],
    ['ORIG_AMT,DOC_NUM,CUST_NAME,DOC_DTE,NET_DUE', ['amount', 'invoiceNumber', 'customer', 'invoiceDate', 'dueDate']],
    ['Bal Due,Trx No,Acct Name,TrxDt,Due by', ['openBalance', 'invoiceNumber', 'customer', 'invoiceDate', 'dueDate']],
  ])('reads words cut short: %s', (headings, fields) => {
    const { columns, confidence } = recognise(rows(headings, '5.00,A-1,Red Diner,2026-01-13,2026-02-13', '7.50,A-2,Blue Shop,2026-01-14,2026-02-14'));
    expect(columns.map(({ field }) => field)).toEqual(fields);
    expect(confidence).toBeGreaterThan(60);
  });

  it('takes “Net due” for what its column holds', () => {
    expect(recognise(rows('Customer,Invoice,Invoice Date,Due Date,Net Due', DATA)).columns[4]?.field).toBe('openBalance');
  });

  it('is unsure of a heading its column contradicts, and says why', () => {
    const { columns } = recognise(rows('Customer,Invoice,Invoice Date,Due Date,Amount', ...Array.from({ length: 5 }, () => 'Red Diner,A-1,soon,2026-02-13,5.00')));
    expect(columns[2]).toMatchObject({ field: 'invoiceDate', reason: '“Invoice Date” means invoice date (English), though what it holds is not typical.' });
    expect(columns[2]?.confidence).toBeLessThan(50);
  });

  it('takes R-2041 and F1207 for numbers of invoices, not for amounts in rand or francs', () => {
    const german = recognise(rows('Kunde,Rechnungsnummer,Rechnungsdatum,Fälligkeit,Betrag', ...['R-2041', 'R-2042', 'F1207'].map((number) => `Schäfer KG,${number},31.01.2026,02.03.2026,987.00`)));
    expect(german.columns.map((column) => column.field)).toEqual(['customer', 'invoiceNumber', 'invoiceDate', 'dueDate', 'amount']);
    expect(german.confidence).toBeGreaterThan(80);
    expect(recognise(rows('Customer,Invoice,Date,Due,Amount', 'Karoo (Pty) Ltd,1,2026-01-13,2026-02-13,"R 1 234.50"')).mapping.amount).toBe(4);
  });

  it('follows a correction', () => {
    const sample = rows('Customer,Invoice,Date,Due,Amount', DATA);
    expect(recognise(sample, { headerRow: null }).headerRow).toBeUndefined();
    expect(recognise(sample, { mapping: { customer: 1 } }).mapping).toEqual({ customer: 1 });
  });

  it('recalls a saved mapping in reordered columns, and not where a heading is gone', () => {
    const saved = saveMapping(['Käufer', 'Bill', 'When'], { customer: 0, invoiceNumber: 1, invoiceDate: 2 });
    expect(recallMapping(['When', 'KÄUFER', 'x', 'Bill'], saved)).toEqual({ customer: 1, invoiceNumber: 3, invoiceDate: 0 });
    expect(recallMapping(['When', 'Bill'], saved)).toBeUndefined();
  });
});
