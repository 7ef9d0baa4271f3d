import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { may } from '@quittance/kernel';
import type { FeeWorking, ResolvedTerms } from '@quittance/fees/domain';
import { BrowseLedgerQuery, type LedgerEntryView } from '@quittance/ledger/server';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';
import { explained, type ExplainedWorking } from './fee-words';

export interface ReceiptFilter {
  accountId?: string | null;
  clientId?: string | null;
  kind?: string | null;
  method?: string | null;
  from?: BusinessDate | null;
  to?: BusinessDate | null;
  state?: string | null;
  search?: string | null;
}

export interface ReceiptView {
  id: string;
  number: string;
  kind: string;
  method: string;
  amount: number;
  currency: string;
  receivedOn: BusinessDate;
  recordedAt: Date;
  reference: string;
  payer: string;
  reportedBy: string;
  applied: number;
  fee: number;
  suspense: number;
  refundable: number;
  withClient: number;
  noFeeReason: string;
  partnerName: string | null;
  partnerShare: number;
  holdsUntil: BusinessDate | null;
  accountId: string | null;
  accountNumber: string | null;
  clientId: string | null;
  clientName: string | null;
  debtorId: string | null;
  debtorName: string | null;
  reversesId: string | null;
  returnReason: string;
  reversedById: string | null;
  sourceReceiptId: string | null;
  batchId: string | null;
  batchNumber: string | null;
  actorName: string | null;
}

export interface ReceiptDetail extends ReceiptView {
  applications: { id: string; accountId: string; accountNumber: string; invoiceId: string; invoiceNumber: string; bucket: string; amount: number }[];
  fees: { id: string; accountId: string; kind: string; applied: number; amount: number; trust: number; receivable: number; earnedOn: BusinessDate; working: ExplainedWorking }[];
  postings: LedgerEntryView[];
}

const SELECT = `
  select r.id, r.number, r.kind, r.method, r.amount, r.currency, r.received_on as "receivedOn", r.recorded_at as "recordedAt", r.reference, r.payer,
         r.reported_by as "reportedBy", r.applied, coalesce((select sum(f.amount) from fee_line f where f.receipt_id = r.id), 0)::bigint as fee,
         r.suspense, r.refundable, r.with_client as "withClient", r.no_fee_reason as "noFeeReason", w.name as "partnerName", coalesce(s.amount, 0)::bigint as "partnerShare", r.holds_until as "holdsUntil", r.account_id as "accountId", a.number as "accountNumber",
         r.client_id as "clientId", c.name as "clientName", r.debtor_id as "debtorId", d.name as "debtorName", r.reverses_id as "reversesId",
         r.return_reason as "returnReason", v.id as "reversedById", r.source_receipt_id as "sourceReceiptId", r.batch_id as "batchId", b.number as "batchNumber", u.name as "actorName"
    from receipt r
    left join receipt v on v.reverses_id = r.id
    left join account a on a.id = r.account_id
    left join client c on c.id = r.client_id
    left join debtor d on d.id = r.debtor_id
    left join app_user u on u.id = r.actor_id
    left join receipt_batch b on b.id = r.batch_id
    left join partner_share s on s.receipt_id = r.id
    left join partner w on w.id = s.partner_id`;

const STATES: Readonly<Record<string, string>> = {
  RECEIVED: 'and r.reverses_id is null',
  RETURNED: 'and v.id is not null',
  RETURNS: 'and r.reverses_id is not null',
  SUSPENSE: `and exists (select from suspense_item i where i.receipt_id = r.id and i.status = 'OPEN')`,
};

/** Receipts for the agency's screens. */
@Injectable()
export class ReceiptsQuery {
  constructor(private readonly work: UnitOfWork, private readonly ledger: BrowseLedgerQuery) {}

  /** The newest first. */
  list(ctx: Ctx, filter: ReceiptFilter, page: { first: number; after?: string | null }): Promise<Page<ReceiptView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const search = (filter.search ?? '').trim().slice(0, 200);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<ReceiptView & Record<string, unknown>>(
        `${SELECT}
          where ($1::uuid is null or r.account_id = $1) and ($2::uuid is null or r.client_id = $2) and ($3::text is null or r.kind = $3)
            and ($4::text is null or r.method = $4) and ($5::date is null or r.received_on >= $5) and ($6::date is null or r.received_on <= $6)
            and ($7::text = '' or r.number = upper($7) or starts_with(lower(r.reference), lower($7)))
            and ($8::date is null or (r.received_on, r.id) < ($8, $9::uuid)) ${STATES[filter.state ?? ''] ?? ''}
          order by r.received_on desc, r.id desc limit $10`,
        [
          filter.accountId ?? null, filter.clientId ?? null, filter.kind ?? null, filter.method ?? null, filter.from ?? null, filter.to ?? null, search,
          after?.[0] ?? null, after?.[1] ?? null, first + 1,
        ]);
      return pageOf(rows, first, (row) => [row.receivedOn, row.id], (row) => row);
    });
  }

  /** A receipt with its applications, the working of its fee, and, with the right to read the ledger, its postings. */
  detail(ctx: Ctx, id: string): Promise<ReceiptDetail | null> {
    return this.work.read(ctx, async (tx) => {
      const receipt = await tx.maybeOne<ReceiptView & Record<string, unknown>>(`${SELECT} where r.id = $1`, [id]);
      if (!receipt) return null;
      const [applications, fees] = [await applicationsOf(tx, id), await feesOf(tx, id)];
      const postings = may(ctx.principal, 'ledger.read') ? await this.ledger.ofSources(ctx, [id]) : [];
      return { ...receipt, applications, fees, postings };
    });
  }
}

const applicationsOf = (tx: Tx, receiptId: string): Promise<ReceiptDetail['applications']> =>
  tx.query<ReceiptDetail['applications'][number]>(
    `select p.id, p.account_id as "accountId", a.number as "accountNumber", p.invoice_id as "invoiceId", i.number as "invoiceNumber", p.bucket, p.amount
       from receipt_application p join account a on a.id = p.account_id join invoice i on i.id = p.invoice_id where p.receipt_id = $1 order by p.id`, [receiptId]);

async function feesOf(tx: Tx, receiptId: string): Promise<ReceiptDetail['fees']> {
  const rows = await tx.query<ReceiptDetail['fees'][number] & { working: FeeWorking; rule_name: string; reason: string }>(
    `select f.id, f.account_id as "accountId", f.kind, f.applied, f.amount, f.trust, f.receivable, f.earned_on as "earnedOn", f.working,
            t.resolved ->> 'ruleName' as rule_name, t.resolved ->> 'reason' as reason
       from fee_line f join account_terms t on t.account_id = f.account_id and t.seq = f.terms_seq where f.receipt_id = $1 order by f.id`, [receiptId]);
  return rows.map(({ rule_name: ruleName, reason, ...row }) => ({ ...row, working: explained(row.working, { ruleName, reason } as ResolvedTerms) }));
}
