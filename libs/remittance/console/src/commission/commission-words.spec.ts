import { linesCsv, monthCsv, monthOptions, shareWords } from './commission-words';

describe('a month of commission', () => {
  it('is one of the last twelve, over the turn of the year', () => {
    expect(monthOptions('2026-02-14').map(({ value }) => value).slice(0, 3)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01']);
    expect(monthOptions('2026-02-14')).toHaveLength(12);
  });

  it('says a share of a desk, and nothing of one that is all', () => {
    expect(shareWords({ parts: 1, ofParts: 3 })).toBe('1 of 3');
    expect(shareWords({ parts: 1, ofParts: 1 })).toBe('all');
  });

  it('is a table no spreadsheet runs', () => {
    expect(monthCsv('2026-03-01', [{ collectorId: 'c', collectorName: '=Ann', currency: 'USD', payments: 2, fees: 100_000, returned: -3_334, amount: 6_666 }]))
      .toContain("2026-03,'=Ann,USD,2,1000.00,-33.34,66.66");
    expect(linesCsv([{ id: 'l', earnedOn: '2026-03-05', accountId: 'a', accountNumber: 'Q-1', debtorName: 'Pell, Inc', clientName: 'Acme', deskName: 'One', currency: 'USD', kind: 'PU', fee: 33_334, parts: 1, ofParts: 3, ratePpm: 100_000, amount: 3_334 }]))
      .toContain('2026-03-05,Q-1,"Pell, Inc",Acme,One,USD,333.34,1/3,10%,33.34');
  });
});
