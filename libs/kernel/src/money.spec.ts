import fc from 'fast-check';
import { add, compareMoney, currency, formatMinor, money, negate, parseMinor, subtract, sum, sumMinor, unwrap } from './index';

const USD = currency('USD');
const EUR = currency('EUR');

describe('money', () => {
  it('adds, subtracts, negates and sums in one currency', () => {
    expect(add(money(150, USD), money(-50, USD))).toEqual(money(100, USD));
    expect(subtract(money(150, USD), money(50, USD))).toEqual(money(100, USD));
    expect(Object.is(negate(money(0, USD)).minor, 0)).toBe(true);
    expect(sum([money(1, USD), money(2, USD)], USD)).toEqual(money(3, USD));
    expect(sumMinor([])).toBe(0);
  });

  it('refuses to mix currencies or to leave the safe integers', () => {
    expect(() => add(money(1, USD), money(1, EUR))).toThrow(TypeError);
    expect(() => compareMoney(money(1, USD), money(1, EUR))).toThrow(TypeError);
    expect(() => sum([money(1, EUR)], USD)).toThrow(TypeError);
    expect(() => sum([money(Number.MAX_SAFE_INTEGER, USD), money(1, USD)], USD)).toThrow(RangeError);
    expect(() => money(1.5, USD)).toThrow(RangeError);
  });

  it('knows the minor unit of each currency', () => {
    expect(formatMinor(123_456, USD)).toBe('1234.56');
    expect(formatMinor(-5, USD)).toBe('-0.05');
    expect(formatMinor(1234, currency('JPY'))).toBe('1234');
    expect(formatMinor(1234, currency('kwd'))).toBe('1.234');
    expect(() => currency('XXQ')).toThrow('UNKNOWN_CURRENCY');
  });

  it('reads back what it writes, and refuses too many decimals', () => {
    expect(parseMinor('12.345', USD)).toMatchObject({ ok: false, refusal: { code: 'BAD_AMOUNT' } });
    expect(parseMinor('1,000.00', USD).ok).toBe(false);
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'), (minor, code) => {
        const unit = currency(code);
        expect(unwrap(parseMinor(formatMinor(minor, unit), unit))).toBe(minor === 0 ? 0 : minor);
      }),
    );
  });
});
