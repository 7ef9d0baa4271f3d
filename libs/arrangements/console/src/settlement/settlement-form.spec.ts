import { authorityWords, drawUp, readForm, type SettlementForm } from './settlement-form';

const today = '2026-11-23';
const form: SettlementForm = {
  by: 'PART', part: '80', sum: null, instalments: '4', firstDueOn: '2026-11-30', cadence: 'MONTHLY', graceDays: '2', personName: '', note: '', told: false, word: { channel: 'PHONE', name: '', on: null }, key: 'k' };
const basis = { owed: 1_000_000, currency: 'USD', authority: { leastPpm: 800_000, longestDays: 100 } };
const drawn = (part: Partial<SettlementForm>, of = basis) => drawUp(readForm({ ...form, ...part }).terms!, of, today);

describe('a settlement as it is entered', () => {
  it('is drawn up as the server will make it', () => {
    expect(drawn({}).drawn).toMatchObject({ agreed: 800_000, because: null });
    expect(drawn({}).drawn?.instalments.map(({ dueOn, amount }) => [dueOn, amount])).toEqual([['2026-11-30', 200_000], ['2026-12-30', 200_000], ['2027-01-30', 200_000], ['2027-02-28', 200_000]]);
    expect(drawn({ by: 'SUM', sum: 100_001, instalments: '2' }).drawn?.instalments.map(({ amount }) => amount)).toEqual([50_001, 50_000]);
  });

  it('says whether the contract allows it', () => {
    expect(drawn({ part: '79,9999' }).drawn?.because).toContain('80%');
    expect(drawn({ instalments: '5' }).drawn?.because).toContain('100 days');
    // 97 days to the last instalment, and 4 of grace.
    expect(drawn({ graceDays: '4' }).drawn?.because).toContain('this one runs 101, its days of grace among them');
    expect(authorityWords(null)).toContain('asked each time');
    expect(authorityWords(basis.authority)).toBe('from 80% of what is owed, paid within 100 days');
  });

  it.each([[{ part: 'most' }, 'partPpm'], [{ by: 'SUM' as const }, 'sum'], [{ firstDueOn: null }, 'firstDueOn']])('says what to fill in: %j', (part, field) => {
    expect(readForm({ ...form, ...part }).problem).toMatchObject({ field });
  });

  it.each([
    [{ part: '0' }, 'partPpm'], [{ by: 'SUM' as const, sum: 1_000_001 }, 'sum'], [{ instalments: '61' }, 'instalments'], [{ instalments: 'four' }, 'instalments'], [{ graceDays: '31' }, 'graceDays'], [{ firstDueOn: '2026-11-22' }, 'firstDueOn'],
  ])('says what is wrong: %j', (part, field) => {
    expect(drawn(part).problem).toMatchObject({ field });
  });
});
