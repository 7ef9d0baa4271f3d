import { formatMoney, spellMoney } from './format-money';

describe('formatMoney', () => {
  it.each([
    [4831022, 'USD', '$48,310.22'],
    [-50000, 'USD', '−$500.00'],
    [3100475, 'EUR', '€31,004.75'],
    [1500, 'JPY', '¥1,500'],
    [1500, 'KWD', 'KWD 1.500'],
    [0, 'USD', '$0.00'],
    [9007199254740991, 'USD', '$90,071,992,547,409.91'],
  ])('%i of %s is %s', (minor, currency, text) => {
    expect(formatMoney({ minor, currency }).replace(/\u00a0/g, ' ')).toBe(text);
  });

  it('leaves the symbol to the header where asked', () => {
    expect(formatMoney({ minor: 400000, currency: 'USD' }, { show: 'none' })).toBe('4,000.00');
  });

  it('signs gains where asked', () => {
    expect(formatMoney({ minor: 5, currency: 'USD' }, { signed: true })).toBe('+$0.05');
  });

  it('rounds only what has no minor units', () => {
    expect(formatMoney({ minor: 500000, currency: 'USD' }, { round: true })).toBe('$5,000');
    expect(formatMoney({ minor: 500050, currency: 'USD' }, { round: true })).toBe('$5,000.50');
  });

  it('says a negative amount in words', () => {
    expect(spellMoney({ minor: -50000, currency: 'USD' })).toBe('minus 500.00 US dollars');
  });
});
