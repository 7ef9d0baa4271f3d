import { divideRounded, type BusinessDate } from '@quittance/kernel';
import { BUCKETS, feeFor, historyOf, ratesInWords, totalOf, treatmentOn, withCharged, type ApartAmounts, type BucketAmounts, type FeeWorking, type ResolvedTerms } from '@quittance/fees/domain';

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
export type PostedFee = Pick<FeeWorking, 'counted' | 'fee' | 'tierFee' | 'treatment'> & { readonly apart: ApartAmounts | null; readonly termsSeq: number };

/** What an account earns, by the same functions that post its fees. */
export function earningsOf({ seq, resolved }: { readonly seq: number; readonly resolved: ResolvedTerms }, posted: readonly PostedFee[], owed: BucketAmounts, today: BusinessDate): Earnings {
  const total = totalOf(owed);
  const history = (chosen: (termsSeq: number) => boolean) => historyOf(posted.filter(({ termsSeq }) => chosen(termsSeq)).map(({ apart, ...line }) => ({ ...line, ...(apart ? { apart } : {}) })));
  const terms = withCharged(resolved, history((termsSeq) => termsSeq < seq).fee);
  const fee = feeFor(terms, history((termsSeq) => termsSeq === seq), owed, treatmentOn(terms, today));
  const feeIfPaid = fee.ok ? fee.value.fee : 0;
  return {
    contractVersionId: terms.contractVersionId,
    versionNumber: terms.versionNumber,
    rates: ratesOf(terms),
    reason: terms.reason,
    feesSoFar: posted.reduce((sum, line) => sum + line.fee, 0),
    feeIfPaid,
    clientNetsIfPaid: total - feeIfPaid,
    blendedRate: total === 0 ? null : Number(divideRounded(BigInt(feeIfPaid) * 1_000_000n, BigInt(total))),
    working: fee.ok ? [...fee.value.working.words] : [],
  };
}

/** The rates, and those of buckets that have their own. */
function ratesOf({ tiers, bucketTiers, currency }: ResolvedTerms): string {
  const own = BUCKETS.flatMap((bucket) => (bucketTiers?.[bucket] ? [`${bucket.toLowerCase()} ${ratesInWords(bucketTiers[bucket], currency)}`] : []));
  return [ratesInWords(tiers, currency), ...own].join('; ');
}
