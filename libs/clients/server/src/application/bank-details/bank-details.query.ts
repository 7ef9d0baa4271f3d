import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';
import { BankDetailOwners, type OwnerChoice } from './bank-detail-owners';

export interface BankDetailsFilter {
  ownerKind?: string | null;
  ownerId?: string | null;
  /** OPEN: to be decided. IN_FORCE: approved. Otherwise all. */
  state?: string | null;
}

/** Bank details as lists show them: numbers masked. */
export interface BankDetailsView {
  id: string;
  ownerKind: string;
  ownerId: string | null;
  ownerName: string;
  currency: string;
  scheme: string;
  country: string;
  holderName: string;
  bankName: string;
  masked: string;
  status: string;
  reason: string;
  numberOnFile: string;
  numberNote: string;
  requestedByName: string;
  requestedAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  usableFrom: BusinessDate | null;
  coolingOff: boolean;
  endedByName: string | null;
  endedAt: Date | null;
  endedReason: string;
  mayApprove: boolean;
  version: number;
}

export interface BankCallView {
  id: string;
  number: string;
  spokeWith: string;
  outcome: string;
  note: string;
  calledByName: string;
  calledAt: Date;
}

export interface BankDetailsDetail extends BankDetailsView {
  calls: BankCallView[];
  /** Others who are paid to the same account: a sign of fraud, or of a group. */
  alsoUsedBy: string[];
  inForce: string | null;
}

type Row = Omit<BankDetailsView, 'mayApprove' | 'coolingOff'> & { requestedBy: string; sortTime: string };

const SELECT = `
  select b.id, b.owner_kind as "ownerKind", b.owner_id as "ownerId", b.owner_name as "ownerName", b.currency, b.scheme, b.country, b.holder_name as "holderName", b.bank_name as "bankName", b.masked,
         b.status, b.reason, b.number_on_file as "numberOnFile", b.number_note as "numberNote", b.requested_by as "requestedBy", q.name as "requestedByName", b.requested_at as "requestedAt", p.name as "approvedByName",
         b.approved_at as "approvedAt", b.usable_from as "usableFrom", e.name as "endedByName", b.ended_at as "endedAt", b.ended_reason as "endedReason", b.version, b.requested_at::text as "sortTime"
    from bank_details b join app_user q on q.id = b.requested_by left join app_user p on p.id = b.approved_by left join app_user e on e.id = b.ended_by`;

const STATES: Readonly<Record<string, string>> = { OPEN: `and b.status in ('REQUESTED', 'CALLED_BACK')`, IN_FORCE: `and b.status = 'APPROVED'` };

/** Bank details and their history. */
@Injectable()
export class BankDetailsQuery {
  constructor(private readonly work: UnitOfWork, private readonly owners: BankDetailOwners) {}

  /** Whose bank details may be entered: of a kind, by name. */
  payees(ctx: Ctx, kind: string, search: string, id: string | null): Promise<OwnerChoice[]> {
    return this.work.read(ctx, (tx) => this.owners.search(tx, kind, search, id));
  }

  /** The newest first. */
  list(ctx: Ctx, filter: BankDetailsFilter, page: { first: number; after?: string | null }): Promise<Page<BankDetailsView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${SELECT} where ($1::text is null or b.owner_kind = $1) and ($2::uuid is null or b.owner_id = $2) and ($3::timestamptz is null or (b.requested_at, b.id) < ($3, $4::uuid)) ${STATES[filter.state ?? ''] ?? ''}
          order by b.requested_at desc, b.id desc limit $5`,
        [filter.ownerKind ?? null, filter.ownerId ?? null, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => shown(tx, row));
    });
  }

  /** One change with its calls; null where there is none. */
  detail(ctx: Ctx, id: string): Promise<BankDetailsDetail | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row>(`${SELECT} where b.id = $1`, [id]);
      if (!row) return null;
      const calls = await tx.query<BankCallView>(
        `select c.id, c.number, c.spoke_with as "spokeWith", c.outcome, c.note, u.name as "calledByName", c.called_at as "calledAt"
           from bank_details_call c join app_user u on u.id = c.called_by where c.details_id = $1 order by c.called_at, c.id`, [id]);
      const others = await tx.query<{ name: string }>(
        `select distinct o.owner_name as name from bank_details b join bank_details o on o.fingerprint = b.fingerprint and (o.owner_kind, o.owner_id) is distinct from (b.owner_kind, b.owner_id)
          where b.id = $1 order by 1 limit 10`, [id]);
      const now = await tx.maybeOne<{ masked: string }>(
        `select n.masked from bank_details b join bank_details n on n.owner_kind = b.owner_kind and n.owner_id is not distinct from b.owner_id and n.currency = b.currency and n.status = 'APPROVED' where b.id = $1 and n.id <> b.id`, [id]);
      return { ...shown(tx, row), calls, alsoUsedBy: others.map(({ name }) => name), inForce: now?.masked ?? null };
    });
  }

  /** Days between an approval and the first payment. */
  coolingOffDays(ctx: Ctx): Promise<number> {
    return this.work.read(ctx, async (tx) => (await tx.maybeOne<{ days: number }>('select cooling_off_days as days from agency'))?.days ?? 5);
  }
}

const shown = (tx: Tx, { sortTime: _, requestedBy, ...row }: Row): BankDetailsView => ({
  ...row,
  coolingOff: row.status === 'APPROVED' && row.usableFrom !== null && tx.today < row.usableFrom,
  mayApprove: row.status === 'CALLED_BACK' && requestedBy !== tx.ctx.principal.userId && tx.ctx.principal.permissions.has('bankDetails.approve'),
});
