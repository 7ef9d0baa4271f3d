import type { BusinessDate } from '@quittance/kernel';
import { interestTotal, type Accrual, type LateChargeDue } from '@quittance/accounts/domain';
import type { NewDebtEntry } from '../application/debt-entry-rows';
import type { PostedInterest } from './interest-facts';

/** Interest, fixed sums and late charges of an accrual together, minor units. */
export const accruedTotal = (accrual: Accrual): number =>
  interestTotal(accrual) + [...accrual.fixedSums.values()].reduce((sum, { amount }) => sum + amount, 0) + [...accrual.lateCharges.values()].flat().reduce((sum, { amount }) => sum + amount, 0);

// What was already paid stays paid: interest restated below it leaves nothing open, and what follows is set against it first.
const step = (wanted: number, posted: number, open: number): number => Math.max(wanted - posted, -open);

type Words = { readonly reason: string; readonly on: BusinessDate };

/** Late charges not posted yet, each by its own day and words; or one entry of the difference where an earlier one no longer holds. */
function lateEntries(charges: readonly LateChargeDue[], was: PostedInterest, openFees: number, words: Words): NewDebtEntry[] {
  const entry = (amount: number, reason: string, on: BusinessDate): NewDebtEntry => ({ invoiceId: was.invoiceId, bucket: 'FEES', amount, kind: 'LATE_CHARGE', reason, effectiveOn: on });
  let known = was.lateCharge;
  const fresh = charges.filter(({ amount }) => {
    if (known === 0) return true;
    known -= amount;
    return false;
  });
  if (known === 0) return fresh.map(({ amount, words: reason, on }) => entry(amount, reason, on));
  const difference = step(charges.reduce((sum, { amount }) => sum + amount, 0), was.lateCharge, openFees);
  return difference === 0 ? [] : [entry(difference, words.reason, words.on)];
}

/**
 * The entries that bring what is posted to what has accrued. Debit: the debtor, in INTEREST and FEES of each invoice; no money moves.
 * Never more is taken back than is open.
 */
export function interestDifferences(accrual: Accrual, posted: readonly PostedInterest[], words: Words): { entries: NewDebtEntry[]; posted: PostedInterest[] } {
  const entries: NewDebtEntry[] = [];
  const after = posted.map((was) => {
    const { invoiceId } = was;
    const interest = step(accrual.interest.get(invoiceId) ?? 0, was.interest, was.openInterest);
    const fixedSum = step(accrual.fixedSums.get(invoiceId)?.amount ?? 0, was.fixedSum, was.openFees);
    const late = lateEntries(accrual.lateCharges.get(invoiceId) ?? [], was, was.openFees + fixedSum, words);
    if (interest !== 0) entries.push({ invoiceId, bucket: 'INTEREST', amount: interest, kind: 'INTEREST', reason: words.reason, effectiveOn: words.on });
    if (fixedSum !== 0) entries.push({ invoiceId, bucket: 'FEES', amount: fixedSum, kind: 'FIXED_SUM', reason: words.reason, effectiveOn: words.on });
    entries.push(...late);
    const lateSum = late.reduce((sum, { amount }) => sum + amount, 0);
    return {
      ...was, interest: was.interest + interest, fixedSum: was.fixedSum + fixedSum, lateCharge: was.lateCharge + lateSum,
      openInterest: was.openInterest + interest, openFees: was.openFees + fixedSum + lateSum };
  });
  return { entries, posted: after };
}
