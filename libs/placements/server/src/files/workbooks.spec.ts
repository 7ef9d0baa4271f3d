import { readFileThrough, refusalFor } from './read-file.fixture';
import { workbookOf, zipOf } from './workbook.fixture';

const inline = (cell: string, text: string) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADINGS = `<row r="1">${['Customer', 'Invoice', 'Invoice Date', 'Due Date', 'Amount'].map((text, i) => inline(`${'ABCDE'[i]}1`, text)).join('')}</row>`;
const day = (serial: number) =>
  `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="3"><v>42</v></c><c r="C3" s="1"><v>${serial}</v></c><c r="D3" s="2"><v>${serial + 30}.5</v></c><c r="E3" s="4"><f>SUM(1,2)</f><v>1234.5600000000001</v></c></row>`;

describe('XLSX', () => {
  it('reads typed dates, padded numbers, rich texts and the stored value of a formula', async () => {
    const shared = ['<r><t>Red Rock </t></r><rPh><t>kana</t></rPh><r><t>Diner</t></r>'];
    const read = await readFileThrough(await workbookOf({ Empty: '', List: HEADINGS + day(46_023) }, { shared }), { currency: 'USD' });
    expect(read.table).toMatchObject({ kind: 'XLSX', sheet: 'List', sheets: [{ name: 'Empty', hidden: false }, { name: 'List', hidden: false }] });
    expect(read.report.questions).toEqual([]);
    expect(read.errors).toEqual([]);
    expect(read.rows).toMatchObject([{ n: 3, customer: 'Red Rock Diner', invoiceNumber: '00042', invoiceDate: '2026-01-01', dueDate: '2026-01-31', minor: 123456 }]);
  });

  it.each(['Red _xD800_ LLC', 'A long name of a debtor _xDC00_ LLC'])('refuses half a character by name: %s', async (name) => {
    const read = await readFileThrough(await workbookOf({ List: HEADINGS + day(46_023) }, { shared: [`<t>${name}</t>`] }), { currency: 'USD' });
    expect(read.errors).toMatchObject([{ field: 'customer', code: 'BROKEN_CHARACTER' }]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const read = await readFileThrough(await workbookOf({ List: HEADINGS + day(46_023 - 1_462) }, { date1904: true, shared: ['<t>Red Diner</t>'] }), { currency: 'USD' });
    expect(read.rows[0]).toMatchObject({ invoiceDate: '2026-01-01', dueDate: '2026-01-31' });
  });

  it('reads the sheet asked for', async () => {
    const book = await workbookOf({ One: HEADINGS + day(46_023), Two: HEADINGS }, { shared: ['<t>Red Diner</t>'] });
    expect((await readFileThrough(book, {}, { sheet: 'Two' })).rows).toHaveLength(0);
    expect(await refusalFor(book, 'a.xlsx', { sheet: 'Three' })).toContain('NO_SUCH_SHEET: The workbook has no sheet “Three”; it has “One”, “Two”.');
  });
});

describe('workbooks that are refused by name', () => {
  it('one that expands to gigabytes', async () => {
    const relations = '<workbook xmlns:r="r"><sheets><sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const huge = await zipOf({ 'xl/workbook.xml': relations, 'xl/worksheets/sheet1.xml': Buffer.alloc(120 * 1024 * 1024, 0x20) });
    expect(huge.length).toBeLessThan(1024 * 1024);
    expect(await refusalFor(huge, 'bomb.xlsx')).toMatch(/^EXPANDS_TOO_FAR: .*sheet1\.xml” expands to 120 MB/);
  });

  it('one with a row beyond the last a sheet can have', async () => {
    const beyond = `${HEADINGS}<row r="3000000000">${inline('A3000000000', 'Red Diner Inc')}</row>`;
    expect(await refusalFor(await workbookOf({ List: beyond }))).toMatch(/^DAMAGED_WORKBOOK: The workbook has a row numbered 3000000000; a sheet ends at row 1,048,576/);
  });

  it('entity declarations', async () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>';
    expect(await refusalFor(await workbookOf({ List: '' }, { extra: { 'xl/worksheets/sheet1.xml': evil } }))).toMatch(/^XML_ENTITIES: /);
  });

  it('a cell beyond 32,767 characters, and one of 10 MB', async () => {
    expect(await refusalFor(await workbookOf({ List: `<row r="1">${inline('A1', 'x'.repeat(32_768))}</row>` }))).toMatch(/^CELL_TOO_LONG: The value in row 1/);
    expect(await refusalFor(await workbookOf({ List: `<row r="1">${inline('A1', 'x'.repeat(10_000_000))}</row>` }))).toMatch(/^CELL_TOO_LONG: /);
    expect(await refusalFor(await workbookOf({ List: '<row r="1"><c t="s"><v>0</v></c></row>' }, { shared: [`<t>${'x'.repeat(40_000)}</t>`] }))).toMatch(/^CELL_TOO_LONG: A text of the workbook has 40000/);
  });

  it('200 columns', async () => {
    expect(await refusalFor(await workbookOf({ List: `<row r="1">${inline('GR1', 'x')}</row>` }))).toMatch(/^TOO_MANY_COLUMNS: Row 1 has 200 columns/);
  });

  it('one cut while uploading', async () => {
    const book = await workbookOf({ List: HEADINGS });
    expect(await refusalFor(book.subarray(0, book.length - 30))).toMatch(/^FILE_CUT: /);
  });

  it('damaged XML', async () => {
    expect(await refusalFor(await workbookOf({ List: '<row r="1"><c></row>' }))).toMatch(/^DAMAGED_WORKBOOK: /);
  });

  it('an archive, other office files', async () => {
    expect(await refusalFor(await zipOf({ 'a.csv': 'a,b' }), 'list.csv')).toMatch(/^NOT_A_TABLE: This is a ZIP archive, not a table, whatever its name/);
    expect(await refusalFor(await zipOf({ 'xl/workbook.bin': 'x' }))).toContain('.xlsb');
    expect(await refusalFor(await zipOf({ 'word/document.xml': 'x' }))).toContain('Word document');
    expect(await refusalFor(await zipOf({ 'Index/Document.iwa': 'x' }))).toContain('Apple Numbers');
  });

  it('formats made to take for ever are cut short', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'[$'.repeat(100_000)}"/></numFmts><cellXfs>${'<xf numFmtId="164"/>'.repeat(1_000)}</cellXfs></styleSheet>`;
    expect(await refusalFor(await workbookOf({ List: HEADINGS }, { extra: { 'xl/styles.xml': styles } }))).toBe('accepted');
  });
});
