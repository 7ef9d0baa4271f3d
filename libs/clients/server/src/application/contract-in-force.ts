import { ok, refuse, type BusinessDate, type ClientId, type ContractVersionId, type CurrencyCode, type Result } from '@quittance/kernel';
import { storedTerms } from '@quittance/clients/domain';
import type { PricedContract } from '@quittance/fees/domain';
import type { Tx } from '@quittance/platform';
import { VERSION_COLUMNS, type ContractVersionRow } from '../persistence/contract-version.row';

type StoredVersion = ContractVersionRow & Record<string, unknown>;

/** A row with its terms as this version of the product says them, whichever stored them. */
const readVersion = (row: StoredVersion): ContractVersionRow => ({ ...row, terms: storedTerms(row.terms) });

/** The version of a client's contract in a currency that is in force on a day; undefined where there is none. */
export async function contractInForce(tx: Tx, clientId: ClientId, currency: CurrencyCode, on: BusinessDate): Promise<ContractVersionRow | undefined> {
  const row = await tx.maybeOne<StoredVersion>(
    `select ${VERSION_COLUMNS} from contract_version v join contract c on c.id = v.contract_id
      where c.client_id = $1 and c.currency = $2 and v.effective_from <= $3 and (v.effective_to is null or v.effective_to > $3)`,
    [clientId, currency, on]);
  return row && readVersion(row);
}

/** As `contractInForce`, of every currency the client has a contract in, by currency. */
export async function contractsInForce(tx: Tx, clientId: ClientId, on: BusinessDate): Promise<Map<CurrencyCode, ContractVersionRow>> {
  const rows = await tx.query<StoredVersion>(
    `select ${VERSION_COLUMNS} from contract_version v join contract c on c.id = v.contract_id
      where c.client_id = $1 and v.effective_from <= $2 and (v.effective_to is null or v.effective_to > $2)`,
    [clientId, on]);
  return new Map(rows.map((row) => [row.currency, readVersion(row)]));
}

/** As `contractInForce`, refusing NO_CONTRACT with what to do where there is none. */
export async function requireContract(tx: Tx, clientId: ClientId, currency: CurrencyCode, on: BusinessDate): Promise<Result<ContractVersionRow>> {
  const version = await contractInForce(tx, clientId, currency, on);
  return version
    ? ok(version)
    : refuse('NO_CONTRACT', `The client has no contract in ${currency} in force on ${on}. Save a contract version for that day, then place again.`, { currency, on });
}

/** What `resolveTerms` takes of a version. */
export const pricedContract = (version: ContractVersionRow): PricedContract => ({
  contractVersionId: version.id, versionNumber: version.number, currency: version.currency, rates: version.terms.rates });

/**
 * Notes that accounts are being placed under a version, which thereby can no longer be changed, and returns it as it
 * then stands: it may have been edited since it was read. Call it before resolving terms to store; the row stays
 * locked until the transaction ends.
 */
export async function useContractVersion(tx: Tx, versionId: ContractVersionId): Promise<ContractVersionRow> {
  await tx.query('update contract_version set used_at = $2 where id = $1 and used_at is null', [versionId, tx.now]);
  return readVersion(await tx.one<StoredVersion>(
    `select ${VERSION_COLUMNS} from contract_version v join contract c on c.id = v.contract_id where v.id = $1`, [versionId]));
}
