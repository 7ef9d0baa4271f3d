import { sumMinor, type BusinessDate, type InvoiceId } from '@quittance/kernel';
import { BUCKETS, bucketAmounts, NO_AMOUNTS, totalOf, type Bucket, type BucketAmounts } from '@quittance/fees/domain';

export { BUCKETS, bucketAmounts, NO_AMOUNTS, totalOf, type Bucket, type BucketAmounts };

/** Where a debt entry comes from. */
export const DEBT_SOURCES = ['PLACEMENT', 'PAYMENT', 'REVERSAL', 'ADJUSTMENT', 'CREDIT_NOTE', 'INTEREST', 'COST'] as const;
export type DebtSource = (typeof DEBT_SOURCES)[number];

/** A change of what is owed: positive adds debt, negative takes it away. Minor units; entries are never edited. */
export interface DebtEntry {
  /** Null for what hangs on the account as a whole. */
  readonly invoiceId: InvoiceId | null;
  readonly bucket: Bucket;
  readonly amount: number;
  readonly source: DebtSource;
  readonly effectiveOn: BusinessDate;
}

/** What is owed on one invoice (or the account as a whole), by bucket; minor units, never below zero. */
export interface InvoiceBalance {
  readonly invoiceId: InvoiceId | null;
  readonly dueOn: BusinessDate;
  readonly amounts: BucketAmounts;
  /** Whether the debtor disputes it: no payment to the agency is set against it. */
  readonly disputed?: boolean;
}

/** The sum of entries per invoice and bucket, in the order invoices first appear. */
export function balanceOf(
  entries: Iterable<Pick<DebtEntry, 'invoiceId' | 'bucket' | 'amount'>>,
): { readonly invoiceId: InvoiceId | null; readonly amounts: BucketAmounts }[] {
  const byInvoice = new Map<InvoiceId | null, BucketAmounts>();
  for (const { invoiceId, bucket, amount } of entries) {
    const amounts = byInvoice.get(invoiceId) ?? NO_AMOUNTS;
    byInvoice.set(invoiceId, { ...amounts, [bucket]: sumMinor([amounts[bucket], amount]) });
  }
  return [...byInvoice].map(([invoiceId, amounts]) => ({ invoiceId, amounts }));
}

/** What an account owes by bucket, over all its invoices. */
export function bucketTotals(balances: readonly Pick<InvoiceBalance, 'amounts'>[]): BucketAmounts {
  const total = (bucket: Bucket): number => sumMinor(balances.map(({ amounts }) => amounts[bucket]));
  return bucketAmounts(Object.fromEntries(BUCKETS.map((bucket) => [bucket, total(bucket)])));
}

/** What an account owes in all, minor units. */
export const owedOn = (balances: readonly Pick<InvoiceBalance, 'amounts'>[]): number => totalOf(bucketTotals(balances));

/** The balances after entries. Throws where an entry names an invoice that is not among them. */
export function applyEntries(
  balances: readonly InvoiceBalance[],
  entries: readonly Pick<DebtEntry, 'invoiceId' | 'bucket' | 'amount'>[],
): InvoiceBalance[] {
  const changes = new Map(balanceOf(entries).map(({ invoiceId, amounts }) => [invoiceId, amounts]));
  const after = balances.map((balance) => {
    const change = changes.get(balance.invoiceId);
    changes.delete(balance.invoiceId);
    if (change === undefined) return balance;
    const sums = BUCKETS.map((bucket) => [bucket, sumMinor([balance.amounts[bucket], change[bucket]])] as const);
    return { ...balance, amounts: bucketAmounts(Object.fromEntries(sums)) };
  });
  if (changes.size > 0) throw new Error(`Entries on invoices the account doesn't have: ${[...changes.keys()].join(', ')}`);
  return after;
}
