import { addDays, ok, parseCurrency, refuse, type BusinessDate, type ClientId, type ContractId, type CurrencyCode, type Result } from '@quittance/kernel';
import type { TermsWire, VersionDates } from '@quittance/clients/domain';
import type { Tx } from '@quittance/platform';
import { VERSION_COLUMNS, type ContractVersionRow } from '../persistence/contract-version.row';

/** A version as typed. */
export interface VersionInput {
  readonly effectiveFrom: BusinessDate;
  /** Last day; null: open-ended. */
  readonly effectiveTo: BusinessDate | null;
  readonly terms: TermsWire;
  readonly note: string;
}

/** What saving a version did to the one before. */
export interface PreviousEnded {
  number: number;
  lastDay: BusinessDate;
}

/** The contract of an open client in a currency, made if it is not there, locked. Refuses CLIENT_NOT_FOUND, CLIENT_CLOSED and UNKNOWN_CURRENCY. */
export async function openContract(tx: Tx, clientId: ClientId, currency: string): Promise<Result<{ id: ContractId; currency: CurrencyCode }>> {
  const code = parseCurrency(currency);
  if (!code.ok) return code;
  const client = await tx.maybeOne<{ name: string; status: string }>('select name, status from client where id = $1 for share', [clientId]);
  if (!client) return refuse('CLIENT_NOT_FOUND', 'This client is not there. It may have been opened from an old link.');
  if (client.status === 'CLOSED') return refuse('CLIENT_CLOSED', `${client.name} is closed. Reopen it before giving it a contract.`);
  await tx.query('insert into contract (id, client_id, currency, created_at) values ($1, $2, $3, $4) on conflict (client_id, currency) do nothing', [tx.newId(), clientId, code.value, tx.now]);
  const { id } = await tx.one<{ id: ContractId }>('select id from contract where client_id = $1 and currency = $2 for update', [clientId, code.value]);
  return ok({ id, currency: code.value });
}

/** All versions of a contract, by number. The contract must be locked. */
export const versionsOf = (tx: Tx, contractId: ContractId): Promise<ContractVersionRow[]> =>
  tx.query<ContractVersionRow & Record<string, unknown>>(
    `select ${VERSION_COLUMNS} from contract_version v join contract c on c.id = v.contract_id where v.contract_id = $1 order by v.number`, [contractId]);

/** A version's days, both inclusive. */
export const datesOf = ({ number, effectiveFrom, effectiveTo }: ContractVersionRow): VersionDates =>
  ({ number, from: effectiveFrom, to: effectiveTo === null ? null : addDays(effectiveTo, -1) });

/** The first day a version is no longer in force, from its last. */
export const dayAfter = (lastDay: BusinessDate | null): BusinessDate | null => (lastDay === null ? null : addDays(lastDay, 1));

/** Ends a version on a day; its other terms stay as they are, used or not. */
export const endVersion = (tx: Tx, contractId: ContractId, { number, lastDay }: PreviousEnded): Promise<number> =>
  tx.change('update contract_version set effective_to = $3 where contract_id = $1 and number = $2', [contractId, number, dayAfter(lastDay)]);
