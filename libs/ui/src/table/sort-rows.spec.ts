import type { Column } from './column';
import { sortRows } from './sort-rows';

interface Row { readonly id: string; readonly number: string; readonly amount: number; readonly currency: string; readonly on: string | null }
const ROWS: readonly Row[] = [
  { id: 'a', number: 'S1010', amount: 300, currency: 'USD', on: '2026-11-03' }, { id: 'b', number: 'S999', amount: 200, currency: 'EUR', on: null },
  { id: 'c', number: 's1002', amount: 100, currency: 'USD', on: '2026-02-12' }, { id: 'd', number: 'S1010', amount: 900, currency: 'EUR', on: '2025-12-31' }];
const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', header: 'Number', value: (row) => row.number }, { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency },
  { key: 'on', header: 'On', value: (row) => (row.on ? 'a day' : 'never'), sortBy: (row) => row.on }, { key: 'not', header: 'Not', value: (row) => row.id, sortable: false }];
const by = (key: string, descending = false): string => sortRows(ROWS, COLUMNS, { key, descending }).map(({ id }) => id).join('');

describe('a complete list', () => {
  it.each([['number', false, 'bcad'], ['number', true, 'adcb'], ['amount', false, 'bdca'], ['amount', true, 'dbac'], ['on', false, 'dcab'], ['on', true, 'acdb'], ['not', true, 'abcd'], ['gone', true, 'abcd']])(
    'by %s, descending %s: %s', (key, descending, order) => expect(by(key, descending)).toBe(order));

  it('stays as it came until somebody asks', () => expect(sortRows(ROWS, COLUMNS, null)).toBe(ROWS));
});
