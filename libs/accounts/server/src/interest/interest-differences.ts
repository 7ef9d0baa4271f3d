import type { BusinessDate, InvoiceId } from '@quittance/kernel';
import { interestTotal, type Accrual } from '@quittance/accounts/domain';
import type { NewDebtEntry } from '../application/debt-entry-rows';
import type { PostedInterest } from './interest-facts';

/** Interest and fixed sums of an accrual together, minor units. */
export const accruedTotal = (accrual: Accrual): number =>
  interestTotal(accrual) + [...accrual.fixedSums.values()].reduce((sum, { amount }) => sum + amount, 0);

// What was already paid stays paid: interest restated below it leaves nothing open, and what follows is set against it first.
const step = (wanted: number, posted: number, open: number): number => Math.max(wanted - posted, -open);

/**
 * The entries that bring what is posted to what has accrued. Debit: the debtor, in INTEREST and FEES of each invoice, no money moves.
 * Never more is taken back than is open.
 */
export function interestDifferences(accrual: Accrual, posted: readonly PostedInterest[], words: { reason: string; on: BusinessDate }): { entries: NewDebtEntry[]; posted: PostedInterest[] } {
  const entries: NewDebtEntry[] = [];
  const after = posted.map((was) => {
    const interest = step(accrual.interest.get(was.invoiceId) ?? 0, was.interest, was.openInterest);
    const sum = accrual.fixedSums.get(was.invoiceId);
    const fixedSum = step(sum?.amount ?? 0, was.fixedSum, was.openFees);
    const entry = (invoiceId: InvoiceId, kind: 'INTEREST' | 'FIXED_SUM', amount: number, on: BusinessDate): NewDebtEntry => ({
      invoiceId, bucket: kind === 'INTEREST' ? 'INTEREST' : 'FEES', amount, kind, reason: words.reason, effectiveOn: on });
    if (interest !== 0) entries.push(entry(was.invoiceId, 'INTEREST', interest, words.on));
    if (fixedSum !== 0) entries.push(entry(was.invoiceId, 'FIXED_SUM', fixedSum, words.on));
    return { ...was, interest: was.interest + interest, fixedSum: was.fixedSum + fixedSum, openInterest: was.openInterest + interest, openFees: was.openFees + fixedSum };
  });
  return { entries, posted: after };
}
