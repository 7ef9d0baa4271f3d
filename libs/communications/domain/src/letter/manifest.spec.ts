import { manifestText } from './manifest';

describe('the manifest of a batch of letters', () => {
  const line = { n: 1, id: 'a', account: 'Q-1', firstPage: 1, pages: 2, addressee: 'Rivera, Ana', address: ['1 Main St', 'Chicago'], sha256: 'ff' };

  it('has a row a letter, the counts, and a CRC-32 of all before it', () => {
    const text = manifestText(7, 'ee', [line], (body) => body.length);
    expect(text.split('\r\n')).toEqual([
      'batch,7,letters,1,pages,2,pdf-sha256,ee', 'n,id,account,first page,pages,addressee,address,sha256', '1,a,Q-1,1,2,"Rivera, Ana",1 Main St / Chicago,ff', expect.stringMatching(/^crc32,[0-9a-f]{8}$/), '']);
  });

  it('runs nothing in a spreadsheet, whatever a debtor calls himself', () => {
    const text = manifestText(7, 'ee', [{ ...line, addressee: "=cmd|'/c calc'!A1", address: ['+1', '@x'] }], () => 0);
    expect(text).toContain(`,'=cmd|'/c calc'!A1,'+1 / @x,`);
  });
});
