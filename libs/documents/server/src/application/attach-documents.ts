import type { AccountId, ClientId, DocumentId, PlacementId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** Where loose files now belong. */
export interface AttachTo {
  readonly clientId: ClientId;
  readonly accountId: AccountId;
  readonly placementId?: PlacementId | null;
}

/** Puts files of a client that belong to no account yet with an account. Returns how many there were. */
export const attachDocuments = (tx: Tx, ids: readonly DocumentId[], { clientId, accountId, placementId }: AttachTo): Promise<number> =>
  tx.change('update document set account_id = $3, placement_id = coalesce($4, placement_id) where id = any ($1) and client_id = $2 and account_id is null', [ids, clientId, accountId, placementId ?? null]);
