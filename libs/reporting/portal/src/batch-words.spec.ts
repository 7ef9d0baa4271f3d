import { accountsOf, batchColumns, batchName, sortOf, type BatchRow } from './batch-words';

const row: BatchRow = {
  clientId: 'c', currency: 'USD', placementId: null, takeoverId: null, number: '', fileName: '', placedFrom: '2026-07-01', accounts: 1, listed: 1, charges: 0, adjustments: 0, leftOut: 0, netListed: 1,
  collected: 1, direct: 0, fees: 0, owing: 0, open: 0, yieldPerAccount: 1, rates: { gross: 1, withCharges: 1, net: 1 }, months: [] };

describe('a batch as the client reads it', () => {
  it('is called by what it was placed as', () => {
    expect([batchName(row, 'month'), batchName(row, 'quarter'), batchName({ ...row, placementId: 'p', number: 'P-1004', fileName: 'overdue.csv' }, 'file')]).toEqual(['Jul 2026', 'Q3 2026', 'P-1004 overdue.csv']);
    expect(batchName({ ...row, takeoverId: 't' }, 'file')).toBe('Brought from another system');
  });

  it('says "you" where the agency says "client"', () => {
    expect(batchColumns('month').find(({ key }) => key === 'direct')?.header).toBe('of it paid to you');
  });

  it('leads to its accounts, the closed ones among them', () => {
    expect(accountsOf(row, 'month')).toEqual({ show: 'all', currency: 'USD', batch: 'Jul 2026', from: '2026-07-01', to: '2026-07-31' });
    expect(accountsOf(row, 'quarter')).toMatchObject({ batch: 'Q3 2026', to: '2026-09-30' });
    expect(accountsOf({ ...row, placementId: 'p', number: 'P-1004' }, 'file')).toEqual({ show: 'all', currency: 'USD', batch: 'P-1004', placement: 'p' });
    expect(accountsOf({ ...row, takeoverId: 't' }, 'file')).toMatchObject({ takeover: 't' });
  });

  it('asks for the newest first', () => {
    expect(sortOf(null)).toEqual({ sort: 'PLACED_ON', ascending: false });
  });
});
