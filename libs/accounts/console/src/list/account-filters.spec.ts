import { columnSort, filterOf, sortFor, sortOf } from './account-filters';

const id = '0192c5a0-0000-7000-8000-000000000001';

describe('filterOf', () => {
  it('shows open accounts unless told otherwise', () => {
    expect(filterOf({}, 'USD')).toEqual({ statuses: ['NEW', 'ACTIVE', 'HOLD'] });
    expect(filterOf({ status: 'all' }, 'USD')).toEqual({});
    expect(filterOf({ status: 'CLOSED' }, 'USD')).toEqual({ statuses: ['CLOSED'] });
  });

  it('reads ages, amounts, client and desk from the address', () => {
    expect(filterOf({ status: 'all', late: '31-90', min: '100000', client: id, desk: 'none' }, 'EUR')).toEqual({
      minDaysLate: 31, maxDaysLate: 90, currency: 'EUR', minBalance: 100000, maxBalance: null, clientId: id, unassigned: true,
    });
    expect(filterOf({ status: 'all', late: '-0' }, 'USD')).toEqual({ maxDaysLate: 0 });
    expect(filterOf({ status: 'all', late: '366-' }, 'USD')).toEqual({ minDaysLate: 366 });
  });

  it('leaves out what is no filter', () => {
    expect(filterOf({ status: 'all', q: ' b ', client: 'x', desk: "'; drop", late: 'old', min: 'much' }, 'USD')).toEqual({});
  });
});

describe('sorting', () => {
  it('goes from the address to the columns and back', () => {
    expect(sortOf(undefined)).toBe('PLACED_NEWEST');
    expect(sortOf('nonsense')).toBe('PLACED_NEWEST');
    expect(columnSort('BALANCE_SMALLEST')).toEqual({ key: 'balance', descending: false });
    expect(sortFor({ key: 'balance', descending: true })).toBe('BALANCE_LARGEST');
  });

  it('takes the one direction the server knows', () => {
    expect(sortFor({ key: 'late', descending: false })).toBe('OLDEST_DUE');
  });
});
