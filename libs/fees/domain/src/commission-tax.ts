import { ppmOf, share, type Ppm } from '@quittance/kernel';

/** The rate of tax on commission that holds for a client on a day; `rateId` points at the row of the rate table (M7). */
export interface CommissionTaxRate {
  readonly rateId: string | null;
  readonly ratePpm: Ppm;
}

/** Where the agency is not registered, or the client is exempt. */
export const NO_TAX: CommissionTaxRate = Object.freeze({ rateId: null, ratePpm: ppmOf(0) });

/**
 * Tax on one fee line, minor units: rounded by line, half away from zero, so that a fee given back in full gives back its tax
 * in full. A fee given back bears the rate of the line it gives back (M7).
 */
export const taxOnFee = (fee: number, { ratePpm }: CommissionTaxRate): number => share(fee, ratePpm);
