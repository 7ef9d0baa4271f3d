import fc from 'fast-check';
import { addDays, businessDate, currency } from '@quittance/kernel';
import { rankAccount, type RankFacts } from './index';

const today = businessDate('2026-03-10');
const daysAgo = (days: number) => addDays(today, -days);
const facts = (parts: Partial<RankFacts> = {}): RankFacts => ({
  owed: 500_000,
  currency: currency('USD'),
  owedInBase: 500_000,
  oldestDueOn: daysAgo(100),
  placedOn: daysAgo(20),
  lastActivityOn: daysAgo(2),
  openPromiseDueOn: null,
  lastPromiseBrokenOn: null,
  lastReturnedPaymentOn: null,
  nextActionOn: null,
  ...parts,
});
const rank = (parts?: Partial<RankFacts>) => rankAccount(facts(parts), today);
const texts = (parts?: Partial<RankFacts>) => rank(parts).reasons.map(({ text }) => text);

describe('ranking a collector’s day', () => {
  it('shows its reasons, the weightiest first', () => {
    expect(texts()).toEqual(['$5,000.00 owed', '100 days past due']);
    expect(texts({ lastPromiseBrokenOn: daysAgo(1), lastActivityOn: daysAgo(30) })).toEqual([
      'Promise broken yesterday',
      'Untouched for 30 days',
      '$5,000.00 owed',
      '100 days past due',
    ]);
    expect(texts({ lastActivityOn: null })[0]).toBe('New, placed 20 days ago');
    expect(texts({ openPromiseDueOn: today })[0]).toBe('Promise due today');
    expect(texts({ nextActionOn: today })[0]).toBe('Call back today');
    expect(texts({ nextActionOn: daysAgo(2) })[0]).toBe('Call back was due 2 days ago');
    expect(rank({ nextActionOn: addDays(today, 3) }).reasons[0]).toMatchObject({ text: 'Call back in 3 days', points: -500 });
  });

  it('puts broken promises before returned payments, due promises, new, untouched, and the rest', () => {
    const scores = [
      rank({ lastPromiseBrokenOn: today }),
      rank({ lastReturnedPaymentOn: today }),
      rank({ openPromiseDueOn: today }),
      rank({ lastActivityOn: null }),
      rank({ lastActivityOn: daysAgo(40) }),
      rank(),
      rank({ openPromiseDueOn: addDays(today, 5) }),
    ].map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('leaves untouched at six days alone and counts it from seven', () => {
    expect(texts({ lastActivityOn: daysAgo(6) })).toHaveLength(2);
    expect(texts({ lastActivityOn: daysAgo(7) })).toContain('Untouched for 7 days');
  });

  it('is whole, deterministic, the sum of its reasons, and grows with the amount', () => {
    const date = fc.option(fc.nat(900).map(daysAgo));
    const any = fc.record({
      owedInBase: fc.nat(1_000_000_000),
      oldestDueOn: date,
      lastActivityOn: date,
      openPromiseDueOn: fc.option(fc.integer({ min: -60, max: 60 }).map(daysAgo)),
      lastPromiseBrokenOn: date,
      lastReturnedPaymentOn: date,
    });
    fc.assert(
      fc.property(any, fc.nat(1_000_000_000), (parts, more) => {
        const { score, reasons } = rank(parts);
        expect(Number.isSafeInteger(score)).toBe(true);
        expect(rank(parts)).toEqual({ score, reasons });
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(rank({ ...parts, owedInBase: parts.owedInBase + more }).score).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});
