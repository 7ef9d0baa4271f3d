import { settlementWords, type SettlementView } from './settlement-words';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const it8000: Parameters<typeof settlementWords>[0] = {
  status: 'OPEN', agreed: usd(800_000), owed: usd(1_000_000), received: usd(200_000), givenUp: usd(0), approval: 'AUTHORITY', decidedName: '', decidedOn: '2026-03-10',
  next: { n: 2, dueOn: '2026-04-30', lastDay: '2026-04-30', left: 200_000 }, instalments: [1, 2, 3, 4].map((n) => ({ n, dueOn: '2026-04-30', lastDay: '2026-04-30', amount: 200_000, paid: n === 1 ? 200_000 : 0 })) };

describe('a settlement as the client reads it', () => {
  it.each<[SettlementView['status'], object, string]>([
    ['PROPOSED', { approval: null }, 'They would pay $8,000.00 in 4 instalments; $2,000.00 would be given up, only after the last payment has cleared.'],
    ['OPEN', {}, '$2,000.00 of $8,000.00 has come; $2,000.00 is due by 30 Apr 2026.'],
    ['OPEN', { next: null }, 'All of it has come; it counts once the last payment has cleared.'],
    ['KEPT', { received: usd(800_000), givenUp: usd(200_000) }, '$8,000.00 was paid, and $2,000.00 given up.'],
    ['VOID', {}, '$2,000.00 came. The whole balance is owed again.'],
    ['REFUSED', { approval: null, decidedName: 'Rosa Field' }, 'Rosa Field refused it on 10 Mar 2026.'],
  ])('%s %j', (status, more, text) => {
    expect(settlementWords({ ...it8000, status, ...more }).text).toBe(text);
  });

  it('says by whose word it stands', () => {
    expect(settlementWords(it8000).by).toBe('Your contract lets us agree to it.');
    expect(settlementWords({ ...it8000, approval: 'PORTAL', decidedName: 'Rosa Field' }).by).toBe('Rosa Field agreed here on 10 Mar 2026.');
  });
});
