import { ppmOf, refuse, ok, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { debtsOn, invoiceBalances, keepInterest, loadAccountState, loadInterest, type AccountState, type InterestAccount } from '@quittance/accounts/server';
import { orderOf } from '@quittance/accounts/domain';
import type { ContractTerms } from '@quittance/clients/domain';
import { NO_TAX, withCharged, type ApartAmounts, type CommissionTaxRate, type FeeHistory } from '@quittance/fees/domain';
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

export interface LoadPayable {
  readonly lock?: boolean;
  /** The day the payment was received, which decides its terms, the tax on its commission and the interest it meets: today unless given. */
  readonly on?: BusinessDate;
  /** The terms a payment was charged under, to reverse it. */
  readonly termsSeq?: number;
}

/** Loads an account for a payment. Refuses UNKNOWN_ACCOUNT, also for one this principal may not see, and ACCOUNT_NOT_READY. */
export async function loadPayable(tx: Tx, accountId: AccountId, { lock = true, on, termsSeq }: LoadPayable = {}): Promise<Result<LoadedAccount>> {
  const found = await loadAccountState(tx, accountId, { lock });
  const interest = found?.bearsInterest ? await interestOf(tx, accountId, lock) : undefined;
  // What has run to today is posted by now: the balances are read anew.
  const state = interest && lock ? await loadAccountState(tx, accountId) : found;
  if (!state) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', { accountId }, 'accountId');
  if (!state.terms) return refuse('ACCOUNT_NOT_READY', `Account ${state.number} is still being placed. Try again when the placement is complete.`, { number: state.number }, 'accountId');
  const terms = await termsInForce(tx, state, state.terms, termsSeq ?? on ?? tx.today);
  const contract = await contractTerms(tx, terms.contractVersionId);
  const { feeLines, history, charged, tax } = await feeHistory(tx, state, terms.seq, on ?? tx.today);
  const payable: PayableAccount = {
    accountId, clientId: state.clientId, debtorId: state.debtorId, currency: state.currency, status: state.status, disputed: state.disputed,
    ...debtsOn(interest, invoiceBalances(state), orderOf(contract.applicationOrder, terms.resolved.facts.country), { on: on ?? tx.today, today: tx.today }), terms: withCharged(terms.resolved, charged), history, mode: contract.remittance.mode, tax };
  return ok({ state, payable, contract, termsSeq: terms.seq, feeLines });
}

/** A payment of today meets the interest that has run to today. */
const interestOf = async (tx: Tx, accountId: AccountId, lock: boolean): Promise<InterestAccount | undefined> =>
  lock ? (await keepInterest(tx, accountId, { cause: 'an earlier day became known', advance: true }))?.account : loadInterest(tx, accountId);

type Terms = NonNullable<AccountState['terms']>;

/** Those of a seq, or those in force on a day: the latest that had begun by then, else the first. Most accounts have had none but the first. */
async function termsInForce(tx: Tx, { id }: AccountState, latest: Terms, wanted: number | BusinessDate): Promise<Terms> {
  if (latest.seq === 1 || wanted === latest.seq) return latest;
  const found = await tx.maybeOne<Terms & Record<string, unknown>>(
    typeof wanted === 'number'
      ? 'select seq, contract_version_id as "contractVersionId", resolved from account_terms where account_id = $1 and seq = $2'
      : 'select seq, contract_version_id as "contractVersionId", resolved from account_terms where account_id = $1 and (effective_from <= $2 or seq = 1) order by seq desc limit 1',
    [id, wanted]);
  return found ?? latest;
}

/** `countsLater` of the fee's domain, over fee_line. */
const COUNTS = `(treatment = 'NORMAL' or treatment = 'TAKEN_OVER' and (collected <> 0 or tier_fee <> 0))`;

// Fees depend on what was collected under the same terms; where those began stands in the terms themselves, and `charged` is what
// stands charged under the ones before.
export async function feeHistory(tx: Tx, { id, clientId }: Pick<AccountState, 'id' | 'clientId'>, termsSeq: number, on: BusinessDate): Promise<{ feeLines: number; history: FeeHistory; charged: number; tax: CommissionTaxRate }> {
  const [row] = await tx.prepared<{ n: number; collected: number; fee: number; charged: number; tier_fee: number; apart: ApartAmounts | null; tax: { rateId: string; ratePpm: number } | null }>('fee-history',
    `select coalesce(max(n), 0)::int as n, coalesce(sum(collected) filter (where ${COUNTS} and terms_seq = $4), 0)::bigint as collected,
            coalesce(sum(amount) filter (where ${COUNTS} and terms_seq = $4), 0)::bigint as fee,
            coalesce(sum(amount) filter (where ${COUNTS} and terms_seq < $4), 0)::bigint as charged,
            coalesce(sum(tier_fee) filter (where ${COUNTS} and terms_seq = $4), 0)::bigint as tier_fee,
            (select jsonb_object_agg(s.key, s.amount) from (
               select e.key, sum(e.value::bigint)::bigint as amount from fee_line l cross join lateral jsonb_each_text(l.apart) e
                where l.account_id = $1 and l.terms_seq = $4 and ${COUNTS} and l.apart is not null group by 1) s where s.amount <> 0) as apart,
            (select jsonb_build_object('rateId', x.rate_id, 'ratePpm', x.rate_ppm) from client_tax($2, $3) x) as tax
       from fee_line where account_id = $1`, [id, clientId, on, termsSeq]);
  return { feeLines: row?.n ?? 0, charged: row?.charged ?? 0, history: { collected: row?.collected ?? 0, fee: row?.fee ?? 0, tierFee: row?.tier_fee ?? 0, ...(row?.apart ? { apart: row.apart } : {}) }, tax: row?.tax ? { rateId: row.tax.rateId, ratePpm: ppmOf(row.tax.ratePpm) } : NO_TAX };
}
