import { NO_TAX, type CommissionTaxRate } from '@quittance/fees/domain';
import { ppmOf, type BusinessDate, type ClientId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** The tax a client's fees bear on a day, by its place and exemption (M7). */
export async function commissionTax(tx: Tx, clientId: ClientId, on: BusinessDate): Promise<CommissionTaxRate> {
  const found = await tx.maybeOne<{ rate_id: string; rate_ppm: number }>('select rate_id, rate_ppm from client_tax($1, $2)', [clientId, on]);
  return found ? { rateId: found.rate_id, ratePpm: ppmOf(found.rate_ppm) } : NO_TAX;
}
