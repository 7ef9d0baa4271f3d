import fc from 'fast-check';
import { businessDate } from '@quittance/kernel';
import { compareBankAndBook, type OpenItem } from './index';

const item = (kind: OpenItem['kind'], amount: number, since = '2026-03-30', note: string | null = null): OpenItem => ({
  kind, amount, since: businessDate(since), note, about: `entry:${kind}${amount}`, description: '' });
const days = (since: string): number => 31 - Number(since.slice(-2));

describe('bank and book', () => {
  it('tie once what is open has gone through the bank', () => {
    const found = compareBankAndBook(100_000, 112_000, [item('IN_TRANSIT', 20_000), item('OUTSTANDING', -5_000), item('UNBOOKED', 3_000), item('DUE_FROM_OPERATING', 750)], days);
    expect(found).toMatchObject({ adjustedBank: 112_000, difference: 0, inTransit: 20_000, outstanding: -5_000, unbooked: 3_000 });
  });

  it('ask for words where an item is older than such items take, has no entry, or is owed by operating', () => {
    const { exceptions, unexplained } = compareBankAndBook(0, 0, [
      item('IN_TRANSIT', 5, '2026-03-26'), item('IN_TRANSIT', 6, '2026-03-25'), item('OUTSTANDING', -5, '2026-03-21'), item('OUTSTANDING', -6, '2026-03-20'), item('UNBOOKED', 1),
      item('UNBOOKED', 2, '2026-03-30', 'A charge the bank takes back'), item('DUE_FROM_OPERATING', 1)], days);
    expect(exceptions.map(({ explanation }) => explanation !== null)).toEqual([true, false, true, false, false, true, false]);
    expect(unexplained).toBe(4);
  });

  it('differ by exactly what is missing from the bank’s lines', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), fc.array(fc.integer({ min: -1e9, max: 1e9 })), fc.integer({ min: -1e9, max: 1e9 }), (open, unbooked, missing) => {
      const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
      const items = [...open.map((amount) => item(amount < 0 ? 'OUTSTANDING' : 'IN_TRANSIT', amount)), ...unbooked.map((amount) => item('UNBOOKED', amount))];
      const cleared = 12_345;
      expect(compareBankAndBook(cleared + sum(unbooked) + missing, cleared + sum(open), items, days).difference).toBe(missing);
    }));
  });
});
