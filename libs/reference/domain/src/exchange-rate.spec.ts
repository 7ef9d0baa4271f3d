import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { businessDate, currency, unwrap } from '@quittance/kernel';
import fc from 'fast-check';
import { converted, parseExchangeRate, rateBetween, readExchangeRates, type ExchangeRate } from './index';

const [USD, EUR, JPY] = [currency('USD'), currency('EUR'), currency('JPY')];
const rate = (on: string, value: string, base = EUR, quote = USD): ExchangeRate => ({ base, quote, on: businessDate(on), rate: value, source: 'Entered by the agency' });
const today = businessDate('2026-11-23');

describe('exchange rates', () => {
  it('are exact decimals above zero', () => {
    expect(['1.0842', '01.50', '155', '0.0064'].map((text) => unwrap(parseExchangeRate(text)))).toEqual(['1.0842', '1.5', '155', '0.0064']);
    for (const text of ['0', '-1', '1,08', '1e3', '', '1.12345678901']) expect(parseExchangeRate(text).ok).toBe(false);
  });

  it('hold from their day until the next one; none is guessed or made of two others', () => {
    const rates = [rate('2026-10-30', '1.08'), rate('2026-09-30', '1.1'), rate('2026-11-30', '1.2')];
    expect(rateBetween(rates, EUR, USD, businessDate('2026-11-20'))).toMatchObject({ rate: '1.08', inverted: false });
    expect(rateBetween(rates, USD, EUR, businessDate('2026-10-01'))).toMatchObject({ rate: '1.1', inverted: true });
    expect(rateBetween(rates, EUR, USD, businessDate('2026-09-29'))).toBeUndefined();
    expect(rateBetween([...rates, rate('2026-10-01', '155', USD, JPY)], EUR, JPY, today)).toBeUndefined();
  });

  it('convert to the minor unit of the other currency, rounding once', () => {
    expect(converted(10_000, EUR, USD, { rate: '1.0842', inverted: false })).toBe(10_842);
    expect(converted(10_842, USD, EUR, { rate: '1.0842', inverted: true })).toBe(10_000);
    expect(converted(10_000, USD, JPY, { rate: '155.25', inverted: false })).toBe(15_525);
    expect(converted(-5, EUR, USD, { rate: '1.5', inverted: false })).toBe(-8);
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 99_999 }), (minor, parts) =>
      converted(-minor, EUR, USD, { rate: String(parts), inverted: false }) === (minor === 0 ? 0 : -converted(minor, EUR, USD, { rate: String(parts), inverted: false }))));
  });

  it('come from a file whole or not at all, the wrong line by its number', () => {
    const head = 'Base,Quote,Date,Rate,Source\n';
    expect(unwrap(readExchangeRates(`${head}EUR,USD,2026-10-30,1.0842,"Central bank, daily"\n\n`, today))).toEqual([{ ...rate('2026-10-30', '1.0842'), source: 'Central bank, daily' }]);
    expect(readExchangeRates(`${head}EUR,USD,2026-10-30,1.0842,Bank\nEUR,EUR,2026-10-30,1,Bank\n`, today)).toMatchObject({ ok: false, refusal: { code: 'SAME_CURRENCY', message: expect.stringMatching(/^Line 3: .*Nothing was taken/) } });
    expect(readExchangeRates(`${head}EUR,USD,2027-01-01,1.08,Bank`, today)).toMatchObject({ refusal: { code: 'DATE_IN_FUTURE' } });
    expect(readExchangeRates('a,b\n1,2', today)).toMatchObject({ refusal: { code: 'COLUMNS_MISSING' } });
    expect(unwrap(readExchangeRates('base;quote;date;rate;source\nEUR;USD;2026-10-30;1,0842;Bank', today))[0]?.rate).toBe('1.0842');
  });

  it('are used by reports alone: no context of money, accounts or statements reaches for them', () => {
    const libs = resolve(__dirname, '../../..');
    const may = ['reference', 'reporting', 'graphql', 'kernel', 'identity'];
    const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.name === 'node_modules' ? [] : entry.isDirectory() ? files(join(folder, entry.name)) : /\.(?:ts|graphql|html)$/.test(entry.name) ? [join(folder, entry.name)] : []);
    const using = readdirSync(libs).filter((context) => !may.includes(context)).flatMap((context) => files(join(libs, context)))
      .filter((file) => /exchange_rate|ExchangeRate|rateBetween|exchange-rate(?!s)/.test(readFileSync(file, 'utf8')));
    expect(using).toEqual([]);
  });
});
