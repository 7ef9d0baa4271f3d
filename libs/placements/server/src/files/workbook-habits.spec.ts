import { currencyOfFormat } from './styles';
import { readFileThrough } from './read-file.fixture';
import { workbookOf } from './workbook.fixture';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (n: number, cells: readonly string[], attributes = ''): string => `<row r="${n}"${attributes}>${cells.map((cell, i) => (cell.startsWith('<') ? cell : cell === '' ? '' : text(`${'ABCDEFGH'[i]}${n}`, cell))).join('')}</row>`;
const HEAD = ['Customer', 'Invoice', 'Invoice Date', 'Due Date', 'Amount'];
const amount = (n: number, value: number, style = 0): string => `<c r="E${n}" s="${style}"><v>${value}</v></c>`;
const line = (n: number, customer: string, number: string, attributes = '', style = 0): string => row(n, [customer, number, '2026-08-13', '2026-09-12', amount(n, n, style)], attributes);
const sheet = (rows: string, behind = ''): string => `<worksheet ${NS}><sheetData>${rows}</sheetData>${behind}</worksheet>`;

describe('what people do in workbooks', () => {
  it('a cover sheet before the list: the list is read, and another one is named', async () => {
    const cover = row(1, ['This document was exported from Numbers.']) + row(2, ['Name', 'Sheet']) + row(3, ['Sheet 1', 'Table 1']);
    const read = await readFileThrough(await workbookOf({ Summary: cover, Open: row(1, HEAD) + line(2, 'Red Diner Inc', 'A1'), Old: row(1, HEAD) + line(2, 'Blue Shop Inc', 'B1') }), { currency: 'USD' });
    expect(read.table).toMatchObject({ sheet: 'Open', otherLists: ['Old'] });
    expect(read.rows.map((one) => one.invoiceNumber)).toEqual(['A1']);
  });

  it('a customer’s cell joined over its invoices stands for each of them, an amount only for itself', async () => {
    const rows = row(1, HEAD) + line(2, 'Red Diner Inc', 'A1') + line(3, '', 'A2') + row(4, ['', 'A3', '2026-08-13', '2026-09-12']) + line(5, 'Blue Shop Inc', 'B1');
    const book = await workbookOf({ List: '' }, { extra: { 'xl/worksheets/sheet1.xml': sheet(rows, '<mergeCells count="3"><mergeCell ref="A2:A4"/><mergeCell ref="E3:E4"/><mergeCell ref="A7:E7"/></mergeCells>') } });
    const read = await readFileThrough(book, { currency: 'USD' });
    expect(read.rows.map((one) => [one.n, one.customer, one.minor])).toEqual([[2, 'Red Diner Inc', 200], [3, 'Red Diner Inc', 300], [5, 'Blue Shop Inc', 500]]);
    expect(read.errors.map(({ row: n, field, code }) => [n, field, code])).toEqual([[4, 'amount', 'SHORT_ROW']]);
  });

  it('rows a filter hides are read, and known to be hidden', async () => {
    const read = await readFileThrough(await workbookOf({ List: row(1, HEAD) + line(2, 'Red Diner Inc', 'A1') + line(3, 'Red Diner Inc', 'A2', ' hidden="1"') }), { currency: 'USD' });
    expect(read.rows).toHaveLength(2);
    expect(read.hidden).toEqual([3]);
  });

  it('the currency of a format is asked about where it is not the contract’s', async () => {
    const styles = `<styleSheet ${NS}><numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407]"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const book = (list: string) => workbookOf({ List: list }, { extra: { 'xl/styles.xml': styles } });
    const euros = await readFileThrough(await book(row(1, HEAD) + line(2, 'Red Diner Inc', 'A1', '', 1)), { currency: 'EUR' });
    expect(euros.rows[0]).toMatchObject({ minor: 200, currency: 'EUR' });
    const mixed = await readFileThrough(await book(row(1, HEAD) + line(2, 'Red Diner Inc', 'A1', '', 1) + line(3, 'Red Diner Inc', 'A2')), { currency: 'USD' });
    expect(mixed.report.questions.map(({ id }) => id)).toEqual(['currency']);
    const named = await readFileThrough(await book(row(1, [...HEAD, 'Currency']) + row(2, ['Red Diner Inc', 'A1', '2026-08-13', '2026-09-12', amount(2, 5, 1), 'USD'])), { currency: 'USD' });
    expect(named.rows[0]).toMatchObject({ minor: 500, currency: 'USD' });
  });

  it.each([['#,##0.00 [$€-407]', '€'], ['"$"#,##0.00', '$'], ['$#,##0.00_);($#,##0.00)', '$'], ['#,##0.00\\ "kr"', 'kr'], ['[$CHF-807] #,##0.00', 'CHF'], ['#,##0.00', undefined], ['0.0%', undefined], ['0" days"', undefined]])('the currency of %s', (code, mark) => {
    expect(currencyOfFormat(code)).toBe(mark);
  });

  it('a formula whose result nobody stored is named, and not taken for an empty cell', async () => {
    const read = await readFileThrough(await workbookOf({ List: row(1, HEAD) + row(2, ['Red Diner Inc', 'A1', '2026-08-13', '2026-09-12', '<c r="E2"><f>SUM(1,2)</f></c>']) }), { currency: 'USD' });
    expect(read.errors).toMatchObject([{ row: 2, column: 'E', code: 'FORMULA_ERROR', message: 'The cell holds a formula whose result is not stored in the file.' }]);
  });

  it('empty columns before the list and dates without a format', async () => {
    const read = await readFileThrough(await workbookOf({ List: row(3, ['', '', 'Customer', 'Invoice', 'Invoice Date', 'Due Date', 'Amount']) + row(4, ['', '', 'Red Diner Inc', 'A1', '<c r="E4"><v>46247</v></c>', '<c r="F4"><v>46277</v></c>', '<c r="G4"><v>5</v></c>']) }), { currency: 'USD' });
    expect(read.rows).toMatchObject([{ customer: 'Red Diner Inc', invoiceDate: '2026-08-13', dueDate: '2026-09-12', minor: 500 }]);
  });
});
