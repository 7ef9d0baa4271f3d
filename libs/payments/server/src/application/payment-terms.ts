import { addDays, type BusinessDate, type ContractVersionId } from '@quittance/kernel';
import { parseContractTerms, type ContractTerms, type PaymentMethod } from '@quittance/clients/domain';
import type { Tx } from '@quittance/platform';
import { unwrap } from '@quittance/kernel';
import type { DataSource } from 'typeorm';

/** Terms of versions in use, by database: immutable, so what was read stays true. */
const known = new WeakMap<DataSource, Map<ContractVersionId, ContractTerms>>();

const MOST = 5_000;

/** What a contract version in use says. Throws where there is none. */
export async function contractTerms(tx: Tx, versionId: ContractVersionId): Promise<ContractTerms> {
  const { connection } = tx.manager;
  const cache = known.get(connection) ?? new Map<ContractVersionId, ContractTerms>();
  known.set(connection, cache);
  const cached = cache.get(versionId);
  if (cached) return cached;
  const { terms, used } = await tx.one<{ terms: unknown; used: boolean }>('select terms, used_at is not null as used from contract_version where id = $1', [versionId]);
  const parsed = unwrap(parseContractTerms(terms));
  if (cache.size >= MOST) cache.clear();
  if (used) cache.set(versionId, parsed);
  return parsed;
}

/** The day before which a payment to the agency is not remitted; null where its method has no hold. */
export function holdsUntil(terms: ContractTerms, method: PaymentMethod, receivedOn: BusinessDate): BusinessDate | null {
  const days = terms.remittance.holdDays[method];
  return days > 0 ? addDays(receivedOn, days) : null;
}
