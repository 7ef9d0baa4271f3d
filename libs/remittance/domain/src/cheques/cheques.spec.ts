import { businessDate, currency } from '@quittance/kernel';
import fc from 'fast-check';
import { chequeAmountInWords, micrLine, plainPayee, positivePayCsv, positivePayTotals, wholeInWords, type PositivePayLine } from '../index';

const USD = currency('USD');
const SMALL: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
  eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15 };

/** Reads a number back from its words, by another way than it was written. */
function fromWords(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[\s-]/)) {
    if (word === 'hundred') group *= 100;
    else if (SCALES[word] !== undefined) [total, group] = [total + group * (SCALES[word] ?? 0), 0];
    else group += SMALL[word] ?? Number.NaN;
  }
  return total + group;
}

describe('the amount of a cheque in words', () => {
  it.each([
    [381_500, 'Three thousand eight hundred fifteen and 00/100 dollars'], [6_500, 'Sixty-five and 00/100 dollars'], [1, 'Zero and 01/100 dollars'], [100_000_000, 'One million and 00/100 dollars'],
    [2_110_119, 'Twenty-one thousand one hundred one and 19/100 dollars'], [1_300, 'Thirteen and 00/100 dollars'],
  ])('%i is %s', (minor, words) => expect(chequeAmountInWords(minor, USD)).toBe(words));

  it('knows other currencies, and those without a minor unit', () => {
    expect(chequeAmountInWords(4_250, currency('EUR'))).toBe('Forty-two and 50/100 euros');
    expect(chequeAmountInWords(4_250, currency('JPY'))).toBe('Four thousand two hundred fifty JPY');
  });

  it('says the number it stands for, whatever it is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (n) => expect(fromWords(wholeInWords(n))).toBe(n)), { numRuns: 2_000 });
  });

  it('stands above a line of number, bank and account', () => {
    expect(micrLine(1042, '021000021', '4455667788')).toBe('⑈001042⑈ ⑆021000021⑆ 4455667788⑈');
  });
});

describe('a positive pay file', () => {
  const line = (parts: Partial<PositivePayLine> = {}): PositivePayLine => ({ action: 'ISSUE', number: 1001, amount: 381_500, issuedOn: businessDate('2026-03-31'), payee: 'Carrow Steel Supply', ...parts });

  it('names each cheque and ties', () => {
    const lines = [line(), line({ number: 1002, amount: 6_500, payee: '=Söhne, "Pell" & Co.' }), line({ action: 'VOID', number: 999, amount: 100 })];
    expect(positivePayCsv({ number: 7, createdOn: businessDate('2026-03-31'), routingNumber: '021000021', accountNumber: '4455667788', currency: USD }, lines).split('\r\n')).toEqual([
      'H,7,2026-03-31,021000021,4455667788,USD',
      'I,1001,2026-03-31,4455667788,3815.00,Carrow Steel Supply',
      'I,1002,2026-03-31,4455667788,65.00,"Sohne, Pell & Co."',
      'V,999,2026-03-31,4455667788,1.00,Carrow Steel Supply',
      'T,2,3880.00,1,1.00,3',
      '',
    ]);
  });

  it('has totals that are the sums of its lines, and no payee a spreadsheet runs', () => {
    const some = fc.record({ action: fc.constantFrom('ISSUE' as const, 'VOID' as const), amount: fc.integer({ min: 1, max: 1e9 }) });
    fc.assert(fc.property(fc.array(some), fc.string({ unit: 'binary' }), (lines, name) => {
      const { issuedTotal, voidTotal, issuedCount, voidCount } = positivePayTotals(lines);
      expect(issuedTotal + voidTotal).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
      expect(issuedCount + voidCount).toBe(lines.length);
      expect(plainPayee(name)).toMatch(/^([A-Za-z0-9.,&'/()][ -~]*)?$/);
    }));
  });
});
