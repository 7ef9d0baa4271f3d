import type { BusinessDate, InvoiceId } from '@quittance/kernel';
import { accrue, type Accrual, type ApplicationOrder, type InvoiceBalance } from '@quittance/accounts/domain';
import type { InterestAccount } from './interest-facts';

/** What a payment of a day meets. */
export interface DebtsOn {
  readonly balances: readonly InvoiceBalance[];
  readonly order: ApplicationOrder;
}

interface PaymentDay {
  /** The payment's. */
  readonly on: BusinessDate;
  /** To which charges are posted. */
  readonly today: BusinessDate;
}

/**
 * An account's debts as a payment of a day meets them. A payment that becomes known late meets only the interest and charges
 * its own day had: what came since is restated once it is applied. From a judgment's day its order of application holds (M8).
 * @param balances what is open now, interest kept to today
 * @param order the contract's
 */
export function debtsOn(account: InterestAccount | undefined, balances: readonly InvoiceBalance[], order: ApplicationOrder, { on, today }: PaymentDay): DebtsOn {
  if (!account) return { balances, order };
  const { judgment, facts } = account;
  const [then, now] = [accrue(facts, on), accrue(facts, today)];
  const due = (balance: InvoiceBalance): InvoiceBalance => {
    const { invoiceId, amounts } = balance;
    const posted = account.posted.find((part) => part.invoiceId === invoiceId);
    if (!then.ok || !now.ok || !posted || invoiceId === null) return balance;
    // Paid, waived or adjusted so far; the same before and after interest is posted.
    const settled = posted.interest - posted.openInterest;
    const interest = Math.max(0, (then.value.interest.get(invoiceId) ?? 0) - settled);
    const chargedSince = chargesOf(now.value, invoiceId) - chargesOf(then.value, invoiceId);
    return { ...balance, amounts: { ...amounts, INTEREST: Math.min(amounts.INTEREST, interest), FEES: Math.min(amounts.FEES, Math.max(0, amounts.FEES - chargedSince)) } };
  };
  return { balances: balances.map(due), order: judgment?.order && on >= judgment.judgedOn ? judgment.order : order };
}

const chargesOf = ({ fixedSums, lateCharges }: Accrual, invoiceId: InvoiceId): number =>
  (fixedSums.get(invoiceId)?.amount ?? 0) + (lateCharges.get(invoiceId) ?? []).reduce((sum, { amount }) => sum + amount, 0);
