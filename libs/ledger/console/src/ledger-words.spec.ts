import { byBook, equations, kindWords, sourceLink, totals, type BalanceLine, type LedgerLine } from './ledger-words';

const line = (type: string, balance: number, currency = 'USD'): BalanceLine => ({
  book: ['OPERATING_CASH', 'DUE_FROM_TRUST', 'DUE_TO_TRUST', 'FEE_REVENUE'].includes(type) ? 'OPERATING' : 'TRUST', type, label: type, currency, debits: Math.abs(balance), credits: 0, balance, accounts: 1 });

describe('the trust identity as an equation', () => {
  const tied = [line('TRUST_CASH', 1_000_00), line('DUE_FROM_OPERATING', 50_00), line('CLIENT_TRUST', 700_00), line('SUSPENSE', 100_00), line('DUE_TO_OPERATING', 250_00), line('DUE_FROM_TRUST', 250_00), line('DUE_TO_TRUST', 50_00)];

  it('puts what is held against what is owed, and ties', () => {
    const [equation] = equations(tied, null);
    expect(equation).toMatchObject({ currency: 'USD', holds: true, faults: [], held: { total: 1_050_00 }, owed: { total: 1_050_00 } });
    expect(equation?.held.parts.map(({ type }) => type)).toEqual(['TRUST_CASH', 'DUE_FROM_OPERATING']);
    expect(equation?.owed.parts.map(({ type }) => type)).toEqual(['CLIENT_TRUST', 'SUSPENSE', 'DUE_TO_OPERATING']);
  });

  it('says by how much it does not', () => {
    const [equation] = equations(tied.map((one) => (one.type === 'TRUST_CASH' ? { ...one, balance: 990_00 } : one)), null);
    expect(equation?.holds).toBe(false);
    expect(equation?.faults).toEqual([{ words: 'Less is held than is owed.', amount: -10_00 }]);
  });

  it('takes the word of the server for clients below zero', () => {
    const identity = { currency: 'USD', held: 1_050_00, owed: 1_050_00, difference: 0, dueToOperatingDifference: 0, dueFromOperatingDifference: 0, negativeClients: 2, holds: false };
    expect(equations(tied, [identity])[0]?.faults).toEqual([{ words: '2 clients’ trust balances are below zero.', amount: null }]);
  });

  it('keeps currencies apart', () => {
    const both = [line('TRUST_CASH', 5_00, 'EUR'), line('CLIENT_TRUST', 5_00, 'EUR'), ...tied];
    expect(equations(both, null).map(({ currency, held }) => [currency, held.total])).toEqual([['EUR', 5_00], ['USD', 1_050_00]]);
    expect(equations(both, null, 'USD').map(({ currency }) => currency)).toEqual(['USD', 'EUR']);
  });
});

describe('a transaction', () => {
  it('balances in each book by itself', () => {
    const entry = (book: string, debit: number, credit: number): LedgerLine => ({ book, currency: 'USD', debit, credit }) as LedgerLine;
    expect(byBook([entry('TRUST', 100, 0), entry('TRUST', 0, 100), entry('OPERATING', 25, 0), entry('OPERATING', 0, 25)]).map(({ book, debits, credits }) => [book, debits, credits])).toEqual([['TRUST', 100, 100], ['OPERATING', 25, 25]]);
  });

  it('adds up and names', () => {
    expect(totals([{ debits: 3, credits: 1 }, { debits: 0, credits: 2 }])).toEqual({ debits: 3, credits: 3 });
    expect([kindWords('RETURN'), kindWords('COST_ADVANCE')]).toEqual(['Payment returned', 'Cost advance']);
    expect(sourceLink({ sourceKind: 'receipt', sourceId: 'r' })?.link).toEqual(['/trust/receipts', 'r']);
    expect(sourceLink({ sourceKind: 'book_transfer', sourceId: 'b' })).toBeNull();
  });
});
