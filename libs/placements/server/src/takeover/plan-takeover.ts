import { contractsInForce, pricedContract, type ContractVersionRow } from '@quittance/clients/server';
import { resolveTerms, type AccountFacts, type ResolvedTerms } from '@quittance/fees/domain';
import { formatDate, formatPpm, ok, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Ppm, type Result } from '@quittance/kernel';
import type { TakenAccount, TakeoverClient } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';
import { countryOf, regionOf } from '../application/country-of';
import type { TakeoverRecord } from './takeover-record';

/** A client of the takeover with its contracts in force. */
export interface ClientTakenOver extends TakeoverClient {
  readonly country: string;
  readonly contracts: ReadonlyMap<CurrencyCode, ContractVersionRow>;
}

export async function clientsTakenOver(tx: Tx, takeoverId: string): Promise<ClientTakenOver[]> {
  const rows = await tx.query<{ id: ClientId; code: string; name: string; country: string }>(
    'select c.id, c.code, c.name, c.country from takeover_client t join client c on c.id = t.client_id where t.takeover_id = $1 order by c.code', [takeoverId]);
  const clients: ClientTakenOver[] = [];
  for (const row of rows) {
    const contracts = await contractsInForce(tx, row.id, tx.today);
    clients.push({ ...row, contracts, currencies: [...contracts.keys()] });
  }
  return clients;
}

/** Whether commission is kept back from the client's trust money, by its contract in a currency. */
export const keptFor = (clients: readonly ClientTakenOver[]) => (clientId: ClientId, currency: CurrencyCode): boolean =>
  clients.find(({ id }) => id === clientId)?.contracts.get(currency)?.terms.remittance.mode !== 'GROSS';

/** Whether a contract gives interest or late charges. */
export const bears = ({ terms: { interest, lateCharges } }: ContractVersionRow): boolean => (interest?.basis ?? 'NONE') !== 'NONE' || lateCharges !== null;

/** Where the debtor is, by the file or else by its client. */
export function placeOf({ first: { contact } }: TakenAccount, clientCountry: string): { country: string; region: string | null } {
  const country = countryOf(contact.country);
  return { country: country ?? clientCountry, region: regionOf(contact.region, country ?? clientCountry) };
}

/**
 * The terms an account is frozen under: those of the client's contract in force, chosen as of the day the account was placed
 * with the agency; with the rate the old system charged where its file names one. Refuses NO_CONTRACT, and as `resolveTerms` does.
 */
export function termsTakenOver(account: TakenAccount, client: ClientTakenOver, { system }: Pick<TakeoverRecord, 'system'>): Result<{ version: ContractVersionRow; terms: ResolvedTerms }> {
  const { currency, first } = account;
  const version = client.contracts.get(currency);
  if (!version) return refuse('NO_CONTRACT', `${client.name} has no contract in ${currency} in force.`, { currency });
  const { country, region } = placeOf(account, client.country);
  const oldest = account.invoices[0]?.dueDate ?? first.dueDate;
  const facts: AccountFacts = {
    oldestInvoiceOn: oldest, lastPaymentOn: first.lastPaymentOn, defaultedOn: first.defaultedOn ?? oldest, chargedOffOn: first.chargedOffOn, balance: account.original, currency, country, region,
    placementType: first.placementType, noFee: false };
  const resolved = resolveTerms(pricedContract(version), facts, first.placedOn);
  if (!resolved.ok) return resolved;
  return ok({ version, terms: frozen(resolved.value, first.rate, system, first.placedOn) });
}

function frozen(resolved: ResolvedTerms, rate: Ppm | null, system: string, placedOn: BusinessDate): ResolvedTerms {
  // Its fixed fee was charged in the old system; what it still covers stays free.
  const { fixed, bucketTiers, ...rest } = resolved;
  const freeUntil = fixed && (rest.freeUntil === null || rest.freeUntil < fixed.until) ? fixed.until : rest.freeUntil;
  const whence = `Taken over from ${system}, placed on ${formatDate(placedOn)}.`;
  const own = rate !== null && (rest.tiers.length !== 1 || rest.tiers[0]?.ratePpm !== rate || bucketTiers !== undefined);
  if (!own) return { ...rest, ...(bucketTiers ? { bucketTiers } : {}), freeUntil, reason: `${whence} ${resolved.reason}` };
  return { ...rest, freeUntil, mode: 'MARGINAL', tiers: [{ upTo: null, ratePpm: rate }], minimum: null, cap: null, reason: `${whence} Its rate there, ${formatPpm(rate)} of what is collected, stays.` };
}
