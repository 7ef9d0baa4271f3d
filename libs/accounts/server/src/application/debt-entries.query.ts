import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessDate, CurrencyCode, InvoiceId } from '@quittance/kernel';
import type { Bucket } from '@quittance/accounts/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import type { DebtEntryKind } from './debt-entries';

/** A change of what is owed, as the screen behind a balance shows it. */
export interface DebtEntryLine {
  id: string;
  invoiceId: string;
  invoiceNumber: string;
  bucket: Bucket;
  amount: { minor: number; currency: CurrencyCode };
  kind: DebtEntryKind;
  sourceId: string | null;
  reason: string;
  effectiveOn: BusinessDate;
  recordedAt: Date;
  actorName: string | null;
}

interface Row extends Omit<DebtEntryLine, 'amount'> {
  minor: number;
  currency: CurrencyCode;
}

/** The entries whose sum an account's balance is, the latest first. */
@Injectable()
export class DebtEntriesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @param invoiceId of this invoice only */
  run(ctx: Ctx, accountId: AccountId, invoiceId: InvoiceId | null, page: PageInput): Promise<Page<DebtEntryLine>> {
    return this.work.read(ctx, async (tx) => {
      const first = pageSize(page.first);
      const [on, id] = decodeCursor(page.after, 2) ?? [null, null];
      const rows = await tx.query<Row>(
        `select e.id, e.invoice_id as "invoiceId", i.number as "invoiceNumber", e.bucket, e.amount as minor, e.currency, e.kind, e.source_id as "sourceId", e.reason,
                e.effective_on as "effectiveOn", e.recorded_at as "recordedAt", u.name as "actorName"
           from debt_entry e join invoice i on i.id = e.invoice_id left join app_user u on u.id = e.actor_id
          where e.account_id = $1 and ($2::uuid is null or e.invoice_id = $2) and ($4::date is null or (e.effective_on, e.id) < ($4, $5::uuid))
          order by e.effective_on desc, e.id desc limit $3`,
        [accountId, invoiceId, first + 1, on, id]);
      return pageOf(rows, first, (row) => [row.effectiveOn, row.id], ({ minor, currency, ...row }) => ({ ...row, amount: { minor, currency } }));
    });
  }
}
