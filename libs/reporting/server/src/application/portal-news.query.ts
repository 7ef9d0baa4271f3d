import { Injectable } from '@nestjs/common';
import type { ClientId } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** A line of an account's story that its client may read. */
export interface Happening {
  id: string;
  accountId: string;
  accountNumber: string;
  debtorName: string;
  kind: string;
  body: string;
  occurredAt: Date;
}

/** A placement that waits for the client's own people. */
export interface WaitingPlacement {
  id: string;
  number: string;
  fileName: string;
  /** NEEDS_ANSWERS or READY. */
  status: string;
  createdAt: Date;
}

/** What a client's overview tells beside the figures: what happened, and what waits for them. */
@Injectable()
export class PortalNewsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first, over all accounts. */
  happenings(ctx: Ctx, clientIds: readonly ClientId[], first: number): Promise<Happening[]> {
    return this.work.read(ctx, (tx) => tx.query<Happening>(
      `select n.id, n.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", n.kind, n.body, n.occurred_at as "occurredAt"
         from (select id, account_id, kind, body, occurred_at from activity
                where client_id = any ($1) and visibility = 'CLIENT' order by occurred_at desc, id desc limit $2) n
         join account a on a.id = n.account_id join debtor d on d.id = a.debtor_id
        order by n.occurred_at desc, n.id desc`, [clientIds, Math.min(50, Math.max(1, first))]));
  }

  /** Placements that ask something or wait to be committed, the oldest first; at most 20. */
  waitingPlacements(ctx: Ctx, clientIds: readonly ClientId[]): Promise<WaitingPlacement[]> {
    return this.work.read(ctx, (tx) => tx.query<WaitingPlacement>(
      `select id, number, file_name as "fileName", status, created_at as "createdAt" from placement
        where client_id = any ($1) and status in ('NEEDS_ANSWERS', 'READY') order by created_at, id limit 20`, [clientIds]));
  }
}
