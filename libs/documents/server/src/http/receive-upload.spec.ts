import { Readable } from 'node:stream';
import { ok } from '@quittance/kernel';
import type { Request } from 'express';
import { receiveUpload } from './receive-upload';

type Part = readonly [name: string, value: string, fileName?: string];

function form(parts: readonly Part[], most = 1_000): ReturnType<typeof receiveUpload<unknown>> {
  const body = parts.map(([name, value, fileName]) => `--x\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: text/plain`}\r\n\r\n${value}\r\n`).join('');
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const req = Object.assign(Readable.from([Buffer.from(`${body}--x--\r\n`)]), { headers, get: (name: string) => headers[name as 'content-type'] });
  return receiveUpload(req as unknown as Request, most, ({ fields, fileName, size }) => Promise.resolve(ok({ fields, fileName, size })));
}

const FILE: Part = ['file', 'one,two', 'list.csv'];

describe('a form with a file', () => {
  it('is received whole: its fields to their last letter', async () => {
    const answer = Array.from({ length: 5_000 }, (_, n) => `1:${n + 1}`).join(',');
    expect(await form([['overlap', answer], FILE])).toEqual(ok({ fields: { overlap: answer }, fileName: 'list.csv', size: 7 }));
  });

  it('is refused, naming it, where a field is longer than one may be: a part of it would be another answer', async () => {
    expect(await form([['overlap', '1'.repeat(64 * 1024 + 1)], FILE])).toMatchObject({ ok: false, refusal: { code: 'FIELD_TOO_LONG', field: 'overlap', message: 'The field “overlap” is longer than 65,536 characters. Nothing was saved.' } });
  });

  it.each([
    ['a second file', [FILE, FILE], 'FORM_TOO_LARGE'],
    ['more fields than any form of ours', [...Array.from({ length: 21 }, (_, n): Part => [`f${n}`, 'x']), FILE], 'FORM_TOO_LARGE'],
    ['no file', [['a', 'b']], 'FILE_MISSING'],
    ['a file beyond the bound', [['file', 'x'.repeat(1_001), 'a.csv']], 'FILE_TOO_LARGE'],
  ] as const)('is refused with %s', async (_what, parts, code) => {
    expect(await form(parts as readonly Part[])).toMatchObject({ ok: false, refusal: { code } });
  });
});
