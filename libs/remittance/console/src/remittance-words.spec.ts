import { batchWords, behind, entryLabel, periodWords, statusOf, sumOf, whyNotApprove, type RunLine } from './remittance-words';

const line = (n: number, kind: string, collected: number, fee: number): RunLine => ({
  id: `l${n}`, n, accountId: 'a', accountNumber: 'Q-1', clientReference: '', debtorName: 'Halden', kind, label: kind, paidOn: '2026-11-05', currency: 'USD', collected, fee, tax: 0,
  amount: kind.startsWith('PC') ? -fee : collected - fee, rate: '25%', working: null });

describe('a remittance run in words', () => {
  const waiting = { status: 'PREPARED', stale: false, mayApprove: false, preparedById: 'dan' };

  it('says why one may not approve it', () => {
    expect(whyNotApprove(waiting, { id: 'dan', mayApprove: true })).toBe('You prepared this run, so somebody else has to approve it.');
    expect(whyNotApprove(waiting, { id: 'ana', mayApprove: false })).toContain('Your role does not approve');
    expect(whyNotApprove({ ...waiting, stale: true }, { id: 'ana', mayApprove: true })).toContain('Prepare it anew');
    expect(whyNotApprove({ ...waiting, mayApprove: true }, { id: 'ana', mayApprove: true })).toBeNull();
    expect(whyNotApprove({ ...waiting, status: 'POSTED' }, { id: 'dan', mayApprove: true })).toBeNull();
  });

  it('shows what changed as bad, whatever its step', () => {
    expect(statusOf({ status: 'PREPARED', stale: true }).tone).toBe('bad');
    expect(statusOf({ status: 'PREPARED', stale: false }).label).toBe('Waits for approval');
    expect(statusOf({ status: 'POSTED' })).toEqual({ label: 'Paid out', tone: 'ok' });
  });

  it('opens each step to its lines, and they come to it (M6 NET)', () => {
    const lines = [line(1, 'PU', 600_000, 150_000), line(2, 'PC', 200_000, 50_000)];
    expect(sumOf(behind('COLLECTED', lines))).toEqual({ collected: 600_000, fee: 150_000, tax: 0, amount: 450_000 });
    expect(sumOf(behind('FEES_DIRECT', lines)).fee).toBe(50_000);
    expect(sumOf(behind(null, lines)).amount).toBe(400_000);
  });

  it('names steps, periods and progress', () => {
    expect(entryLabel({ code: 'CARRIED_FORWARD', label: '', amount: 50_000 })).toBe('Carried forward: the client owes us');
    expect(periodWords({ periodFrom: '2026-11-16', periodTo: '2026-12-15' })).toBe('16 Nov – 15 Dec 2026');
    expect(batchWords({ total: 40, done: 12, prepared: 9, nothingDue: 3 })).toBe('12 of 40 looked at, 9 prepared, 3 with nothing to pay');
  });
});
