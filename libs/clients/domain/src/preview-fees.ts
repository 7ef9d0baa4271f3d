import { type BusinessDate, type ContractVersionId, type Result } from '@quittance/kernel';
import {
  bucketAmounts,
  feeFor,
  NO_HISTORY,
  resolveTerms,
  type AccountFacts,
  type BucketAmounts,
  type FeeWorking,
  type ResolvedTerms,
} from '@quittance/fees/domain';
import type { ContractTerms } from './contract-terms';

/** An account made up to try a contract on, and what it pays, one after another. */
export interface SampleAccount {
  readonly facts: AccountFacts;
  readonly placedOn: BusinessDate;
  readonly payments: readonly Partial<BucketAmounts>[];
}

export interface FeePreview {
  readonly terms: ResolvedTerms;
  /** One working per payment, in the order given. */
  readonly fees: readonly FeeWorking[];
  readonly collected: number;
  readonly fee: number;
}

const NOT_SAVED = '00000000-0000-4000-8000-000000000000' as ContractVersionId;

/** The fees a contract would charge on sample payments, by the same functions that post them. Refuses as those do. */
export function previewFees(terms: ContractTerms, sample: SampleAccount): Result<FeePreview> {
  const resolved = resolveTerms({ ...terms, contractVersionId: NOT_SAVED, versionNumber: 0 }, sample.facts, sample.placedOn);
  if (!resolved.ok) return resolved;
  let history = NO_HISTORY;
  const fees: FeeWorking[] = [];
  for (const payment of sample.payments) {
    const fee = feeFor(resolved.value, history, bucketAmounts(payment));
    if (!fee.ok) return fee;
    history = fee.value.history;
    fees.push(fee.value.working);
  }
  return { ok: true, value: { terms: resolved.value, fees, collected: history.collected, fee: history.fee } };
}
