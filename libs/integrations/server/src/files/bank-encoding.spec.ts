import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { BankFileRefused } from '@quittance/integrations/domain';
import { bankEncoding } from './bank-encoding';
import { Utf8Letters } from './utf8-letters';

const encoding = async (bytes: Buffer): Promise<string> => {
  try {
    // Cut within letters.
    return await bankEncoding(bytes, Readable.from([...bytes].map((byte) => Buffer.from([byte]))) as AsyncIterable<Buffer>);
  } catch (error) {
    if (error instanceof BankFileRefused) return `${error.refusal.code} ${error.refusal.facts['line']}`;
    throw error;
  }
};

describe('how a bank’s bytes are read', () => {
  it('the sign for a letter that was lost (U+FFFD) is a letter of UTF-8 like any other', async () => {
    expect(await encoding(Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<Nm>M\ufffdller</Nm>'))).toBe('utf-8');
    expect(await encoding(Buffer.from('date;amount\nM\ufffdller;M\u00fcller'))).toBe('utf-8');
  });

  it('bytes that are no UTF-8 are refused where the file says that it is, by their line', async () => {
    const said = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n');
    for (const bad of [[0xfc], [0xe2, 0x82], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
      expect(await encoding(Buffer.concat([said, Buffer.from(bad), Buffer.from('\nx')]))).toBe('BAD_ENCODING 2');
    }
    expect(await encoding(Buffer.concat([said, Buffer.from([0xe2, 0x82])]))).toBe('BAD_ENCODING 2');
  });

  it('the mark at the beginning says nothing of the letters after it', async () => {
    expect(await encoding(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('a\n'), Buffer.from([0xfc, 10])]))).toBe('windows-1252');
    expect(await encoding(Buffer.concat([Buffer.from('\u00e9\n'), Buffer.from([0xfc, 10])]))).toBe('MIXED_ENCODING 2');
  });

  it('what a file says of itself holds, by any name a bank gives it, unless all of it is UTF-8', async () => {
    const said = (name: string, text: string): Promise<string> => encoding(Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${name}"?>\n`), Buffer.from(text, 'latin1')]));
    expect(await Promise.all(['ISO-8859-1', 'ASCII', 'us-ascii', 'windows-1250', 'cp1252', 'ISO-8859-2', 'ISO-8859-15'].map((name) => said(name, 'M\u00fcller')))).toEqual(
      ['windows-1252', 'windows-1252', 'windows-1252', 'windows-1250', 'windows-1252', 'iso-8859-2', 'iso-8859-15']);
    expect(await encoding(Buffer.from('OFXHEADER:100\nCHARSET:1252\n\n<NAME>M\u00fcller'))).toBe('utf-8');
    expect(await encoding(Buffer.from('OFXHEADER:100\nCHARSET:1250\n\n<NAME>M\u00fcller', 'latin1'))).toBe('windows-1250');
    expect(await said('EBCDIC-CP-US', 'x').catch(String)).toContain('UNKNOWN_ENCODING');
  });

  it('a mark says more than a code page that is named', async () => {
    expect(await encoding(Buffer.from('\ufeffOFXHEADER:100\nCHARSET:1252\n\n<NAME>Muller'))).toBe('utf-8');
  });

  it('UTF-16 without its mark', async () => {
    expect(await encoding(Buffer.from('Date;Amount', 'utf16le'))).toBe('utf-16le');
    expect(await encoding(Buffer.from('Date;Amount', 'utf16le').swap16())).toBe('utf-16be');
  });

  it('agrees with Node on what UTF-8 is', () => {
    const bytes = fc.array(fc.oneof(fc.constantFrom(0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf, 0x41), fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
    fc.assert(fc.property(bytes, (all) => {
      const letters = new Utf8Letters();
      const broken = all.map((byte) => letters.next(byte)).includes('BROKEN') || letters.unfinished;
      expect(!broken).toBe(isUtf8(Uint8Array.from(all)));
    }), { numRuns: 5_000 });
  });
});
