import { ageParts, collectedLine, heldLine, lastPaymentWords, percentages, type CurrencyOverview } from './overview-words';

const overview = (change: Partial<CurrencyOverview>): CurrencyOverview =>
  ({ currency: 'USD', accounts: 412, placedThisMonth: 38, placed: 128_460_000, collected: 49_821_064, held: 0, remitted: 0, remittances: 0, open: 0, ages: [], ...change });

describe('the overview in words', () => {
  it('names the denominator of the recovery rate', () => {
    expect(collectedLine(overview({}))).toBe('38.8% of placed (gross)');
    expect(collectedLine(overview({ placed: 0, collected: 0 }))).toBe('nothing placed yet');
  });

  it('shares out a hundred per cent, never 99 or 101', () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
    expect(percentages([31, 27, 24, 18])).toEqual([31, 27, 24, 18]);
    expect(percentages([0, 0])).toEqual([0, 0]);
  });

  it('names the age bands', () => {
    const ages = [{ fromDays: 0, toDays: 90, accounts: 1, open: 75 }, { fromDays: 91, toDays: 180, accounts: 1, open: 25 }, { fromDays: 366, toDays: null, accounts: 0, open: 0 }];
    expect(ageParts(ages).map(({ label, text }) => `${label} ${text}`)).toEqual(['to 90 days 75%', '91–180 25%', 'older 0%']);
  });

  it('says until when money is held', () => {
    expect(heldLine([{ collected: 200_000, until: '2026-11-25' }, { collected: 120_000, until: '2026-11-27' }], 'USD')).toBe('of it $3,200.00 clears by 27 Nov 2026');
    expect(heldLine([], 'USD')).toBe('collected, not yet remitted');
  });

  it('tells how long ago the last payment came', () => {
    const at = (instant: string | null): string => lastPaymentWords(instant, '2026-11-23T15:42:00.000Z', '2026-11-23', 'America/Chicago');
    expect(at('2026-11-23T15:40:00.000Z')).toBe('last payment 2 min ago');
    expect(at('2026-11-23T15:42:00.000Z')).toBe('a payment just now');
    expect(at('2026-11-23T14:15:00.000Z')).toBe('last payment today 08:15');
    expect(at('2026-11-21T02:15:00.000Z')).toBe('last payment 20 Nov 2026');
    expect(at(null)).toBe('no payment yet');
  });
});
