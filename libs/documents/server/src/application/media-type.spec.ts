import { safeFileName } from './file-name';
import { mediaTypeOf, servedAs } from './media-type';

const zip = (entry: string): Buffer => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(22), Buffer.from(entry)]);

describe('what a file is', () => {
  it.each([
    ['%PDF-1.4 …', 'a.pdf', 'application/pdf'],
    ['%PDF-1.4 …', 'renamed.txt', 'application/pdf'],
    ['invoice;amount\n', 'a.csv', 'text/csv'],
    ['From: a@b.example\n', 'mail.eml', 'message/rfc822'],
  ])('%j called %s is %s', (content, name, type) => expect(mediaTypeOf(Buffer.from(content), name)).toBe(type));

  it('tells a workbook from a letter by its name, and neither from another archive', () => {
    expect(mediaTypeOf(zip('[Content_Types].xml'), 'a.xlsx')).toMatch(/spreadsheetml/);
    expect(mediaTypeOf(zip('[Content_Types].xml'), 'a.docx')).toMatch(/wordprocessingml/);
    expect(mediaTypeOf(zip('[Content_Types].xml'), 'a.zip')).toBeUndefined();
    expect(mediaTypeOf(zip('payload.bin'), 'a.xlsx')).toBeUndefined();
  });

  it.each([['<svg onload=…>', 'a.svg'], ['<html>', 'a.html'], ['MZ\u0000\u0001', 'a.csv'], ['', 'a.txt'], ['text', 'a.js']])('refuses %j called %s', (content, name) =>
    expect(mediaTypeOf(Buffer.from(content), name)).toBeUndefined());

  it('serves anything else as bytes', () => {
    expect(servedAs('text/html')).toBe('application/octet-stream');
    expect(servedAs('image/svg+xml')).toBe('application/octet-stream');
    expect(servedAs('image/png')).toBe('image/png');
  });
});

describe('a safe file name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Rechnung Nr. 5.pdf', 'Rechnung Nr. 5.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['in\u0000voice\r\n.pdf', 'invoice.pdf'],
    ['  ...', 'file'],
    ['größe.pdf', 'größe.pdf'],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

  it('cuts a long one and keeps its ending', () => {
    const safe = safeFileName(`${'x'.repeat(400)}.xlsx`);
    expect([safe.length, safe.slice(-6)]).toEqual([200, 'x.xlsx']);
  });
});
