import { type BusinessDate, type ContractVersionId, type Result } from '@quittance/kernel';
import {
  bucketAmounts,
  feeFor,
  fixedFeeOf,
  NO_HISTORY,
  resolveTerms,
  totalOf,
  treatmentOn,
  type AccountFacts,
  type AccountFee,
  type BucketAmounts,
  type FeeWorking,
  type ResolvedTerms,
} from '@quittance/fees/domain';
import type { ContractTerms } from './contract-terms';

/** A payment made up to try a contract on. */
export interface SamplePayment {
  readonly amounts: Partial<BucketAmounts>;
  readonly receivedOn: BusinessDate;
  /** PU: paid to the agency. PC: paid to the client, which then owes the fee. */
  readonly kind: 'PU' | 'PC';
  readonly goods: boolean;
  readonly noFee: boolean;
}

/** An account made up, and what it pays, one after another. */
export interface SampleAccount {
  readonly facts: AccountFacts;
  readonly placedOn: BusinessDate;
  readonly payments: readonly SamplePayment[];
}

/** What one payment costs and leaves; minor units. */
export interface PricedPayment {
  readonly working: FeeWorking;
  readonly paid: number;
  /** What the client keeps of it after the fee. */
  readonly net: number;
  /** The fee is owed by the client: it has the money, or goods, itself. */
  readonly owed: boolean;
}

export interface FeePreview {
  readonly terms: ResolvedTerms;
  readonly payments: readonly PricedPayment[];
  /** The fixed fee charged at placement. */
  readonly fixedFee: AccountFee | null;
  readonly collected: number;
  /** All fees, the fixed one among them. */
  readonly fee: number;
  readonly net: number;
}

const NOT_SAVED = '00000000-0000-4000-8000-000000000000' as ContractVersionId;

/** The fees a contract would charge on sample payments, by the same functions that post them. Refuses as those do. */
export function previewFees(terms: ContractTerms, sample: SampleAccount, versionNumber = 0): Result<FeePreview> {
  const resolved = resolveTerms({ ...terms, contractVersionId: NOT_SAVED, versionNumber }, sample.facts, sample.placedOn);
  if (!resolved.ok) return resolved;
  let history = NO_HISTORY;
  const payments: PricedPayment[] = [];
  for (const { amounts, receivedOn, kind, goods, noFee } of sample.payments) {
    const paid = bucketAmounts(amounts);
    const fee = feeFor(resolved.value, history, paid, treatmentOn(resolved.value, receivedOn, { noFee, goods }));
    if (!fee.ok) return fee;
    history = fee.value.history;
    payments.push({ working: fee.value.working, paid: totalOf(paid), net: totalOf(paid) - fee.value.fee, owed: kind === 'PC' || goods });
  }
  const fixedFee = fixedFeeOf(resolved.value);
  const collected = payments.reduce((sum, { paid }) => sum + paid, 0);
  const fee = payments.reduce((sum, { working }) => sum + working.fee, fixedFee?.amount ?? 0);
  return { ok: true, value: { terms: resolved.value, payments, fixedFee, collected, fee, net: collected - fee } };
}
