import { nacha } from '../bank-files.fixture';
import { parseBankText } from '../recognise-bank-file';
import { changeCode } from './change-codes';
import { isAboutReturn, returnCode, returnCodes } from './return-codes';

const ITEMS = [{ code: 'R01', amount: 12_500, originalTrace: '091000010000001' }, { code: 'C02', amount: 0, originalTrace: '091000010000002', corrected: '021000021' }, { code: 'R29', amount: 990, originalTrace: '091000010000003' }];

const code = (text: string): string => {
  try {
    parseBankText(text);
    return 'accepted';
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code + ': ' + (error as Error).message;
  }
};

describe('NACHA returns and notifications of change', () => {
  it.each([['with line ends', nacha(ITEMS)], ['with CRLF', nacha(ITEMS, { lineEnd: '\r\n' })], ['without line ends', nacha(ITEMS, { lineEnd: '' })]])('%s', (_how, text) => {
    const file = parseBankText(text, 50);
    expect(file).toMatchObject({ format: 'NACHA', statements: [] });
    expect(file.returns).toMatchObject([
      { code: 'R01', amount: 12_500, debit: true, originalTrace: '091000010000001', trace: '122099990000001', returnedOn: '2026-03-03', receiverAccount: '123456789', name: 'BRIGHTWATER FIXTURES' },
      { code: 'R29', amount: 990 }]);
    expect(file.changes).toMatchObject([{ code: 'C02', corrected: '021000021', originalTrace: '091000010000002', notifiedOn: '2026-03-03' }]);
  });

  it.each([
    ['a day of settlement left open', nacha(ITEMS).replaceAll(/^(5.{68})260303/gm, '$1000000')],
    ['an impossible one', nacha(ITEMS).replaceAll(/^(5.{68})260303/gm, '$1262503')],
  ])('reads a batch with %s: the file says itself when it was made', (_how, text) => {
    expect(parseBankText(text).returns).toMatchObject([{ code: 'R01', returnedOn: '2026-03-03' }, { code: 'R29' }]);
  });

  it('lines filled with blanks, and the sign of old at the end of a file', () => {
    expect(parseBankText(`${nacha(ITEMS).replaceAll('\n', '  \r\n')}\u001a`).returns).toMatchObject([{ code: 'R01', amount: 12_500 }, { code: 'R29' }]);
  });

  it.each([
    ['C03', '021000021   44556677', 'routing 021000021, account 44556677'], ['C06', '44556677            37', 'account 44556677, code 37'],
    ['C07', '02100002144556677         37', 'routing 021000021, account 44556677, code 37'], ['C07', '0210000211234567890123456737', 'routing 021000021, account 12345678901234567, code 37'],
    ['C01', '44-55 6677', '44-55 6677'], ['C05', '37', '37'], ['C03', 'unreadable', 'unreadable'], ['C13', '', ''],
  ])('%s asks for %s', (code, corrected, words) => {
    expect(parseBankText(nacha([{ code, amount: 0, originalTrace: '091000010000002', corrected }])).changes).toMatchObject([{ corrected: words }]);
  });

  it('international entries (IAT): the account stands where others have number and name, the name in an addenda', () => {
    const trace = '122099990000001';
    const lines = nacha([ITEMS[0] as (typeof ITEMS)[0]]).split('\n').filter((line) => !/^9{94}$/.test(line));
    const entry = `62612209999${'6'}${'0002'.padEnd(17)}0000012500${'DE89370400440532013000'.padEnd(35)}    1${trace}`;
    const named = `710${'WEB'}${'0'.repeat(18)}${' '.repeat(22)}${'HELLWASSER GMBH'.padEnd(35)}${' '.repeat(6)}0000001`;
    const counted = (line: string): string => line.replace(/^(8200)000002/, '$1000003').replace(/^(9.{12})00000002/, '$100000003');
    const text = lines.map((line) => (line.startsWith('6') ? `${entry}\n${named}` : counted(line.replace('1234567890PPD', '1234567890IAT')))).join('\n');
    expect(parseBankText(text).returns).toMatchObject([{ code: 'R01', amount: 12_500, originalTrace: '091000010000001', receiverAccount: 'DE89370400440532013000', name: 'HELLWASSER GMBH', individualId: '' }]);
  });

  it('refuses totals that do not tie, naming the line', () => {
    const good = nacha(ITEMS);
    const lines = good.split('\n');
    const changed = (at: number, from: string, to: string): string => lines.map((line, index) => (index === at ? line.replace(from, to) : line)).join('\n');
    expect(code(changed(4, '20012209999', '20012209998'))).toContain('TOTALS_DO_NOT_TIE: Line 5: the entry hash of the batch');
    expect(code(changed(4, '000000012500', '000000012501'))).toContain('Line 5: the total of debits of the batch');
    expect(code(changed(4, '8200000002', '8200000003'))).toContain('Line 5: the number of entries and addenda of the batch');
    expect(code(changed(13, '9000003', '9000004'))).toContain('Line 14: the number of batches');
    expect(code(changed(2, '0000012500', '0000012400'))).toContain('TOTALS_DO_NOT_TIE');
  });

  it('refuses what is cut, out of order, without returns or laid out differently', () => {
    const good = nacha(ITEMS);
    expect(code(good.slice(0, 94 * 6))).toContain('FILE_CUT');
    expect(code(good.split('\n').filter((_line, index) => index !== 1).join('\n'))).toContain('OUT_OF_ORDER: Line 2');
    expect(code(good.split('\n').filter((_line, index) => index !== 3).join('\n'))).toContain('ADDENDA_MISSING');
    expect(code(good.replaceAll(/^79[89]/gm, '705'))).toContain('NO_RETURNS');
    expect(code(good.replace('1234567890PPD', '1234567890ADV'))).toContain('accounting advices between banks (ADV)');
    expect(code(good.slice(good.indexOf('\n') + 1))).toContain('OUT_OF_ORDER: Line 1');
    expect(code(good.replace('799R01', '799X01'))).toContain('BAD_FIELD');
  });

  it('knows the codes and what they ask of us', () => {
    expect(returnCodes()).toHaveLength(71);
    expect(['R01', 'R09'].map((one) => returnCode(one)?.consequence)).toEqual(['REPRESENT', 'REPRESENT']);
    expect(['R05', 'R07', 'R10', 'R29'].map((one) => returnCode(one)?.consequence)).toEqual(Array(4).fill('MANDATE_ENDS'));
    expect(returnCode('R11')?.consequence).toBe('CORRECT');
    expect(returnCode('R99')).toBeUndefined();
    expect(isAboutReturn('R67')).toBe(true);
    expect(changeCode('C02')).toBe('Routing number');
  });
});
