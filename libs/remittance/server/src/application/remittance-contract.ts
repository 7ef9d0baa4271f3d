import { addDays, ok, refuse, type BusinessDate, type ClientId, type ContractVersionId, type CurrencyCode, type Result } from '@quittance/kernel';
import { lastPeriodBefore, parseContractTerms, periodFor, type Cadence, type RemittancePeriod, type RemittanceTerms } from '@quittance/clients/domain';
import { unwrap } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** How a client is remitted to in a currency. */
export interface RemittanceContract {
  readonly contractVersionId: ContractVersionId;
  readonly terms: RemittanceTerms;
}

/**
 * The contract version that decides a remittance of a period: the one in force on its last day, else the last before it, for
 * what was collected is owed also after a contract has ended. Refuses NO_CONTRACT.
 */
export async function remittanceContract(tx: Tx, clientId: ClientId, currency: CurrencyCode, on: BusinessDate): Promise<Result<RemittanceContract>> {
  const row = await tx.maybeOne<{ id: ContractVersionId; terms: unknown }>(
    `select v.id, v.terms from contract_version v join contract c on c.id = v.contract_id
      where c.client_id = $1 and c.currency = $2 order by v.effective_from <= $3 desc, abs(v.effective_from - $3::date) limit 1`, [clientId, currency, on]);
  if (!row) return refuse('NO_CONTRACT', `The client has no contract in ${currency}.`, { currency }, 'currency');
  return ok({ contractVersionId: row.id, terms: unwrap(parseContractTerms(row.terms)).remittance });
}

/** The last period whose remittance is due by a day. */
export function periodDueBy(cadence: Cadence, through: BusinessDate): RemittancePeriod {
  let period = lastPeriodBefore(cadence, addDays(through, 1));
  while (period.remitOn > through) period = periodFor(cadence, addDays(period.from, -1));
  return period;
}

/** The period a run covers: that of the contract's cadence, cut off at the day named if one is. */
export function periodOf(cadence: Cadence, today: BusinessDate, periodTo: BusinessDate | null): { from: BusinessDate; to: BusinessDate } {
  if (periodTo === null) return lastPeriodBefore(cadence, today);
  return { from: periodFor(cadence, periodTo).from, to: periodTo };
}
