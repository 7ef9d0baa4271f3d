import { Injectable } from '@nestjs/common';
import type { BusinessDate, LedgerAccountId, LedgerTransactionId } from '@quittance/kernel';
import { LEDGER_TYPES, type Book, type LedgerAccountType } from '@quittance/ledger/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';

export interface LedgerAccountView {
  id: LedgerAccountId;
  book: Book;
  type: LedgerAccountType;
  label: string;
  currency: string;
  clientId: string | null;
  clientName: string | null;
  debtorId: string | null;
  debtorName: string | null;
  /** Natural sign, minor units. Null for the agency's own accounts: see the trial balance. */
  balance: number | null;
}

export interface LedgerEntryView {
  transactionId: LedgerTransactionId;
  line: number;
  kind: string;
  effectiveOn: BusinessDate;
  /** The day it happened, where its month was closed already; null: `effectiveOn` says it. */
  occurredOn: BusinessDate | null;
  recordedAt: Date;
  description: string;
  sourceKind: string;
  sourceId: string;
  reversesId: string | null;
  actorName: string | null;
  accountId: LedgerAccountId;
  book: Book;
  type: LedgerAccountType;
  accountLabel: string;
  ownerName: string | null;
  currency: string;
  /** Debit-positive. */
  amount: number;
  debit: number;
  credit: number;
}

export interface LedgerAccountFilter {
  book?: Book | null;
  type?: string | null;
  currency?: string | null;
  clientId?: string | null;
  debtorId?: string | null;
}

export interface LedgerEntryFilter {
  accountId?: string | null;
  sourceId?: string | null;
  from?: BusinessDate | null;
  to?: BusinessDate | null;
}

interface PageArgs {
  first: number;
  after?: string | null;
}

const ENTRY = `
  select e.transaction_id as "transactionId", e.line, t.kind, t.effective_on as "effectiveOn", t.occurred_on as "occurredOn", t.recorded_at as "recordedAt", t.description,
         t.source_kind as "sourceKind", t.source_id as "sourceId", t.reverses_id as "reversesId", u.name as "actorName",
         a.id as "accountId", a.book, a.type, coalesce(c.name, d.name) as "ownerName", e.currency, e.amount
    from ledger_entry e
    join ledger_transaction t on t.id = e.transaction_id
    join ledger_account a on a.id = e.ledger_account_id
    left join client c on c.id = a.client_id
    left join debtor d on d.id = a.debtor_id
    left join app_user u on u.id = t.actor_id`;

type EntryRow = Omit<LedgerEntryView, 'debit' | 'credit' | 'accountLabel'>;

/** The books as they stand, for reading. */
@Injectable()
export class BrowseLedgerQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Ledger accounts by book, type, currency and owner. */
  accounts(ctx: Ctx, filter: LedgerAccountFilter, page: PageArgs): Promise<Page<LedgerAccountView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<LedgerAccountView, 'label'>>(
        `select a.id, a.book, a.type, a.currency, a.client_id as "clientId", c.name as "clientName", a.debtor_id as "debtorId", d.name as "debtorName", b.amount as balance
           from ledger_account a
           left join client c on c.id = a.client_id
           left join debtor d on d.id = a.debtor_id
           left join ledger_balance b on b.ledger_account_id = a.id
          where ($1::text is null or a.book = $1) and ($2::text is null or a.type = $2) and ($3::text is null or a.currency = $3)
            and ($4::uuid is null or a.client_id = $4) and ($5::uuid is null or a.debtor_id = $5) and ($6::uuid is null or a.id > $6)
          order by a.id limit $7`,
        [filter.book ?? null, filter.type ?? null, filter.currency ?? null, filter.clientId ?? null, filter.debtorId ?? null, after?.[0] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.id], (row) => ({ ...row, label: LEDGER_TYPES[row.type].label }));
    });
  }

  /** Entries of one ledger account or of one source, the newest first. */
  entries(ctx: Ctx, filter: LedgerEntryFilter, page: PageArgs): Promise<Page<LedgerEntryView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 3);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<EntryRow>(
        `${ENTRY}
          where ($1::uuid is null or e.ledger_account_id = $1) and ($2::uuid is null or t.source_id = $2)
            and ($3::date is null or t.effective_on >= $3) and ($4::date is null or t.effective_on <= $4)
            and ($5::date is null or (t.effective_on, t.id) < ($5, $6::uuid) or ((t.effective_on, t.id) = ($5, $6::uuid) and e.line > $7))
          order by t.effective_on desc, t.id desc, e.line limit $8`,
        [filter.accountId ?? null, filter.sourceId ?? null, filter.from ?? null, filter.to ?? null, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.effectiveOn, row.transactionId, row.line], shown);
    });
  }

  /** All entries of one transaction, in their order; empty when there is none. */
  transaction(ctx: Ctx, transactionId: string): Promise<LedgerEntryView[]> {
    return this.work.read(ctx, async (tx) => (await tx.query<EntryRow>(`${ENTRY} where t.id = $1 order by e.line`, [transactionId])).map(shown));
  }

  /** All entries of transactions that name one of these sources, transaction by transaction. */
  ofSources(ctx: Ctx, sourceIds: readonly string[]): Promise<LedgerEntryView[]> {
    return this.work.read(ctx, async (tx) =>
      (await tx.query<EntryRow>(`${ENTRY} where t.source_id = any ($1) order by t.id, e.line`, [sourceIds])).map(shown));
  }
}

const shown = (row: EntryRow): LedgerEntryView => ({
  ...row,
  accountLabel: LEDGER_TYPES[row.type].label,
  debit: Math.max(0, row.amount),
  credit: Math.max(0, -row.amount),
});

