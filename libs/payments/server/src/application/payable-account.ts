import { ppmOf, refuse, ok, type AccountId, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import { debtsOn, invoiceBalances, keepInterest, loadAccountState, loadInterest, type AccountState } from '@quittance/accounts/server';
import type { ContractTerms } from '@quittance/clients/domain';
import { NO_TAX, type CommissionTaxRate, type FeeHistory } from '@quittance/fees/domain';
import type { PayableAccount } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';
import { contractTerms } from './payment-terms';

/** An account locked for a payment, with all that decides how it is applied and charged. */
export interface LoadedAccount {
  readonly state: AccountState;
  readonly payable: PayableAccount;
  readonly contract: ContractTerms;
  readonly termsSeq: number;
  /** Fee lines so far. */
  readonly feeLines: number;
}

/** Loads an account for a payment received `on` a day, which decides the tax on its commission and the interest it meets: today unless given. Refuses UNKNOWN_ACCOUNT, also for one this principal may not see, and ACCOUNT_NOT_READY. */
export async function loadPayable(tx: Tx, accountId: AccountId, { lock = true, on }: { lock?: boolean; on?: BusinessDate } = {}): Promise<Result<LoadedAccount>> {
  // Interest first: a payment of today meets what has run to today.
  const interest = lock ? (await keepInterest(tx, accountId, { cause: 'an earlier day became known', advance: true }))?.account : await loadInterest(tx, accountId);
  const state = await loadAccountState(tx, accountId, { lock });
  if (!state) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', { accountId }, 'accountId');
  if (!state.terms) return refuse('ACCOUNT_NOT_READY', `Account ${state.number} is still being placed. Try again when the placement is complete.`, { number: state.number }, 'accountId');
  const contract = await contractTerms(tx, state.terms.contractVersionId);
  const { feeLines, history, tax } = await feeHistory(tx, accountId, state.clientId, on ?? tx.today);
  const payable: PayableAccount = {
    accountId, clientId: state.clientId, debtorId: state.debtorId, currency: state.currency, status: state.status, disputed: state.disputed,
    ...debtsOn(interest, invoiceBalances(state), contract.applicationOrder, on ?? tx.today), terms: state.terms.resolved, history, mode: contract.remittance.mode, tax };
  return ok({ state, payable, contract, termsSeq: state.terms.seq, feeLines });
}

async function feeHistory(tx: Tx, accountId: AccountId, clientId: ClientId, on: BusinessDate): Promise<{ feeLines: number; history: FeeHistory; tax: CommissionTaxRate }> {
  const [row] = await tx.prepared<{ n: number; collected: number; fee: number; tier_fee: number; tax: { rateId: string; ratePpm: number } | null }>('fee-history',
    `select coalesce(max(n), 0)::int as n, coalesce(sum(collected) filter (where treatment = 'NORMAL'), 0)::bigint as collected,
            coalesce(sum(amount) filter (where treatment = 'NORMAL'), 0)::bigint as fee, coalesce(sum(tier_fee) filter (where treatment = 'NORMAL'), 0)::bigint as tier_fee,
            (select jsonb_build_object('rateId', x.rate_id, 'ratePpm', x.rate_ppm) from client_tax($2, $3) x) as tax
       from fee_line where account_id = $1`, [accountId, clientId, on]);
  return { feeLines: row?.n ?? 0, history: { collected: row?.collected ?? 0, fee: row?.fee ?? 0, tierFee: row?.tier_fee ?? 0 }, tax: row?.tax ? { rateId: row.tax.rateId, ratePpm: ppmOf(row.tax.ratePpm) } : NO_TAX };
}
