import fc from 'fast-check';
import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import { groupIntoAccounts } from './group-into-accounts';
import type { PlacementRow } from './row-outcome';

function row(n: number, over: Partial<PlacementRow>): PlacementRow {
  return {
    n, customer: 'Cool Cars', customerKey: 'cool cars', job: null, customerReference: null, debtorClass: 'COMMERCIAL_ENTITY', kind: 'INVOICE', invoiceNumber: `I-${n}`, invoiceDate: '2026-01-01' as BusinessDate, dueDate: `2026-02-${String(n).padStart(2, '0')}` as BusinessDate,
    minor: 1000, originalMinor: null, currency: 'USD' as CurrencyCode, appliesTo: null, purchaseOrder: null, description: null, clientReference: null, contactName: null, email: null, phone: null, addressLine1: null, addressLine2: null, city: null, region: null, postalCode: null, country: null, taxId: null,
    lastPaymentDate: null, neverPaid: null, defaultDate: null, chargeOffDate: null, delinquencyDate: null, placementType: null, ...over,
  };
}

describe('groupIntoAccounts', () => {
  it('takes a credit off the invoice it names, then off the oldest due', () => {
    const { accounts, settledRows } = groupIntoAccounts([row(1, {}), row(2, {}), row(3, {}), row(4, { kind: 'CREDIT', minor: 1500, appliesTo: 'i-3' })], 'DEBTOR');
    expect(accounts).toMatchObject([{ totalMinor: 1500, oldestDue: '2026-02-01', invoices: [{ row: { n: 1 }, openMinor: 500, credits: [{ creditRow: 4, minor: 500 }] }, { row: { n: 2 }, openMinor: 1000 }] }]);
    expect(settledRows).toEqual([3]);
  });

  it('makes one account an invoice where the contract says so, and keeps currencies apart', () => {
    const rows = [row(1, {}), row(2, {}), row(3, { currency: 'EUR' as CurrencyCode })];
    expect(groupIntoAccounts(rows, 'INVOICE').accounts).toHaveLength(3);
    expect(groupIntoAccounts(rows, 'DEBTOR').accounts.map((account) => account.currency)).toEqual(['USD', 'EUR']);
  });

  it('reports a debtor whose credits exceed the invoices', () => {
    expect(groupIntoAccounts([row(1, {}), row(2, { kind: 'CREDIT', minor: 1200 })], 'DEBTOR')).toMatchObject({ accounts: [], overCredited: [{ excessMinor: 200, rows: [1, 2] }] });
  });

  it('loses and invents no money', () => {
    const any = fc.array(fc.record({ kind: fc.constantFrom<'INVOICE' | 'CREDIT'>('INVOICE', 'INVOICE', 'CREDIT'), minor: fc.integer({ min: 1, max: 5000 }), debtor: fc.constantFrom('a', 'b', 'c') }), { maxLength: 28 });
    fc.assert(
      fc.property(any, fc.constantFrom<'DEBTOR' | 'INVOICE'>('DEBTOR', 'INVOICE'), (specs, onePer) => {
        const rows = specs.map(({ kind, minor, debtor }, i) => row(i + 1, { kind, minor, customerKey: debtor, customer: debtor }));
        const { accounts, overCredited } = groupIntoAccounts(rows, onePer);
        const net = rows.reduce((sum, one) => sum + (one.kind === 'INVOICE' ? one.minor : -one.minor), 0);
        const placed = accounts.reduce((sum, account) => sum + account.totalMinor, 0);
        expect(placed - overCredited.reduce((sum, one) => sum + one.excessMinor, 0)).toBe(net);
      }),
    );
  });
});
