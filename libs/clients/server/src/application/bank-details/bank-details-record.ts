import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { OwnerKind } from './bank-detail-owners';

export type BankDetailsStatus = 'REQUESTED' | 'CALLED_BACK' | 'APPROVED' | 'SUPERSEDED' | 'REJECTED';

/** Bank details as stored, without their numbers. */
export interface BankDetailsRecord {
  readonly id: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly currency: string;
  readonly masked: string;
  readonly status: BankDetailsStatus;
  readonly numberOnFile: string;
  readonly requestedBy: string;
  readonly usableFrom: BusinessDate | null;
  readonly version: number;
}

const READ = `
  select id, owner_kind as "ownerKind", owner_id as "ownerId", owner_name as "ownerName", currency, masked, status, number_on_file as "numberOnFile", requested_by as "requestedBy",
         usable_from as "usableFrom", version
    from bank_details`;

/** What the seal of a row's numbers is bound to. */
export const sealPurpose = (id: string): string => `bank_details ${id}`;

/** A change that is not decided yet, locked. Refuses UNKNOWN_DETAILS, DETAILS_DECIDED, and STALE where somebody was faster. */
export async function openChange(tx: Tx, id: string, version: number): Promise<Result<BankDetailsRecord>> {
  const row = await tx.maybeOne<BankDetailsRecord>(`${READ} where id = $1 for update`, [id]);
  if (!row) return refuse('UNKNOWN_DETAILS', 'There are no such bank details.', {}, 'detailsId');
  if (row.status !== 'REQUESTED' && row.status !== 'CALLED_BACK') return refuse('DETAILS_DECIDED', `This change is ${row.status === 'APPROVED' ? 'approved' : 'decided'} already. A new one is a new request.`, { status: row.status });
  if (row.version !== version) return refuse('STALE', 'This change was worked on meanwhile. Look at it again.', { version: row.version });
  return ok(row);
}

/** The details in force for an owner and currency, cooling off or not. */
export const approvedDetails = (tx: Tx, kind: OwnerKind, id: string | null, currency: string): Promise<(BankDetailsRecord & { fingerprint: string }) | undefined> =>
  tx.maybeOne<BankDetailsRecord & { fingerprint: string }>(
    `${READ.replace('version\n', 'version, fingerprint\n')} where owner_kind = $1 and owner_id is not distinct from $2 and currency = $3 and status = 'APPROVED'`, [kind, id, currency]);
