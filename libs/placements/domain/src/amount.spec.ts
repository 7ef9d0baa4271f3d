import fc from 'fast-check';
import { parseAmount, readAmount, type DecimalSign } from './amount';
import { AmountEvidence, decimalSignOf } from './evidence';

const value = (text: string, sign: DecimalSign = 'POINT', currency = 'USD') => {
  const read = parseAmount(text, sign, currency);
  return read.ok ? read.value : read.refusal.code;
};

describe('parseAmount', () => {
  it.each([
    ['1,234.56', 'POINT', 123456], ['1.234,56', 'COMMA', 123456], ["1'234.56", 'POINT', 123456], ['1’234.50', 'POINT', 123450], ['1 234,56 €', 'COMMA', 123456], ['(1,234.56)', 'POINT', -123456], ['$(12.00)', 'POINT', -1200],
    ['1,234.56-', 'POINT', -123456], ['-$5.00', 'POINT', -500], ['$-5.00', 'POINT', -500], ['USD 12', 'POINT', 1200], ['12.50 CR', 'POINT', -1250], ['.5', 'POINT', 50], ['12,34,567.89', 'POINT', 123456789], ['−7.00', 'POINT', -700], ['12.—', 'POINT', 1200], ['0.00', 'POINT', 0], ['-0.00', 'POINT', 0],
  ] as const)('%s with %s', (text, sign, minor) => expect(value(text, sign)).toBe(minor));

  it.each([
    ['1.234,56', 'POINT'], ['1,23', 'POINT'], ['1,2345.00', 'POINT'], ['12..5', 'POINT'], ['abc', 'POINT'], ['1.2.3', 'POINT'], ['--5', 'POINT'], ['(-5)', 'POINT'], ['5 USD EUR', 'POINT'], ['', 'POINT'], ['1 234 5', 'POINT'],
  ] as const)('refuses %s with %s', (text, sign) => expect(value(text, sign)).toBe('NOT_AN_AMOUNT'));

  it('follows the exponent of the currency', () => {
    expect(value('1234', 'POINT', 'JPY')).toBe(1234);
    expect(value('1234.00', 'POINT', 'JPY')).toBe(1234);
    expect(value('12.5', 'POINT', 'JPY')).toBe('AMOUNT_TOO_PRECISE');
    expect(value('1.234', 'POINT', 'KWD')).toBe(1234);
    expect(value('1.005', 'POINT', 'USD')).toBe('AMOUNT_TOO_PRECISE');
    expect(value('5', 'POINT', 'XYZ')).toBe('UNKNOWN_CURRENCY');
    expect(value('99999999999999999999', 'POINT')).toBe('AMOUNT_TOO_LARGE');
    // Sums of very many must stay safe integers.
    expect([value('100000000000.00', 'POINT'), value('100000000000.01', 'POINT')]).toEqual([10_000_000_000_000, 'AMOUNT_TOO_LARGE']);
  });

  it('drops float noise of a spreadsheet number, and nothing else', () => {
    const number = (text: string) => {
      const read = readAmount({ kind: 'NUMBER', text }, 'POINT', 'USD');
      return read.ok ? read.value.minor : read.refusal.code;
    };
    expect([number('1234.5600000000001'), number('0.30000000000000004'), number('99.999999999999986'), number('1.2E+3'), number('-1.5E-1'), number('1234.565'), number('1e400')]).toEqual([123456, 30, 10000, 120000, -15, 'AMOUNT_TOO_PRECISE', 'AMOUNT_TOO_LARGE']);
  });

  it('reads back every amount it is shown, in every form', () => {
    const forms = fc.constantFrom<readonly [DecimalSign, string]>(['POINT', ','], ['POINT', ''], ['POINT', "'"], ['POINT', ' '], ['COMMA', '.'], ['COMMA', ''], ['COMMA', '\u00a0'], ['COMMA', "'"]);
    const around = fc.constantFrom<(text: string, negative: boolean) => string>(
      (text, negative) => (negative ? `-${text}` : text), (text, negative) => (negative ? `${text}-` : text), (text, negative) => (negative ? `(${text})` : text),
      (text, negative) => `${negative ? '-' : ''}$${text}`, (text, negative) => `${negative ? '-' : ''}${text} USD`, (text, negative) => (negative ? `($${text})` : `$ ${text}`),
    );
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), forms, around, (minor, [sign, group], wrap) => {
        const digits = Math.abs(minor).toString().padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+(?!\d))/g, group);
        const text = wrap(`${whole}${sign === 'POINT' ? '.' : ','}${digits.slice(-2)}`, minor < 0);
        expect(value(text, sign)).toBe(minor);
        const evidence = new AmountEvidence();
        evidence.add(2, text);
        expect(evidence.verdict()).toMatchObject({ state: 'DECIDED', value: sign });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('AmountEvidence', () => {
  const verdict = (...texts: string[]) => {
    const evidence = new AmountEvidence();
    texts.forEach((text, i) => evidence.add(i + 2, text));
    return evidence.verdict();
  };

  it('knows what one number shows', () => {
    expect(['1.234', '1234', '1.234.567', '0.125', '1234.567', '1,5', '1.234,5', "1'234.567"].map(decimalSignOf)).toEqual(['EITHER', undefined, 'COMMA', 'POINT', 'POINT', 'COMMA', 'COMMA', 'POINT']);
  });

  it('asks, decides or names the conflict', () => {
    expect(verdict('1.234', '2.500')).toMatchObject({ state: 'AMBIGUOUS', examples: [{ row: 2, value: '1.234' }, { row: 3, value: '2.500' }] });
    expect(verdict('1.234', '12,50')).toMatchObject({ state: 'DECIDED', value: 'COMMA' });
    expect(verdict('1.50', '1,50')).toMatchObject({ state: 'CONFLICT', sides: [{ value: 'POINT', examples: [{ row: 2 }] }, { value: 'COMMA', examples: [{ row: 3 }] }] });
    expect(verdict('100', '')).toMatchObject({ state: 'DECIDED', value: 'POINT' });
  });
});
