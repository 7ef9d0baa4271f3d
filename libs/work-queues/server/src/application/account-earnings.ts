import { divideRounded, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { feeFor, historyOf, ratesInWords, totalOf, treatmentOn, type BucketAmounts, type FeeWorking, type ResolvedTerms } from '@quittance/fees/domain';

/** The terms of an account in words, and what it earns when all that is owed is paid to the agency today. Minor units. */
export interface Earnings {
  contractVersionId: string;
  versionNumber: number;
  rates: string;
  reason: string;
  feesSoFar: number;
  feeIfPaid: number;
  clientNetsIfPaid: number;
  blendedRate: number | null;
  working: string[];
}

/** A posted fee, as far as the next one depends on it. */
export type PostedFee = Pick<FeeWorking, 'counted' | 'fee' | 'tierFee' | 'treatment'>;

/** What an account earns, by the same functions that post its fees. */
export function earningsOf(terms: ResolvedTerms, posted: readonly PostedFee[], owed: BucketAmounts, today: BusinessDate): Earnings {
  const total = totalOf(owed);
  const fee = feeFor(terms, historyOf(posted), owed, treatmentOn(terms, today));
  const feeIfPaid = fee.ok ? fee.value.fee : 0;
  return {
    contractVersionId: terms.contractVersionId,
    versionNumber: terms.versionNumber,
    rates: ratesInWords(terms.tiers, terms.currency as CurrencyCode),
    reason: terms.reason,
    feesSoFar: posted.reduce((sum, line) => sum + line.fee, 0),
    feeIfPaid,
    clientNetsIfPaid: total - feeIfPaid,
    blendedRate: total === 0 ? null : Number(divideRounded(BigInt(feeIfPaid) * 1_000_000n, BigInt(total))),
    working: fee.ok ? [...fee.value.working.words] : [],
  };
}
