import type { BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** Why an address may be used for emails or texts. Addresses as compared. */
export interface NewAddressBasis {
  readonly debtorId: string;
  readonly address: string;
  readonly kind: 'USED_BY_DEBTOR' | 'CREDITOR_NOTICE' | 'PRIOR_COLLECTOR' | 'NOT_REASSIGNED';
  /** The business's now when left out. */
  readonly at?: Date;
  /** A creditor's notice: sent, and the last day to opt out. */
  readonly sentOn?: BusinessDate;
  readonly optOutBy?: BusinessDate;
  readonly usedByCreditor?: boolean;
  readonly publicDomain?: boolean;
  /** A prior collector's. */
  readonly obtainedProperly?: boolean;
  readonly usedLast?: boolean;
  readonly note?: string;
}

/** Notes why an address may be used (12 CFR 1006.6(d)(4) and (5)). */
export async function recordAddressBasis(tx: Tx, basis: NewAddressBasis): Promise<string> {
  const id = tx.newId();
  const { principal } = tx.ctx;
  await tx.query(
    `insert into address_basis (id, debtor_id, address, kind, at, sent_on, opt_out_by, used_by_creditor, public_domain, obtained_properly, used_last, note, recorded_at, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [id, basis.debtorId, basis.address, basis.kind, basis.at ?? tx.now, basis.sentOn ?? null, basis.optOutBy ?? null, basis.usedByCreditor ?? false, basis.publicDomain ?? false,
      basis.obtainedProperly ?? false, basis.usedLast ?? false, basis.note ?? '', tx.now, principal.userId, principal.name]);
  return id;
}

/** What an address is. The newest note counts; what it leaves out is not known. */
export interface AddressNature {
  readonly debtorId: string;
  readonly address: string;
  /** Null: by its kind. */
  readonly place: 'HOME' | 'WORK' | 'MOBILE' | 'NONE' | null;
  readonly employers: boolean;
  /** A message there reached somebody it should not have. */
  readonly disclosed: boolean;
}

/** Notes what an address or a number is. */
export async function recordAddressNature(tx: Tx, { debtorId, address, place, employers, disclosed }: AddressNature): Promise<void> {
  const { principal } = tx.ctx;
  await tx.query(`insert into address_nature (id, debtor_id, address, place, employers, disclosed, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.newId(), debtorId, address, place, employers, disclosed, tx.now, principal.userId, principal.name]);
}
