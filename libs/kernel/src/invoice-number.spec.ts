import { invoiceNumberKey } from './index';

describe('invoice numbers', () => {
  it.each([['INV 1001', 'inv1001', 'Inv-1001', '#INV 1001', 'inv1001.'], ['10-01', '10/01', ' 10 - 01'], ['100-1', '100--1'], ['A-1-2', 'a1/2'], ['1 001', '1001']])('one invoice number: %j', (...numbers: string[]) => {
    expect(new Set(numbers.map(invoiceNumberKey)).size).toBe(1);
  });
  it('other invoice numbers: where the signs between digits stand', () => {
    expect(['10-01', '100-1', '1001', '1-001', '1-0-01', '--', '//'].map(invoiceNumberKey)).toEqual(['10-01', '100-1', '1001', '1-001', '1-0-01', '--', '//']);
  });
});
