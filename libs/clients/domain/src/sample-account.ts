import { addDays, type BusinessDate } from '@quittance/kernel';
import type { BucketAmounts } from '@quittance/fees/domain';
import type { ContractTerms } from './contract-terms';
import type { SampleAccount } from './preview-fees';

/** What a person says of an account made up to try a contract on. */
export interface SampleFacts {
  /** Days from the date the contract names to placement. */
  readonly ageDays: number;
  /** Minor units of the contract's currency. */
  readonly balance: number;
  readonly country: string | null;
  /** Without the country: "CA". */
  readonly region: string | null;
  readonly payments: readonly Partial<BucketAmounts>[];
}

/** The sample as it would be placed on a day. */
export function sampleAccount(terms: ContractTerms, sample: SampleFacts, placedOn: BusinessDate): SampleAccount {
  const { ageDays, balance, country, region, payments } = sample;
  const from = addDays(placedOn, -ageDays);
  return {
    placedOn,
    payments,
    facts: { oldestInvoiceOn: from, lastPaymentOn: from, defaultedOn: from, chargedOffOn: from, balance, currency: terms.currency, country, region, noFee: false },
  };
}
