import * as fc from 'fast-check';
import { formatMoney } from '@quittance/kernel';
import { parseAmount } from './parse-amount';

describe('parseAmount', () => {
  it.each([
    ['1,234.56', 'USD', 123456],
    ['€ 1.234,56', 'EUR', 123456],
    ['1.234,56 eur', 'EUR', 123456],
    ['US$ 12.50', 'USD', 1250],
    ['500 kr', 'SEK', 50000],
    ['kr. 500', 'DKK', 50000],
    ['1.234,50 kr.', 'DKK', 123450],
    ['500,-', 'EUR', 50000],
    ['CHF 1’500.–', 'CHF', 150000],
    ['1 234,56\u00a0EUR', 'EUR', 123456],
    ['C$1,234', 'CAD', 123400],
    ['￥1,234', 'JPY', 1234],
    ['$.50', 'USD', 50],
    ['$5', 'CAD', 500],
    ['1,234.567', 'KWD', 1234567],
    ['1 234,5', 'EUR', 123450],
    ["1'234.50", 'CHF', 123450],
    ['(500)', 'USD', -50000],
    ['−500.00', 'USD', -50000],
    ['USD 12', 'USD', 1200],
    ['1,234', 'USD', 123400],
    ['0,50', 'EUR', 50],
    ['.5', 'USD', 50],
    ['1500', 'JPY', 1500],
    ['1,234,567', 'USD', 123456700],
  ])('reads %s of %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual({ minor, problem: null });
  });

  it.each([
    ['twelve', 'USD'],
    ['1.234.5', 'EUR'],
    ['12.345', 'USD'],
    ['1.5', 'JPY'],
    ['99999999999999999', 'USD'],
    ['1,2,3', 'USD'],
    ['12k', 'USD'],
    ['l00', 'USD'],
    ['500 CR', 'USD'],
    ['€ 500', 'USD'],
    ['500 EUR', 'USD'],
    ['1.2345', 'KWD'],
    ['kr.500', 'DKK'],
    ['Rs. 500', 'USD'],
  ])('refuses %s of %s with a reason', (text, currency) => {
    const read = parseAmount(text, currency);
    expect(read.minor).toBeNull();
    expect(read.problem).toBeTruthy();
  });

  it('takes nothing for nothing', () => {
    expect(parseAmount('  ', 'USD')).toEqual({ minor: null, problem: null });
  });

  it('reads back whatever formatMoney writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('USD', 'EUR', 'JPY', 'GBP'), (minor, currency) => {
        expect(parseAmount(formatMoney({ minor, currency }), currency).minor).toBe(minor === 0 ? 0 : minor);
      }),
    );
  });
});
