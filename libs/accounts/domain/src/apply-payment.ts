import { allocate, compareDates, type InvoiceId } from '@quittance/kernel';
import { BUCKETS, bucketTotals, type Bucket, type BucketAmounts, type InvoiceBalance, bucketAmounts } from './debt';

/** The order a contract applies payments in: buckets one after another, or all in proportion (M8). */
export type ApplicationOrder = readonly Bucket[] | 'PRO_RATA';

/** Costs, then fees, interest, principal. */
export const COSTS_FIRST: ApplicationOrder = ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'];
/** Principal, then interest, fees, costs. */
export const PRINCIPAL_FIRST: ApplicationOrder = ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'];

/** German debts (BGB §367): costs, and late fees as costs of recovery, then interest, then principal. */
export const GERMAN_ORDER: ApplicationOrder = ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'];

/** The order of a debt: its contract's; where the debtor is in Germany the law's, which a client and its agency don't change between them (M8). */
export const orderOf = (contract: ApplicationOrder, country: string | null): ApplicationOrder => (country === 'DE' ? GERMAN_ORDER : contract);

/** A part of a payment set against one bucket of one invoice; minor units, positive. */
export interface Allocation {
  readonly invoiceId: InvoiceId | null;
  readonly bucket: Bucket;
  readonly amount: number;
}

export interface AppliedPayment {
  readonly allocations: readonly Allocation[];
  readonly applied: number;
  /** The applied part by bucket. */
  readonly byBucket: BucketAmounts;
  /** What the account can't take; money that arrived is never refused. */
  readonly surplus: number;
}

// Buckets the contract's order forgets come last, so that no debt is beyond a payment's reach.
const everyBucket = (order: ApplicationOrder): readonly Bucket[] =>
  order === 'PRO_RATA' ? BUCKETS : [...order, ...BUCKETS.filter((bucket) => !order.includes(bucket))];

function perBucket(owed: BucketAmounts, amount: number, order: ApplicationOrder): BucketAmounts {
  if (order === 'PRO_RATA') {
    const parts = allocate(amount, BUCKETS.map((bucket) => owed[bucket]));
    return bucketAmounts(Object.fromEntries(BUCKETS.map((bucket, index) => [bucket, parts[index] ?? 0])));
  }
  let left = amount;
  const taken = everyBucket(order).map((bucket) => {
    const part = Math.min(left, owed[bucket]);
    left -= part;
    return [bucket, part] as const;
  });
  return bucketAmounts(Object.fromEntries(taken));
}

const byDueDate = (a: InvoiceBalance, b: InvoiceBalance): number =>
  compareDates(a.dueOn, b.dueOn) || ((a.invoiceId ?? '') < (b.invoiceId ?? '') ? -1 : 1);

/**
 * Sets an amount (minor units, ≥ 0) against what is owed: over buckets by the contract's order (M8), within a bucket the
 * invoice due first is paid first. PRO_RATA splits by largest remainder, ties to the earlier of principal, interest,
 * fees, costs. What is left over is the surplus (M17).
 */
export function applyPayment(balances: readonly InvoiceBalance[], amount: number, order: ApplicationOrder): AppliedPayment {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`Not a payment: ${amount}`);
  const owed = bucketTotals(balances);
  const applied = Math.min(amount, BUCKETS.reduce((sum, bucket) => sum + owed[bucket], 0));
  const byBucket = applied === 0 ? bucketAmounts({}) : perBucket(owed, applied, order);
  const oldestFirst = [...balances].sort(byDueDate);
  const allocations: Allocation[] = [];
  for (const bucket of everyBucket(order)) {
    let left = byBucket[bucket];
    for (const { invoiceId, amounts } of oldestFirst) {
      const part = Math.min(left, amounts[bucket]);
      if (part > 0) allocations.push({ invoiceId, bucket, amount: part });
      left -= Math.max(part, 0);
    }
  }
  return { allocations, applied, byBucket, surplus: amount - applied };
}
