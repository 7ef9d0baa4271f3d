import { moneyInWords, ok, sumMinor, type BusinessDate, type Result } from '@quittance/kernel';
import type { BucketAmounts } from './bucket';
import { feeBase, treatmentOn } from './fee-for';
import { inStreams } from './fee-streams';
import { countsLater, historyAfter, type Fee, type FeeHistory, type FeeWorking } from './fee-working';
import { lifetimeFee } from './lifetime-fee';
import type { ResolvedTerms } from './resolve-terms';

/** A payment that another system recorded and charged, as it stated it. Minor units. */
export interface ChargedBefore {
  readonly amount: BucketAmounts;
  readonly fee: number;
  readonly receivedOn: BusinessDate;
}

/**
 * The fee line of a payment taken over: the fee is the one that was charged, whatever the terms would give; what was collected
 * climbs the tiers, so that the next payment is charged where the account stands. Payments the terms leave out of the tiers
 * (free demand, before placement) stay out. Refuses as `lifetimeFee` does.
 */
export function takenOverFee(terms: ResolvedTerms, history: FeeHistory, { amount, fee, receivedOn }: ChargedBefore): Result<Fee> {
  const climbs = treatmentOn(terms, receivedOn) === 'NORMAL';
  const worked = lifetimeFee(terms, history, climbs ? inStreams(terms, amount) : []);
  if (!worked.ok) return worked;
  const carried = terms.carried?.fee ?? 0;
  // Per payment, later fees start from what was charged; else from the tiers that what was collected reaches.
  const tierFee = terms.mode === 'PER_PAYMENT' ? fee : sumMinor(worked.value.working.slices.map((slice) => slice.fee));
  const working: FeeWorking = {
    ...worked.value.working, treatment: 'TAKEN_OVER', base: feeBase(terms, amount), slices: [], tierFee: climbs ? tierFee : 0, adjustment: climbs ? fee - tierFee : 0,
    feeBefore: carried + history.fee, feeAfter: carried + history.fee + fee, fee,
    words: [`${moneyInWords(fee, terms.currency)} as it was charged before the account was taken over`] };
  return ok({ fee, working, history: countsLater(working) ? historyAfter(history, working) : history });
}
