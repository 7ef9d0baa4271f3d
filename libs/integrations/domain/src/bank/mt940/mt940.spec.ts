import { MT940, MT940_GERMAN } from '../bank-files.fixture';
import { parseBankText } from '../recognise-bank-file';

const code = (text: string): string => {
  try {
    parseBankText(text);
    return 'accepted';
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code + ': ' + (error as Error).message;
  }
};

describe('MT940', () => {
  it.each([['with blocks and LF', MT940], ['with CRLF', MT940.replaceAll('\n', '\r\n')], ['without blocks', MT940.replace(/^\{.*\n/, '').replace('-}\n', '')]])('%s', (_how, text) => {
    expect(parseBankText(text, 5)).toMatchObject({ format: 'MT940', statements: [{ account: '000123456789', number: '42/1', opening: { minor: 100_000, on: '2026-03-02' }, closing: { minor: 107_450 } }] });
    expect(parseBankText(text, 5).statements[0]?.entries).toMatchObject([
      { bookedOn: '2026-03-03', amount: 10_000, bankReference: 'BANK-1', reference: 'Q-100234', payer: 'Brightwater Fixtures', text: 'Invoice INV-77 Supplement', code: 'NTRF' },
      { amount: -2_550, reference: '', bankReference: 'BANK-2', text: 'Account fee', code: 'NCHG' }]);
  });

  it('the German subfields', () => {
    expect(parseBankText(MT940_GERMAN).statements[0]?.entries).toMatchObject([
      { reference: 'Q-100234', payer: 'Hellwasser GmbH', counterAccount: 'DE89370400440532013000', text: 'Rechnung INV-77' }, { returnReason: 'AC04', text: 'zurueck' }]);
  });

  it.each(['>', '~', '^', '<', '|'])('subfields that begin with %s, and a question mark in a text', (sign) => {
    expect(parseBankText(MT940_GERMAN.replaceAll('?', sign)).statements[0]?.entries).toMatchObject([
      { reference: 'Q-100234', payer: 'Hellwasser GmbH', counterAccount: 'DE89370400440532013000', text: 'Rechnung INV-77' }, { returnReason: 'AC04', text: 'zurueck' }]);
    expect(parseBankText(MT940_GERMAN.replace('SVWZ+zurueck', 'SVWZ+zurueck? nein')).statements[0]?.entries[1]?.text).toBe('zurueck? nein');
  });

  it('the Dutch banks: their own lines before each message, values between slashes', () => {
    const message = (details: string): string => `ABNANL2A\n940\nABNANL2A\n:20:ABN AMRO BANK NV\n:25:517852257\n:28:19321/1\n:60F:C261118EUR10,00\n:61:2611191119C1,56N658NONREF\n:86:${details}\n:62F:C261119EUR11,56\n-\n`;
    const text = message('/TRTP/SEPA OVERBOEKING/IBAN/FR001234567890/NAME/SOME COMPANY SA\n/REMI/INVOICE 558219/EREF/NOTPROVIDED') + message('/EREF/EV12341REP//CNTP/NL32INGB0000012345/INGBNL2A/ING BANK NV///REMI/USTD//EV10001/');
    expect(parseBankText(text, 7).statements.flatMap(({ entries }) => entries)).toMatchObject([
      { amount: 156, payer: 'SOME COMPANY SA', counterAccount: 'FR001234567890', reference: '', text: expect.stringContaining('INVOICE 558219') as string },
      { reference: 'EV12341REP', payer: 'ING BANK NV', counterAccount: 'NL32INGB0000012345', text: 'EV10001' }]);
  });

  it.each([
    ['block 4 on a line of its own, notes of the sum after the closing balance (ING)', MT940.replace('}{4:', '}\n{4:').replace('-}', ':86:/SUM/1/1/25,50/100,00/\n-}')],
    ['a trailer right after the closing balance', MT940.replace(':64:C260303USD1074,50\n', '').replace('-}', '-}{5:{CHK:123456789ABC}}')],
    ['its number as a field of its own (Rabobank)', MT940.replace(/^.*\n/, ':940:\n').replace('-}\n', '')],
    ['the bank’s own words (NS)', MT940.replace(':64:', ':NS:22Kontobewegungen\n:64:').replace(':62F:', ':NS:01Konto\n:62F:')],
    ['a type of two letters, a blank before it, the booking day left blank', MT940.replace('0303D25,50NCHG', '    D25,50 NOV ')],
    ['the currency behind its account (ING, Rabobank)', MT940.replace(':25:000123456789', ':25:000123456789 USD')],
    ['no type, and no reference', MT940.replace('NCHGNONREF//', 'NONREF//')],
    ['no type at all', MT940.replace('D25,50NCHGNONREF//', 'DN25,50//')],
    ['a word for where the reference stands', MT940.replace('NCHGNONREF', 'NCHGEREF')],
    ['control characters round its messages and at its end (PostFinance, Rabobank)', `\u0001${MT940.replace('-}', '-}\u0003')}\u001a`],
    ['zeros before its balances, a line between account and number', MT940.replace('USD1000,00', 'USD0000000000000001000,00').replace(':28C:', '\n:28C:')],
    ['a line of details that begins with a time of day', MT940.replace('Account fee', 'Account fee of 00\n:00:00/')],
    ['forward balances of its own kind (65F)', MT940.replace(':64:', ':65F:C260304USD1074,50\n:64:')],
    ['a blank before the end of its message', MT940.replace('-}', ' -')],
    ['@@ for the ends of its lines', `@@${MT940.replace(/^\{.*\n/, '').replace('-}\n', '-').replaceAll('\n', '@@')}`],
    ['points for commas', MT940.replaceAll(/(\d),(\d\d)/g, '$1.$2')],
    ['a line of details that begins with a hyphen', MT940.replace('Account fee', 'Account\n-5 fee')],
  ])('a statement with %s', (_how, text) => {
    expect(parseBankText(text, 9).statements).toMatchObject([{ account: '000123456789', closing: { minor: 107_450 }, entries: [{ amount: 10_000 }, { amount: -2_550 }] }]);
  });

  it('tells no reference where field 61 only says in which part of field 86 it is', () => {
    const reference = (text: string) => parseBankText(text).statements[0]?.entries[1]?.reference;
    expect(['EREF', 'MARF', 'KREF+', 'NONREF'].map((word) => reference(MT940.replace('NCHGNONREF', `NCHG${word}`)))).toEqual(['', '', '', '']);
    expect(reference(MT940.replace('NCHGNONREF', 'NCHGF-77'))).toBe('F-77');
  });

  it('tells the bank’s own words (NS) where field 86 says nothing', () => {
    expect(parseBankText(MT940.replace(':86:Account fee', ':NS:15Carrow Steel\n17Q-77')).statements[0]?.entries[1]).toMatchObject({ text: 'Carrow Steel Q-77' });
  });

  it('a statement of several pages: each ties by its interim balances (60M, 62M)', () => {
    const page = (n: number, opening: string, line: string, closing: string): string => `:20:S\n:25:000123456789\n:28C:42/${n}\n${opening}\n:61:260303${line}NTRFNONREF\n${closing}\n-\n`;
    const text = page(1, ':60F:C260302USD1000,', 'C100,', ':62M:C260303USD1100,') + page(2, ':60M:C260303USD1100,', 'DR25,5', ':62F:C260303USD1074,50');
    expect(parseBankText(text.replace('DR25,5', 'DA25,5'), 9).statements).toMatchObject([{ number: '42/1', entries: [{ amount: 10_000 }] }, { number: '42/2', opening: { minor: 110_000 }, entries: [{ amount: -2_550 }] }]);
    expect(code(text.replace('DR25,5', 'D25,4'))).toContain('TOTALS_DO_NOT_TIE');
  });

  it('names an interim report (MT942), whose movements may still change', () => {
    expect(code(MT940.replace(/:60F:.*/, ':34F:USDD0,00\n:13D:2603031200+0100'))).toBe('NOT_A_STATEMENT: Line 2: this is an interim report (MT942), whose movements may still change. Ask the bank for MT940.');
  });

  it('messages one after the other, as the network keeps them (RJE)', () => {
    const block = MT940.replace('-}\n', '-}{5:{CHK:123456789ABC}}');
    expect(parseBankText(`${block}$${MT940}`, 9).statements).toHaveLength(2);
    expect(parseBankText(`${block}${MT940}`, 9).statements).toHaveLength(2);
  });

  it('a booking day takes the year nearest to its value date; a credit taken back goes out', () => {
    const text = MT940.replace(':61:2603030303C100,00', ':61:2601021231C100,00').replace('0303D25,50', '0303RC25,50');
    expect(parseBankText(text).statements[0]?.entries).toMatchObject([{ bookedOn: '2025-12-31', valueOn: '2026-01-02' }, { amount: -2_550 }]);
  });

  it('the banks’ month of thirty days, and amounts without their nought', () => {
    const entry = (line: string) => parseBankText(MT940.replace(':61:2603030303D25,50', `:61:${line}`)).statements[0]?.entries[1];
    expect([entry('2602300302D25,50'), entry('2802300301D25,50'), entry('2802290301D25,50'), entry('2602290301D25,50')].map((found) => found?.valueOn)).toEqual(['2026-02-28', '2028-02-29', '2028-02-29', '2026-02-28']);
    expect(code(MT940.replace(':61:2603030303D25,50', ':61:2602310302D25,50'))).toContain('BAD_DATE');
    expect(code(MT940.replace(':61:2603030303D25,50', ':61:2603030303D25,\n:86:x\n:61:2603030303D,50').replace('\n:86:x', 'NCHGNONREF\n:86:x'))).toBe('accepted');
  });

  it('refuses what does not tie, is cut or out of place, naming the line', () => {
    expect(code(MT940.replace('1074,50\n:64', '1074,00\n:64'))).toMatch(/^TOTALS_DO_NOT_TIE: Line 11: the closing balance is stated as .1,074\.00/);
    expect(code(MT940.slice(0, MT940.indexOf(':62F')))).toContain('FILE_CUT: Line 10');
    expect(code(MT940.replace(':61:2603030303C', ':61:26030303XXC'))).toContain('BAD_FIELD: Line 6');
    expect(code(MT940.replace(':61:2603030303C', ':61:2613030303C'))).toContain('BAD_DATE: Line 6');
    expect(code(MT940.replace('C260303USD1074,50\n:64', 'C260303EUR1074,50\n:64'))).toContain('MIXED_CURRENCIES');
    expect(code(MT940.replace(':25:', ':99:'))).toContain('UNKNOWN_FIELD: Line 3: field 99');
    expect(code(MT940.slice(MT940.indexOf(':25:')))).toContain('BAD_FIELD: Line 1: field 25 stands outside of a statement');
    expect(code(MT940.replace('Account fee', `Account${'\nfee'.repeat(5_000)}`))).toContain('VALUE_TOO_LONG');
    expect(code(MT940.replace('Account fee', 'x'.repeat(30_000)))).toContain('LINE_TOO_LONG');
  });
});
