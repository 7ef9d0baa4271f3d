import { batchColumns, batchLabel, batchName, sortOf, type BatchRow } from './batch-words';

const row: BatchRow = {
  clientId: 'c', clientCode: 'CARROW', clientName: 'Carrow Steel', currency: 'USD', placementId: null, takeoverId: null, number: '', fileName: '', placedFrom: '2026-07-01', accounts: 1, listed: 1, charges: 0, adjustments: 0, leftOut: 0, netListed: 1,
  collected: 1, direct: 0, fees: 0, owing: 0, open: 0, yieldPerAccount: 1, rates: { gross: 1, withCharges: 1, net: 1 }, months: [] };

describe('a batch in words', () => {
  it('is called by its month, its quarter, its file, or the takeover it came with', () => {
    expect([batchName(row, 'month'), batchName(row, 'quarter')]).toEqual(['Jul 2026', 'Q3 2026']);
    expect(batchName({ ...row, placementId: 'p', number: 'P-1004', fileName: 'overdue.csv' }, 'file')).toBe('P-1004 overdue.csv');
    expect(batchName({ ...row, placementId: 'p', number: 'P-1005' }, 'file')).toBe('P-1005');
    expect(batchName({ ...row, takeoverId: 't', number: 'T-101' }, 'file')).toBe('Taken over, T-101');
    expect(batchLabel(row, 'month')).toBe('Jul 2026, Carrow Steel, USD');
  });

  it('shows one rate on the screen and all of them in the file; files are listed by their day alone', () => {
    const rates = (columns: ReturnType<typeof batchColumns>): string[] => columns.filter(({ type }) => type === 'percent').map(({ header }) => header);
    expect(rates(batchColumns('month', ['NET']))).toEqual(['% of placed, net']);
    expect(rates(batchColumns('month'))).toHaveLength(3);
    expect(batchColumns('file').filter(({ sortable }) => sortable).map(({ key }) => key)).toEqual(['PLACED_ON']);
    expect(batchColumns('quarter').filter(({ sortable }) => sortable).map(({ key }) => key)).toEqual(['PLACED_ON', 'ACCOUNTS', 'LISTED', 'COLLECTED', 'FEES']);
  });

  it('asks the server for what it can list by', () => {
    expect(sortOf(null)).toEqual({ sort: 'PLACED_ON', ascending: false });
    expect(sortOf({ key: 'COLLECTED', descending: true })).toEqual({ sort: 'COLLECTED', ascending: false });
    expect(sortOf({ key: 'owing', descending: true })).toEqual({ sort: 'PLACED_ON', ascending: false });
  });
});
