import { ofxSgml, ofxXml } from '../bank-files.fixture';
import { parseBankText } from '../recognise-bank-file';
import { OFX_VERSIONS } from './ofx-version';

const code = (text: string): string => {
  try {
    parseBankText(text);
    return 'accepted';
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code + ': ' + (error as Error).message;
  }
};

describe('OFX', () => {
  it.each(OFX_VERSIONS)('version %s', (version) => {
    const file = parseBankText(version.startsWith('1') ? ofxSgml(version) : ofxXml(version), 11);
    expect(file).toMatchObject({ format: 'OFX', version, statements: [{ account: '000123456789', currency: 'USD', from: '2026-03-03', to: '2026-03-03', opening: null, closing: { minor: 107_450, on: '2026-03-03' } }] });
    expect(file.statements[0]?.entries).toMatchObject([
      { bookedOn: '2026-03-03', amount: 10_000, bankReference: 'BANK-1', payer: 'Brightwater Fixtures & Sons', text: 'Q-100234 Invoice INV-77', code: 'CREDIT' },
      { amount: -2_550, bankReference: 'BANK-2', payer: 'Account fee', code: 'FEE' }]);
  });

  it('names versions and headers that it does not know', () => {
    expect(code(ofxSgml('103').replace('103', '104'))).toMatch(/^UNKNOWN_VERSION: This is OFX version 104/);
    expect(code(ofxXml('300'))).toContain('OFX version 300');
    expect(code(ofxSgml('103').replace('VERSION:103', 'X:1'))).toContain('NOT_OFX');
  });

  it('a header without its line ends', () => {
    const [header = '', body = ''] = ofxSgml('103').split(/(?=<OFX>)/);
    expect(parseBankText(header.replaceAll('\n', ' ') + body)).toMatchObject({ version: '103', statements: [{ entries: [{ amount: 10_000 }, {}] }] });
    expect(parseBankText(header.replaceAll('\n', '') + body)).toMatchObject({ version: '103', statements: [{ entries: [{ amount: 10_000 }, {}] }] });
  });

  it('a header within a comment', () => {
    const [header = '', body = ''] = ofxSgml('102').split(/(?=<OFX>)/);
    expect(parseBankText(`<!--\n${header.trim()}\n-->\n${body}`, 9)).toMatchObject({ version: '102', statements: [{ entries: [{ amount: 10_000 }, {}] }] });
  });

  it('names the statement of an investment account', () => {
    expect(code(ofxSgml('102').replaceAll('STMTRS', 'INVSTMTRS'))).toContain('NOT_A_STATEMENT: The file is the statement of an investment account');
  });

  it('amounts with a comma, without a nought, with more decimals or thousands set apart', () => {
    const amount = (text: string) => parseBankText(ofxSgml('102').replace('>100.00', `>${text}`)).statements[0]?.entries[0]?.amount;
    expect([amount('100,00'), amount('+.5'), amount('12.3400'), amount('+1,250.00'), amount('1.234.567,89')]).toEqual([10_000, 50, 1_234, 125_000, 123_456_789]);
    expect(code(ofxSgml('102').replace('>100.00', '>1,25.00'))).toContain('BAD_AMOUNT');
  });

  it('text set apart (CDATA), comments, and a list of movements whose tag stays open (Nubank)', () => {
    const marked = ofxXml('200').replace('<NAME>Brightwater Fixtures &amp; Sons</NAME>', '<NAME><![CDATA[Brightwater <Fixtures> & Sons ]]></NAME><!-- a > b -->');
    for (const pieces of [1, 7, 5_000]) expect(parseBankText(marked, pieces).statements[0]?.entries).toMatchObject([{ payer: 'Brightwater <Fixtures> & Sons', bankReference: 'BANK-1' }, { amount: -2_550 }]);
    expect(parseBankText(ofxSgml('102').replace('</BANKTRANLIST>\n', '')).statements).toMatchObject([{ closing: { minor: 107_450 }, entries: [{ amount: 10_000 }, { amount: -2_550 }] }]);
  });

  it('a currency of the movement’s own is another account’s; one it was changed from is not', () => {
    const beside = (tag: string, currency: string): string => ofxXml('211').replace('</MEMO>', `</MEMO><${tag}><CURRATE>1.1</CURRATE><CURSYM>${currency}</CURSYM></${tag}>`);
    expect(code(beside('CURRENCY', 'EUR'))).toMatch(/^MIXED_CURRENCIES: Line \d+: a movement is in EUR, the account in USD\./);
    expect([code(beside('ORIGCURRENCY', 'EUR')), code(beside('CURRENCY', 'USD'))]).toEqual(['accepted', 'accepted']);
    expect(code(ofxSgml('102').replace('<CURDEF>USD', '<CURDEF>'))).toContain('CURRENCY_MISSING');
  });

  it('refuses what is cut, malformed, dangerous or answered with an error', () => {
    const good = ofxSgml('102');
    expect(code(good.slice(0, good.indexOf('</BANKTRANLIST>')))).toContain('FILE_CUT');
    expect(code(good.replace('<STMTRS>', '<!ENTITY x "y"><STMTRS>'))).toContain('XML_ENTITIES');
    expect(code(good.replace('</BANKTRANLIST>', '</NOTHING>'))).toContain('MALFORMED_OFX');
    expect(code(good.replace('<CODE>0<SEVERITY>INFO</STATUS>\n<STMTRS>', '<CODE>15500<SEVERITY>ERROR</STATUS>\n<STMTRS>'))).toContain('BANK_SAYS_ERROR');
    expect(code(good.replace('<TRNAMT>100.00', '<TRNAMT>'))).toContain('FIELD_MISSING');
    expect(code(good.replace('<TRNAMT>100.00', '<TRNAMT>1e3'))).toContain('BAD_AMOUNT');
    expect(code(good.replace('<STMTRS>', '<A>'.repeat(60)))).toContain('TOO_DEEP');
  });
});
