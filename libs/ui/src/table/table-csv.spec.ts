import type { Column } from './column';
import { tableCsv } from './table-csv';

interface Row {
  readonly name: string;
  readonly minor: number | null;
  readonly currency: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: 'Firm', value: (row) => row.name },
  { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.minor, currency: (row) => row.currency },
  { key: 'again', header: 'Twice', type: 'money', hidden: true, value: (row) => (row.minor === null ? null : row.minor * 2), currency: (row) => row.currency },
  { key: 'do', header: 'Decide' },
];

describe('a table as CSV', () => {
  it('has every valued column, amounts as plain figures with their currency beside the first, and no formulas', () => {
    const rows: Row[] = [{ name: '=1+1, Inc.', minor: -123_450, currency: 'USD' }, { name: 'Kobe', minor: 1200, currency: 'JPY' }, { name: 'None', minor: null, currency: 'USD' }];
    expect(tableCsv(COLUMNS, rows)).toBe('\uFEFFFirm,Amount,Currency,Twice\r\n"\'=1+1, Inc.",-1234.50,USD,-2469.00\r\nKobe,1200,JPY,2400\r\nNone,,USD,\r\n');
  });
});
