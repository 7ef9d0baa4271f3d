import { allocate, share, type Ppm } from '@quittance/kernel';

/** Who has a part in what a desk earned on a day, and by which plan. */
export interface CommissionShare {
  readonly collectorId: string;
  readonly parts: number;
  /** Null: by none. A part of the fee is the collector's all the same, and nothing is due on it. */
  readonly planId: string | null;
  readonly ratePpm: Ppm;
}

/** A collector's part of one fee; minor units. */
export interface CommissionPart extends CommissionShare {
  /** Its part of the fee. */
  readonly fee: number;
  /** What of it the collector gets. */
  readonly amount: number;
  readonly ofParts: number;
}

/**
 * Splits a fee among those who share a desk, by largest remainder, and works out each one's commission (M18). Those on one plan
 * share what the plan gives on their fee together, so that the parts sum to it: 100.00 in thirds is 33.34, 33.33 and 33.33.
 * Earlier shares take what rounding leaves.
 */
export function splitCommission(fee: number, shares: readonly CommissionShare[]): CommissionPart[] {
  if (shares.length === 0) return [];
  const ofParts = shares.reduce((sum, { parts }) => sum + parts, 0);
  const fees = allocate(fee, shares.map(({ parts }) => parts));
  const amounts = new Map<CommissionShare, number>();
  for (const plan of new Set(shares.map(({ planId }) => planId))) {
    const own = shares.filter(({ planId }) => planId === plan);
    const earned = own.reduce((sum, one) => sum + (fees[shares.indexOf(one)] ?? 0), 0);
    const parts = allocate(share(earned, own[0]?.ratePpm ?? (0 as Ppm)), own.map((one) => one.parts));
    own.forEach((one, index) => amounts.set(one, parts[index] ?? 0));
  }
  return shares.map((one, index) => ({ ...one, fee: fees[index] ?? 0, amount: amounts.get(one) ?? 0, ofParts }));
}

/** A fee given back takes back the shares it was split in, whoever sits at the desk now. */
export const clawBack = (feeBack: number, original: readonly CommissionShare[]): CommissionPart[] => splitCommission(feeBack, original);
