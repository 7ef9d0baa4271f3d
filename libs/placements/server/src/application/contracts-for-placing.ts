import type { ClientId, CurrencyCode, PlacementId } from '@quittance/kernel';
import { contractsInForce, pricedContract } from '@quittance/clients/server';
import type { Tx } from '@quittance/platform';
import type { PlannedWith } from './placement-record';
import type { ContractForPlacing } from './plan-accounts';

/** The client as a placement needs it. */
export interface ClientForPlacing {
  readonly id: ClientId;
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly currency: CurrencyCode;
  readonly status: 'ACTIVE' | 'CLOSED';
}

/** The client and its contracts in force today. */
export interface PlacingTerms {
  readonly client: ClientForPlacing;
  readonly contracts: ReadonlyMap<CurrencyCode, ContractForPlacing>;
  readonly planned: PlannedWith;
  /** The currency of amounts that name none, where there can be one only. */
  readonly defaultCurrency: CurrencyCode | undefined;
}

/** The client; undefined when there is none, or none this principal may see. */
export const findClient = (tx: Tx, id: ClientId): Promise<ClientForPlacing | undefined> =>
  tx.maybeOne<ClientForPlacing & Record<string, unknown>>('select id, code, name, country, currency, status from client where id = $1', [id]);

/** Reads the client and what is in force today. */
export async function placingTerms(tx: Tx, clientId: ClientId): Promise<PlacingTerms> {
  const client = await findClient(tx, clientId);
  if (!client) throw new Error(`the client ${clientId} of a placement is gone`);
  const versions = await contractsInForce(tx, clientId, tx.today);
  const contracts = new Map([...versions].map(([currency, version]) => [currency, { priced: pricedContract(version), grouping: version.terms.grouping }]));
  const last = await tx.maybeOne<{ id: PlacementId }>(`select id from placement where client_id = $1 and status = 'COMMITTED' order by committed_at desc, id desc limit 1`, [clientId]);
  const only = contracts.size === 1 ? [...contracts.keys()][0] : undefined;
  return {
    client, contracts,
    planned: { on: tx.today, versions: [...versions.values()].map(({ id, hash }) => ({ id, hash })).sort((a, b) => (a.id < b.id ? -1 : 1)), after: last?.id ?? null },
    defaultCurrency: contracts.has(client.currency) || contracts.size === 0 ? client.currency : only,
  };
}

/** Whether a plan made with these is still the one to follow. */
export const samePlan = (a: PlannedWith | null, b: PlannedWith): boolean =>
  a !== null && a.on === b.on && a.after === b.after && a.versions.length === b.versions.length && a.versions.every(({ id, hash }, i) => b.versions[i]?.id === id && b.versions[i]?.hash === hash);
