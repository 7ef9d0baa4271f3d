import { addDays, formatDate, formatPpm, moneyInWords, share, type BusinessDate } from '@quittance/kernel';
import type { ResolvedTerms } from './resolve-terms';

/** A fee of an account rather than of a payment; minor units. */
export interface AccountFee {
  readonly amount: number;
  /** How it came about, as the client reads it. */
  readonly words: string;
}

/** The fixed fee of an account's placement; null where its terms have none. */
export function fixedFeeOf({ fixed, placedOn }: Pick<ResolvedTerms, 'fixed' | 'placedOn'>): AccountFee | null {
  if (fixed === undefined) return null;
  const covers = fixed.until < placedOn ? '' : `; it covers what is collected up to ${formatDate(fixed.until)}`;
  return { amount: fixed.amount, words: `Fixed fee for the placement${covers}` };
}

/** What it costs the client to take an account back on a day with so much still owed; null where it costs nothing. */
export function withdrawalFeeOf({ withdrawal, currency, placedOn }: Pick<ResolvedTerms, 'withdrawal' | 'currency' | 'placedOn'>, owed: number, on: BusinessDate): AccountFee | null {
  if (withdrawal === undefined || on < addDays(placedOn, withdrawal.freeDays)) return null;
  const { amount: flat, balancePpm } = withdrawal;
  const part = balancePpm === null ? 0 : share(owed, balancePpm);
  if ((flat ?? 0) + part === 0) return null;
  const parts = [
    ...(flat ? [moneyInWords(flat, currency)] : []),
    ...(part > 0 && balancePpm !== null ? [`${formatPpm(balancePpm)} of ${moneyInWords(owed, currency)} still owed = ${moneyInWords(part, currency)}`] : []),
  ];
  return { amount: (flat ?? 0) + part, words: `Fee for taking the account back: ${parts.join(' and ')}` };
}
