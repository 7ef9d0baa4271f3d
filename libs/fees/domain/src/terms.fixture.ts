import { businessDate, currency, ppm, unwrap, type ContractVersionId } from '@quittance/kernel';
import { accountFacts, bucketAmounts, rateRule, resolveTerms, type BucketAmounts, type RateRule, type RateSchedule, type ResolvedTerms, type Tier } from './index';

/** Tiers from pairs of limit (minor units, null for none) and percentage. */
export const tiers = (...pairs: readonly (readonly [number | null, string])[]): Tier[] =>
  pairs.map(([upTo, rate]) => ({ upTo, ratePpm: ppm(rate) }));

export interface TermsParts {
  readonly tiers: readonly Tier[];
  readonly rule?: Partial<RateRule>;
  readonly freeDemandDays?: number;
  readonly discovery?: string;
  readonly noFee?: boolean;
  readonly goods?: string;
  readonly withdrawal?: RateSchedule['withdrawal'];
}

/** Terms of an account placed on 2026-01-15 under a contract of one rule, fees on principal and interest. */
export function terms(parts: TermsParts): ResolvedTerms {
  return unwrap(
    resolveTerms(
      {
        contractVersionId: 'b1d6a0b6-0000-4000-8000-000000000001' as ContractVersionId,
        versionNumber: 1,
        currency: currency('USD'),
        rates: {
          ageFrom: 'OLDEST_INVOICE',
          rules: [rateRule({ tiers: parts.tiers, ...parts.rule })],
          basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false },
          freeDemandDays: parts.freeDemandDays ?? 0,
          discoverySharePpm: parts.discovery === undefined ? null : ppm(parts.discovery),
          goodsSharePpm: parts.goods === undefined ? null : ppm(parts.goods),
          withdrawal: parts.withdrawal ?? null,
        },
      },
      accountFacts({ oldestInvoiceOn: businessDate('2025-09-01'), balance: 1_000_000, currency: 'USD', country: 'US', region: 'CA', noFee: parts.noFee ?? false }),
      businessDate('2026-01-15'),
    ),
  );
}

export const principal = (minor: number): BucketAmounts => bucketAmounts({ PRINCIPAL: minor });
