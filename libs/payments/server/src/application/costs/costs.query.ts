import { Injectable } from '@nestjs/common';
import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import { chargeableNow, costState, COST_FUNDERS, dueToAttorney, spendable, unusedDeposit, type CostFunder, type CostState } from '@quittance/payments/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';
import { COST_COLUMNS, type CostRecord } from './cost-record';

export interface CostFilter {
  accountId?: string | null;
  clientId?: string | null;
  funder?: string | null;
  /** OPEN: something is still to be done. */
  state?: string | null;
}

/** A cost as screens show it; minor units. */
export interface CostView {
  id: string;
  number: string;
  clientId: string;
  clientName: string;
  accountId: string;
  accountNumber: string;
  debtorName: string;
  invoiceNumber: string;
  currency: CurrencyCode;
  kind: string;
  description: string;
  funder: CostFunder;
  attorney: string;
  amount: number;
  recoverable: boolean;
  authority: string;
  chargeable: boolean;
  deposited: number;
  spent: number;
  refunded: number;
  charged: number;
  recovered: number;
  repaid: number;
  advance: number;
  state: CostState;
  spendable: number;
  unused: number;
  chargeableNow: number;
  dueToAttorney: number;
  cancelledReason: string;
  requestedOn: BusinessDate;
  requestedByName: string | null;
}

export interface CostEntryView {
  id: string;
  kind: string;
  amount: number;
  effectiveOn: BusinessDate;
  method: string;
  payee: string;
  reference: string;
  receiptId: string | null;
  receiptNumber: string | null;
  transactionId: string | null;
  reverses: boolean;
  actorName: string | null;
  recordedAt: Date;
}

export interface CostPayoutView {
  id: string;
  costId: string;
  kind: string;
  amount: number;
  status: string;
  note: string;
  requestedByName: string | null;
  requestedAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  mayApprove: boolean;
  version: number;
}

export interface CostDetail extends CostView {
  entries: CostEntryView[];
  payouts: CostPayoutView[];
}

type Row = CostRecord & Pick<CostView, 'kind' | 'clientName' | 'accountNumber' | 'debtorName' | 'invoiceNumber' | 'cancelledReason' | 'requestedOn' | 'requestedByName'> & { sortTime: string };

const SELECT = `
  select ${COST_COLUMNS}, k.name as "clientName", a.number as "accountNumber", d.name as "debtorName", i.number as "invoiceNumber", c.cancelled_reason as "cancelledReason",
         c.requested_on as "requestedOn", u.name as "requestedByName", c.requested_at::text as "sortTime"
    from cost c
    join client k on k.id = c.client_id
    join account a on a.id = c.account_id
    join debtor d on d.id = a.debtor_id
    join invoice i on i.id = c.invoice_id
    left join app_user u on u.id = c.requested_by`;

const STATES: Readonly<Record<string, string>> = {
  OPEN: `and c.cancelled_at is null and (c.spent = 0 or c.deposited > c.spent + c.refunded or (c.recoverable and c.recovered < c.spent) or c.recovered > c.repaid and c.funder = 'ATTORNEY')`,
  DEPOSIT_AWAITED: `and c.funder = 'CLIENT' and c.cancelled_at is null and c.deposited = c.refunded and c.spent = 0`,
  UNUSED: `and c.deposited > c.spent + c.refunded and c.spent > 0`,
  TO_RECOVER: 'and c.recoverable and c.recovered < c.spent',
  CANCELLED: 'and c.cancelled_at is not null',
};

/** Costs for the agency's screens and the client's. */
@Injectable()
export class CostsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. A client's login sees its own. */
  list(ctx: Ctx, filter: CostFilter, page: { first: number; after?: string | null }): Promise<Page<CostView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const own = ctx.principal.kind === 'client' ? ctx.principal.clientIds : null;
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${SELECT}
          where ($1::uuid is null or c.account_id = $1) and ($2::uuid is null or c.client_id = $2) and ($3::text is null or c.funder = $3) and ($4::uuid[] is null or c.client_id = any ($4))
            and ($5::timestamptz is null or (c.requested_at, c.id) < ($5, $6::uuid)) ${STATES[filter.state ?? ''] ?? ''}
          order by c.requested_at desc, c.id desc limit $7`,
        [filter.accountId ?? null, filter.clientId ?? null, COST_FUNDERS.find((one) => one === filter.funder) ?? null, own, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], shown);
    });
  }

  /** A cost with what happened to it; null where there is none in sight. */
  detail(ctx: Ctx, id: string): Promise<CostDetail | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row>(`${SELECT} where c.id = $1`, [id]);
      return row ? { ...shown(row), entries: await entriesOf(tx, id), payouts: await payoutsOf(tx, ctx, id) } : null;
    });
  }

  /** Payouts that wait for a second person, the oldest first; 200 at most. */
  waitingPayouts(ctx: Ctx): Promise<(CostPayoutView & { cost: CostView })[]> {
    return this.work.read(ctx, async (tx) => {
      const payouts = await tx.query<CostPayoutView & { requestedBy: string }>(`${PAYOUT} where p.status = 'REQUESTED' order by p.requested_at, p.id limit 200`);
      const costs = await tx.query<Row>(`${SELECT} where c.id = any ($1)`, [payouts.map(({ costId }) => costId)]);
      const byId = new Map(costs.map((cost) => [cost.id, shown(cost)]));
      return payouts.flatMap((payout) => {
        const cost = byId.get(payout.costId);
        return cost ? [{ ...seenBy(ctx, payout), cost }] : [];
      });
    });
  }
}

function shown({ sortTime: _, cancelled, ...row }: Row): CostView {
  const sums = { ...row, cancelled };
  return { ...row, state: costState(sums), spendable: spendable(sums), unused: unusedDeposit(sums), chargeableNow: chargeableNow(sums), dueToAttorney: dueToAttorney(sums) };
}

const entriesOf = (tx: Tx, costId: string): Promise<CostEntryView[]> =>
  tx.query<CostEntryView>(
    `select e.id, e.kind, e.amount, e.effective_on as "effectiveOn", e.method, e.payee, e.reference, e.receipt_id as "receiptId", r.number as "receiptNumber",
            e.transaction_id as "transactionId", e.reverses_id is not null as reverses, u.name as "actorName", e.recorded_at as "recordedAt"
       from cost_entry e left join receipt r on r.id = e.receipt_id left join app_user u on u.id = e.actor_id
      where e.cost_id = $1 order by e.recorded_at, e.id`, [costId]);

const PAYOUT = `
  select p.id, p.cost_id as "costId", p.kind, p.amount, p.status, p.note, p.requested_by as "requestedBy", q.name as "requestedByName", p.requested_at as "requestedAt",
         v.name as "approvedByName", p.approved_at as "approvedAt", p.version
    from cost_payout p left join app_user q on q.id = p.requested_by left join app_user v on v.id = p.approved_by`;

async function payoutsOf(tx: Tx, ctx: Ctx, costId: string): Promise<CostPayoutView[]> {
  const rows = await tx.query<CostPayoutView & { requestedBy: string }>(`${PAYOUT} where p.cost_id = $1 order by p.requested_at desc, p.id`, [costId]);
  return rows.map((row) => seenBy(ctx, row));
}

const seenBy = (ctx: Ctx, { requestedBy, ...row }: CostPayoutView & { requestedBy: string }): CostPayoutView => ({
  ...row, mayApprove: row.status === 'REQUESTED' && requestedBy !== ctx.principal.userId && ctx.principal.permissions.has('cost.approve') });
