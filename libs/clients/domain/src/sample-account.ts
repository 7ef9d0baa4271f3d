import { addDays, type BusinessDate } from '@quittance/kernel';
import type { PlacementType } from '@quittance/fees/domain';
import type { ContractTerms } from './contract-terms';
import type { SampleAccount, SamplePayment } from './preview-fees';

/** What a person says of an account made up to try a contract on. */
export interface SampleFacts {
  /** Days from the date the contract names to placement. */
  readonly ageDays: number;
  /** Minor units of the contract's currency. */
  readonly balance: number;
  readonly country: string | null;
  /** Without the country: "CA". */
  readonly region: string | null;
  readonly placementType: PlacementType;
  readonly payments: readonly SamplePayment[];
}

/** A payment of principal to the agency. */
export const samplePayment = (principal: number, receivedOn: BusinessDate): SamplePayment => ({ amounts: { PRINCIPAL: principal }, receivedOn, kind: 'PU', goods: false, noFee: false });

/** The sample as it would be placed on a day. */
export function sampleAccount(terms: ContractTerms, sample: SampleFacts, placedOn: BusinessDate): SampleAccount {
  const { ageDays, balance, country, region, placementType, payments } = sample;
  const from = addDays(placedOn, -ageDays);
  return {
    placedOn,
    payments,
    facts: {
      oldestInvoiceOn: from, lastPaymentOn: from, defaultedOn: from, chargedOffOn: from, delinquentOn: from, balance, currency: terms.currency, country, region, placementType, noFee: false },
  };
}
