import { applyEntries, applyPayment, type ApplicationOrder, type InvoiceBalance } from '@quittance/accounts/domain';
import { feeFor, treatmentOn, type FeeHistory, type ResolvedTerms } from '@quittance/fees/domain';
import type { Instalment } from './schedule';

/** An account as its instalments will meet it. */
export interface SettlingAccount {
  readonly balances: readonly InvoiceBalance[];
  readonly order: ApplicationOrder;
  readonly terms: ResolvedTerms;
  readonly history: FeeHistory;
}

/** An instalment with the fee it will bear; minor units, before tax. */
export interface PricedInstalment extends Instalment {
  readonly fee: number;
}

/** What each instalment will earn if it is paid to the agency on its day, by the functions that post it; interest to come is not counted. */
export function priceInstalments(account: SettlingAccount, instalments: readonly Instalment[]): PricedInstalment[] {
  let { balances, history } = account;
  return instalments.map((instalment) => {
    const { allocations, byBucket } = applyPayment(balances, instalment.amount, account.order);
    const fee = feeFor(account.terms, history, byBucket, treatmentOn(account.terms, instalment.dueOn));
    balances = applyEntries(balances, allocations.map((part) => ({ ...part, amount: -part.amount })));
    if (!fee.ok) return { ...instalment, fee: 0 };
    history = fee.value.history;
    return { ...instalment, fee: fee.value.fee };
  });
}
