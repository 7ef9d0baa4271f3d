import type { Result } from '@quittance/kernel';
import { BUCKETS, type Bucket, type RateRule, type RateSchedule } from '@quittance/fees/domain';
import type { InterestTerms } from './interest-terms';
import { PAYMENT_METHODS, type ContractTerms, type PaymentMethod, type RemittanceTerms } from './contract-terms';
import { parseContractTerms } from './parse-terms';

/** A rule as the API carries it: rates are plain numbers. */
export type RuleWire = Omit<RateRule, 'tiers'> & { readonly tiers: readonly { readonly upTo: number | null; readonly ratePpm: number }[] };

/** Contract terms as the API carries them: lists of names where the domain keeps a value for each name. */
export interface TermsWire {
  readonly currency: string;
  readonly rates: Omit<RateSchedule, 'basis' | 'rules' | 'discoverySharePpm'> & {
    readonly rules: readonly RuleWire[];
    readonly basis: readonly Bucket[];
    readonly discoverySharePpm: number | null;
  };
  readonly remittance: Omit<RemittanceTerms, 'holdDays'> & { readonly holdDays: readonly { readonly method: PaymentMethod; readonly days: number }[] };
  /** Null: in proportion. */
  readonly applicationOrder: readonly Bucket[] | null;
  readonly grouping: ContractTerms['grouping'];
  /** Null, or left out: no interest. */
  readonly interest?: (Omit<InterestTerms, 'ratePpm'> & { readonly ratePpm: number | null }) | null;
}

/** Terms for the API. */
export function termsToWire({ currency, rates, remittance, applicationOrder, grouping, interest }: ContractTerms): TermsWire {
  return {
    currency,
    rates: { ...rates, basis: BUCKETS.filter((bucket) => rates.basis[bucket]) },
    remittance: { ...remittance, holdDays: PAYMENT_METHODS.flatMap((method) => (remittance.holdDays[method] > 0 ? [{ method, days: remittance.holdDays[method] }] : [])) },
    applicationOrder: applicationOrder === 'PRO_RATA' ? null : [...applicationOrder],
    grouping,
    interest: interest === undefined || interest.basis === 'NONE' ? null : interest,
  };
}

/** Terms from the API, checked; refuses as `parseContractTerms` does. */
export function termsFromWire(wire: TermsWire): Result<ContractTerms> {
  const { rates, remittance, applicationOrder, ...rest } = wire;
  return parseContractTerms({
    ...rest,
    rates: { ...rates, basis: Object.fromEntries(rates.basis.map((bucket) => [bucket, true])) },
    remittance: { ...remittance, holdDays: Object.fromEntries(remittance.holdDays.map(({ method, days }) => [method, days])) },
    applicationOrder: applicationOrder ?? 'PRO_RATA',
  });
}
