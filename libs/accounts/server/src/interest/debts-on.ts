import type { BusinessDate, InvoiceId } from '@quittance/kernel';
import { accrue, type ApplicationOrder, type InvoiceBalance } from '@quittance/accounts/domain';
import type { InterestAccount } from './interest-facts';

/** What a payment of a day meets. */
export interface DebtsOn {
  readonly balances: readonly InvoiceBalance[];
  readonly order: ApplicationOrder;
}

/**
 * An account's debts as a payment of a day meets them. A payment that becomes known late meets only the interest its own day
 * had: what ran since is restated once it is applied. From a judgment's day its order of application holds (M8).
 * @param balances what is open now, interest kept to today
 * @param order the contract's
 */
export function debtsOn(account: InterestAccount | undefined, balances: readonly InvoiceBalance[], order: ApplicationOrder, on: BusinessDate): DebtsOn {
  if (!account) return { balances, order };
  const { judgment } = account;
  const accrual = accrue(account.facts, on);
  const due = (invoiceId: InvoiceId | null, open: number): number => {
    const posted = account.posted.find((part) => part.invoiceId === invoiceId);
    if (!accrual.ok || !posted || invoiceId === null) return open;
    // Paid, waived or adjusted so far; the same before and after interest is posted.
    const settled = posted.interest - posted.openInterest;
    return Math.min(open, Math.max(0, (accrual.value.interest.get(invoiceId) ?? 0) - settled));
  };
  return {
    balances: balances.map((balance) => ({ ...balance, amounts: { ...balance.amounts, INTEREST: due(balance.invoiceId, balance.amounts.INTEREST) } })),
    order: judgment?.order && on >= judgment.judgedOn ? judgment.order : order,
  };
}
