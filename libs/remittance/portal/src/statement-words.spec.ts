import { behind, byAccount, entryLabel, periodWords, type StatementLine } from './statement-words';

const line = (n: number, accountId: string | null, kind: string, collected: number, fee: number, amount: number): StatementLine => ({
  id: `l${n}`, n, accountId, accountNumber: `Q-${accountId}`, clientReference: '', debtorName: `Debtor ${accountId}`, kind, label: kind, paidOn: '2026-11-05', currency: 'USD',
  collected, fee, tax: 0, amount, rate: '25%', working: null });

const november = { periodFrom: '2026-11-01', periodTo: '2026-11-30' };

describe('a statement in words', () => {
  it('writes a period as short as it is unambiguous', () => {
    expect(periodWords(november)).toBe('1–30 Nov 2026');
    expect(periodWords({ periodFrom: '2026-11-16', periodTo: '2026-12-15' })).toBe('16 Nov – 15 Dec 2026');
    expect(periodWords({ periodFrom: '2025-12-28', periodTo: '2026-01-03' })).toBe('28 Dec 2025 – 3 Jan 2026');
    expect(periodWords({ periodFrom: '2026-11-05', periodTo: '2026-11-05' })).toBe('5 Nov 2026');
  });

  it('says which way a carried amount goes', () => {
    expect(entryLabel({ code: 'BROUGHT_FORWARD', label: '', amount: -500_00 }, november)).toBe('Still owed to us from the last statement');
    expect(entryLabel({ code: 'CARRIED_FORWARD', label: '', amount: 500_00 }, november)).toBe('Owed to us, carried to the next statement');
    expect(entryLabel({ code: 'COLLECTED', label: '', amount: 1 }, november)).toBe('Collected by us, 1–30 Nov 2026');
    expect(entryLabel({ code: 'NEW', label: 'As the server says', amount: 1 }, november)).toBe('As the server says');
  });

  it('gathers lines by account and adds them up', () => {
    const lines = [line(1, 'a', 'PU', 6_000_00, 1_500_00, 4_500_00), line(2, 'b', 'PC', 2_000_00, 500_00, -500_00), line(3, 'a', 'PUR', -1_000_00, -250_00, -750_00)];
    const groups = byAccount(lines);
    expect(groups.map(({ key, collected, fee, amount }) => [key, collected, fee, amount])).toEqual([['a', 5_000_00, 1_250_00, 3_750_00], ['b', 2_000_00, 500_00, -500_00]]);
    expect(groups.reduce((sum, { amount }) => sum + amount, 0)).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
  });

  it('opens each step to its own lines', () => {
    const lines = [line(1, 'a', 'PU', 1, 0, 1), line(2, 'b', 'PC', 1, 0, 1), line(3, 'a', 'PUR', 1, 0, 1), line(4, null, 'COST', 1, 0, 1)];
    expect(behind('FEES_COLLECTED', lines).map(({ n }) => n)).toEqual([1, 3]);
    expect(behind('FEES_DIRECT', lines).map(({ n }) => n)).toEqual([2]);
    expect(behind('COSTS', lines).map(({ n }) => n)).toEqual([4]);
    expect(behind(null, lines)).toHaveLength(4);
  });
});
