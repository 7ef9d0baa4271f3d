import { writeFileSync } from 'node:fs';
import { openTable } from './open-table';
import { TABLE_LIMITS } from './limits';
import { refusalFor, withFile } from './read-file.fixture';

const ROW = 'customer,invoice,date,due,amount\n';

describe('files that are refused by name', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a PDF document'], ['an image', Buffer.from('89504e470d0a1a0a00', 'hex'), 'a PNG image'], ['an old workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old Excel workbook (.xls)'],
    ['a web page', Buffer.from('<html><table>'), 'a web page (HTML)'], ['a web page behind a comment', Buffer.from('<!-- made by -- us -->\n<html xmlns:o="x"><table>'), 'a web page (HTML)'], ['a web page in UTF-16', Buffer.from('\ufeff<table><tr>', 'utf16le'), 'a web page (HTML)'],
    ['a saved web page', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'a saved web page (MHTML)'], ['SYLK', Buffer.from('ID;PWXL;N;E\nC;Y1;X1;K"Customer"'), 'a SYLK file'], ['a workbook of the nineties', Buffer.from('09080800000005003008', 'hex'), 'a very old Excel workbook'], ['JSON', Buffer.from('{"a":1}'), 'a JSON document'],
  ])('%s', async (_what, bytes, words) => {
    const refusal = await refusalFor(bytes, 'list.csv');
    expect(refusal).toMatch(/^NOT_A_TABLE: /);
    expect(refusal).toContain(words);
  });

  it('empty and binary ones', async () => {
    expect(await refusalFor('')).toBe('EMPTY_FILE: “list.csv” is empty.');
    expect(await refusalFor(Buffer.concat([Buffer.from(ROW.repeat(3)), Buffer.from([0, 1, 2, 3])]))).toMatch(/^BINARY_FILE: .*position 100/);
  });

  it('an upload cut in the middle', async () => {
    await withFile(ROW, 'list.csv', async (path, size) => {
      writeFileSync(path, ROW.slice(0, 10));
      expect(await openTable({ path, name: 'list.csv', size })).toMatchObject({ ok: false, refusal: { code: 'FILE_CUT', message: '“list.csv” arrived incomplete: 10 of 33 bytes. Send it again.' } });
    });
    expect(await refusalFor(Buffer.from(`${ROW}Müller ü`).subarray(0, -1))).toMatch(/^FILE_CUT: .*middle of a character/);
    expect(await refusalFor(`${ROW}"Red Diner,1,2026`)).toBe('UNCLOSED_QUOTE: The quoted value that begins in row 2, column A is never closed: a quote mark is missing, or the file was cut while uploading.');
  });

  it('a cell of 10 MB, quoted or not, with its row', async () => {
    expect(await refusalFor(`${ROW}a,${'x'.repeat(10_000_000)},c\n`)).toMatch(/^CELL_TOO_LONG: The value in row 2, column B/);
    expect(await refusalFor(`${ROW}a,b,"${'x'.repeat(10_000_000)}",c\n`)).toMatch(/^CELL_TOO_LONG: The quoted value that begins in row 2, column C/);
    expect(await refusalFor(`${ROW}a,"${'x""'.repeat(40_000)}",c\n`)).toMatch(/^CELL_TOO_LONG: .*row 2, column B/);
  });

  it('200 columns, and more rows than are accepted', async () => {
    expect(await refusalFor(`${Array.from({ length: 200 }, (_, i) => `c${i}`).join(',')}\n`)).toMatch(/^TOO_MANY_COLUMNS: Row 1 has 200 columns/);
    expect(await refusalFor(`${ROW}${'a,b\n'.repeat(20)}`, 'list.csv', {}, { ...TABLE_LIMITS, rows: 10 })).toMatch(/^TOO_MANY_ROWS: .*row 11/);
    expect(await refusalFor(`a\n${'a,b\n'.repeat(200_200)}`)).toMatch(/^TOO_MANY_ROWS: The file has more than 200,000 rows/);
    expect(await refusalFor(ROW.repeat(10), 'list.csv', {}, { ...TABLE_LIMITS, bytes: 50 })).toMatch(/^FILE_TOO_LARGE: /);
  });
});
