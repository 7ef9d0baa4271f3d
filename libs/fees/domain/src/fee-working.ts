import type { BusinessDate, ContractVersionId, Ppm } from '@quittance/kernel';
import type { Bucket } from './bucket';
import { addedUp, apartOf, byStream, type ApartAmounts } from './fee-streams';
import type { FeeMode } from './rate-schedule';

/** What the account has behind it under its terms when a fee is worked out: the sums over their fee lines so far. Minor units. */
export interface FeeHistory {
  /** Collections that bore a fee by lifetime tiers. */
  readonly collected: number;
  /** Fees posted on them. */
  readonly fee: number;
  /** The same fees before minimum and cap; differs from `fee` only where one of those took effect. */
  readonly tierFee: number;
  /** Of `collected`, what climbed tiers of its own (see `FeeStream`). */
  readonly apart?: ApartAmounts;
}

export const NO_HISTORY: FeeHistory = Object.freeze({ collected: 0, fee: 0, tierFee: 0 });

/**
 * Why a payment is charged as it is (M5). FREE_DEMAND and NO_FEE cost nothing, nor does FIXED: the account's fixed fee
 * covers it. DISCOVERY is a payment made before placement, GOODS one in goods (M21), TAKEN_OVER one that another system
 * charged before the account was taken over from it.
 */
export const FEE_TREATMENTS = ['NORMAL', 'FREE_DEMAND', 'NO_FEE', 'DISCOVERY', 'GOODS', 'FIXED', 'TAKEN_OVER'] as const;
export type FeeTreatment = (typeof FEE_TREATMENTS)[number];

/** Whether later fees build upon a line: a normal one, and one taken over unless the terms leave its payment out of the tiers. */
export const countsLater = ({ treatment, counted, tierFee }: Pick<FeeWorking, 'treatment' | 'counted' | 'tierFee'>): boolean =>
  treatment === 'NORMAL' || (treatment === 'TAKEN_OVER' && (counted !== 0 || tierFee !== 0));

/** What bound the lifetime fee: min(collected, cap, max(minimum, tiers)). */
export type FeeLimit = 'NONE' | 'MINIMUM' | 'CAP' | 'COLLECTED';

/** A slice of collections and its fee. `from`–`to` is the tier (minor units), `base` what of this payment fell in it. */
export interface FeeSlice {
  readonly from: number;
  readonly to: number | null;
  readonly ratePpm: Ppm;
  readonly base: number;
  readonly fee: number;
  /** The bucket whose own tiers these are; absent: the rule's. */
  readonly bucket?: Bucket;
}

/** How a fee came about, stored when it is posted and never worked out again. Plain JSON, minor units. */
export interface FeeWorking {
  readonly contractVersionId: ContractVersionId;
  readonly versionNumber: number;
  readonly ruleIndex: number;
  readonly placedOn: BusinessDate;
  readonly mode: FeeMode;
  readonly treatment: FeeTreatment;
  /** The fee-bearing part of what was collected; negative in a reversal. */
  readonly base: number;
  /** What this adds to `FeeHistory.collected`: the base, or 0 for a payment outside the lifetime tiers. */
  readonly counted: number;
  /** Of `counted`, what climbed tiers of its own. */
  readonly apart?: ApartAmounts;
  /** Over the account's life, also under earlier terms. */
  readonly collectedBefore: number;
  readonly collectedAfter: number;
  readonly slices: readonly FeeSlice[];
  /** Sum of the slices: tiers(after) − tiers(before). */
  readonly tierFee: number;
  /** What minimum, cap or "never more than collected" changed: fee − tierFee. */
  readonly adjustment: number;
  readonly limitBefore: FeeLimit;
  readonly limitAfter: FeeLimit;
  /** F(before) and F(after) over the account's life (M1). */
  readonly feeBefore: number;
  readonly feeAfter: number;
  readonly fee: number;
  /** True where a reversal gives back the original payment's own fee rather than the difference of F. */
  readonly mirrored: boolean;
  readonly words: readonly string[];
}

/** A fee with its working, and the history the next one starts from. */
export interface Fee {
  readonly fee: number;
  readonly working: FeeWorking;
  readonly history: FeeHistory;
}

/** The history after these fee lines, in any order. */
export function historyOf(workings: Iterable<Pick<FeeWorking, 'counted' | 'apart' | 'fee' | 'tierFee' | 'treatment'>>): FeeHistory {
  let history = NO_HISTORY;
  for (const working of workings) if (countsLater(working)) history = historyAfter(history, working);
  return history;
}

/** The history after one more fee line that counts, or the mirror of one. */
export function historyAfter(history: FeeHistory, { counted, apart, fee, tierFee }: Pick<FeeWorking, 'counted' | 'apart' | 'fee' | 'tierFee'>): FeeHistory {
  const sums = addedUp(byStream(history.collected, history.apart), byStream(counted, apart));
  return { collected: history.collected + counted, fee: history.fee + fee, tierFee: history.tierFee + tierFee, ...apartOf(sums) };
}
