import fc from 'fast-check';
import { businessDate, type CurrencyCode, type InvoiceId } from '@quittance/kernel';
import { adjustBalance, applyEntries, applyPayment, balanceOf, bucketAmounts, BUCKETS, creditNote, owedOn, type ApplicationOrder, type DebtEntry, type InvoiceBalance } from './index';

const day = businessDate('2026-03-05');
const USD = 'USD' as CurrencyCode;
const owed = fc.record({ PRINCIPAL: fc.nat(80_000), INTEREST: fc.nat(5_000), FEES: fc.nat(2_000), COSTS: fc.nat(3_000) });
const orders: fc.Arbitrary<ApplicationOrder> = fc.oneof(fc.constant('PRO_RATA' as const), fc.shuffledSubarray([...BUCKETS], { minLength: 4 }));
const step = fc.record({
  what: fc.constantFrom('PAY', 'PAY', 'ADJUST', 'CREDIT', 'CHARGE', 'RETURN'), invoice: fc.nat(2), bucket: fc.constantFrom(...BUCKETS), amount: fc.integer({ min: 1, max: 60_000 }), raise: fc.boolean() });

/** The entries a step makes of what is owed now; none where it is refused. */
function entriesOf({ what, invoice, bucket, amount, raise }: { what: string; invoice: number; bucket: (typeof BUCKETS)[number]; amount: number; raise: boolean }, balances: readonly InvoiceBalance[], order: ApplicationOrder, paid: readonly DebtEntry[][]): DebtEntry[] {
  const invoiceId = balances[invoice % balances.length]?.invoiceId ?? null;
  if (what === 'PAY') return applyPayment(balances, amount, order).allocations.map((part) => ({ ...part, amount: -part.amount, source: 'PAYMENT', effectiveOn: day }));
  if (what === 'RETURN') return (paid[invoice % Math.max(1, paid.length)] ?? []).map((entry) => ({ ...entry, amount: -entry.amount, source: 'REVERSAL' }));
  if (what === 'CHARGE') return [{ invoiceId, bucket, amount, source: 'COST', effectiveOn: day }];
  const made = what === 'CREDIT' ? creditNote(balances, { invoiceId: invoiceId as InvoiceId, amount, effectiveOn: day }, USD) : adjustBalance(balances, { invoiceId, bucket, amount: raise ? amount : -amount, effectiveOn: day }, USD);
  return made.ok ? [made.value] : [];
}

describe("a debtor's balance", () => {
  it('equals a recomputation from its entries, in whatever order they are read, and no bucket is ever below zero', () => {
    fc.assert(
      fc.property(fc.array(owed, { minLength: 1, maxLength: 3 }), fc.array(step, { maxLength: 15 }), orders, fc.integer(), (invoices, steps, order, turn) => {
        const nothing = invoices.map((_, index): InvoiceBalance => ({ invoiceId: `i${index}` as InvoiceId, dueOn: day, amounts: bucketAmounts({}) }));
        const events = invoices.flatMap((amounts, index) => BUCKETS.map((bucket): DebtEntry => ({ invoiceId: `i${index}` as InvoiceId, bucket, amount: amounts[bucket], source: 'PLACEMENT', effectiveOn: day })));
        let balances = applyEntries(nothing, events);
        const paid: DebtEntry[][] = [];
        for (const one of steps) {
          const entries = entriesOf(one, balances, order, paid);
          if (one.what === 'PAY' && entries.length > 0) paid.push(entries);
          if (one.what === 'RETURN') paid.splice(one.invoice % Math.max(1, paid.length), 1);
          balances = applyEntries(balances, entries);
          events.push(...entries);
          expect(balances.every(({ amounts }) => BUCKETS.every((bucket) => amounts[bucket] >= 0))).toBe(true);
        }
        const at = Math.abs(turn) % events.length;
        const recomputed = new Map(balanceOf([...events.slice(at), ...events.slice(0, at)].reverse()).map(({ invoiceId, amounts }) => [invoiceId, amounts]));
        for (const { invoiceId, amounts } of balances) expect(recomputed.get(invoiceId)).toEqual(amounts);
        expect(owedOn(balances)).toBe(events.reduce((sum, { amount }) => sum + amount, 0));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
